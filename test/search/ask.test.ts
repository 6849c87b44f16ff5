import { phraseOf } from '../../src/search/analyze';
import { type Answer, ask } from '../../src/search/ask';
import { readQuery } from '../../src/search/read-query';
import { beijing } from '../support/corpus';
import fc from '../support/fast-check';
import { smallIndex } from '../support/small-library';

const index = smallIndex({
  'Local ownership': ['It was stressed that reforms last only where people own them. This takes time.'],
  Exit: [
    'Elections are no benchmark for exit. Participants agreed that an exit comes too soon.',
    'The peacebuilding fund pays late. Dr. Peña spoke of mandates.',
  ],
  'Trends again': [
    'Elections are no benchmark for exit.',
    'The following was recommended:\n\n- Pay troops on time;\n- Train police.',
  ],
});

const texts = (answer: Answer) =>
  answer.outcome === 'found' ? answer.hits.map(({ statement }) => statement.text) : [];
const first = (query: string) => texts(ask(index, query))[0];

describe('a question', () => {
  it('names no word as absent that the report has, whatever stands beside it', () => {
    const { index: real } = beijing();
    const words = fc.array(fc.constantFrom(...real.vocabulary.keys()), { minLength: 1, maxLength: 6 });
    fc.assert(fc.property(words, (chosen) => ask(real, chosen.join(' '), 1).silentOn.length === 0));
  });

  it.each([
    ['elections as a BENCHMARK', 'Elections are no benchmark for exit.'],
    ['paying late', 'The peacebuilding fund pays late.'],
    ['pena', 'Dr. Peña spoke of mandates.'],
    ['peace-building fund', 'The peacebuilding fund pays late.'],
    ['mandats', 'Dr. Peña spoke of mandates.'],
    ['what was said on mandates?', 'Dr. Peña spoke of mandates.'],
    ['“comes too soon”', 'Participants agreed that an exit comes too soon.'],
    ['recommended police', 'Train police.'],
  ])('%j is answered with %j', (query, text) => {
    expect(first(query)).toBe(text);
  });

  it('is answered where it is what a statement says, in its own words', () => {
    const { index: real } = beijing();
    const words = fc
      .constantFrom(...real.library.statements)
      .map(({ text }) => phraseOf(text).split(' '))
      .chain((all) => fc.nat(all.length).map((from) => all.slice(from, from + 3)));
    fc.assert(
      fc.property(words, (some) => {
        const { units } = readQuery(real, some.join(' '));
        fc.pre(units.some(({ light }) => !light));
        expect([some.join(' '), ask(real, some.join(' '), 1).outcome]).toEqual([some.join(' '), 'found']);
      }),
      { numRuns: 200 },
    );
  });

  it('names of several phrases that which stands nowhere', () => {
    expect(ask(index, '"benchmark for exit" "pays for exit"')).toMatchObject({
      outcome: 'nothing-found',
      silentOn: ['pays for exit'],
    });
    expect(ask(index, '"benchmark for exit" "pays late"')).toMatchObject({
      outcome: 'nothing-found',
      silentOn: [],
    });
  });

  it('counts the section title, and a statement’s own words more', () => {
    expect(texts(ask(index, 'ownership'))).toContain('This takes time.');
    expect(first('exit')).not.toBe('The peacebuilding fund pays late.');
  });

  it('gets a text that stands twice once, with both places', () => {
    const answer = ask(index, 'elections benchmark');
    if (answer.outcome !== 'found') throw new Error('nothing found');
    const [hit] = answer.hits;
    expect(hit?.statement.section.title).toBe('Exit');
    expect(hit?.alsoAt.map(({ section }) => section.title)).toEqual(['Trends again']);
  });

  it('in quotation marks is answered by these words alone', () => {
    expect(texts(ask(index, '"benchmark for exit"'))).toEqual(['Elections are no benchmark for exit.']);
    expect(ask(index, '"exit for benchmark"')).toMatchObject({
      outcome: 'nothing-found',
      silentOn: ['exit for benchmark'],
    });
  });

  it('says which words were read otherwise, and which the report does not have', () => {
    expect(ask(index, 'electoins benchmark')).toMatchObject({
      outcome: 'found',
      corrections: [{ from: 'electoins', to: 'elections' }],
    });
    expect(ask(index, 'elections benchmark drones')).toMatchObject({
      outcome: 'found',
      silentOn: ['drones'],
    });
  });

  it('the report is silent on gets no answer, and what is near', () => {
    expect(ask(index, 'Quantum chess, elections and zebras by moonlight')).toMatchObject({
      outcome: 'nothing-found',
      silentOn: ['Quantum', 'chess', 'zebras', 'moonlight'],
      suggestions: ['elections'],
    });
    expect(ask(index, 'drones')).toMatchObject({ outcome: 'nothing-found', suggestions: [] });
  });

  it.each([
    '',
    '   ',
    'the of and',
    '😂😂',
    '今日の天気',
    '"',
    '"" ""',
    '\u0000\u001b[31m',
    '<!channel>',
    'x',
  ])('%j finds nothing, and breaks nothing', (query) => {
    expect(ask(index, query).outcome).toBe('nothing-found');
  });

  it('of ten thousand characters is answered as its beginning would be', () => {
    expect(first(`mandates ${'and '.repeat(2_500)}`)).toBe('Dr. Peña spoke of mandates.');
  });

  it('that is longer is cut at a word, and says so', () => {
    const answer = ask(index, `mandates ${'mandates ownership '.repeat(100)}`);
    expect(answer).toMatchObject({ outcome: 'found', isCut: true, silentOn: [] });
    expect(ask(index, 'mandates')).toMatchObject({ isCut: false });
  });

  it('is not about whom it mentions', () => {
    expect(texts(ask(index, '<@U0EXIT> mandates'))).toEqual(texts(ask(index, 'mandates')));
  });

  it('never fails, whatever is typed, and never alters a quotation', () => {
    const own = new Set(index.library.statements.map(({ text }) => text));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (query) => {
        const answer = ask(index, query);
        expect(answer.query).toBe(query);
        for (const text of texts(answer)) expect(own.has(text)).toBe(true);
      }),
    );
  });

  it('finds every statement of the real report by its own words, first', () => {
    const { index: real } = beijing();
    const lost = real.library.statements.filter(
      ({ text }) => texts(ask(real, `"${text.replaceAll(/["“”]/g, ' ')}"`))[0] === undefined,
    );
    expect(lost.map(({ id }) => id)).toEqual([]);
  });
});
