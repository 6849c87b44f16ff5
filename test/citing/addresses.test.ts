import { type CitationFormat, cite } from '../../src/citing/cite';
import { collectionAsCsv } from '../../src/citing/collection-csv';
import { collectionAsMarkdown } from '../../src/citing/collection-markdown';
import { findStatement, type Library } from '../../src/report/library';
import type { Statement } from '../../src/report/model';
import { readerAt } from '../../src/web/addresses';
import { beijing } from '../support/corpus';
import { PUBLIC_URL, readableBeijing } from '../support/readable';

const ADDRESS = `${PUBLIC_URL}/r/beijing-2007/6.1/1.3`;
const FORMATS: readonly CitationFormat[] = ['text', 'markdown', 'csl-json', 'ris', 'bibtex'];

function one(library: Library): [Statement] {
  return [findStatement(library, '6.1/1.3') as Statement];
}

function cited(format: CitationFormat, library = readableBeijing().library): string {
  return cite(library, one(library), format);
}

describe('a citation of what can be read in a browser', () => {
  it('has the address on a line below it, as plain text', () => {
    expect(cited('text').split('\n').at(-1)).toBe(ADDRESS);
    expect(cited('text').split('\n').at(-2)).toMatch(/paragraph 1\.$/);
  });

  it('is a link, as Markdown', () => {
    expect(cited('markdown')).toMatch(/\n> — \[Multidimensional .+ paragraph 1\.\]\([^\s()]+\)$/);
    expect(cited('markdown')).toContain(`(${ADDRESS})`);
  });

  it('has a field for it, for reference managers', () => {
    expect(JSON.parse(cited('csl-json'))[0].URL).toBe(ADDRESS);
    expect(cited('ris')).toMatch(new RegExp(`\nUR {2}- ${ADDRESS}\nER {2}- $`.replaceAll('.', '\\.')));
    expect(cited('bibtex')).toContain(`\n  url = {${ADDRESS}},\n}`);
  });

  it('is a link, as Markdown, also where the address has brackets', () => {
    const { library } = readableBeijing();
    const reader = readerAt({ publicUrl: 'https://x.org/a(b)', access: 'open', key: null })(() => false);
    expect(cited('markdown', { ...library, reader })).toContain(
      '](https://x.org/a%28b%29/r/beijing-2007/6.1/1.3)',
    );
  });

  it.each(FORMATS)('differs in nothing else (%s)', (format) => {
    const lines = (text: string) => text.split('\n').filter((line) => !line.includes(PUBLIC_URL));
    const [plain, readable] = [cited(format, beijing().library), cited(format)];
    expect(plain).not.toContain(PUBLIC_URL);
    for (const line of lines(readable)) expect(plain).toContain(line.replace(/,$/, ''));
  });

  it('has none where its report is one that some workspace is denied', () => {
    const { library } = readableBeijing();
    const reader = readerAt({ publicUrl: PUBLIC_URL, access: 'open', key: 'd4'.repeat(32) })(() => true);
    for (const format of FORMATS)
      expect(cited(format, { ...library, reader })).toBe(cited(format, beijing().library));
  });
});

describe('a collection of what can be read in a browser', () => {
  it('has links as Markdown, and a column as CSV', () => {
    const { library } = readableBeijing();
    expect(collectionAsMarkdown(library, one(library))).toContain(`(${ADDRESS})`);
    const [header, row] = collectionAsCsv(library, one(library)).split('\r\n');
    expect(header).toMatch(/,"address"$/);
    expect(row).toMatch(new RegExp(`,"${ADDRESS.replaceAll('.', '\\.')}"$`));
    expect(collectionAsCsv(beijing().library, one(beijing().library))).not.toContain('address');
  });
});
