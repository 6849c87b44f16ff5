import { ask } from '../../src/search/ask';
import { type Explanation, explain as explainEach } from '../../src/search/explain';
import type { SearchIndex } from '../../src/search/search-index';
import { beijing } from '../support/corpus';
import fc from '../support/fast-check';
import { smallIndex } from '../support/small-library';

const small = smallIndex({
  'Local ownership': ['It was stressed that reforms last only where people own them. This takes time.'],
  Exit: [
    'Elections are no benchmark for exit. Participants agreed that an exit comes too soon.',
    'The peacebuilding fund pays late. Civilians need it. The role of civilian staff was discussed.',
  ],
  Money: ['The following was recommended:\n\n- Pay troops on time;\n- Train police.'],
});
const { index: real } = beijing();
const MANY = 1_000;

/** Queries of the words of the reports, with others that they do not have. */
function anyQuery({ vocabulary }: SearchIndex): fc.Arbitrary<string> {
  const word = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...vocabulary.keys()) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        'zebras',
        'SRSG',
        'cops',
        'red',
        'tape',
        'invoice',
        'should',
        'peace building',
      ),
    },
  );
  return fc.array(word, { minLength: 1, maxLength: 7 }).map((words) => words.join(' '));
}

/** Of a question with one subject. */
function explain(...args: Parameters<typeof explainEach>): Explanation {
  return explainEach(...args)[0] as Explanation;
}

const informationIn = ({ query }: Explanation) =>
  [...query.units, ...query.topics].reduce((sum, { information }) => sum + information, 0);

const isNameOfIndexEntries = ({ typed, alternatives }: Explanation['query']['units'][number]) =>
  /^\p{Lu}/u.test(typed) && alternatives.every(({ because }) => because === 'index entry');

describe.each([
  ['a small report', small, 100],
  // Each run adds up a thousand parts and more.
  ['the real report', real, 40],
])('an explanation, on %s', (_which, index, numRuns) => {
  it('adds up to the score and to the coverage', () => {
    fc.assert(
      fc.property(anyQuery(index), (query) => {
        const explanation = explain(index, query, MANY);
        for (const { score, coverage, wordsWorth, mentionFactor, parts, meaning } of explanation.results) {
          const sum = parts.reduce((total, { contribution }) => total + contribution, 0);
          const covered = parts.reduce((total, { unit, cover }) => total + unit.information * cover, 0);
          expect((sum * wordsWorth + (meaning?.contribution ?? 0)) * mentionFactor).toBeCloseTo(score, 9);
          expect(covered).toBeCloseTo(coverage * informationIn(explanation), 9);
          expect(parts.filter(({ unit, counted }) => !unit.alternatives.includes(counted))).toEqual([]);
        }
      }),
      { numRuns },
    );
  });

  it('has the results, their order and the outcome of asking', () => {
    fc.assert(
      fc.property(anyQuery(index), (query) => {
        const answer = ask(index, query);
        const { finding, matched, results } = explain(index, query, MANY);
        expect(finding).toBe(answer.finding);
        expect(matched).toBe(results.length);
        if (answer.outcome === 'found')
          expect(results.map(({ statement, score }) => [statement.id, score])).toEqual(
            answer.hits.map(({ statement, score }) => [statement.id, score]),
          );
      }),
      { numRuns },
    );
  });

  it('is of silence where the reports have none of the words, nor what they mean', () => {
    const { query, finding } = explain(index, 'drones zebras', MANY);
    expect(query.units.every(({ absent }) => absent)).toBe(true);
    expect(finding).not.toBe('answers');
  });

  it('answers where there is as much evidence as it takes, and where a phrase stands', () => {
    fc.assert(
      fc.property(anyQuery(index), (typed) => {
        const { evidence, finding, matched, query } = explain(index, typed, 1);
        fc.pre(query.units.some(({ absent }) => !absent) && query.phrases.length === 0);
        const isEnough = matched > 0 && evidence.has >= evidence.needs;
        if (finding === 'answers') expect(isEnough).toBe(true);
        // On a name that only index entries know nothing is an answer.
        else if (isEnough) expect(query.units.some(isNameOfIndexEntries)).toBe(true);
      }),
      { numRuns, examples: [['following SRSG']] },
    );
  });
});

describe('an explanation', () => {
  it('never fails, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (query) => {
        expect(explain(real, query, 5).evidence.needs).toBeGreaterThan(0);
      }),
    );
  });

  it('names terms by a word that the report has, also for a compound typed with a hyphen', () => {
    const { query, nameOf, results } = explain(small, 'peace-building', 1);
    expect(query.units.map(({ alternatives }) => alternatives.map(nameOf))).toEqual([
      ['peacebuilding'],
      ['peacebuilding'],
    ]);
    expect(results[0]?.parts.map(({ counted }) => counted.because)).toEqual(['word', 'word']);
  });

  it('names the index entry that led to a statement', () => {
    const { results } = explain(real, 'army', 3);
    expect(results.map(({ meaning }) => meaning?.by)).toContainEqual({
      text: 'army',
      writer: 'editor',
    });
  });

  it('explains as many results as asked, and counts them all', () => {
    const { results, matched } = explain(real, 'peace', 3);
    expect(results).toHaveLength(3);
    expect(matched).toBeGreaterThan(3);
  });
});
