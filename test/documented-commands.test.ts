import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from '../src/cli/program';
import { type Corpus, openCorpus } from '../src/corpus/open-corpus';
import type { Store } from '../src/store/store';
import { subscription } from './store/subscriptions';
import { fakeTerminal, type Outcome } from './support/command-line';
import { beijing } from './support/corpus';
import { commandsIn, PAGES, read } from './support/documents';
import { type SqliteHome, sqliteHome } from './support/stores';
import { TYPESCRIPT } from './support/typescript-child';

/**
 * What the pages tell people to run and no test here does, each with why. A new command is run below, or has a line
 * here.
 */
const NOT_RUN: readonly { why: string; commands: readonly string[] }[] = [
  {
    why: 'install from the registry, as .ci/run and `npm run release:try` do',
    commands: ['npm ci', 'npm ci --omit=dev', 'npm ci --omit=dev --ignore-scripts'],
  },
  { why: 'runs these tests', commands: ['npm test'] },
  {
    why: 'run until they are ended: test/process.test.ts, test/try-out and test/cli/mcp.test.ts start them',
    commands: [
      'npm start',
      'npm run try',
      'npm run try -- --port 4000',
      'npm run try -- --http',
      'npm run try -- --threads',
      'npm run try -- --reports DIR',
      'peaceops mcp',
    ],
  },
  {
    why: 'measure for minutes: what they printed stands in docs/figures.md',
    commands: [
      'npm run eval',
      'npm run eval -- labels',
      'npm run eval -- --cross-validate ../other/data',
      'npm run bench',
      'npm run bench -- --passages FILE.jsonl.gz',
      'npm run bench -- digests',
      'npm run bench -- reader',
      'npm run soak',
      'npm run soak -- replicas --seconds 90',
      'npm run soak -- crash',
    ],
  },
  {
    why: 'are ordinary tools, on an archive of a release: `npm run release:try` unpacks and starts one',
    commands: [
      'sha256sum peaceops-VERSION.tar.gz',
      'tar -xzf peaceops-VERSION.tar.gz',
      'cd peaceops-VERSION',
      'cp .env.example .env',
      'chmod 600 .env',
    ],
  },
  {
    why: 'need root and systemd: .ci/run has systemd-analyze read the unit',
    commands: [
      'mkdir -p /opt/peaceops',
      'tar -xzf peaceops-VERSION.tar.gz -C /opt/peaceops --strip-components=1 --no-same-owner',
      'cd /opt/peaceops',
      'install -d -m 0700 /etc/peaceops',
      'install -m 0600 /dev/stdin /etc/peaceops/slack_bot_token',
      'install -m 0600 /dev/stdin /etc/peaceops/slack_app_token',
      'cp deploy/peaceops.service /etc/systemd/system/',
      'systemctl daemon-reload',
      'systemctl enable --now peaceops',
      'journalctl -u peaceops -f',
    ],
  },
  {
    why: 'need Docker, or make the secrets for it: test/deploy/containers.test.ts reads what they start',
    commands: [
      'mkdir -m 0700 -p deploy/secrets',
      "(umask 077; openssl rand -hex 24 | tr -d '\\n' > deploy/secrets/database_password)",
      `(umask 077; printf 'postgres://peaceops:%s@database/peaceops' "$(cat deploy/secrets/database_password)" > deploy/secrets/database_url)`,
      '(umask 077; cat > deploy/secrets/slack_bot_token)',
      '(umask 077; cat > deploy/secrets/slack_app_token)',
      'chown 1000 deploy/secrets/slack_* deploy/secrets/database_url',
      'docker compose up --build --detach',
      'docker compose logs --follow peaceops',
      'docker build --tag peaceops .',
      'docker run --detach --name peaceops --env-file .env --env DATA_DIR=/var/lib/peaceops --read-only --tmpfs /tmp --cap-drop ALL --security-opt no-new-privileges --volume peaceops:/var/lib/peaceops --publish 127.0.0.1:3000:3000 --stop-timeout 15 peaceops',
    ],
  },
  {
    why: 'ask Slack: test/cli/doctor.test.ts and test/cli/digest.test.ts run them against the stand-in',
    commands: ['peaceops doctor', 'peaceops digest run'],
  },
  {
    why: 'asks a language model: test/cli/index-with.test.ts runs it against one that stands in',
    commands: ['peaceops index REPORT --with https://llm.example.org/v1 --model NAME'],
  },
  { why: 'names an option, and is no command by itself', commands: ['peaceops index --with'] },
];

