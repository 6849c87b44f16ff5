import { ask } from '../../../src/search/ask';
import { beijing } from '../../support/corpus';
import { addressesIn, testReader, twoReports, wordsOf } from '../../support/reader';

const reader = testReader(beijing().index);
const both = testReader(twoReports());
const answerTo = async (fields: Record<string, string>, path = '/', asked = reader) => {
  const answer = await asked.post(path, fields);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('cache-control')).toBe('private, no-cache');
  return answer.text();
};

/** The fields of the form behind the button with a name. */
function formOf(page: string, button: string): { action: string; fields: Record<string, string> } {
  const forms = [...page.matchAll(/<form method="post" action="([^"]*)">(.*?)<\/form>/gs)];
  const [, action = '', inside = ''] = forms.find(([, , html = '']) => html.includes(`>${button}<`)) ?? [];
  const fields = [...inside.matchAll(/name="([^"]*)" value="([^"]*)"/g)];
  return {
    action: action.replace('/peaceops/r', '').replace(/#.*/, ''),
    fields: Object.fromEntries(fields.map(([, name, value]) => [name, value])),
  };
}

describe('an answer', () => {
  it('says first how many statements answer, then quotes them with citation and labels', async () => {
    const words = wordsOf(await answerTo({ q: '"exits have been premature"' }));
    expect(words).toBe(
      '"exits have been premature" 1 statement. Everyone agreed that in most cases, exits have been premature. ' +
        'Beijing 2007, 2 Executive Summary, para. 8 [2/8.2] challenge · agreed (“Everyone agreed”) In context ' +
        'Searched 271 statements of 1 report.',
    );
  });

  it('has what qualifies an excerpt, and what it points to, with it', async () => {
    const words = wordsOf(await answerTo({ q: '"benchmark"' }));
    expect(words).toContain('The next sentence qualifies this [3/17.3]: On the contrary, studies show');
    expect(wordsOf(await answerTo({ q: '"much greater focus"' }))).toContain(
      'The sentence before [6.1/1.1]: The issue of local ownership was stressed by the participants. This is an area',
    );
  });

  it('says that a report is silent before anything else, and offers questions that would be answered', async () => {
    const page = await answerTo({ q: 'parental leave' });
    expect(wordsOf(page)).toMatch(/^parental leave The report is silent on “parental leave”\. Ask instead /);
    const answer = ask(beijing().index, 'parental leave');
    const [suggestion = ''] = answer.outcome === 'nothing-found' ? answer.suggestions : [];
    const { action, fields } = formOf(page, suggestion);
    expect(fields).toEqual({ q: suggestion });
    expect(wordsOf(await answerTo(fields, action))).toMatch(/ statements?\. /);
  });

  it('sets the nearest apart, which are none, and opens them as such', async () => {
    const page = await answerTo({ q: 'cholera vaccination of peacekeepers' });
    expect(page).toMatch(/Nearest, which is no answer:<\/h1><ol class="results near">/);
    const { action, fields } = formOf(page, 'In context');
    const opened = wordsOf(await answerTo(fields, action));
    expect(opened).toContain('Near, and no answer to “cholera vaccination of peacekeepers”');
    expect(opened).not.toMatch(/\d of \d/);
  });

  it('says what was read otherwise than typed, what is missing, and how it was narrowed', async () => {
    expect(wordsOf(await answerTo({ q: 'local ownersihp' }))).toContain('Read “ownersihp” as “ownership”.');
    expect(wordsOf(await answerTo({ q: 'police; parental leave' }))).toContain(
      'The report says nothing on “parental leave”.',
    );
    expect(wordsOf(await answerTo({ q: 'police section:99' }))).toMatch(/There is no section “99”/);
    expect(wordsOf(await answerTo({ q: 'recommendations on police section:5.3' }))).toContain(
      'police · recommendations · section 5.3',
    );
    expect(wordsOf(await answerTo({ q: '  ' }))).toContain('There is nothing to look for in that');
    expect(wordsOf(await answerTo({}))).toContain('There is nothing to look for in that');
  });

  it('goes on to more of it, and back, and to everything', async () => {
    const first = await answerTo({ q: 'local ownership' });
    const total = Number(/1–10 of (\d+) statements\./.exec(wordsOf(first))?.[1]);
    expect(total).toBeGreaterThan(10);
    const { action, fields } = formOf(first, `More (${Math.min(10, total - 10)})`);
    expect(fields).toEqual({ q: 'local ownership', from: '10' });
    const second = await answerTo(fields, action);
    expect(wordsOf(second)).toContain(`11–${Math.min(20, total)} of ${total} statements.`);
    expect(second).toContain('<ol class="results" start="11">');
    expect(formOf(second, 'Back').fields).toEqual({ q: 'local ownership', from: '0' });
    const last = Math.floor((total - 1) / 10) * 10 + 1;
    expect(wordsOf(await answerTo({ q: 'local ownership', from: '9999999' }))).toMatch(
      new RegExp(`${last}(?:–${total})? of ${total} statements`),
    );
    const everything = await answerTo({ q: 'exit strategies', all: 'yes' });
    expect(wordsOf(everything)).toContain('Everything that mentions it, whether or not it answers.');
    expect(formOf(everything, 'Only what answers').fields).toEqual({ q: 'exit strategies' });
  });

  it('asks one report by its address, unless the question says which', async () => {
    const one = wordsOf(await answerTo({ q: 'police' }, '/lakeside-2031', both));
    expect(one).toContain('police · Lakeside 2031');
    expect(one).not.toContain('[harbour-2040/');
    expect(wordsOf(await answerTo({ q: 'police' }, '/', both))).toContain('[harbour-2040/');
    expect(wordsOf(await answerTo({ q: 'police report:harbour' }, '/lakeside-2031', both))).not.toContain(
      '[lakeside-2031/',
    );
  });

  it('holds no question in any address', async () => {
    for (const page of [await answerTo({ q: 'police' }), await answerTo({ q: 'parental leave' })])
      expect(addressesIn(page).filter((one) => /police|parental|\?/.test(one))).toEqual([]);
  });
});

describe('a statement that was opened from an answer', () => {
  it('says which of the answer it is, with a way to the one before, the one after, and back', async () => {
    const { hits, matched } = ask(beijing().index, 'local ownership', 4) as Extract<
      ReturnType<typeof ask>,
      { outcome: 'found' }
    >;
    const ids = hits.map(({ statement }) => statement.id);
    const page = await answerTo({ q: 'local ownership', n: '3' }, `/beijing-2007/${ids[2]}`);
    expect(wordsOf(page)).toMatch(new RegExp(`^3 of ${matched} for “local ownership” Previous Next Back`));
    expect(formOf(page, 'Previous')).toEqual({
      action: `/beijing-2007/${ids[1]}`,
      fields: { q: 'local ownership', n: '2' },
    });
    expect(formOf(page, 'Next')).toEqual({
      action: `/beijing-2007/${ids[3]}`,
      fields: { q: 'local ownership', n: '4' },
    });
    expect(formOf(page, 'Back to the answer')).toEqual({
      action: '/',
      fields: { q: 'local ownership', from: '0' },
    });
    expect(page).toContain('action="/peaceops/r/#result-3"');
  });

  it('stays within the report that was asked', async () => {
    const page = await answerTo({ q: 'police' }, '/lakeside-2031', both);
    const { action, fields } = formOf(page, 'In context');
    expect(fields).toEqual({ q: 'police', report: 'lakeside-2031', n: '1' });
    const opened = await answerTo(fields, action, both);
    expect(formOf(opened, 'Next').fields).toMatchObject({ report: 'lakeside-2031', n: '2' });
    expect(formOf(opened, 'Back to the answer').action).toBe('/lakeside-2031');
  });

  it.each([
    [{ q: 'local ownership', n: '2' }],
    [{ q: 'local ownership', n: '99999' }],
    [{ q: 'local ownership', n: '-1' }],
    [{ q: 'local ownership', n: '0' }],
    [{ q: '', n: '1' }],
    [{}],
  ])('is shown as it is where the answer has it not there: %j', async (fields) => {
    const page = await answerTo(fields, '/beijing-2007/9/1.1');
    expect(page).toContain('<mark');
    expect(page).not.toContain('Back to the answer');
  });
});
