import { fullId } from '../../../src/report/library';
import { beijing } from '../../support/corpus';
import { addressesIn, PUBLIC_URL, testReader, twoReports, wordsOf } from '../../support/reader';

const BASE = `${new URL(PUBLIC_URL).pathname}/r`;

describe.each([
  ['one report', () => beijing().index],
  ['several reports', twoReports],
])('of %s', (_name, indexOf) => {
  const { library } = indexOf();
  const reader = testReader(indexOf());

  it('every link and form leads somewhere, and from the list of reports there is a way to each statement, marked', async () => {
    const open = ['/'];
    const seen = new Set(open);
    const marked = new Map<string, string>();
    for (let place = open.pop(); place !== undefined; place = open.pop()) {
      const answer = await reader.get(place);
      expect([place, answer.status]).toEqual([place, 200]);
      if (!answer.headers.get('content-type')?.startsWith('text/html')) continue;
      const page = await answer.text();
      const [, cited] = /<mark[^>]*>([\s\S]*?)<\/mark>/.exec(page) ?? [];
      if (cited !== undefined) marked.set(place, wordsOf(cited));
      for (const address of new Set(addressesIn(page))) {
        if (address.startsWith('#') || address.startsWith(`${PUBLIC_URL}/r/`)) continue;
        expect(address.startsWith(BASE)).toBe(true);
        const next = address.slice(BASE.length).replace(/#.*/, '');
        // Of the files beside statements one in fifty will do.
        if (seen.has(next) || (next.includes('/-/citation') && seen.size % 50 !== 0)) continue;
        seen.add(next);
        open.push(next);
      }
    }
    expect(seen).toContain('/-/reader.css');
    for (const statement of library.statements)
      expect(marked.get(`/${fullId(library, statement)}`)).toBe(statement.text.replace(/\s+/g, ' ').trim());
  });

  it('a section shows its statements in the order of the report, each with a way to its address', async () => {
    const led: string[] = [];
    for (const { metadata, sections } of library.reports)
      for (const { number } of sections) {
        const page = await (await reader.get(`/${metadata.id}/${encodeURIComponent(number)}`)).text();
        led.push(...[...page.matchAll(/class="to" href="([^"]*)"/g)].map(([, href = '']) => href));
      }
    expect(led.map((href) => decodeURIComponent(href.slice(BASE.length + 1)))).toEqual(
      library.statements.map((one) => fullId(library, one)),
    );
  });
});
