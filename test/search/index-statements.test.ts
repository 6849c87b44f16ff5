import { analyze } from '../../src/search/analyze';
import { eachWithInOwnText } from '../../src/search/own-text';
import {
  actorTerm,
  addresseeTerm,
  conceptTerm,
  indexEntryTerm,
  type SearchIndex,
} from '../../src/search/search-index';
import { isStopWord } from '../../src/search/stop-words';
import { partsOf, wordingTokens } from '../../src/search/thesaurus';
import { anyIndex } from '../support/any-index';
import { conceptsNamed } from '../support/concepts-named';
import { beijing } from '../support/corpus';
import fc from '../support/fast-check';
import { strengthOf } from '../support/plain-ranking';

const POINTS_BACK = /^This\b/;

/** How much of each term a text has, read anew each time, in the obvious way. */
function termsIn({ thesaurus }: SearchIndex, text: string, labels: readonly string[] = []) {
  const counts = new Map<string, number>();
  const tokens = analyze(text);
  for (const { word, term } of tokens) if (!isStopWord(word)) counts.set(term, (counts.get(term) ?? 0) + 1);
  const termOf = (concept: number) => conceptTerm(thesaurus.concepts[concept]?.id ?? '');
  const outright = new Set([...counts.keys(), ...conceptsNamed(thesaurus, text).map(termOf)]);
  for (const { concept } of thesaurus.wordings.find(wordingTokens(tokens)))
    counts.set(termOf(concept), Math.max(counts.get(termOf(concept)) ?? 0, 1));
  for (const label of labels) counts.set(label, 1);
  return {
    counts,
    outright: new Set([...outright, ...labels]),
    length: partsOf(tokens).filter(({ word }) => !isStopWord(word)).length,
  };
}

/** What stands in each statement's own words, and who is named there. */
const ownTerms = (index: SearchIndex) =>
  index.library.statements.map(({ text, actors, addressees }) =>
    termsIn(index, text, [...actors.map(actorTerm), ...addressees.map(addresseeTerm)]),
  );

/**
 * BM25F's sum over the fields of one statement, saturated.
 * @param own {@link ownTerms}
 */
function plainStrengths(
  index: SearchIndex,
  own: readonly ReturnType<typeof termsIn>[],
  entry: number,
  at: number,
): Map<string, number> {
  const { fields, saturation } = index.tuning;
  const { statements } = index.library;
  const average = own.reduce((sum, { length }) => sum + length, 0) / own.length || 1;
  const statement = statements[at];
  const isBeside = (other: number) =>
    statements[other]?.passage === statement?.passage &&
    statements[other]?.section.number === statement?.section.number;
  const before = POINTS_BACK.test(statement?.text ?? '') ? fields.pointedTo : fields.before;
  const parts = [
    { ...fields.text, terms: own[at] },
    { ...fields.title, terms: termsIn(index, statement?.section.title ?? '') },
    { ...fields.leadIn, terms: termsIn(index, statement?.leadIn ?? '') },
    ...(isBeside(at - 1) ? [{ ...before, terms: own[at - 1] }] : []),
    ...(isBeside(at + 1) ? [{ ...fields.after, terms: own[at + 1] }] : []),
  ];
  const weights = new Map<string, number>();
  for (const { weight, b, terms } of parts)
    for (const [term, count] of terms?.counts ?? [])
      weights.set(
        term,
        (weights.get(term) ?? 0) + (weight * count) / (1 - b + (b * (terms?.length ?? 0)) / average),
      );
  for (const word of (index.meaning?.indexEntries.of(entry) ?? []).flatMap(({ text }) => analyze(text)))
    if (!isStopWord(word.word)) weights.set(indexEntryTerm(word.term), 1);
  return new Map(
    [...weights].map(([term, weight]) => [term, (weight * (saturation + 1)) / (weight + saturation)]),
  );
}

describe('an index', () => {
  it('has of each statement what its fields have, and nothing else', () => {
    fc.assert(
      fc.property(anyIndex, (index) => {
        const own = ownTerms(index);
        const terms = [...index.postings.terms].filter(([term]) => !term.startsWith("'"));
        const wrong = index.entries.flatMap(({ places: [statement] }, entry) => {
          const plain = plainStrengths(index, own, entry, index.library.statements.indexOf(statement));
          return terms
            .map(([term, number]) => [term, strengthOf(index, number, entry), plain.get(term) ?? 0] as const)
            .filter(([, strength, expected]) => Math.abs(strength - expected) >= 0.000_005);
        });
        expect(wrong).toEqual([]);
      }),
    );
  });

  it('tells what stands in a statement’s own words from what stands around it', () => {
    fc.assert(
      fc.property(anyIndex, (index) => {
        const own = index.entries.map(({ places: [{ text, actors, addressees }] }) =>
          termsIn(index, text, [...actors.map(actorTerm), ...addressees.map(addresseeTerm)]),
        );
        for (const [term, number] of index.postings.terms) {
          if (term.startsWith("'")) continue;
          const having: number[] = [];
          eachWithInOwnText(index, term, (entry) => having.push(entry));
          expect(having).toEqual(own.flatMap(({ outright }, entry) => (outright.has(term) ? [entry] : [])));
          expect(having.length).toBeLessThanOrEqual(index.postings.frequencies[number] as number);
        }
        eachWithInOwnText(index, 'in no report', () => expect('an entry').toBe('none'));
      }),
    );
  });

  it('has each word of the reports as often as they do', () => {
    const { index } = beijing();
    const counts = new Map<string, number>();
    const leadIns = new Set(index.library.statements.flatMap(({ leadIn }) => leadIn ?? []));
    const titles = new Set(index.library.statements.map(({ section }) => section.title));
    const texts = [...index.library.statements.map(({ text }) => text), ...new Set([...titles, ...leadIns])];
    for (const { word } of texts.flatMap(analyze)) counts.set(word, (counts.get(word) ?? 0) + 1);
    expect(new Map(index.vocabulary)).toEqual(counts);
  });
});
