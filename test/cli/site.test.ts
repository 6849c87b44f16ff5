import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type SiteOptions, writeReports } from '../../src/cli/site';
import { openCorpus } from '../../src/corpus/open-corpus';
import { ask } from '../../src/search/ask';
import { indexFrom } from '../../src/web/site/search-data';
import { fakeTerminal, peaceops } from '../support/command-line';

const TEXT = `## 1 The ferry

The ferry brought the police over the lake each night. It was stressed that boats are cheap, while trust is not.

## 2 Recommendations

### 2.1 The mission

The mission should keep a boat on the lake. It should:

- train the crews of the ferry;
- leave parental leave to the host government.

### 2.2 The host government

Participants agreed that the host government should pay its police in time. Some doubted that it could.
`;

let home: string;
let reports: string;
let scripts: string;
let site: string;
/** What was said when both reports that everybody may read were written. */
let first: Awaited<ReturnType<typeof written>>;

/** A small report under three ids, of which one is not for every workspace: each set of them is indexed anew. */
beforeAll(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'site-command-'));
  reports = path.join(home, 'reports');
  scripts = path.join(home, 'scripts');
  for (const folder of [reports, path.join(reports, 'original'), scripts]) mkdirSync(folder);
  for (const name of ['search-worker.js', 'site.js']) writeFileSync(path.join(scripts, name), `// ${name}\n`);
  const pdf = '%PDF-1.4 the original';
  const original = {
    file: 'original/lake-a.pdf',
    sha256: createHash('sha256').update(pdf).digest('hex'),
  };
  writeFileSync(path.join(reports, original.file), pdf);
  for (const id of ['lake-a', 'lake-b', 'lake-secret']) {
    writeFileSync(path.join(reports, `${id}.md`), TEXT);
    const own = {
      ...{ id, title: `The report ${id}`, shortTitle: id, cite: `The report ${id}. Nowhere, 2031` },
      ...(id === 'lake-a' ? { original } : {}),
    };
    writeFileSync(path.join(reports, `${id}.json`), JSON.stringify(own));
  }
  writeFileSync(
    path.join(reports, 'workspaces.access.json'),
    JSON.stringify({ T012ABCDE: ['lake-a', 'lake-b'] }),
  );
  site = path.join(home, 'both');
  first = await written();
});
beforeEach(() => {
  site = path.join(home, 'both');
});
afterAll(() => rmSync(home, { recursive: true }));

async function written(options: SiteOptions = {}) {
  const terminal = fakeTerminal({ width: 1_000 });
  const from = {
    terminal,
    open: () => openCorpus(reports, { keepsCompiled: true }),
    environment: () => ({ REPORTS_DIR: reports }),
  };
  const exitCode = await writeReports(from, site, { scripts, ...options });
  return { exitCode, ...terminal.written };
}
const files = () =>
  readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(site, name)).isFile())
    .sort();
const read = (name: string) => readFileSync(path.join(site, name), 'utf8');
const bytesOf = (begin: string) =>
  Buffer.concat(
    files()
      .filter((name) => name.startsWith(`r/-/${begin}-`))
      .map((name) => readFileSync(path.join(site, name))),
  );

