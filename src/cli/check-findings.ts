import { type CheckedText, isProblem, type PassedOver } from '../check/check-text';
import type { Verdict } from '../check/model';
import { citeShort, type Library } from '../report/library';
import {
  differencesInWords,
  negationsInWords,
  passedOverInWords,
  placeInWords,
  verdictInWords,
} from '../wording/check';
import { quoted } from '../wording/receipt';
import type { Draft } from './read-draft';

/** What an annotation is called: a verdict, or why something was passed over. */
export type Rule = Exclude<Verdict['verdict'], 'title'> | PassedOver['why'];

/** How much it matters: an error or a warning is a failure of the check, unless that is allowed. */
export type Level = 'error' | 'warning' | 'note';

/** Each rule with its level, in words. */
export const RULES: Readonly<Record<Rule, { level: Level; about: string }>> = {
  altered: { level: 'error', about: 'The report says otherwise.' },
  spliced: { level: 'error', about: 'From two or more places that do not follow one another.' },
  'not-in-report': { level: 'error', about: 'The report does not have it.' },
  unclosed: { level: 'warning', about: 'A quotation mark opens and none closes; not checked.' },
  unpaired: { level: 'warning', about: 'A quotation mark neither opens nor closes; not checked.' },
  'too-long': { level: 'warning', about: 'Only the beginning of the quotation was compared.' },
  'no-time': { level: 'warning', about: 'There was no time for the quotation; not checked.' },
  exact: { level: 'note', about: 'Word for word, but a negation beside it is not quoted.' },
  'of-another-source': { level: 'note', about: 'Not in the report, and the draft names another source.' },
  'too-short': { level: 'note', about: 'Too short to judge, and not in the report as it is.' },
};

/** Something in a draft that somebody should look at. */
export interface Finding {
  rule: Rule;
  level: Level;
  /** With what it is about, where the draft has no lines to point at. */
  message: string;
  /** UTF-16 offsets into the draft's text; `end` is null where only the beginning is meant. */
  start: number;
  end: number | null;
}

/** What is shown of a draft. */
export interface Shown {
  /** Only what is altered, spliced, not in the report, or was passed over. */
  problemsOnly: boolean;
  /** A quotation that is not in the report is no failure. */
  allowAbsent: boolean;
}

/** How much of a quotation names it. */
const LONGEST_NAME = 60;

/** What somebody should look at, in the order of the draft: what is exact, and titles, are left out. */
export function findingsOf(
  library: Library,
  draft: Draft,
  { checked, passedOver }: CheckedText,
  { problemsOnly, allowAbsent }: Shown,
): Finding[] {
  const named = (start: number, words: string, message: string) =>
    draft.pageOf === null ? message : `${pageInWords(draft, start)}${quoted(shortened(words))}: ${message}`;
  const found = checked.flatMap(({ quotation: { text, at, end }, verdict }): Finding[] => {
    if (problemsOnly && !isProblem(verdict)) return [];
    const message = verdictMessage(library, verdict);
    if (verdict.verdict === 'title' || message === null) return [];
    const rule = verdict.verdict;
    const level = rule === 'not-in-report' && allowAbsent ? 'note' : RULES[rule].level;
    return [{ rule, level, message: named(at, text, message), start: at, end }];
  });
  const notRead = passedOver.map((one): Finding => {
    const words = excerptAt(draft, one.at);
    const message = named(one.at, words, passedOverInWords(one));
    return { rule: one.why, level: RULES[one.why].level, message, start: one.at, end: null };
  });
  return [...found, ...notRead].sort((a, b) => a.start - b.start);
}

/** The first words behind a mark, to find it where a draft has no lines to point at. */
export function excerptAt({ text }: Draft, at: number): string {
  const [paragraph = ''] = text.slice(at, at + 2 * LONGEST_NAME).split('\n\n');
  const behind = paragraph.replace(/<!--[^>]*(?:-->|$)|\s+/g, ' ');
  return shortened(behind.replace(/^[\p{Pi}\p{Pf}\p{Ps}\p{Pe}"″＂]+/u, ''));
}

/** `page 3, ` where there is a page. */
function pageInWords({ pageOf }: Draft, at: number): string {
  const page = pageOf?.(at) ?? null;
  return page === null ? '' : `page ${page}, `;
}

function shortened(words: string): string {
  const letters = [...words.trim()];
  return letters.length <= LONGEST_NAME
    ? words.trim()
    : `${letters.slice(0, LONGEST_NAME).join('').trimEnd()}…`;
}

/** Null where there is nothing to look at. */
function verdictMessage(library: Library, verdict: Verdict): string | null {
  const words = verdictInWords(verdict, library);
  switch (verdict.verdict) {
    case 'exact': {
      const warning = negationsInWords(verdict.places[0]);
      return warning === '' ? null : `${words}. ${warning} ${placeInWords(library, verdict.places[0])}`;
    }
    case 'altered':
      return `${words}: ${differencesInWords(verdict.runs)}. ${placeInWords(library, verdict.place)}`;
    case 'spliced':
      return `${words}: ${verdict.pieces.map(({ place }) => placeInWords(library, place)).join('; ')}`;
    case 'not-in-report': {
      const [nearest] = verdict.nearest;
      return nearest === undefined
        ? words
        : `${words}; nearest is ${quoted(nearest.text)} (${citeShort(library, nearest)}  [${nearest.id}])`;
    }
    case 'too-short':
      return verdict.isInReport ? null : words;
    case 'of-another-source':
      return words;
    case 'title':
      return null;
  }
}
