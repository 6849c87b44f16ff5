import { actorCalled } from '../../search/filter/kinds/actors';
import type { Thesaurus } from '../../search/thesaurus';
import { type Clauses, MARK } from './clauses';
import type { Reading } from './reading';

const KEYWORD = /(?<![\p{L}\p{N}])(?:for|by|from|naming|addressed to|asked of|concerning)\s+(?=[\p{L}])/giu;
const WORD = /[\p{L}\p{M}\p{N}'’.-]+/gu;
const JOINT = /^\s*(?:,\s*(?:and\s+|or\s+)?|&|\/|and\s|or\s)\s*$|^\s*,\s*$/i;
/** Of an actor's name as people write it. */
const MOST_WORDS = 6;

/**
 * Takes the actors out of a text: `for police`, `by NATO and donors`. What stands behind such a word and is no
 * actor stays ("for women").
 */
export function readActors(clauses: Clauses, thesaurus: Thesaurus): Reading<string[]> {
  const actors: string[] = [];
  let from = 0;
  for (;;) {
    KEYWORD.lastIndex = from;
    const keyword = KEYWORD.exec(clauses.text);
    if (keyword === null) break;
    const start = keyword.index + keyword[0].length;
    const [piece = ''] = clauses.text.slice(start).split(MARK);
    const { found, length } = actorsIn(piece, thesaurus);
    actors.push(...found);
    if (found.length > 0) clauses.cut(keyword.index, keyword[0].length + length);
    else from = start;
  }
  return actors.length > 0 ? { value: [...new Set(actors)] } : {};
}

/** The actors at the beginning of a text, with what joins them, and how much of it they take up. */
function actorsIn(text: string, thesaurus: Thesaurus): { found: string[]; length: number } {
  const words = [...text.matchAll(WORD)].map((match) => ({
    at: match.index,
    end: match.index + match[0].length,
  }));
  const found: string[] = [];
  let length = 0;
  for (let at = 0; at < words.length; ) {
    const joint = text.slice(length, words[at]?.at);
    if (found.length > 0 && joint.trim() === '' && /^(?:and|or)$/i.test(wordAt(text, words[at]))) {
      at += 1;
      continue;
    }
    if (found.length > 0 && !JOINT.test(joint)) break;
    const run = longestActor(text, words.slice(at, at + MOST_WORDS), thesaurus);
    if (run === null) break;
    found.push(run.actor);
    at += run.words;
    length = (words[at - 1] as { end: number }).end;
  }
  return { found, length };
}

function longestActor(
  text: string,
  words: readonly { at: number; end: number }[],
  thesaurus: Thesaurus,
): { actor: string; words: number } | null {
  for (let count = words.length; count > 0; count--) {
    const phrase = text.slice(words[0]?.at, words[count - 1]?.end);
    const actor = /(?:\band|\bor|\bon|\bin)$/i.test(phrase) ? null : actorCalled(thesaurus, phrase);
    if (actor !== null) return { actor, words: count };
  }
  return null;
}

function wordAt(text: string, word: { at: number; end: number } | undefined): string {
  return word ? text.slice(word.at, word.end) : '';
}
