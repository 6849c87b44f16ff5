import type { StatementType } from '../../report/model';

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

const NUMBER = String.raw`\d{1,3}(?:\.\d{1,3}){0,5}`;
const IN_SECTIONS = new RegExp(
  String.raw`(["“”„«»][^"“”„«»]{1,300}["“”„«»])|(?:^|\s+)(?:in|of|from|under|within)\s+(?:the\s+)?sections?\s+(${NUMBER}(?:\s*(?:,|&|and|or)\s*${NUMBER}){0,8})(?=[\s,;!?)]|\.(?!\d)|$)`,
  'giu',
);

/**
 * The sections that a question names by number (`police in sections 5 and 6.1`), and what it asks of them; a quotation
 * is left alone.
 * @param isThere whether there is a section of a number: if not of each, the words stay
 */
export function sectionsAskedFor(
  words: string,
  isThere: (number: string) => boolean,
): { numbers: string[]; rest: string } {
  const numbers: string[] = [];
  const rest = words.replace(IN_SECTIONS, (whole: string, quotation?: string, list = '') => {
    const named = list.match(new RegExp(NUMBER, 'g')) ?? [];
    if (quotation !== undefined || !named.every(isThere)) return whole;
    numbers.push(...named);
    return '';
  });
  return { numbers, rest };
}
