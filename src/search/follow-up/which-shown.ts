import { findStatements, type Library, looksLikeId } from '../../report/library';
import type { Asked } from './asked';

/** The statements that somebody points at. */
export interface Pointed {
  /** In the order in which they are named. */
  ids: readonly string[];
  /** Whether they are named, by number, place or id, and not only "it". */
  isNamed: boolean;
  /** Whether each that is named is one; where not, none may be taken in its place. */
  isPlain: boolean;
}

/** An id, in brackets or not: `[6.1/1.3]`, `beijing-2007/6.1/1.3`. */
const ID = /\[?(?<![\p{L}\p{N}./])((?:[\p{L}\p{N}_-]+\/)?[\p{L}\p{N}_.-]+\/\d[\da-z.-]*)\]?/giu;
const PARAGRAPH = /(?:\bpara(?:graph)?s?\b\.?|¶)\s*(?:(?:nr|no|number)\b\.?\s*)?(\d{1,3})\b/giu;
/** What is numbered as well, and is no excerpt. */
const ELSEWHERE =
  /\b(?:pages?|p|pp|chapters?|sections?)\b\.?\s*(\d[\d.]*)|\b(?:first|second|third|last|\d(?:st|nd|rd|th))\s+(?:page|para(?:graph)?|section|chapter|report|document)s?\b/giu;
const SOME = '(?:two|three|2|3)';
const OF_THEM = '(?:ones|quotes|quotations|excerpts|statements|lines|sentences|of (?:them|these|those))';
const SO_MANY = new RegExp(
  String.raw`\b(?:(first|last|top|these|those)\s+)(${SOME})\b|\b(${SOME})\s+${OF_THEM}\b|\b(both)\b`,
  'giu',
);
const ALL = /\b(?:all|each)\b(?:\s+(?:of\s+)?(?:them|these|those)\b)?(?:\s+(?:two|three|\d)\b)?/giu;
const NUMBERED =
  /(?:\b(?:nr|nos?|num|number|quote|quotation|excerpt|statement|item)\b\.?\s*#?|#)\s*(\d{1,2}|one|two|three)\b/giu;
const PLACED = /\b(first|second|third|fourth|fifth|sixth|last|\d{1,2}(?:st|nd|rd|th))\b(?!\s+time)/giu;
const DIGITS = /(?<![\p{L}\p{N}./])(\d{1,2})(?![\p{L}\p{N}/]|\.\d)/giu;

/** Which of them, none can tell. */
const OTHERS = /\b(?:one\s+of\s+(?:them|these|those)|two|three|previous|next|other)\b/giu;

/** "lines I can quote": all that were shown. */
const SEVERAL =
  /\b(?:lines|quotes|quotations|excerpts|statements|sentences|sources|citations|references|footnotes|them|these|those)\b/iu;
const NUMERALS = ['one', 'two', 'three'];
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];

/** A text without the ids in it. */
export function withoutIds(text: string): string {
  return text.replace(ID, (id) => (looksLikeId(id) ? ' ' : id));
}

/**
 * The statements at which a text points: those it names by id, number or place; without any, all where it speaks of
 * several, and else what was shown last, or the first of an answer.
 */
export function pointedAt(library: Library, text: string, asked: Asked): Pointed {
  const named: { at: number; ids: readonly string[] }[] = [];
  let left = text;
  const take = (pattern: RegExp, idsOf: (...groups: (string | undefined)[]) => readonly string[] | null) => {
    left = left.replace(pattern, (...match: unknown[]) => {
      const [whole, ...groups] = match.filter((one) => typeof one !== 'number').slice(0, -1);
      const ids = idsOf(...[whole as string, ...(groups as (string | undefined)[])]);
      if (ids === null) return whole as string;
      named.push({ at: match.find((one) => typeof one === 'number') as number, ids });
      return ' '.repeat((whole as string).length);
    });
  };
  take(ID, (whole = '') => (looksLikeId(whole) ? called(library, whole, asked) : null));
  take(PARAGRAPH, (_, number) => inParagraph(asked, number ?? ''));
  take(ELSEWHERE, () => []);
  take(SO_MANY, (_, side, many, others, both) => soMany(asked, side, many ?? others ?? both ?? ''));
  take(ALL, () => asked.shown);
  take(NUMBERED, (_, number = '') =>
    numbered(asked, NUMERALS.indexOf(number.toLowerCase()) + 1 || Number(number)),
  );
  take(PLACED, (_, place = '') => placed(asked, place.toLowerCase()));
  take(DIGITS, (_, number) => numbered(asked, Number(number)));
  take(OTHERS, () => []);
  if (named.length === 0) {
    const ids = SEVERAL.test(text) ? several(asked) : (asked.latest?.ids ?? asked.shown.slice(0, 1));
    return { ids, isNamed: false, isPlain: ids.length > 0 };
  }
  const inOrder = named.sort((a, b) => a.at - b.at).map(({ ids }) => ids);
  return {
    ids: [...new Set(inOrder.flat())],
    isNamed: true,
    isPlain: inOrder.every((ids) => ids.length > 0),
  };
}

/** The statement with an id; where several reports have it, that which was shown. */
function called(library: Library, typed: string, { shown, latest }: Asked): readonly string[] {
  const ids = findStatements(library, typed).map(({ id }) => id);
  const seen = ids.filter((id) => shown.includes(id) || latest?.ids.includes(id));
  return ids.length === 1 ? ids : seen.length === 1 ? seen : [];
}

function several({ shown, latest }: Asked): readonly string[] {
  return latest !== undefined && (latest.ids.length > 1 || shown.length === 0) ? latest.ids : shown;
}

/** By its number among those on the page, or among all: the fifth is the second behind a page of three. */
function numbered({ shown, from, latest }: Asked, number: number): readonly string[] {
  const id = shown[number > from && from > 0 ? number - from - 1 : number - 1];
  if (latest === undefined || latest.ids.length < 2) return list(id);
  // Where two lists stand on the screen, a number may be of either.
  const other = latest.ids[number - 1];
  return shown.length === 0 || other === id ? list(other) : [];
}

function placed(asked: Asked, place: string): readonly string[] {
  const { shown } = asked;
  if (place === 'last') return list(several(asked).at(-1));
  const number = ORDINALS.indexOf(place) + 1 || Number.parseInt(place, 10);
  // In words they are those that are seen, whatever stands before them.
  return number > shown.length ? numbered(asked, number) : numbered({ ...asked, from: 0 }, number);
}

/** The first two, the last two, both. */
function soMany(asked: Asked, side: string | undefined, many: string): readonly string[] {
  const { shown, latest } = asked;
  const number = /^(?:three|3)$/i.test(many) ? 3 : 2;
  const from = latest?.ids.length === number ? latest.ids : shown;
  const isCounted = side !== undefined && /^(?:first|top|last)$/i.test(side);
  if (from.length < number || (!isCounted && /^(?:both|two|2)$/i.test(many) && from.length !== number))
    return /^(?:two|2)$/i.test(many) && side === undefined ? from.slice(0, number) : [];
  return side?.toLowerCase() === 'last' ? from.slice(-number) : from.slice(0, number);
}

/** Those that were shown of a paragraph. */
function inParagraph({ shown }: Asked, number: string): readonly string[] {
  return shown.filter((id) => /\/(\d+)[^/]*$/.exec(id)?.[1] === number);
}

function list(id: string | undefined): readonly string[] {
  return id === undefined ? [] : [id];
}
