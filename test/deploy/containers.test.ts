import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { lastOf, readDockerfile, type Stage, wordsOf } from '../../tools/release/dockerfile';

const ROOT = path.join(__dirname, '..', '..');
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');

interface Service {
  environment: Record<string, string>;
  secrets: string[];
  [key: string]: unknown;
}
const COMPOSE = parse(read('compose.yml')) as {
  services: Record<string, Service>;
  secrets: Record<string, { file: string }>;
};
const IMAGE = readDockerfile(read('Dockerfile')).at(-1) as Stage;

describe('the Dockerfile', () => {
  it('starts what npm start starts, with no shell or npm in front of it', () => {
    const { scripts } = JSON.parse(read('package.json'));
    expect(scripts.start).toContain(wordsOf(lastOf(IMAGE, 'CMD')).join(' '));
  });

  it('ends as another user than root, and takes its files from the stage that built them', () => {
    expect(lastOf(IMAGE, 'USER')).toBe('1000:1000');
    expect(lastOf(IMAGE, 'COPY')).toMatch(/^--from=build /);
  });

  it('sends no secret and nothing of this machine along', () => {
    const ignored = read('.dockerignore').split('\n');
    expect(ignored).toEqual(
      expect.arrayContaining(['.env', '.git', 'data-local', 'deploy/secrets', 'node_modules']),
    );
    // Plain names: what carries out the steps without Docker knows no patterns.
    expect(ignored.filter((name) => /[*!?[#]/.test(name))).toEqual([]);
  });

  it('has one instruction a line, and says which line is not', () => {
    expect(() => readDockerfile('FROM a\nRUN b \\\n  c\n')).toThrow('RUN b');
  });
});

describe('compose.yml', () => {
  it.each(Object.entries(COMPOSE.services))('%s has no more rights than it needs', (_, service) => {
    expect(service).toMatchObject({
      read_only: true,
      tmpfs: expect.arrayContaining(['/tmp']),
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      restart: 'on-failure',
    });
    expect(service).not.toHaveProperty('privileged');
    expect(service).not.toHaveProperty('ports');
  });

  it.each(Object.entries(COMPOSE.services))('%s reads each of its secrets from a file', (_, service) => {
    const files = Object.entries(service.environment).filter(([name]) => name.endsWith('_FILE'));
    expect(files.map(([, file]) => file).sort()).toEqual(
      service.secrets.map((name) => `/run/secrets/${name}`).sort(),
    );
    for (const name of service.secrets) expect(COMPOSE.secrets[name]?.file).toBe(`deploy/secrets/${name}`);
    expect(JSON.stringify(service)).not.toMatch(/xox|xapp|TOKEN"|PASSWORD"/);
  });

  it('waits for a database that is ready, and lets PeaceOps finish', () => {
    expect(COMPOSE.services['peaceops']).toMatchObject({
      depends_on: { database: { condition: 'service_healthy' } },
      stop_grace_period: '15s',
    });
    expect(COMPOSE.services['database']).toHaveProperty('healthcheck.test');
  });
});
