import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

const GITHUB = path.join(__dirname, '..', '..', '.github');
const read = (file: string) => parse(readFileSync(path.join(GITHUB, file), 'utf8'));
const WORKFLOWS = readdirSync(path.join(GITHUB, 'workflows'));

/** The only right beyond reading, and whose it is. */
const MAY_WRITE: Readonly<Record<string, string[]>> = { 'codeql.yml': ['security-events'] };

interface Job {
  permissions?: Record<string, string>;
  strategy?: { matrix: { node: number[] } };
  steps: { uses?: string; with?: Record<string, unknown> }[];
}

describe.each(WORKFLOWS)('the workflow %s', (file) => {
  const { permissions, jobs } = read(`workflows/${file}`) as {
    permissions: unknown;
    jobs: Record<string, Job>;
  };

  it('may read, and no more than it must', () => {
    expect(permissions).toEqual({ contents: 'read' });
    const written = Object.values(jobs).flatMap((job) =>
      Object.entries(job.permissions ?? {})
        .filter(([, right]) => right !== 'read')
        .map(([name]) => name),
    );
    expect(written).toEqual(MAY_WRITE[file] ?? []);
  });

  it('leaves no token behind in what it checks out', () => {
    const checkouts = Object.values(jobs)
      .flatMap(({ steps }) => steps)
      .filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.length).toBeGreaterThan(0);
    for (const { with: given } of checkouts) expect(given).toMatchObject({ 'persist-credentials': false });
  });
});

describe('on GitHub', () => {
  it('tests run on each version of Node that is named as supported', () => {
    expect(read('workflows/check.yml').jobs.check.strategy.matrix.node).toEqual([20, 22, 24]);
  });

  it('Dependabot looks after packages, actions and the base image', () => {
    const { updates } = read('dependabot.yml') as { updates: { 'package-ecosystem': string }[] };
    expect(updates.map((each) => each['package-ecosystem'])).toEqual(['npm', 'github-actions', 'docker']);
  });
});
