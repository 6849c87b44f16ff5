import type { Statement, StatementType, SupportLevel } from '../report/model';

/** The plural name of each type. */
export const TYPES_IN_WORDS: Readonly<Record<StatementType, string>> = {
  recommendation: 'recommendations',
  challenge: 'challenges',
  finding: 'findings',
  context: 'context',
};

/** The names of types in a menu. */
export const TYPES_IN_MENUS: Readonly<Record<StatementType, string>> = {
  recommendation: 'Recommendations',
  challenge: 'Challenges',
  finding: 'Findings',
  context: 'About the seminar itself',
};

/** The levels of support in a menu. */
export const SUPPORT_IN_MENUS: Readonly<Record<SupportLevel, string>> = {
  agreed: 'Agreed',
  recommended: 'Recommended',
  stressed: 'Stressed',
  suggested: 'Suggested',
  some: 'Some participants only',
  none: "The report's own voice",
};

const SUPPORT: Record<Exclude<SupportLevel, 'none'>, string> = {
  agreed: 'agreed',
  recommended: 'recommended',
  stressed: 'stressed',
  suggested: 'suggested',
  some: 'some participants only',
};

/** How firmly a statement was supported, with the words that show it: `agreed (“It was agreed”)`. */
export function supportInWords({ support }: Pick<Statement, 'support'>): string {
  if (support.level === 'none') return "the report's own voice";
  return support.words ? `${SUPPORT[support.level]} (“${support.words}”)` : SUPPORT[support.level];
}

/** Type, support and, for a recommendation, who is asked to act: the line under a quotation. */
export function labelLine(statement: Statement): string {
  const parts = [statement.type, supportInWords(statement)];
  if (statement.addressees.length > 0) parts.push(`asks: ${statement.addressees.join(', ')}`);
  return parts.join(' · ');
}