/** What stands for something of the reader's own, and the words that the test has in its place. */
const STANDS_FOR: readonly [placeholder: RegExp, words: () => string][] = [
  [/\S+ --take \S+/, () => `workshop --take ${ofMine('filled-in.yml')}`],
  [/\breport\.pdf\b|\bFILE\b(?:\.\.\.)?|\bID\.md\b/, () => ofMine('lessons.md')],
  [/\bsheet\.yml\b|\bbackup\.sqlite\b|\bDIR\b/, () => ofMine('made')],
  [/\bREADME\.md\b/, () => path.join(__dirname, '..', 'README.md')],
  [/--remove ID\b/, () => '--remove another'],
  [/\bREPORT\b/, () => 'workshop'],
];

/** Markdown, which is read sooner than PDF; test/cli/import.test.ts has that. */
const LESSONS = '# 1. Police\n\nThe mission should train the police in all districts. Nobody had done so.\n';

const FILLED_IN = `report: workshop
written: editor
statements:
  - statement: 1/1.1
    text: The mission should train the police
    entries:
      - zeppelin parking
`;

let directory: string;
let home: SqliteHome;
let store: Store;
/** Two of the test's own, which may be written to. */
let reports: Corpus | undefined;
beforeAll(async () => {
  // `import` reads files by a process of its own, started as this one was.
  process.execArgv.push('--require', TYPESCRIPT);
  directory = mkdtempSync(path.join(tmpdir(), 'peaceops-documented-'));
  home = sqliteHome();
  store = await home.open();
  writeFileSync(ofMine('lessons.md'), LESSONS);
  writeFileSync(ofMine('filled-in.yml'), FILLED_IN);
  mkdirSync(ofMine('reports'));
  const title = 'Lessons on police';
  for (const id of ['workshop', 'another']) {
    writeFileSync(ofMine(`reports/${id}.md`), LESSONS);
    const metadata = { id, title, shortTitle: id, cite: title, kind: 'other' };
    writeFileSync(ofMine(`reports/${id}.json`), JSON.stringify(metadata));
  }
});
afterAll(async () => {
  await home.remove();
  rmSync(directory, { recursive: true });
});
afterEach(() => rmSync(ofMine('made'), { recursive: true, force: true }));

/** A path in the directory of the test. */
function ofMine(name: string): string {
  return path.join(directory, name);
}

/** Something of a person, a channel and a workspace. */
async function remember(): Promise<void> {
  const ana = { teamId: 'T012ABCDE', userId: 'U012ABCDE' };
  const now = { at: Date.now(), since: 0 };
  for (const judgement of ['right', 'rightly-silent', 'wrong-label'] as const)
    await store.giveFeedback(ana, { query: judgement, shown: ['2/8.2'], words: 'no', judgement }, now);
  await store.save(subscription());
  await store.saveInstallation({ id: ana.teamId, isOrganisation: false, sealed: 'v1:sealed' }, now.at);
}

function ofReports(): Corpus {
  reports ??= openCorpus(ofMine('reports'));
  return reports;
}

/** Runs `peaceops` with these words, with a store and reports of the test's own. */
async function peaceops(...argv: string[]): Promise<Outcome> {
  const terminal = fakeTerminal({ lines: ['local ownership'] });
  const settings = () => ({ DATA_DIR: home.directory, REPORTS_DIR: ofMine('reports') });
  const opening = argv.includes('workshop') ? ofReports : beijing;
  const exitCode = await run(argv, terminal, '1.2.3', opening, settings);
  return { exitCode, ...terminal.written };
}

/** What a page calls by npx, and elsewhere by its name alone, is one command. */
function withoutNpx(command: string): string {
  return command.replace(/^npx peaceops /, 'peaceops ');
}

/** The same as a shell reads it: without quotation marks, and without where its output goes. */
function ran(command: string): Promise<Outcome> {
  const [call = ''] = command.split(' > ');
  const [, ...argv] = (call.match(/'[^']*'|"[^"]*"|\S+/g) ?? []).map((word) =>
    word.replace(/^(['"])(.*)\1$/, '$2'),
  );
  return peaceops(...argv);
}

const DOCUMENTED = [...new Set(PAGES.flatMap((page) => commandsIn(read(page))).map(withoutNpx))];
const LEFT_OUT = NOT_RUN.flatMap(({ commands }) => commands);

describe('a command of the README or of docs/', () => {
  it.each(DOCUMENTED.filter((command) => !LEFT_OUT.includes(command)))('works: %s', async (command) => {
    expect(command).toMatch(/^peaceops /);
    await remember();
    const meant = STANDS_FOR.reduce(
      (said, [placeholder, words]) => said.replace(placeholder, words),
      command,
    );
    const { exitCode, out, error } = await ran(meant);
    expect({ exitCode, error }).toEqual({ exitCode: 0, error: '' });
    expect(out).not.toBe('');
  });

  it('that no test runs is one of them, and is left out for one reason', () => {
    expect(LEFT_OUT.filter((command) => !DOCUMENTED.includes(command))).toEqual([]);
    expect(new Set(LEFT_OUT).size).toBe(LEFT_OUT.length);
  });
});
