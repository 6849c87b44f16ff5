import { DamerauLevenshteinDistance } from 'natural/lib/natural/distance';
import { stem } from '../search/analyze';
import type { SearchIndex } from '../search/search-index';
import type { Command } from './features/feature';

/** Up to this length one error is forgiven, above it two. */
const ONE_ERROR_TO = 4;
const MOST_OFFERED = 2;

/**
 * What somebody may have meant whose first word is nearly a command and nothing that the reports or the thesaurus
 * know: the nearest command with the same rest, and the next nearest. Empty where it is a question.
 * @param said in small letters
 */
export function nearCommands(
  index: SearchIndex,
  commands: readonly Command[],
  { said, rest }: { said: string; rest: string },
): string[] {
  const { speller, postings } = index;
  // A key with its value, "section:6", is no command, however near.
  if (said.includes(':') || speller.knows(said) || postings.terms.has(stem(said))) return [];
  const allowed = said.length > ONE_ERROR_TO ? 2 : 1;
  const byDistance = commands
    .map(({ names: [name], fits }) => ({ name, fits, distance: DamerauLevenshteinDistance(said, name, {}) }))
    .sort((a, b) => a.distance - b.distance);
  // First, since whether a line fits is read from all of it.
  if (!byDistance.some(({ distance }) => distance <= allowed)) return [];
  const near = byDistance.filter(({ fits }) => fits(rest, index));
  const [nearest] = near;
  if (!nearest || nearest.distance > allowed) return [];
  return near.slice(0, MOST_OFFERED).map(({ name }) => `${name} ${rest}`.trim());
}
