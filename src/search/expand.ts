import { stem, type Token } from './analyze';
import type { LabelMatch } from './label-table';
import type { Because, Query, QueryUnit } from './query';
import { actorTerm, conceptTerm, type SearchIndex } from './search-index';
import { labelTokens } from './thesaurus';

/**
 * Adds to each unit the terms that will do for it: the word, its compounds and kin, and the concepts that the
 * query's wordings stand for.
 * @param tokens all tokens of the query, corrected, compounds in their parts
 * @param units the units by the position of their token
 */
export function expand(
  index: SearchIndex,
  tokens: readonly Token[],
  units: ReadonlyMap<number, QueryUnit>,
  query: Query,
): void {
  const { standIn } = index.tuning;
  tokens.forEach((token, at) => {
    const unit = units.get(token.position);
    if (!unit) return;
    add(index, [unit], 'word', token.term, 1);
    for (const kin of index.families.kin(token.word)) add(index, [unit], 'family', kin, standIn.family);
    const next = tokens[at + 1];
    const nextUnit = next && units.get(next.position);
    if (nextUnit) add(index, [unit, nextUnit], 'compound', stem(token.word + next.word), standIn.compound);
  });
  const labelled = labelTokens(tokens);
  const matches = index.thesaurus.labels.find(labelled);
  for (const match of matches) {
    const words = labelled.slice(match.at, match.at + match.length);
    const named = [...new Set(words.flatMap(({ position }) => units.get(position) ?? []))];
    if (named.length > 0)
      addConcept(
        index,
        match,
        matches.some((other) => contains(other, match)),
        named,
        query,
      );
  }
}

function addConcept(
  index: SearchIndex,
  { concept: at, everyday }: LabelMatch,
  inside: boolean,
  units: QueryUnit[],
  query: Query,
): void {
  const { standIn } = index.tuning;
  const { concepts } = index.thesaurus;
  const concept = concepts[at];
  if (!concept) return;
  const weight = standIn.concept * (everyday ? standIn.everyday : 1) * (inside ? standIn.inside : 1);
  const found = add(index, units, 'concept', conceptTerm(concept.id), weight, concept.prefLabel);
  if (concept.actor)
    add(index, units, 'actor', actorTerm(concept.actor), weight * standIn.actor, concept.actor);
  const nearness = found ? standIn.related : standIn.relatedAlone;
  for (const id of [...(concept.related ?? []), ...(concept.broader ?? [])]) {
    const other = concepts[index.thesaurus.position(id) ?? -1];
    if (other) add(index, units, 'related', conceptTerm(id), weight * nearness, other.prefLabel);
  }
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

function contains(outer: LabelMatch, inner: LabelMatch): boolean {
  return (
    outer.length > inner.length && outer.at <= inner.at && outer.at + outer.length >= inner.at + inner.length
  );
}
