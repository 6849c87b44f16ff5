import { fold, type Token } from './analyze';
import { singular } from './outright';
import type { Because, Query, QueryUnit } from './query';
import { actorTerm, conceptTerm, indexEntryTerm, type SearchIndex } from './search-index';
import { wordingTokens } from './thesaurus';
import { areFormsOfOneWord } from './word-forms';
import type { WordingMatch } from './wording-table';

/** The words of a query. */
export interface AnalysedQuery {
  /** Corrected, compounds in their parts. */
  tokens: readonly Token[];
  /** Hyphenated compounds as one word (`co-ordination`), with how many parts they have. */
  compounds: readonly (Token & { parts: number })[];
}

/**
 * Adds to each unit the terms that will do for it: the word, and the concepts that the query's wordings stand
 * for.
 * @param units the units by the position of their token
 */
export function expand(
  index: SearchIndex,
  { tokens, compounds }: AnalysedQuery,
  units: ReadonlyMap<number, QueryUnit>,
  query: Query,
): void {
  for (const { position, term, word } of tokens) {
    const unit = units.get(position);
    if (!unit) continue;
    if (index.vocabulary.has(word) || index.forms.reports.has(word)) add(index, [unit], 'word', term, 1);
    if (index.vocabulary.has(word) || index.forms.indexEntries.has(word))
      add(index, [unit], 'index entry', indexEntryTerm(term), index.tuning.standIn.indexEntry);
  }
  for (const { position, term, parts } of compounds) {
    const named = Array.from({ length: parts }, (_, at) => units.get(position + at) ?? []).flat();
    add(index, [...new Set(named)], 'word', term, 1);
  }
  const worded = wordingTokens(tokens);
  for (const match of index.thesaurus.wordings.find(worded)) {
    const words = worded.slice(match.at, match.at + match.length);
    const named = [...new Set(words.flatMap(({ position }) => units.get(position) ?? []))];
    if (named.length > 0 && isMeant(index, match, words)) addConcept(index, match, named, query);
  }
}

/** A word that only shares the stem of a wording does not count: `news` is not `new`. */
function isMeant(
  { thesaurus, meaning }: SearchIndex,
  { wording, length }: WordingMatch,
  words: readonly Token[],
): boolean {
  const forms = length === 1 ? thesaurus.wordings.formsOf(wording) : undefined;
  const word = words[0]?.word ?? '';
  if (forms === undefined || forms.words.has(singular(word))) return true;
  if (forms.acronyms.some((acronym) => fold(acronym) === singular(word) || fold(acronym) === word))
    return true;
  return [...forms.words].some((form) => areFormsOfOneWord(meaning?.encoder ?? null, word, form));
}

function addConcept(
  index: SearchIndex,
  { concept: at }: WordingMatch,
  units: QueryUnit[],
  query: Query,
): void {
  const { standIn } = index.tuning;
  const concept = index.thesaurus.concepts[at];
  if (!concept) return;
  const found = add(index, units, 'concept', conceptTerm(concept.id), standIn.concept, concept.prefLabel);
  if (concept.actor)
    add(index, units, 'actor', actorTerm(concept.actor), standIn.concept * standIn.actor, concept.actor);
  if (!found) return;
  const from = units.map(({ word }) => word).join(' ');
  const expansion = query.expansions.find((one) => one.from === from);
  if (expansion) expansion.to.push(concept.prefLabel);
  else query.expansions.push({ from, to: [concept.prefLabel] });
}

/** Whether the reports have the term; then each of the units may be met by it. */
function add(
  { postings }: SearchIndex,
  units: QueryUnit[],
  because: Because,
  term: string,
  weight: number,
  concept?: string,
): boolean {
  const number = postings.terms.get(term);
  if (weight === 0 || number === undefined || postings.starts[number] === postings.starts[number + 1])
    return false;
  for (const { alternatives } of units) {
    const share = 1 / units.length;
    const same = alternatives.find((other) => other.term === number);
    if (!same) alternatives.push({ term: number, because, weight, share, ...(concept ? { concept } : {}) });
    else if (same.weight * same.share < weight * share)
      Object.assign(same, { because, weight, share, concept });
  }
  return true;
}
