import type { Statement, StatementType, SupportLevel } from '../report/model';

/** What each type is called: several statements of it in a sentence, and in a menu. */
export const TYPE_WORDS: Readonly<Record<StatementType, { many: string; menu: string }>> = {
  recommendation: { many: 'recommendations', menu: 'Recommendations' },
  challenge: { many: 'challenges', menu: 'Challenges' },
  finding: { many: 'findings', menu: 'Findings' },
  context: { many: 'context', menu: 'About the seminar itself' },
};

/**
 * What each level of support is called: under a quotation, in a menu, and of statements in a sentence. What people may
 * type for it stands in `search/filter/kinds/levels.ts`, how it is recognised in `report/labels/support-cues.ts`.
 */
export const SUPPORT_WORDS: Readonly<
  Record<SupportLevel, { label: string; menu: string; statements: string }>
> = {
  agreed: { label: 'agreed', menu: 'Agreed', statements: 'that were agreed' },
  recommended: { label: 'recommended', menu: 'Recommended', statements: 'that were recommended' },
  stressed: { label: 'stressed', menu: 'Stressed', statements: 'that were stressed' },
  suggested: { label: 'suggested', menu: 'Suggested', statements: 'that were suggested' },
  some: {
    label: 'some participants only',
    menu: 'Some participants only',
    statements: 'said by some participants only',
  },
  none: {
    label: "the report's own voice",
    menu: "The report's own voice",
    statements: "in the report's own voice",
  },
};

/**
 * How firmly a statement was supported, with the words that show it: `agreed (“It was agreed”)`. In a transcript it is
 * no voice of the report's, but somebody's: `said by Mr. Vega (Chile)`.
 */
export function supportInWords({ support, speaker }: Pick<Statement, 'support' | 'speaker'>): string {
  const said = speaker === undefined ? [] : [`said by ${speaker}`];
  if (support.level === 'none' && speaker !== undefined) return said.join();
  const { label } = SUPPORT_WORDS[support.level];
  return [support.words ? `${label} (“${support.words}”)` : label, ...said].join(', ');
}

/** Type, support and, for a recommendation, who is asked to act: the line under a quotation. */
export function labelLine(statement: Pick<Statement, 'type' | 'support' | 'speaker' | 'addressees'>): string {
  const parts = [statement.type, supportInWords(statement)];
  if (statement.addressees.length > 0) parts.push(`asks: ${statement.addressees.join(', ')}`);
  return parts.join(' · ');
}

/** Introduces the sentences before an excerpt without which it says nothing: `The sentence before [6.1/1.1]:`. */
export function precededBy(statements: readonly Pick<Statement, 'id'>[]): string {
  const ids = statements.map(({ id }) => `[${id}]`).join(' and ');
  return `The ${statements.length === 1 ? 'sentence' : 'sentences'} before ${ids}:`;
}

/** Introduces the sentence that qualifies an excerpt: `The next sentence qualifies this [3/17.3]:`. */
export function qualifiedBy({ id }: Pick<Statement, 'id'>): string {
  return `The next sentence qualifies this [${id}]:`;
}
