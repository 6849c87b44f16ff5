import type { Library } from '../report/library';
import type { ReportMetadata } from '../report/model';
import { fold, phraseOf } from '../search/analyze';
import { isStopWord } from '../search/stop-words';

/** Words that references and remarks write with a capital, and that name nobody. */
const NO_NAMES = new Set(
  (
    'january february march april may june july august september october november december jan feb mar apr jun jul ' +
    'aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday spring summer autumn winter ' +
    'annex appendix art article box cf chapter ch cit cont ed eds edition emphasis added figure fn footnote here ibid ' +
    'id italics item link note notes number online op original page pages para paras paragraph paragraphs pdf pp part ' +
    'quoted resolution sect section sections see source table translated translation vol volume website year ' +
    'conference delegates document meeting paper participant participants proceedings publication report reports ' +
    'seminar speaker speakers symposium text workshop author authors earlier later above below'
  ).split(' '),
);

/** What reports are called. A quotation under their own names is not from another source. */
export interface ReportNames {
  /** Whether a text names one of them. */
  isNamedIn(text: string): boolean;
  /** Whether a text names somebody or something else. */
  isOtherNamedIn(text: string): boolean;
}

/** Collects what the reports of a library are called: title, place and year, publishers and conveners. */
export function reportNames({ reports }: Library): ReportNames {
  const names = reports.flatMap(({ metadata }) => namesOf(metadata)).map(phraseOf);
  const own = new Set(
    reports.flatMap(({ metadata }) => wordsIn([...namesOf(metadata), metadata.cite].join(' ')).map(fold)),
  );
  const isNamedIn = (text: string) => {
    const words = ` ${phraseOf(text)} `;
    return names.some((name) => name !== '' && words.includes(` ${name} `));
  };
  const isOther = (word: string) =>
    /^\p{Lu}[\p{L}\p{M}]/u.test(word) &&
    ![own, NO_NAMES].some((words) => words.has(fold(word))) &&
    !isStopWord(fold(word));
  return { isNamedIn, isOtherNamedIn: (text) => !isNamedIn(text) && wordsIn(text).some(isOther) };
}

function namesOf({ title, shortTitle, place, dates, publisher, organisers = [] }: ReportMetadata): string[] {
  const [mainTitle = title] = title.split(':');
  const year = dates?.from.slice(0, 4);
  return [
    ...[title, mainTitle, shortTitle, publisher ?? '', ...organisers],
    ...(place && year ? [`${place} ${year}`] : []),
  ];
}

function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
