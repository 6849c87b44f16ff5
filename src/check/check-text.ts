import type { SearchIndex } from '../search/search-index';
import { checkQuotation } from './check-quotation';
import type { Verdict } from './model';
import { notesOf } from './notes';
import { positionsIn } from './positions';
import { readQuotation } from './quotation';
import { ReadingOrder } from './reading-order';
import { reportNames } from './report-names';
import { sourceOf } from './source-of';
import { type NotTaken, type Taken, type TextOrigin, takeQuotations } from './take-quotations';

/** A quotation with what it turned out to be. */
export interface Checked {
  quotation: {
    text: string;
    /** Where it begins in the source: a UTF-16 offset, and the line, from 1. */
    at: number;
    line: number;
    /** Where it ends: the offset behind its last character. */
    end: number;
    /** Only its beginning was compared. */
    isCut: boolean;
  };
  verdict: Verdict;
}

/** A part of a text that was not checked: where it begins in the source, and the line, from 1. */
export interface PassedOver {
  at: number;
  line: number;
  /**
   * As in {@link NotTaken}; `too-long`: a quotation of which only the beginning was compared; `no-time`: one that was
   * not got to.
   */
  why: NotTaken['why'] | 'too-long' | 'no-time';
}

/** Whether there is no time left; asked before each quotation. */
export type OutOfTime = () => boolean;

/** All quotations of a text, in order. */
export interface CheckedText {
  checked: Checked[];
  /** What was not read, or not to its end, in order. */
  passedOver: PassedOver[];
  searched: { statements: number; reports: number };
}

/**
 * Checks the quotations of a Markdown or plain text against all reports.
 * @param outOfTime default: never
 * @example
 * const { index } = openCorpus();
 * const draft = 'It says that “everyone agreed that in all cases, exits have been premature”.';
 * const { checked, passedOver } = checkText(index, draft, 'draft');
 * checked[0].verdict.verdict; // 'altered'
 * passedOver; // []
 */
export function checkText(
  index: SearchIndex,
  source: string,
  origin: TextOrigin,
  outOfTime: OutOfTime = () => false,
): CheckedText {
  const { library } = index;
  const { quotations, passedOver } = takeQuotations(source, origin);
  const reading = new ReadingOrder(library);
  const positionOf = positionsIn(source);
  const lineOf = (at: number) => positionOf(at).line;
  const known = new Map<string, Pick<Checked, 'verdict'> & { isCut: boolean }>();
  const notes = notesOf(source);
  const names = reportNames(library);
  const check = ({ text, at, end, within, beside }: Taken): Checked[] => {
    const result = known.get(text) ?? verdictOn(text);
    known.set(text, result);
    const { verdict, isCut } = result;
    if (within && (verdict.verdict === 'not-in-report' || verdict.verdict === 'too-short'))
      return within.flatMap(check);
    const other = verdict.verdict === 'not-in-report' && beside ? sourceOf(beside, notes, names) : null;
    return [
      {
        quotation: { text, at, line: lineOf(at), end, isCut },
        verdict: other === null ? verdict : { verdict: 'of-another-source', source: other },
      },
    ];
  };
  const verdictOn = (text: string) => {
    const quotation = readQuotation(text);
    return { verdict: checkQuotation(index, reading, quotation), isCut: quotation.isCut };
  };
  const checked: Checked[] = [];
  const notGotTo: Taken[] = [];
  for (const quotation of quotations) {
    if (outOfTime()) notGotTo.push(quotation);
    else checked.push(...check(quotation));
  }
  return {
    checked,
    passedOver: [
      ...passedOver.map(({ at, why }): PassedOver => ({ at, line: lineOf(at), why })),
      ...notGotTo.map(({ at }): PassedOver => ({ at, line: lineOf(at), why: 'no-time' })),
      ...checked.flatMap(({ quotation: { at, line, isCut } }): PassedOver[] =>
        isCut ? [{ at, line, why: 'too-long' }] : [],
      ),
    ].sort((a, b) => a.at - b.at),
    searched: { statements: library.statements.length, reports: library.reports.length },
  };
}

/** Whether a verdict is one that whoever signs a draft has to mend. */
export function isProblem({ verdict }: Verdict): boolean {
  return verdict === 'altered' || verdict === 'spliced' || verdict === 'not-in-report';
}

/** How many quotations there are of each kind. */
export function countVerdicts(checked: readonly Checked[]): Record<Verdict['verdict'], number> {
  const counts = {
    exact: 0,
    altered: 0,
    spliced: 0,
    'not-in-report': 0,
    'of-another-source': 0,
    title: 0,
    'too-short': 0,
  };
  for (const { verdict } of checked) counts[verdict.verdict]++;
  return counts;
}
