import { analyze } from './analyze';
import { LONGEST_WORDING } from './prepare-thesaurus';
import { isStopWord } from './stop-words';
import { type Concept, wordingsOf, wordingTokens } from './thesaurus';

/**
 * Finds what is wrong with a thesaurus, a sentence for each bad row: a wording in two concepts, a relation
 * that leads nowhere, an id used twice, a wording of words without meaning.
 */
export function checkThesaurus(concepts: readonly Concept[]): string[] {
  const problems: string[] = [];
  const ids = new Set<string>();
  const owners = new Map<string, string>();
  for (const { id } of concepts) {
    if (ids.has(id)) problems.push(`${id}: stands twice`);
    ids.add(id);
  }
  for (const concept of concepts) {
    const { id, broader = [], related = [] } = concept;
    for (const other of [...broader, ...related])
      if (!ids.has(other)) problems.push(`${id}: leads to ${other}, which is not there`);
    for (const wording of wordingsOf(concept)) {
      const tokens = wordingTokens(analyze(wording));
      const key = tokens.map(({ term }) => term).join(' ');
      const owner = owners.get(key);
      if (tokens.every(({ word }) => isStopWord(word)))
        problems.push(`${id}: “${wording}” has no word with a meaning`);
      else if (tokens.length > LONGEST_WORDING)
        problems.push(`${id}: “${wording}” is longer than ${LONGEST_WORDING} words`);
      else if (owner !== undefined) problems.push(`${id}: “${wording}” stands in ${owner} already`);
      owners.set(key, owner ?? id);
    }
  }
  return problems;
}
