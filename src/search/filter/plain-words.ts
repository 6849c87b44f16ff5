import type { StatementType } from '../../report/model';
import { numbersTo } from './kinds/sections';

/** As people ask for statements of a type; not `context`, which is mostly the subject ("the security context"). */
const TYPE = '(?:recommendation|rec|challenge|finding)s?';
const TYPES_LISTED = String.raw`${TYPE}(?:\s*(?:,\s*(?:and\s+|or\s+)?|&\s*|(?:and|or)\s+)${TYPE}){0,2}`;
const BEFORE = String.raw`(?:(?:please|can|you|i|we|want|would|like|need|to|send|get|find|see|what|which|show|list|give|me|us|are|were|is|there|any|all|some|a|few|only|the|of|its|their|main|key)\s+){0,8}`;
const BEHIND = String.raw`(?:\s+(?:only|made|given|addressed|related|relating|with\s+regard|are\s+there)){0,2}\s+(?:on|about|regarding|concerning|to|for)\s+(?=\S)`;
const TYPES_ASKED = new RegExp(
  String.raw`^[\s;,]*${BEFORE}(${TYPES_LISTED})(?:${BEHIND}|(?:\s+only)?(?:\s+(?:on|about))?\s*[.?!;,]*\s*$)`,
  'i',
);

/**
 * The types of statements that a question begins by asking for, and what it asks of them: `recommendations on police`,
 * `findings and challenges`; `null` where it does not. Only at the beginning: behind it, such a word may be the subject
 * ("which challenges were discussed").
 */
export function typesAskedFor(words: string): { types: StatementType[]; rest: string } | null {
  const [asked, listed = ''] = TYPES_ASKED.exec(words) ?? [];
  if (asked === undefined) return null;
  const named = listed.toLowerCase().match(/rec(?!ommendation)|recommendation|challenge|finding/g) ?? [];
  const types = named.map((name) => (name === 'rec' ? 'recommendation' : name) as StatementType);
  return { types: [...new Set(types)], rest: words.slice(asked.length) };
}

const NUMBER = String.raw`(?:[\p{L}\p{N}_-]+\/)?\d{1,3}(?:\.\d{1,3}){0,5}`;
const BETWEEN = String.raw`\s*(?:,\s*(?:and\s+|or\s+)?|&|(?:and|or)\s)\s*`;
const RANGE = String.raw`\s*(?:-|–|to\s)\s*`;
const LIST = `${NUMBER}(?:(?:${BETWEEN}|${RANGE})${NUMBER}){0,8}`;
/** A quotation, which is left alone, or sections by number: `in sections 5 and 6.1`, `section 6`, `§ 5-7`. */
const IN_SECTIONS = new RegExp(
  String.raw`(["“”„«»][^"“”„«»]{1,300}["“”„«»])|(?:^|\s+|\()(?:(?:in|of|from|under|within)\s+)?(?:(?:the\s+)?sections?\s+|§{1,2}\s*)(${LIST})(?=[\s,;!?)]|\.(?!\d)|$)\)?`,
  'giu',
);

/** A line may name the same range a hundred times; more lists of sections than this are words. */
const MOST_LISTS = 24;
/** Enough to tell what is not there. */
const MOST_MISSING = 3;

/**
 * The sections that a question names by number (`police in sections 5 and 6.1`), and what it asks of them; a quotation
 * is left alone.
 * @param isThere whether there is a section of a number; asked once of each. The first that are not are `missing`
 */
export function sectionsAskedFor(
  words: string,
  isThere: (number: string) => boolean,
): { numbers: string[]; missing: string[]; rest: string } {
  const named = new Set<string>();
  let lists = 0;
  const rest = words.replace(IN_SECTIONS, (whole: string, quotation?: string, list = '') => {
    if (quotation !== undefined || lists++ >= MOST_LISTS) return whole;
    for (const number of numbersIn(list)) named.add(number);
    return '';
  });
  const numbers = [...named].filter(isThere);
  const there = new Set(numbers);
  return { numbers, missing: [...named].filter((one) => !there.has(one)).slice(0, MOST_MISSING), rest };
}

/** The numbers of a list, of a range all in between: `5-7, 9` as 5, 6, 7 and 9. */
function numbersIn(list: string): string[] {
  const numbers: string[] = [];
  let isRange = false;
  for (const [part] of list.matchAll(new RegExp(String.raw`${NUMBER}|-|–|\bto\b`, 'giu'))) {
    if (/^(?:-|–|to)$/i.test(part)) isRange = true;
    else {
      const [, report = '', from = ''] = /^(.*\/)?(.*)$/.exec(numbers.at(-1) ?? '') ?? [];
      const isWhole = isRange && /^\d+$/.test(from) && /^\d+$/.test(part);
      if (isWhole) numbers.push(...numbersTo(Number(from), Number(part)).map((one) => report + one));
      else numbers.push(part);
      isRange = false;
    }
  }
  return numbers;
}
