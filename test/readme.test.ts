import path from 'node:path';
import { SETTING_NAMES } from '../src/settings';
import { HELP_LINES } from '../src/slack/features/all';
import { peaceops } from './support/command-line';
import { anchorsOf, DOCUMENTS, filesIn, headingsOf, isThere, PAGES, read } from './support/documents';

const ROOT = path.join(__dirname, '..');
const README = read('README.md');
const { scripts, bin } = JSON.parse(read('package.json')) as {
  scripts: Record<string, string>;
  bin: Record<string, string>;
};

/** The words of a shell command, quotation marks taken off. */
const wordsOf = (command: string) =>
  (command.match(/'[^']*'|"[^"]*"|\S+/g) ?? []).map((word) => word.replace(/^(['"])(.*)\1$/, '$2'));

/** Of these the README may have so many, so that somebody who is new reads it to its end. */
const MOST = { lines: 150, words: 1_250 };

describe('the README', () => {
  it('begins with the two commands that are all a fresh machine needs', () => {
    expect(README).toContain('npm ci && npx peaceops ask local ownership');
    expect(README).toContain('npm ci && npm test');
    expect(Object.keys(bin)).toEqual(['peaceops']);
  });

  it('is short; the rest stands in docs/', () => {
    expect(README.split('\n').length).toBeLessThanOrEqual(MOST.lines);
    expect(README.split(/\s+/).length).toBeLessThanOrEqual(MOST.words);
  });

  it('leads to every page', () => {
    const led = new Set([...README.matchAll(/\]\(([^)#]+)/g)].map(([, target]) => target));
    expect(DOCUMENTS.filter((file) => !file.endsWith('README.md') && !led.has(file))).toEqual([]);
  });
});

describe('the pages', () => {
  it('show every command that there is', async () => {
    const rows = read('docs/commands.md').match(/^\| `npx peaceops [^`]+` \|/gm) ?? [];
    const { out } = await peaceops(['--help']);
    const offered = [...out.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name);
    for (const name of offered.filter((one) => one !== 'help')) expect(rows.join('\n')).toContain(name);
    expect(offered.length).toBeGreaterThan(5);
  });

  it.each(['README.md', 'docs/asking.md'])('show the answer that is given: %s', async (page) => {
    const [, command = '', shown = ''] = /\$ npx peaceops (.+)\n([\s\S]+?)```/.exec(read(page)) ?? [];
    expect((await peaceops(wordsOf(command))).out.trim()).toBe(shown.trim());
  });

  it('quote nothing that is not what the report says, and the README something that is', async () => {
    // The others tell of quotations that are wrong.
    const quoting = PAGES.filter((page) => !/conversations|decisions|figures/.test(page));
    const checked = await Promise.all(quoting.map((page) => peaceops(['check', path.join(ROOT, page)])));
    expect(checked.filter(({ exitCode }) => exitCode !== 0).map(({ out }) => out)).toEqual([]);
    expect(checked[0]?.out).toContain('1 exact');
  });

  it('list what can be said in Slack, as the help does', () => {
    for (const { usage } of HELP_LINES) expect(read('docs/slack.md')).toContain(`| \`${usage}\` |`);
  });

  it('name npm scripts that exist', () => {
    const named = [
      ...DOCUMENTS.filter((file) => file !== 'CHANGELOG.md')
        .map(read)
        .join()
        .matchAll(/(?:^|`|&& )npm (?:run )?(?:-s )?([a-z:]+)/gm),
    ].map(([, name = '']) => name);
    const builtIn = new Set(['ci', 'pack', 'prune', 'run', 'sbom', 'start', 'test']);
    expect(named.filter((name) => !builtIn.has(name) && !(name in scripts))).toEqual([]);
  });

  it.each(['docs/administration.md', '.env.example'])('settings: %s has each, and no other', (file) => {
    const pattern = file.endsWith('.md') ? /^\| `([A-Z_]+)` \|/gm : /^#? ?([A-Z_]+)=/gm;
    const named = [...read(file).matchAll(pattern)].map(([, name]) => name);
    expect([...new Set(named)].sort()).toEqual([...SETTING_NAMES].sort());
  });
});

/** Every file of the repository, from its root. */
const FILES = filesIn('bin', 'data', 'docs', 'src', 'test', 'tools', 'vendor');

/** What the build makes, what a person makes, what a store has: named, but not in the repository. */
const MADE =
  /^(?:dist|build|data-local)\/|^\.env$|^workspaces\.access\.json$|^(?:backup|peaceops|manifest\.http)[.-]|\bID\./;

const IS_PATH = /^(?:bin|data|docs|src|test|tools)\/|\.(?:[cm]?[jt]s|jsonl?|md|sh|txt|wat|yml)$/;

describe.each(DOCUMENTS)('%s', (file) => {
  const document = read(file);
  const folder = path.dirname(file);

  it('leads to files and headings that exist', () => {
    const targets = [
      ...document.matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)]*))?\)/g),
      ...document.matchAll(/(?:src|href)="(?!https?:)([^"#]*)(?:#([^"]*))?"/g),
    ];
    const broken = targets.filter(([, target = '', anchor]) => {
      const led = target === '' ? file : path.join(folder, target);
      if (!isThere(led)) return true;
      return anchor !== undefined && !anchorsOf(read(led)).includes(anchor);
    });
    expect(broken.map(([link]) => link)).toEqual([]);
  });
});

// The changelog may name what is gone.
describe.each(DOCUMENTS.filter((file) => file !== 'CHANGELOG.md'))('%s', (file) => {
  it('names files that exist', () => {
    const document = read(file);
    // In backquotes a path from the root, or the end of one (`search/ask.ts`, `ask.ts`); in a listing, line by line.
    const named = [
      ...document.matchAll(/`([\w.@-]+(?:\/[\w.@-]+)*\/?)`/g),
      ...document.matchAll(/^([a-z]+\/[\w./-]*) /gm),
    ]
      .map(([, name = '']) => name.replace(/\/$/, ''))
      .filter((name) => IS_PATH.test(name) && !MADE.test(name) && !isThere(name));
    expect(named.filter((name) => !FILES.some((one) => one.endsWith(`/${name}`)))).toEqual([]);
  });
});

describe('what sends people to a document', () => {
  /** `docs/decisions.md, Meaning` or `see README.md`, in messages, comments and settings. */
  const MENTION = /([\w./-]*\b(?:docs\/[\w-]+|[A-Z]{4,})\.md)`?(?:, ([A-Z][\w ]*?)[).;])?/g;
  const SENDING = [
    ...filesIn('bin', 'deploy', 'src', 'tools').filter((file) =>
      /\.(?:tsx?|js|service|yml|py|sh)$/.test(file),
    ),
    ...['.env.example', 'CHANGELOG.md', 'Dockerfile', 'compose.yml', 'manifest.yml'],
  ];
  const sent = SENDING.flatMap((file) =>
    [...read(file).matchAll(MENTION)].map(([, target = '', section]) => ({ file, target, section })),
  );

  it('names one that exists, and a section of it', () => {
    const wrong = sent.filter(({ file, target, section }) => {
      const led = target.replace(/^.*\/opt\/peaceops\//, '');
      const found = [led, path.join(path.dirname(file), led)].find(isThere);
      return found === undefined || (section !== undefined && !headingsOf(read(found)).includes(section));
    });
    expect(wrong).toEqual([]);
    expect(sent.filter(({ section }) => section !== undefined).length).toBeGreaterThan(0);
  });
});
