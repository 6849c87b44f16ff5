import { openLibrary } from '../../../src/report/library';
import { indexStatements } from '../../../src/search/index-statements';
import { beijing } from '../../support/corpus';
import { testReader, twoReports, wordsOf } from '../../support/reader';
import { METADATA, read } from '../../support/reports';

const reader = testReader(beijing().index);
const pageOf = async (path: string) => (await reader.get(path)).text();

describe('the page of a statement', () => {
  it('has its section as published, and the statement marked, which a browser goes to', async () => {
    const page = await pageOf('/beijing-2007/6.1/1.3');
    const { passages, statements } = beijing().library.reports[0] ?? { passages: [], statements: [] };
    const section = statements.filter(({ section: { number } }) => number === '6.1');
    expect(passages.filter(({ section: number }) => number === '6.1')).toHaveLength(1);
    expect(page).toContain('<h1>6.1 Local Ownership</h1>');
    for (const { text } of section) expect(wordsOf(page)).toContain(text);
    expect(page).toContain(
      '<mark id="cited" tabindex="-1" autofocus="">Ultimately, if local ownership is not established or the host ' +
        'country is unable to govern itself, then the mission has not succeeded.</mark>',
    );
    expect(page.match(/<mark/g)).toHaveLength(1);
  });

  it('says beside it what it is, how firmly it was said, and what qualifies it', async () => {
    expect(wordsOf(await pageOf('/beijing-2007/3/17.2'))).toContain(
      'Statement 3/17.2 Type Recommendation Support Agreed (“It was agreed”) The next sentence qualifies this [3/17.3]: ' +
        'On the contrary, studies show that turbulence within the population usually occurs after an election. ' +
        'Multidimensional and Integrated Peace Operations: Trends and Challenges. Seminar proceedings, Beijing, ' +
        '26–27 March 2007, section 3 International Peace Operations: Trends and Challenges, paragraph 17.',
    );
  });

  it('says what it points to, who is asked, and what introduces it', async () => {
    expect(wordsOf(await pageOf('/beijing-2007/6.1/1.2'))).toContain(
      'The sentence before [6.1/1.1]: The issue of local ownership was stressed by the participants.',
    );
    const item = wordsOf(await pageOf('/beijing-2007/6/6-4.1'));
    expect(item).toContain('Support Recommended (“The other recommendations”)');
    expect(item).toContain('In a list that begins: The other recommendations that were made');
    expect(item).toContain('paragraph 6, item 4.');
    const asking = beijing().library.statements.find(({ addressees }) => addressees.length > 1);
    expect(wordsOf(await pageOf(`/beijing-2007/${asking?.id}`))).toContain(
      `Asks ${asking?.addressees.join(', ')}`,
    );
  });

  it('has the quotation ready to copy, as text and Markdown, and for reference managers', async () => {
    const page = await pageOf('/beijing-2007/2/8.2');
    expect(page).toContain(
      '“Everyone agreed that in most cases, exits have been premature.”\nMultidimensional',
    );
    expect(page).toContain('&gt; Everyone agreed that in most cases, exits have been premature.');
    for (const words of ['TY  - RPRT', '@misc{beijing-2007:2:8.2,', '&quot;title-short&quot;'])
      expect(page).toContain(words);
    const file = await reader.get('/beijing-2007/2/8.2/-/citation.ris');
    expect(file.headers.get('content-disposition')).toBe(
      "attachment; filename*=UTF-8''beijing-2007-2-8.2.ris",
    );
    expect(await file.text()).toMatch(/^TY {2}- RPRT\nID {2}- beijing-2007\/2\/8\.2\n/);
    const known = { 'if-none-match': file.headers.get('etag') ?? '' };
    expect((await reader.get('/beijing-2007/2/8.2/-/citation.ris', known)).status).toBe(304);
    expect((await reader.get('/beijing-2007/2/8.2/-/citation.doc')).status).toBe(404);
    expect((await reader.get('/beijing-2007/2/-/citation.ris')).status).toBe(404);
  });

  it('has one address: others that mean it lead there', async () => {
    for (const [path, place] of [
      ['/beijing-2007/6.1/1', 'beijing-2007/6.1/1.1'],
      ['/beijing-2007/6.1/1.3/', null],
      ['/beijing-2007/6.1%2F1.3', null],
    ] as const) {
      const answer = await reader.get(path);
      expect(answer.headers.get('location')).toBe(place === null ? null : `/peaceops/r/${place}`);
      expect(answer.status).toBe(place === null ? 200 : 302);
    }
  });

  it('asks nothing of the question that an address may carry', async () => {
    const [plain, asked] = await Promise.all([pageOf('/'), pageOf('/?q=parental%20leave')]);
    expect(asked).toBe(plain);
  });
});

