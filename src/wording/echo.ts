import type { Library } from '../report/library';
import { WANTED_KINDS } from '../search/filter/kinds';
import type { Receipt } from '../search/receipt';
import { KIND_WORDS, type KindWords } from './kinds';
import { listed } from './listed';
import { quoted } from './receipt';

/** The line is there to be glanced at: of a pasted paragraph the beginning will do, and the end, where what was added stands. */
const LONGEST_WORDS = 120;
/** Of these, so many at the end. */
const AT_END = 60;

/**
 * The question as it was read, in one line that stands before its answer: `exit strategies · recommendations · section 6
 * (The Peacekeeping/Peacebuilding Interface)`. Empty where nothing of it was read.
 */
export function echoLine(library: Library, { words, filter }: Pick<Receipt, 'words' | 'filter'>): string {
  const narrowed = WANTED_KINDS.filter((kind) => filter[kind].length > 0).map((kind) => {
    const { passing, alone = passing }: KindWords = KIND_WORDS[kind];
    return alone(library, filter[kind]);
  });
  const without = filter.without.length > 0 ? [`without ${listed(filter.without.map(quoted), 'or')}`] : [];
  const others = [...narrowed, ...without];
  // “police? · recommendations” asks nothing.
  const asked = others.length > 0 ? words.replace(/[\s?!.,;:]+$/, '') : words;
  return [inShort(asked), ...others].filter(Boolean).join(' · ');
}

function inShort(words: string): string {
  const characters = [...words.trim()];
  if (characters.length <= LONGEST_WORDS) return characters.join('');
  const first = characters.slice(0, LONGEST_WORDS - AT_END).join('');
  const last = characters.slice(-AT_END).join('');
  return `${first.replace(/\s+\S{0,20}$/u, '')} … ${last.replace(/^\S{0,20}\s+/u, '')}`;
}
