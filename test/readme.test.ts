import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SETTING_NAMES } from '../src/settings';
import { HELP_LINES } from '../src/slack/features/all';
import { peaceops } from './support/command-line';

const ROOT = path.join(__dirname, '..');
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const README = read('README.md');
/** What is written for people, the changelog aside: that may name what is gone. */
const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'DESIGN.md',
  ...readdirSync(path.join(ROOT, 'docs'))
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
];
const { scripts, bin } = JSON.parse(read('package.json')) as {
  scripts: Record<string, string>;
  bin: Record<string, string>;
};

/** The words of a shell command, quotation marks taken off. */
const wordsOf = (command: string) =>
  (command.match(/'[^']*'|"[^"]*"|\S+/g) ?? []).map((word) => word.replace(/^(['"])(.*)\1$/, '$2'));

describe('the README', () => {
  it('begins with the two commands that are all a fresh machine needs', () => {
    expect(README).toContain('npm ci && npx peaceops ask local ownership');
    expect(README).toContain('npm ci && npm test');
    expect(Object.keys(bin)).toEqual(['peaceops']);
  });

  const commands = [...README.matchAll(/^\| `npx peaceops ([^`]+)` \|/gm)].map(([, command = '']) => command);

  it.each(commands)('shows a command that works: peaceops %s', async (command) => {
    const { exitCode, out, error } = await peaceops(wordsOf(command));
    expect({ exitCode, error }).toEqual({ exitCode: 0, error: '' });
    expect(out).not.toBe('');
  });

  it('shows every command that there is', async () => {
    const { out } = await peaceops(['--help']);
    const offered = [...out.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name);
    for (const name of offered.filter((one) => one !== 'help')) expect(commands.join('\n')).toContain(name);
    expect(offered.length).toBeGreaterThan(5);
  });

  it('shows the answer that is given', async () => {
    const [, command = '', shown = ''] = /\$ npx peaceops (.+)\n([\s\S]+?)```/.exec(README) ?? [];
    expect((await peaceops(wordsOf(command))).out.trim()).toBe(shown.trim());
  });

  it('quotes nothing that is not what the report says', async () => {
    const { exitCode, out } = await peaceops(['check', path.join(ROOT, 'README.md')]);
    const summary = / quotations: (?:\d+ exact, )?(?:\d+ titles?, )?\d+ too short to judge\. $/;
    expect([exitCode, out.replace(/\s+/g, ' ')]).toEqual([0, expect.stringMatching(summary)]);
  });

  it('lists what can be said in Slack, as the help does', () => {
    for (const { usage } of HELP_LINES) expect(README).toContain(`| \`${usage}\` |`);
  });

  it('names npm scripts that exist', () => {
    const named = [
      ...DOCUMENTS.map(read)
        .join()
        .matchAll(/npm (?:run )?(?:-s )?([a-z:]+)/g),
    ].map(([, name = '']) => name);
    const builtIn = new Set(['ci', 'pack', 'prune', 'run', 'sbom', 'start', 'test']);
    for (const name of named) expect(builtIn.has(name) || name in scripts).toBe(true);
  });

  it.each(['README.md', '.env.example'])('settings: %s has each, and no other', (file) => {
    const pattern = file === 'README.md' ? /^\| `([A-Z_]+)` \|/gm : /^#? ?([A-Z_]+)=/gm;
    const named = [...read(file).matchAll(pattern)].map(([, name]) => name);
    expect([...new Set(named)].sort()).toEqual([...SETTING_NAMES].sort());
  });
});

/** Every file of the repository, from its root. */
const FILES = ['bin', 'data', 'docs', 'src', 'test', 'tools'].flatMap((folder) =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
    [folder, ...file.split(path.sep)].join('/'),
  ),
);

/** What the build makes, what a person makes, what a store has: named, but not in the repository. */
const MADE =
  /^(?:dist|build|data-local)\/|^\.env$|^workspaces\.access\.json$|^(?:backup|peaceops|manifest\.http)\.|\bID\./;

const IS_PATH = /^(?:bin|data|docs|src|test|tools)\/|\.(?:[cm]?[jt]s|jsonl?|md|sh|txt|wat|yml)$/;

/** The anchors of a document, as GitHub makes them of its headings. */
const anchorsOf = (document: string) =>
  [...document.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replace(/ /g, '-'),
  );

describe.each(DOCUMENTS)('%s', (file) => {
  const document = read(file);
  const folder = path.dirname(file);

  it('leads to files and headings that exist', () => {
    const broken = [...document.matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)].filter(
      ([, target = '', anchor]) => {
        const led = target === '' ? file : path.join(folder, target);
        if (!existsSync(path.join(ROOT, led))) return true;
        return anchor !== undefined && !anchorsOf(read(led)).includes(anchor);
      },
    );
    expect(broken.map(([link]) => link)).toEqual([]);
  });

  it('names files that exist', () => {
    // In backquotes a path from the root, or the end of one (`search/ask.ts`, `ask.ts`); in a listing, line by line.
    const named = [
      ...document.matchAll(/`([\w.@-]+(?:\/[\w.@-]+)*\/?)`/g),
      ...document.matchAll(/^([a-z]+\/[\w./-]*) /gm),
    ]
      .map(([, name = '']) => name.replace(/\/$/, ''))
      .filter((name) => IS_PATH.test(name) && !MADE.test(name) && !existsSync(path.join(ROOT, name)));
    expect(named.filter((name) => !FILES.some((one) => one.endsWith(`/${name}`)))).toEqual([]);
  });
});
