import { kindNamedIn } from '../report/kind-of-report';
import type { ReportMetadata } from '../report/model';
import { isMastheadLine } from './convert/masthead-line';

/** Metadata that a person can be asked for; all but date and symbol are there. */
export type ProposedMetadata = Pick<
  ReportMetadata,
  'id' | 'title' | 'shortTitle' | 'cite' | 'date' | 'symbol' | 'kind'
>;

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];
const MONTH = `(?<month>${MONTHS.join('|')})`;
const DAY_FIRST = new RegExp(String.raw`\b(?<day>[0-3]?\d)\s+${MONTH}\s+(?<year>(?:19|20)\d\d)\b`);
const MONTH_FIRST = new RegExp(String.raw`\b${MONTH}\s+(?<day>[0-3]?\d),\s+(?<year>(?:19|20)\d\d)\b`);
const MONTH_ALONE = new RegExp(String.raw`\b${MONTH}\s+(?<year>(?:19|20)\d\d)\b`);
const YEAR = /(?<![\w/(-])(?<year>(?:19|20)\d\d)(?![\w/)-])/;
/** `S/2012/765`, `A/HRC/39/9`, `A/80/6 (Sect. 6)`. */
const SYMBOL =
  /(?<![\w/])(?:[AES]|ST|HRI|CCPR|CEDAW|CERD|CRC|CAT)\/[A-Z\d][\w.-]*(?:\/[\w.-]*[\w])*(?:\s\([A-Z][\w. ]{0,20}\))?/;

const LONGEST_SHORT = 40;
const LONGEST_ID = 40;
/** A line of a title page with a date or a symbol alone, or with what stands beside it. */
const LONGEST_LINE = 50;
const LONGEST_TITLE = 120;

/**
 * Proposes metadata by what stands at a document's beginning, and by its file's name.
 * @example
 * proposeMetadata({ title: 'Report of the Secretary-General on Timor-Leste', opening: ['S/2012/765', '15 October 2012'],
 *   fileName: 'N1253815.pdf' }).cite;
 * // 'Report of the Secretary-General on Timor-Leste. S/2012/765, 15 October 2012'
 */
export function proposeMetadata(from: {
  title: string | null;
  /** What the file itself is named, where its text has no title. */
  namedTitle?: string | null;
  opening: readonly string[];
  fileName: string;
}): ProposedMetadata {
  const base = from.fileName.replace(/\.[^.]*$/, '');
  const title = tidy(from.title ?? from.namedTitle ?? titleIn(from.opening) ?? base);
  // Dates in sentences are of events, and symbols those of other documents.
  const lines = from.opening.filter((line) => line.length < LONGEST_LINE && !/[.;:,]$/.test(line)).join('\n');
  // What is said deep in the text is no kind of document.
  const titlePage = from.opening.filter((line) => line.length < LONGEST_TITLE && !/[.;:,]$/.test(line));
  const symbol = SYMBOL.exec(lines)?.[0];
  const date = dateIn(lines);
  const year = date?.slice(0, 4);
  const short = title.length <= LONGEST_SHORT ? title : (symbol ?? shortened(title));
  return {
    id: idOf(symbol && /^[A-Z]?\d+$/i.test(base) ? symbol : base),
    title,
    shortTitle: year && !short.includes(year) ? `${short} (${year})` : short,
    cite: [title, [symbol, date && inWords(date)].filter(Boolean).join(', ')].filter(Boolean).join('. '),
    ...(date === undefined ? {} : { date }),
    ...(symbol === undefined ? {} : { symbol }),
    kind: kindNamedIn([title, ...titlePage].join('\n')) ?? 'other',
  };
}

/** A first line of some words, where the document marks no title. */
function titleIn(opening: readonly string[]): string | null {
  return (
    opening.find(
      (line) =>
        line.split(' ').length >= 3 && line.length < 200 && !/[.:;]$/.test(line) && !isMastheadLine(line),
    ) ?? null
  );
}

function dateIn(text: string): string | undefined {
  const exact = DAY_FIRST.exec(text)?.groups ?? MONTH_FIRST.exec(text)?.groups;
  const { day, month, year } = exact ?? MONTH_ALONE.exec(text)?.groups ?? YEAR.exec(text)?.groups ?? {};
  if (year === undefined) return undefined;
  const number = month === undefined ? 0 : MONTHS.indexOf(month) + 1;
  return [year, number > 0 && padded(number), day !== undefined && padded(Number(day))]
    .filter(Boolean)
    .join('-');
}

function inWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return [day, month && MONTHS[month - 1], year].filter(Boolean).join(' ');
}

function padded(number: number): string {
  return `${number}`.padStart(2, '0');
}

function shortened(title: string): string {
  const words = title.slice(0, LONGEST_SHORT + 1).replace(/\s+\S*$/, '');
  return words.replace(/[\s,;:–-]+$/, '');
}

/** What can be typed: small letters, digits and hyphens. */
function idOf(text: string): string {
  const plain = text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-+/, '');
  return plain.slice(0, LONGEST_ID).replace(/-+$/, '') || 'report';
}

function tidy(title: string): string {
  return title.replace(/\s+/g, ' ').trim().replace(/\.$/, '');
}
