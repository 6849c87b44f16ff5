import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { SiteFile } from '../../../src/web/site/site-files';
import { SiteError, writeSite } from '../../../src/web/site/write-site';

let home: string;
let site: string;
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'site-'));
  site = path.join(home, 'site');
});
afterEach(() => rmSync(home, { recursive: true }));

const files = (contents: Readonly<Record<string, string>>): SiteFile[] =>
  Object.entries(contents).map(([name, content]) => ({ path: name, content: () => content }));
const read = (name: string) => readFileSync(path.join(site, name), 'utf8');
const there = () =>
  readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(site, name)).isFile())
    .sort();
const refusal = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    if (error instanceof SiteError) return error.message;
    throw error;
  }
  return null;
};

const TWO = { 'index.html': 'top', 'r/a/index.html': 'a' };

describe('a site', () => {
  it('is written into a directory that is not there yet', () => {
    expect(writeSite(site, files(TWO))).toEqual({ files: 2, bytes: 4, removed: 0 });
    expect(there()).toEqual(['.peaceops-site', 'index.html', 'r/a/index.html']);
    expect([read('index.html'), read('r/a/index.html')]).toEqual(['top', 'a']);
  });

  it('is the same when it is written again, and what is the same is left alone', () => {
    writeSite(site, files(TWO));
    const before = there().map((name) => [name, read(name), statSync(path.join(site, name)).ino]);
    writeSite(site, files(TWO));
    const after = there().map((name) => [name, read(name), statSync(path.join(site, name)).ino]);
    expect(after.slice(1)).toEqual(before.slice(1));
    expect(after[0]?.[1]).toBe(before[0]?.[1]);
  });

  it('loses what is gone, with the folders that are empty without it, and nothing that others put there', () => {
    writeSite(site, files({ ...TWO, 'r/b/1/index.html': 'b' }));
    writeFileSync(path.join(site, 'r/a/notes.txt'), 'mine');
    writeFileSync(path.join(site, 'CNAME'), 'example.org');
    expect(writeSite(site, files({ 'index.html': 'new' }))).toEqual({ files: 1, bytes: 3, removed: 2 });
    expect(there()).toEqual(['.peaceops-site', 'CNAME', 'index.html', 'r/a/notes.txt']);
    expect(existsSync(path.join(site, 'r/b'))).toBe(false);
    expect(read('index.html')).toBe('new');
  });

  it('goes on where it broke off', () => {
    const broken: SiteFile[] = [
      ...files(TWO),
      {
        path: 'r/b/index.html',
        content() {
          throw new Error('pulled out');
        },
      },
    ];
    expect(() => writeSite(site, broken)).toThrow('pulled out');
    writeSite(site, files({ 'index.html': 'top' }));
    expect(there()).toEqual(['.peaceops-site', 'index.html']);
  });

  it('is written beside what Git keeps', () => {
    mkdirSync(path.join(site, '.git'), { recursive: true });
    writeSite(site, files(TWO));
    expect(read('index.html')).toBe('top');
  });

  it('is not written where anything else lies', () => {
    mkdirSync(site);
    writeFileSync(path.join(site, 'thesis.doc'), 'years of work');
    const shown = path.relative(process.cwd(), site);
    expect(refusal(() => writeSite(site, files(TWO)))).toBe(
      `${shown}: has files that are not of a site, and is left alone; name a directory that is empty or not there yet.`,
    );
    expect(there()).toEqual(['thesis.doc']);
  });

  it.each([
    ['/etc/passwd', 'another text'],
    ['../thesis.doc', 'Written by "peaceops site", which takes these files away when they are gone from it:'],
    [
      'r/../../thesis.doc',
      'Written by "peaceops site", which takes these files away when they are gone from it:',
    ],
  ])('takes nothing away that lies elsewhere: %s under "%s"', (name, first) => {
    mkdirSync(site);
    writeFileSync(path.join(home, 'thesis.doc'), 'years of work');
    writeFileSync(path.join(site, '.peaceops-site'), `${first}\n${name}\n`);
    expect(refusal(() => writeSite(site, files(TWO)))).toContain('cannot tell what was written here');
    expect(readFileSync(path.join(home, 'thesis.doc'), 'utf8')).toBe('years of work');
  });

  it('follows no link out of its directory, neither to write nor to take away', () => {
    const elsewhere = path.join(home, 'elsewhere');
    mkdirSync(path.join(elsewhere, 'a'), { recursive: true });
    writeFileSync(path.join(elsewhere, 'a', 'index.html'), 'theirs');
    writeSite(site, files(TWO));
    rmSync(path.join(site, 'r'), { recursive: true });
    symlinkSync(elsewhere, path.join(site, 'r'));
    expect(refusal(() => writeSite(site, files(TWO)))).toContain('stands where a directory has to be');
    writeSite(site, files({ 'index.html': 'top' }));
    expect(readFileSync(path.join(elsewhere, 'a', 'index.html'), 'utf8')).toBe('theirs');
  });

  it.each(['../out.html', 'r//index.html', '/out.html', 'r/./index.html', 'a\\b', 'a\nb', ''])(
    'has no file called %j',
    (name) => {
      expect(refusal(() => writeSite(site, files({ [name]: 'x' })))).toContain('no name for a file');
      expect(existsSync(site)).toBe(false);
    },
  );

  it('is said not to be written in a sentence', () => {
    writeFileSync(site, 'a file');
    expect(refusal(() => writeSite(site, files(TWO)))).toMatch(
      /: cannot be written \(ENOTDIR\); name another directory\.$/,
    );
    const full: SiteFile = {
      path: 'index.html',
      content() {
        throw Object.assign(new Error('full'), { code: 'ENOSPC', syscall: 'write' });
      },
    };
    rmSync(site);
    expect(refusal(() => writeSite(site, [full]))).toMatch(
      /: cannot be written \(ENOSPC\); make room, and run it again\.$/,
    );
  });

  const asRoot = process.getuid?.() === 0;
  (asRoot ? it.skip : it)('is not written without the right to, which is said', () => {
    mkdirSync(site);
    chmodSync(site, 0o500);
    expect(refusal(() => writeSite(site, files(TWO)))).toContain('give yourself the right to write there');
  });
});