describe('the page of a section', () => {
  it('shows the outline with itself marked, its subsections, and the sections before and after', async () => {
    const page = await pageOf('/beijing-2007/5.1');
    expect(page.match(/aria-current="page">([^<]*)/)?.[1]).toBe('5.1 Different levels of integration');
    expect(wordsOf(page)).toContain(
      '5.1.1 Policy/strategic integration 1 recommendation, 1 challenge, 3 findings',
    );
    expect(page).toContain('<a rel="prev" href="/peaceops/r/beijing-2007/5">');
    expect(page).toContain('<a rel="next" href="/peaceops/r/beijing-2007/5.1.1">');
    expect(page).not.toContain('<mark');
  });

  it('has lists as they are printed, each item under what it belongs to', async () => {
    const lakeside = testReader(twoReports());
    const page = await (await lakeside.get('/lakeside-2031/2.1')).text();
    const words = wordsOf(page.replace(/<a [^>]*aria-hidden[^>]*><\/a>/g, ''));
    expect(words).toContain(
      'urges host governments to: 1. publish the criteria before the first interview is held; ' +
        '2. keep three kinds of record apart, namely: a. criminal records, which belong to the courts;',
    );
    expect(page).toMatch(/namely:<a [^>]*><\/a><\/span><ul class="items"><li class="item"><a class="marker"/);
  });

  it('names who speaks, once for all that they say', async () => {
    const report = read(
      '## 1 First session\n\nMr. Vega (Chile): We agree. It is late.\n\nLet us go on.\n\nMs. Okoro (Ghana): No.',
      { kind: 'transcript', id: 'talks' },
    );
    const page = await (await testReader(indexStatements(openLibrary([report]))).get('/talks/1')).text();
    expect(report.passages.map(({ speaker }) => speaker)).toContain('Mr. Vega (Chile)');
    expect([...page.matchAll(/class="speaker">([^<]*)/g)].map(([, name]) => name)).toEqual([
      'Mr. Vega (Chile)',
      'Ms. Okoro (Ghana)',
    ]);
  });
});

describe('the outline', () => {
  it('may break a title behind a stroke, so that no word of it is broken', async () => {
    expect(await pageOf('/beijing-2007/6.1')).toContain(
      '6 The Peacekeeping/<wbr/>Peacebuilding Interface</a>',
    );
  });
});

describe('the front page of a report', () => {
  it('says what is known of it, what it holds, and where', async () => {
    const words = wordsOf(await pageOf('/beijing-2007'));
    expect(words).toMatch(/^Multidimensional and Integrated Peace Operations: Trends and Challenges /);
    expect(words).toContain(
      "Place Beijing Dates 26–27 March 2007 Convened by Norwegian Government and Ministry of Foreign Affairs of the People's Republic of China",
    );
    expect(words).toContain('Seminar, 264 statements in 19 sections: 92 recommendations');
    // An answer says that it searched 271, and what the counts of sections add up to is more.
    expect(words).toContain(
      'Contents Counted with subsections, a text that stands twice once. 1 Preface 8 context 2 Executive Summary 12 recommendations',
    );
  });
});

describe('the list of reports', () => {
  it('names them all, and those that cannot be read', async () => {
    const library = openLibrary(
      [read('## 1 A\n\nOne sentence.', { ...METADATA, title: 'Harbours & <Ports>' })],
      [{ id: 'oslo-2008', names: ['oslo-2008', 'Oslo 2008'], why: 'oslo-2008.md:4: the text is garbled' }],
    );
    const small = testReader(indexStatements(library));
    const page = await (await small.get('/')).text();
    expect(page).toContain('<a href="/peaceops/r/harbour-2040">Harbours &amp; &lt;Ports&gt;</a>');
    expect(wordsOf(page)).toMatch(/Cannot be read at present Oslo 2008$/);
    const nothing = await small.get('/oslo-2008/1/1.1');
    expect(wordsOf(await nothing.text())).toContain('That report, Oslo 2008, cannot be read at present.');
  });
});

describe('where nothing stands', () => {
  it.each([
    ['/beijing-2007/6.1/99.9', 'Beijing 2007 has no such statement.', '6.1 Local Ownership'],
    ['/beijing-2007/77', 'Beijing 2007 has no such section.', 'Multidimensional'],
    ['/oslo-2008', 'There is no such report.', 'All reports'],
    ['/oslo-2008/1/1.1', 'There is no such report.', 'All reports'],
    ['/-/secrets.css', 'Ask in the field above, or look here:', 'All reports'],
  ])('at %s, a page says so, and offers a search', async (path, became, link) => {
    const answer = await reader.get(path);
    const page = await answer.text();
    expect(answer.status).toBe(404);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(wordsOf(page)).toMatch(/^Nothing stands at this address\./);
    for (const words of [became, link]) expect(wordsOf(page)).toContain(words);
    expect(page).toContain('<input type="search" name="q"');
  });
});
