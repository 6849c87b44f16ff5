import type { ActorRow } from '../report/labels/actor-rows';
import { analyze } from '../search/analyze';
import { type Concept, wordingTokens } from '../search/thesaurus';

/** A concept as a file has it: one that names an actor takes its label from there. */
export type WrittenConcept = Omit<Concept, 'prefLabel'> & { prefLabel?: string };

/** An actor's names to search by; what is only a label ("State under review") is none. */
function namesOf({ name, names = [], unsaid }: ActorRow): string[] {
  return [...names, ...(name === undefined || unsaid ? [] : [name])];
}

/**
 * Gives concepts that name an actor its names and acronyms, and adds a concept for each actor that has none. A wording
 * that another concept has stays there: the country where a mission is, for one, is a concept of its own.
 */
export function withActors(written: readonly WrittenConcept[], actors: readonly ActorRow[]): Concept[] {
  const named = new Map(actors.flatMap((row) => (row.name === undefined ? [] : [[row.name, row] as const])));
  const taken = new Set<string>();
  const wordingsOf = ({ prefLabel, altLabels = [], acronyms = [], everyday = [] }: WrittenConcept) =>
    [...(prefLabel === undefined ? [] : [prefLabel]), ...altLabels, ...acronyms, ...everyday].map(fold);
  for (const concept of written) for (const wording of wordingsOf(concept)) taken.add(wording);
  const free = (wordings: readonly string[]) =>
    wordings.filter((wording) => {
      const isFree = !taken.has(fold(wording));
      taken.add(fold(wording));
      return isFree;
    });
  const done = new Set<string>();
  const concepts = written.map((concept): Concept => {
    const row = named.get(concept.actor ?? '');
    if (row?.name === undefined) return concept as Concept;
    const isFirst = !done.has(row.name);
    done.add(row.name);
    const [first = row.name, ...others] = namesOf(row);
    if (!isFirst) return { ...concept, prefLabel: concept.prefLabel ?? first, actor: row.name };
    if (concept.prefLabel === undefined) taken.add(fold(first));
    return {
      ...concept,
      prefLabel: concept.prefLabel ?? first,
      altLabels: [
        ...free(concept.prefLabel === undefined ? others : [first, ...others]),
        ...(concept.altLabels ?? []),
      ],
      acronyms: [...free(row.acronyms ?? []), ...(concept.acronyms ?? [])],
      actor: row.name,
    };
  });
  const added = actors.flatMap((row): Concept[] => {
    if (row.name === undefined || row.unsaid || done.has(row.name)) return [];
    const [prefLabel, ...altLabels] = free(namesOf(row));
    if (prefLabel === undefined) return [];
    const id = `actor-${row.name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}`;
    return [{ id, prefLabel, altLabels, acronyms: free(row.acronyms ?? []), actor: row.name }];
  });
  return [...concepts, ...added];
}

/** What makes two wordings the same. */
function fold(wording: unknown): string {
  return wordingTokens(analyze(String(wording)))
    .map(({ term }) => term)
    .join(' ');
}
