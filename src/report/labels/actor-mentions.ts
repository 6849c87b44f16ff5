import { ACTOR_NAMES, type Actor } from './actors';

/** Words of a text that name actors. `actors` has the head noun's actor last. */
export interface Mention {
  actors: readonly Actor[];
  start: number;
  end: number;
}

/**
 * A lower-case letter at the beginning of a word also matches its capital; escapes such as `\w` stay as they
 * are.
 */
function eitherCase(pattern: string): string {
  return pattern.replace(/\\.|(?<![A-Za-z])[a-z]/g, (part) =>
    part.startsWith('\\') ? part : `[${part}${part.toUpperCase()}]`,
  );
}

/** One alternation with a group per entry: one pass over a sentence instead of sixty. */
const NAMES = new RegExp(
  `(?<![\\w-])(?:${ACTOR_NAMES.map(([pattern]) => `(${eitherCase(pattern)})`).join('|')})(?!\\w)`,
  'g',
);

/** Every mention of an actor in a text, in order; names inside a longer name are not listed. */
export function findMentions(text: string): Mention[] {
  const mentions: Mention[] = [];
  for (const match of text.matchAll(NAMES)) {
    const entry = ACTOR_NAMES[match.findIndex((group, i) => i > 0 && group !== undefined) - 1];
    const actors = (entry?.slice(1) ?? []) as Actor[];
    if (actors.length > 0) mentions.push({ actors, start: match.index, end: match.index + match[0].length });
  }
  return mentions;
}

/** The actors mentioned, each once, in order of first appearance. */
export function actorsOf(mentions: readonly Mention[]): Actor[] {
  return [...new Set(mentions.flatMap((mention) => mention.actors))];
}
