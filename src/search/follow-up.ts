import { SUPPORT_LEVELS } from '../report/model';
import { type Filter, filterOf, isNarrowing, kindsInForce } from './filter/filter';
import { readFilter } from './filter/read-filter';
import { writeQuery } from './filter/write-filter';
import { nearestNames } from './nearest-names';
import type { SearchIndex } from './search-index';

/** What was asked before, and what of its answer was shown. */
export interface Asked {
  /** The query line. */
  query: string;
  /** The place of the first statement that was shown, from 0. */
  from: number;
  /** Ids of the statements that were shown, in their order. */
  shown: readonly string[];
}

/** What somebody wants who goes on from what was asked before. */
export type FollowUp =
  /** Another question, made of the one before. */
  | { kind: 'question'; query: string }
  /** Another page of the same answer. */
  | { kind: 'page'; query: string; turn: 'next' | 'previous' }
  /** More about statements that were shown: where they stand and who said them, or how they are cited. */
  | { kind: 'statements'; ids: readonly [string, ...string[]]; want: 'context' | 'citation' };

/** More of a message is no follow-up, which is short; so is the point that it makes. */
const LONGEST = 200;
const MOST_WORDS = 12;

/** What people say before they come to the point. */
const AT_FIRST =
  /^(?:(?:ok(?:ay)?|good|great|fine|right|thanks?|thank you|thx|cheers|no|nope|yes|yeah|hm+|ah|oh|well|so|now|then|but|please|pls|sorry)(?![\p{L}\p{N}'’])[\s,.!:;–-]*)+/iu;
/** What they say when they have. */
const AT_LAST = /[\s,.!–-]*\b(?:please|pls|then|too|as well|thanks?|thx|though|now)\s*[.!?]*$/iu;

const MORE =
  /^(?:(?:show|give|list|send|see|can i (?:have|see)|any)\s+)?(?:me\s+)?(?:a few\s+|some\s+|the\s+)*(?:more|next|next ones?|next (?:page|three|few|\d+)|others?|other ones|rest|remaining ones?|go on|continue|keep going|what else|anything else)(?:\s+(?:of (?:them|these|those|it)|there is|like (?:this|that|these)))?$/iu;
const BACK =
  /^(?:(?:go|show)\s+)?(?:me\s+)?(?:back|previous|the previous(?: ones?| page)?|the ones before)$/iu;
const ONLY = /^(?:only|just)\s+(?<rest>.+)$|^(?<before>.+?)\s+only$/isu;
const WITHOUT = /^(?:but\s+)?(?:not|without|except|leave out|excluding)\s+(?<rest>.+)$/isu;
const INSTEAD =
  /^(?:(?:and\s+)?(?:what|how)\s+about|(?:and\s+)?(?:the\s+)?same\s+(?:for|on|about|with)|rather|instead)\s+(?<rest>.+?)(?:\s+instead)?$|^(?<before>.+?)\s+instead$/isu;
const AND = /^(?:and|also|plus)\s+(?:also\s+)?(?<rest>.+)$|^(?<ones>(?:the\s+)?ones\s+.+)$/isu;
/** What leads to the subject of a follow-up. */
const ON =
  /^(?:(?:the\s+)?(?:ones?|those|these|that|things?|statements?)\s+)?(?:(?:that|which)\s+(?:are|is|were|was|have|concern)\s+)?(?:on|about|regarding|concerning|with|in|of|as to)\s+(?=\S)/iu;
/** "the ones for police", "those to the Security Council". */
const ADDRESSED =
  /^(?:(?:the\s+)?(?:ones?|those|these)\s+)?(?:addressed\s+to|asking|for|to)\s+(?<whom>.+)$/iu;
/** "the agreed ones". */
const SUPPORTED = /^(?:the\s+)?(?<level>\p{L}+)\s+ones$/iu;
const NOTHING_BUT_KIND = /^(?:the|those|these|all|its|their)\s+|\s+ones?$/giu;
/** "only if they are trained", "and then what happened": no subject, but the rest of somebody's own sentence. */
const CLAUSE =
  /^(?:if|when|then|what|which|who|whom|why|how|because|since|whether|that|there|i|we|you|he|she|they|it)\b/iu;

/** Types that somebody may name without their key, and misspell. */
export const TYPES_ASKED_FOR = ['recommendations', 'challenges', 'findings'];

/** Words of which a question consists that is about what was shown, and about nothing else. */
export const ABOUT_THEM: ReadonlySet<string> = new Set(
  (
    'who what where which when how exactly precisely really is are was were did does do has have said says say saying stated states ' +
    'that this it its it’s thats these those them one ones the a an of for in on from to with and or as by at me my us you i we ' +
    'last first second third previous above quote quotes quoted quotation quotations excerpt excerpts statement statements line lines sentence sentences ' +
    'nr no number page pages para paragraph section chapter place found find stand stands standing come comes document report seminar ' +
    'source sources reference references ref citation citations cite cited footnote footnotes full give get need want can could paste copy text there speaker somebody someone anybody just only please pls put into paper name names'
  ).split(' '),
);
const WHO_OR_WHERE = /\b(?:who|where|page|section|paragraph|para|context|chapter|stands?)\b/iu;
const CITED =
  /\b(?:cite|cited|citations?|references?|ref|sources?|footnotes?|paste|copy|page|(?:can|could|to) quote)\b/iu;
/** "lines I can quote": all that were shown. */
const SEVERAL = /\b(?:lines|quotes|quotations|excerpts|statements|sentences|them|these|those)\b/iu;
const ORDINALS: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3 };
const NUMBERED =
  /\b(?:nr|no|number|#|quote|excerpt|statement)\.?\s*(\d)\b|(?<![\p{L}\p{N}./])(\d)(?=\s*(?:,|and|&)\s*\d\b)|(?<=\d\s*(?:,|and|&)\s*)(\d)(?![\p{L}\p{N}./])/giu;
const NAMED =
  /\b(first|second|third|last)(?:\s+(?:one|quote|quotation|excerpt|statement|line|sentence))?\b/giu;

/**
 * What a message means that goes on from what was asked before: `only the recommendations`, `and on police?`, `more`,
 * `who said that?`, `what about training instead`. By its form alone, so that what is not plainly a follow-up is a
 * question of its own.
 * @param said without mention and greeting
 * @returns null for a question of its own
 * @example
 * followUp(index, 'only the recommendations', { query: 'exit strategies', from: 0, shown: [] });
 * // { kind: 'question', query: 'exit strategies type:recommendation' }
 */
export function followUp(index: SearchIndex, said: string, asked: Asked): FollowUp | null {
  if (said.length > LONGEST) return null;
  const point = pointOf(said);
  if (point === '') return null;
  if (MORE.test(point)) return { kind: 'page', query: asked.query, turn: 'next' };
  if (BACK.test(point)) return { kind: 'page', query: asked.query, turn: 'previous' };
  const about = aboutShown(said, asked);
  if (about !== null || point.split(/\s+/).length > MOST_WORDS) return about;
  return narrowed(index, point, asked) ?? changed(index, point, asked);
}

/** The first sentence of a message, without what people say before and after the point. */
export function pointOf(said: string): string {
  const plain = said.replace(AT_FIRST, '');
  const [sentence = ''] = plain.split(/(?<=[^.\s]{2})[.?!]+(?:\s+|$)/u);
  return sentence
    .replace(AT_LAST, '')
    .replace(/[\s,.?!:;–-]+$/u, '')
    .trim();
}

/** `only the recommendations`, `just the ones for police`, `without training`. */
function narrowed(index: SearchIndex, point: string, asked: Asked): FollowUp | null {
  const without = WITHOUT.exec(point)?.groups?.['rest'];
  if (without !== undefined) return again(index, asked, { without: bare(without) });
  const groups = ONLY.exec(point)?.groups;
  const only = groups?.['rest'] ?? groups?.['before'];
  return only === undefined ? null : again(index, asked, { and: only });
}

/** `and on police?`, `what about training instead`. */
function changed(index: SearchIndex, point: string, asked: Asked): FollowUp | null {
  const instead = INSTEAD.exec(point)?.groups;
  const subject = instead?.['rest'] ?? instead?.['before'];
  if (subject !== undefined) return again(index, asked, { instead: subject });
  const added = AND.exec(point)?.groups;
  const and = added?.['rest'] ?? added?.['ones'];
  return and === undefined ? null : again(index, asked, { and });
}

/** The question before, with something more, instead, or less. */
function again(
  index: SearchIndex,
  { query }: Asked,
  change: { and?: string; instead?: string; without?: string },
): FollowUp | null {
  const before = readFilter(index, query);
  if (change.without !== undefined) {
    const without = [...before.filter.without, change.without.toLowerCase()];
    return asks(before.words, filterOf({ ...before.filter, without }));
  }
  const subject = change.and ?? change.instead ?? '';
  if (CLAUSE.test(subject)) return null;
  const said = readFilter(index, asFilter(index, subject));
  const words = bare(said.words);
  if (words === '' && !isNarrowing(said.filter)) return null;
  const filter = merged(before.filter, said.filter);
  if (change.instead !== undefined && words !== '') return asks(words, filter);
  return asks([before.words, words].filter(Boolean).join(' '), filter);
}

/** What somebody says of addressees and types, as a query has it. */
function asFilter(index: SearchIndex, said: string): string {
  const whom = ADDRESSED.exec(said)?.groups?.['whom'];
  if (whom !== undefined) {
    const addressed = `for:"${whom.replace(/["“”„«»]/g, '')}"`;
    // "and for training?" names nobody who could be asked.
    const isNobody = readFilter(index, addressed).notes.some(({ note }) => note === 'no-such-value');
    return isNobody ? whom : addressed;
  }
  const level = SUPPORTED.exec(said)?.groups?.['level']?.toLowerCase();
  if (level !== undefined && (SUPPORT_LEVELS as readonly string[]).includes(level)) return `support:${level}`;
  const kind = said.replace(NOTHING_BUT_KIND, '');
  // Alone, a misspelt type is one; among other words it may be a word of its own.
  const [type] = /^\p{L}+$/u.test(kind) ? nearestNames(TYPES_ASKED_FOR, kind.toLowerCase()) : [];
  return type ?? kind;
}

function bare(words: string): string {
  return words
    .replace(ON, '')
    .replace(/^(?:the\s+)?(?:ones?|those|these)\s*$/iu, '')
    .trim();
}

/** Of a kind that is named anew, the new values hold; the other kinds stay. */
function merged(before: Filter, said: Filter): Filter {
  const named = Object.fromEntries(kindsInForce(said).map((kind) => [kind, said[kind]]));
  return filterOf({ ...before, ...named });
}

function asks(words: string, filter: Filter): FollowUp {
  return { kind: 'question', query: writeQuery(words, filter) };
}

/** `who said that?`, `page of the first quote`, `give me 1 and 3 with the source`. */
function aboutShown(said: string, { shown }: Asked): FollowUp | null {
  if (shown.length === 0) return null;
  const clause = clauseAboutShown(said);
  if (clause === null) return null;
  const ids = meantIn(clause, shown);
  const [first, ...rest] = ids;
  return first === undefined
    ? null
    : { kind: 'statements', ids: [first, ...rest], want: CITED.test(clause) ? 'citation' : 'context' };
}

/** The part of a message that is about what was shown alone. */
function clauseAboutShown(said: string): string | null {
  const clauses = said
    .replace(AT_FIRST, '')
    .split(/(?<=[^.\s]{2})[.?!]+\s+|,\s+(?!\d)/u)
    .map((clause) => clause.replace(AT_LAST, '').trim());
  for (const clause of clauses) {
    const words = clause.toLowerCase().match(/[\p{L}\p{N}’']+/gu) ?? [];
    if (/\bsections?\s+\d/iu.test(clause)) continue;
    const isOnly = words.length > 0 && words.every((word) => ABOUT_THEM.has(word) || /^\d$/.test(word));
    if (isOnly && (WHO_OR_WHERE.test(clause) || CITED.test(clause))) return clause;
    // A number names one of those that were shown, whatever else is said of it.
    if (/\b(?:nr|number|#)\.?\s*\d\b/iu.test(clause)) return clause;
  }
  return null;
}

/** The ids that a clause names by number or place; without any, all where it speaks of several, and else the first. */
function meantIn(clause: string, shown: readonly string[]): string[] {
  const numbers = [...clause.matchAll(NUMBERED)].map((match) => Number(match.slice(1).find(Boolean)));
  const places = [...clause.matchAll(NAMED)].map(([, word = '']) =>
    word.toLowerCase() === 'last' ? shown.length : (ORDINALS[word.toLowerCase()] ?? 0),
  );
  const named = [...new Set([...numbers, ...places])];
  const ids = named.flatMap((number) => shown[number - 1] ?? []);
  if (named.length > 0) return ids;
  return SEVERAL.test(clause) ? [...shown] : shown.slice(0, 1);
}