describe('peaceops site', () => {
  it('writes the reports that every workspace may see, and says which are left out and why', () => {
    const { exitCode, out, error } = first;
    expect([exitCode, error]).toEqual([0, '']);
    expect(out).toMatch(/^Left out: lake-secret, which not every workspace may see/);
    expect(out).toMatch(/Wrote lake-a and lake-b with \d+ statements: \d+ files, \d+\.\d MB\./);
    expect(out).toMatch(/A browser loads \d+\.\d MB when somebody first searches/);
    for (const name of files())
      expect(readFileSync(path.join(site, name)).includes('lake-secret')).toBe(false);
    expect(files()).toEqual(
      expect.arrayContaining(['.nojekyll', '404.html', 'index.html', 'r/lake-a/index.html']),
    );
  });

  it('has a page for each report, section and statement, and the original where there is one', () => {
    const { library } = openCorpus(reports, { only: ['lake-a', 'lake-b'] });
    const places = [
      ...library.reports.flatMap(({ metadata, sections }) => [
        metadata.id,
        ...sections.map(({ number }) => `${metadata.id}/${number}`),
      ]),
      ...library.statements.map(({ id }) => id),
    ];
    const pages = files().filter((name) => name.endsWith('/index.html') && !name.includes('/-/'));
    expect(pages).toEqual([...places.map((place) => `r/${place}/index.html`), 'r/index.html'].sort());
    expect(read('r/lake-a/-/original.pdf')).toBe('%PDF-1.4 the original');
    expect(read('r/lake-a/index.html')).toContain('href="./-/original.pdf"');
    expect(read('r/lake-b/index.html')).not.toContain('original');
  });

  it('names nothing of the machine that it was written on, and is the same when it is made anew', async () => {
    const before = files();
    const contents = before.map(read);
    for (const name of [home, path.relative(process.cwd(), home), path.basename(home)])
      expect(before.filter((_, at) => contents[at]?.includes(name))).toEqual([]);
    // What was compiled of both, so that they are read and indexed once more.
    const compiled = path.join(reports, '.compiled');
    for (const name of readdirSync(compiled).filter((one) => /-corpus-[\da-f]+\.bin$/.test(one)))
      rmSync(path.join(compiled, name));
    site = path.join(home, 'anew');
    await written();
    expect(files()).toEqual(before);
    expect(before.filter((name, at) => read(name) !== contents[at])).toEqual([]);
  });

  it('has links to files that there are, and nothing that needs a server or another one', () => {
    const there = new Set(files());
    const broken = files()
      .filter((name) => name.endsWith('.html'))
      .flatMap((name) =>
        [...read(name).matchAll(/ (?:href|src|action|formaction|content)="(\.{1,2}\/[^"#]*)/g)].map(
          ([, link = '']) => {
            const { pathname } = new URL(link, `http://x/${name}`);
            return decodeURIComponent(pathname.slice(1)).replace(/(?:^|\/)$/, '$&index.html');
          },
        ),
      )
      .filter((name) => !there.has(name));
    expect(broken).toEqual([]);
    for (const name of files().filter((one) => one.endsWith('.html'))) {
      expect(read(name)).not.toMatch(/ (?:href|src|action)="(?:\/|https?:)/);
      expect(read(name)).not.toMatch(/method="post"| style=|<script(?! type="module" src=)/);
      if (name !== '404.html') expect(read(name)).toContain('http-equiv="content-security-policy"');
    }
  });

  it('brings a search with the answers of the same reports', () => {
    const { index } = openCorpus(reports, { only: ['lake-a', 'lake-b'] });
    const dimensions = index.meaning?.encoder.table.dimensions ?? 0;
    const found = indexFrom({
      corpus: bytesOf('corpus'),
      encoder: { tokens: bytesOf('tokens'), vectors: bytesOf('vectors'), dimensions },
    });
    for (const question of ['ferry', 'boats report:lake-b', 'parental leave', 'type:recommendation'])
      expect(ask(found, question)).toEqual(ask(index, question));
  });

  it('writes some of them, as --report says', async () => {
    site = path.join(home, 'some');
    expect((await written()).out).toMatch(/Wrote lake-a and lake-b with/);
    // What was there is gone when it is no longer wanted.
    expect((await written({ report: ['lake-a'] })).out).toMatch(
      /^Wrote lake-a with .* Took away \d+ that are gone from it/,
    );
    expect([existsSync(path.join(site, 'r/lake-a')), existsSync(path.join(site, 'r/lake-b'))]).toEqual([
      true,
      false,
    ]);
    expect(await written({ report: ['lake-secret'] })).toMatchObject({
      exitCode: 1,
      out: expect.stringMatching(/^Left out: lake-secret/),
    });
    expect(await written({ report: ['oslo'] })).toMatchObject({
      exitCode: 1,
      error: expect.stringContaining('oslo'),
    });
  });

  it.each([
    ['/reports', '/reports/r/lake-a/', false],
    ['https://example.org/a b/', 'https://example.org/a%20b/r/lake-a/', true],
  ])('begins its links at an address: --base %s', async (base, link, isWhole) => {
    site = path.join(home, 'based');
    await written({ base, report: ['lake-a'] });
    expect(read('r/index.html')).toContain(`href="${link}"`);
    expect(read('404.html')).toContain(`href="${link.replace('lake-a/', '')}"`);
    expect(read('r/lake-a/index.html').includes('rel="canonical"')).toBe(isWhole);
  });

  it.each(['reports', '//example.org/', 'ftp://example.org/', '/a?b', '/a#b', 'https://', ''])(
    'takes no other address: --base %s',
    async (base) => {
      site = path.join(home, 'nowhere');
      expect(await written({ base })).toMatchObject({
        exitCode: 2,
        error: expect.stringContaining('is no address'),
      });
      expect(existsSync(site)).toBe(false);
    },
  );

  it('leaves alone what is somebody else’s, and says so', async () => {
    site = path.join(home, 'theirs');
    mkdirSync(site);
    writeFileSync(path.join(site, 'thesis.doc'), 'years of work');
    expect(await written()).toMatchObject({ exitCode: 2, error: expect.stringContaining('is left alone') });
    expect(files()).toEqual(['thesis.doc']);
  });

  it('says so where the scripts are not built', async () => {
    const { exitCode, error } = await written({ scripts: home });
    expect([exitCode, error]).toEqual([
      2,
      'peaceops: search-worker.js, which a browser needs, is not built; run "npm run build".\n',
    ]);
  });

  it('needs a directory', async () => {
    expect(await peaceops(['site'])).toMatchObject({
      exitCode: 2,
      error: expect.stringContaining('directory'),
    });
  });
});
