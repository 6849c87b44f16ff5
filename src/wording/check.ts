import type { PassedOver } from '../check/check-text';
import type { Place, Run, Verdict } from '../check/model';
import { LONGEST_QUOTATION } from '../check/quotation';
import { differ } from '../check/runs';
import { sectionName } from '../report/citation';
import { citeShort, type Library } from '../report/library';
import type { Statement } from '../report/model';
import { listedInPart } from './listed';
import { count, quoted } from './receipt';

const MOST_DIFFERENCES = 6;

/** A verdict in a few words: `exact`, `spliced from 2 places`. */
export function verdictInWords(verdict: Verdict, { reports }: Pick<Library, 'reports'>): string {
  const several = reports.length > 1;
  switch (verdict.verdict) {
    case 'exact':
      return verdict.places[0].isPart ? 'exact, a part of what stands there' : 'exact';
    case 'altered':
      return 'altered';
    case 'spliced':
      return `spliced from ${count(verdict.pieces.length, 'place')}${
        verdict.pieces.some(({ runs }) => differ(runs)) ? ', and altered' : ''
      }`;
    case 'not-in-report':
      return several ? 'not in these reports' : 'not in this report';
    case 'of-another-source':
      return `of another source: ${verdict.source}`;
    case 'title':
      return `a title: ${titleOf(verdict, reports)}`;
    case 'too-short':
      return verdict.isInReport
        ? 'too short to judge'
        : `too short to judge, and not in ${several ? 'these reports' : 'this report'} as it is`;
  }
}

/**
 * `9 quotations: 4 exact, 2 altered, 1 spliced, 1 not in the report, 1 too short.` Verdicts that did not
 * occur are left out.
 */
export function countsInWords(counts: Record<Verdict['verdict'], number>): string {
  const { exact, altered, spliced, 'not-in-report': absent } = counts;
  const { title, 'of-another-source': other, 'too-short': short } = counts;
  const parts = [
    ...(exact > 0 ? [`${exact} exact`] : []),
    ...(altered > 0 ? [`${altered} altered`] : []),
    ...(spliced > 0 ? [`${spliced} spliced`] : []),
    ...(absent > 0 ? [`${absent} not in the report`] : []),
    ...(other > 0 ? [`${other} of another source`] : []),
    ...(title > 0 ? [count(title, 'title')] : []),
    ...(short > 0 ? [`${short} too short to judge`] : []),
  ];
  const all = Object.values(counts).reduce((sum, one) => sum + one, 0);
  return `${count(all, 'quotation')}: ${parts.join(', ')}.`;
}

/** `Beijing 2007, 2 Executive Summary, para. 9  [2/9.3 to 2/9.5]`; where it spans passages, both citations. */
export function placeInWords(library: Library, place: Place): string {
  return `${citationsInWords(library, place)}  ${idsInWords(place)}`;
}

/** `Beijing 2007, 2 Executive Summary, para. 9`; where it spans passages, both citations. */
export function citationsInWords(library: Library, place: Place): string {
  return [...new Set(endsOf(place).map((statement) => citeShort(library, statement)))].join(' to ');
}

/** `[2/9.3 to 2/9.5]` */
export function idsInWords(place: Place): string {
  const [first, last] = endsOf(place);
  return first === last ? `[${first.id}]` : `[${first.id} to ${last.id}]`;
}

function endsOf({ statements }: Place): [Statement, Statement] {
  return [statements[0], statements.at(-1) ?? statements[0]];
}

/** The statements of a place as they stand there. */
export function fullText({ statements }: Place): string {
  return statements.map(({ text }) => text).join(' ');
}

/**
 * What was not checked, and why, to stand behind its line: `a quotation mark opens here and none closes; not
 * checked`
 */
export function passedOverInWords({ why }: Pick<PassedOver, 'why'>): string {
  switch (why) {
    case 'unclosed':
      return 'a quotation mark opens here and none closes; not checked';
    case 'unpaired':
      return 'a quotation mark stands here that neither opens nor closes a quotation; not checked';
    case 'too-long':
      return `a quotation of more than ${LONGEST_QUOTATION} words and signs; only its beginning was compared`;
    case 'no-time':
      return 'a quotation that there was no time for; not checked';
  }
}

/** Warns of a "not" beside the quoted words; empty where there is none. */
export function negationsInWords({ negationsOutside }: Place): string {
  const words = [...new Set(negationsOutside)].map(quoted);
  return words.length > 0 ? `Not quoted, but there: ${words.join(', ')}.` : '';
}

/**
 * The differences in words: `“all” in place of “most”, “not” missing`; the first few, and how many more there
 * are.
 */
export function differencesInWords(runs: readonly Run[]): string {
  const differences = runs.flatMap(({ kind, yours, report }) => {
    if (kind !== 'differs') return [];
    if (yours === '') return [`${quoted(report)} missing`];
    return [report === '' ? `${quoted(yours)} added` : `${quoted(yours)} in place of ${quoted(report)}`];
  });
  return listedInPart(differences, MOST_DIFFERENCES);
}

/** A stretch of a text, set off or not. Style alone tells nothing: what it means has to stand in words beside it. */
export interface MarkedText {
  text: string;
  isMarked: boolean;
}

/** One version of a quotation; marked are the words that the other has not. */
export function versionOf(runs: readonly Run[], side: 'yours' | 'report'): MarkedText[] {
  return runs
    .filter((run) => run[side] !== '')
    .flatMap(({ kind, [side]: text }, at) => [
      ...(at > 0 ? [{ text: ' ', isMarked: false }] : []),
      { text, isMarked: kind === 'differs' },
    ]);
}

/** All that stands in a place; marked are the words that the quotation has otherwise or not. */
export function reportVersion(place: Place, runs: readonly Run[]): MarkedText[] {
  const full = fullText(place);
  const version = versionOf(runs, 'report');
  const words = version.map(({ text }) => text).join('');
  const at = full.indexOf(words);
  if (at < 0) return [{ text: full, isMarked: false }];
  return [
    { text: full.slice(0, at), isMarked: false },
    ...version,
    { text: full.slice(at + words.length), isMarked: false },
  ];
}

function titleOf({ report, section }: Verdict & { verdict: 'title' }, reports: Library['reports']): string {
  const metadata = reports.find((one) => one.metadata.id === report)?.metadata;
  return [metadata?.shortTitle, section && sectionName(section)].filter(Boolean).join(', ');
}
