import { noTime } from '../in-words';
import { BEHIND_NAME, type Clauses, type Reading, SEAM } from './clauses';

const START = String.raw`(?<![\p{L}\p{N}:./§-])`;
const END = String.raw`(?![\p{L}\p{N}:/]|[.-]\p{N})`;
const HALF = String.raw`(?:\s*(?<half>[ap])\.?\s?m\b\.?|\s*in the (?<part>morning|afternoon|evening)|(?:\s*(?:hours|hrs|h)\b|\s*o['’]?\s?clock)?)`;
const AT = String.raw`(?:(?:\bat|@)\s*)`;

/** Ways of writing a time, the unmistakable ones first. */
const CLEAR = [
  String.raw`${START}${AT}?(?<hour>\d{1,2})(?::|h(?=\d))(?<minute>\d{1,2})${HALF}${END}`,
  String.raw`${START}${AT}(?<hour>\d{1,2})\.(?<minute>\d{2})${HALF}${END}`,
  String.raw`${START}(?<hour>\d{1,2})\.(?<minute>\d{2})(?=\s*[ap]\.?m)${HALF}${END}`,
  String.raw`${START}${AT}?(?<hour>\d{1,2})(?=\s*(?:[ap]\.?\s?m\b|in the (?:mor|aft|eve)|o['’]?\s?clock))${HALF}${END}`,
  String.raw`${START}${AT}(?<hour>\d{2})(?<minute>\d{2})${HALF}${END}`,
  String.raw`${START}${AT}(?<hour>\d{1,2})${HALF}${END}`,
  String.raw`${START}${AT}?(?<hour>\d{2})(?<minute>\d{2})\s*(?:hours|hrs|h)${END}`,
  `${START}${AT}?(?<word>noon|midday|midnight)${END}`,
].map((source) => new RegExp(source, 'iu'));
/** Only where no subject can be meant. */
const BARE = [
  // A year is a time only where nothing stands before it that it may belong to: "UN reform 2005".
  String.raw`${START}${BEHIND_NAME}(?!19\d\d|20[0-2]\d)(?<hour>\d{2})(?<minute>\d{2})${END}`,
  String.raw`(?<=^\s*|${SEAM}\s*)(?<hour>\d{2})(?<minute>\d{2})${END}`,
  String.raw`${START}${BEHIND_NAME}(?<hour>\d{2})\.(?<minute>\d{2})${END}`,
].map((source) => new RegExp(source, 'iu'));
/** Digits and a colon that none of these took. */
const BROKEN = /(?<![\p{L}\p{N}])\d+:[\d:]+/u;

/**
 * Takes the times of day out of a line: `08:30`, `8:30am`, `at 8`, `noon`, and before the subject `0830`.
 * A bare `8` is none, because it may be the number of statements.
 */
export function readTime(clauses: Clauses): Reading<string> {
  const matches = [
    ...CLEAR.flatMap((pattern) => clauses.takeAll(pattern)),
    ...BARE.flatMap((pattern) => clauses.takeEarly(pattern)),
  ];
  const found = matches.map((match) => ({
    typed: match[0].replace(/^(?:at|@)\s*/i, '').trim(),
    time: timeOf(match),
  }));
  const [broken] = clauses.takeEarly(BROKEN);
  if (broken) return { problem: noTime(broken[0]) };
  const wrong = found.find(({ time }) => time === null);
  if (wrong) return { problem: noTime(wrong.typed) };
  const times = [...new Set(found.map(({ time }) => time as string))];
  if (times.length > 1)
    return { problem: `A digest comes at one time of day, not at ${times.join(' and ')}; choose one.` };
  return times[0] === undefined ? {} : { value: times[0] };
}

function timeOf({ groups = {} }: RegExpExecArray): string | null {
  const { hour, minute = '00', half, part, word } = groups;
  if (word) return word.toLowerCase() === 'midnight' ? '00:00' : '12:00';
  const isHalved = half !== undefined || (part !== undefined && Number(hour) <= 12);
  if (minute.length !== 2 || Number(minute) > 59) return null;
  if (isHalved && (Number(hour) < 1 || Number(hour) > 12)) return null;
  if (Number(hour) > 23) return null;
  const isLate =
    half !== undefined ? half.toLowerCase() === 'p' : part !== undefined && !/^morning$/i.test(part);
  const full = isHalved ? (Number(hour) % 12) + (isLate ? 12 : 0) : Number(hour);
  return `${String(full).padStart(2, '0')}:${minute}`;
}
