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
