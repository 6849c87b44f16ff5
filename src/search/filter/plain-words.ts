import type { StatementType } from '../../report/model';
import { numbersTo } from './kinds/sections';

const BEFORE = String.raw`(?:(?:what|which|show|list|give|me|us|are|were|is|there|any|all|only|the|of|its|their|main|key)\s+){0,6}`;
const BEHIND = String.raw`(?:\s+(?:only|made|given|addressed|related|relating|with\s+regard|are\s+there)){0,2}\s+(?:on|about|regarding|concerning|to|for)\s+(?=\S)`;
const TYPE_ASKED = new RegExp(
  String.raw`^\s*${BEFORE}(recommendation|challenge|finding)s?(?:${BEHIND}|(?:\s+only)?\s*[.?!]*\s*$)`,
  'i',
);

/**
 * The type of statement that a question begins by asking for, and what it asks of it: `recommendations on police`;
 * `null` where it does not. Only at the beginning: behind it, such a word may be the subject ("the challenges").
 */
export function typeAskedFor(words: string): { type: StatementType; rest: string } | null {
  const match = TYPE_ASKED.exec(words);
  if (match === null) return null;
  return { type: (match[1] as string).toLowerCase() as StatementType, rest: words.slice(match[0].length) };
}

const NUMBER = String.raw`(?:[\p{L}\p{N}_-]+\/)?\d{1,3}(?:\.\d{1,3}){0,5}`;
const BETWEEN = String.raw`\s*(?:,\s*(?:and\s+|or\s+)?|&|(?:and|or)\s)\s*`;
const RANGE = String.raw`\s*(?:-|–|to\s)\s*`;
const LIST = `${NUMBER}(?:(?:${BETWEEN}|${RANGE})${NUMBER}){0,8}`;
/** A quotation, which is left alone, or sections by number: `in sections 5 and 6.1`, `section 6`, `§ 5-7`. */
const IN_SECTIONS = new RegExp(
  String.raw`(["“”„«»][^"“”„«»]{1,300}["“”„«»])|(?:^|\s+)(?:(?:in|of|from|under|within)\s+)?(?:(?:the\s+)?sections?\s+|§{1,2}\s*)(${LIST})(?=[\s,;!?)]|\.(?!\d)|$)`,
  'giu',
);

/**
 * The sections that a question names by number (`police in sections 5 and 6.1`), and what it asks of them; a quotation
 * is left alone.
 * @param isThere whether there is a section of a number: if not of each, the words stay, and the first is `missing`
 */
export function sectionsAskedFor(
  words: string,
  isThere: (number: string) => boolean,
): { numbers: string[]; missing: string | null; rest: string } {
  const numbers: string[] = [];
  let missing: string | null = null;
  const rest = words.replace(IN_SECTIONS, (whole: string, quotation?: string, list = '') => {
    if (quotation !== undefined) return whole;
    const named = numbersIn(list);
    const unknown = named.find((number) => !isThere(number));
    missing ??= unknown ?? null;
    if (unknown !== undefined) return whole;
    numbers.push(...named);
    return '';
  });
  return { numbers, missing, rest };
}

/** The numbers of a list, of a range all in between: `5-7, 9` as 5, 6, 7 and 9. */
function numbersIn(list: string): string[] {
  const numbers: string[] = [];
  let isRange = false;
  for (const [part] of list.matchAll(new RegExp(String.raw`${NUMBER}|-|–|\bto\b`, 'giu'))) {
    if (/^(?:-|–|to)$/i.test(part)) isRange = true;
    else {
      const [from, to] = [Number(numbers.at(-1)), Number(part)];
      if (isRange && Number.isInteger(from) && Number.isInteger(to)) numbers.push(...numbersTo(from, to));
      else numbers.push(part);
      isRange = false;
    }
  }
  return numbers;
}
