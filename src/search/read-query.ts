import { analyze, fold, phraseOf, stem, type Token } from './analyze';
import { correct } from './correct';
import { expand } from './expand';
import { type Filter, type FilterNote, NO_FILTER } from './filter/filter';
import { type ReadFilter, readFilter, subjectsIn } from './filter/read-filter';
import { informationOf, worthOf } from './information';
import { type Alternative, looksForNothing, type Query, type QueryUnit } from './query';
import { topicsOf } from './query-topics';
import { remembered } from './remembered';
import type { SearchIndex } from './search-index';
import { isLightWord, isStopWord } from './stop-words';
import { partsOf } from './thesaurus';

/** More of a line is not read, keys and all. */
export const LONGEST_LINE = 4_000;
/** The words of a question are cut here, at a word: nobody asks in a thousand. Its keys, which stand last, are all read. */
const MOST_CHARACTERS = 1_000;
const MOST_UNITS = 64;
/** A sixth alternative would add nothing that shows, and each costs a list of postings. */
const MOST_ALTERNATIVES = 5;

/** Slack's tokens: mentions, channels, special mentions, links (`<@U1>`, `<!channel>`, `<https://x|y>`). */
const SLACK_TOKEN = /<(?:[@#!][^<>]*|(?:https?|mailto):[^<>|]*)(?:\|(?<label>[^<>]*))?>/g;
const QUOTED = /["“”„«»]([^"“”„«»]{1,300})["“”„«»]/g;

/** What stands in quotation marks in a text, as typed. */
export function quotationsIn(text: string): string[] {
  return [...text.matchAll(QUOTED)].map(([, words = '']) => words);
}

/** Reads a query as typed, as one subject. Never fails: what carries no meaning is left out. */
export function readQuery(index: SearchIndex, typed: string): Query {
  const { words, ...read } = readTyped(index, typed, MOST_CHARACTERS);
  return querySubject(index, words, read);
}

/**
 * Reads a query as typed: one for each of its subjects, of which any will do, all narrowed by the same filter. Beside
 * others, a subject with nothing to look for is none: it would find all that the filter lets through.
 * @param longest how many characters of its words are read
 */
export function readQueries(index: SearchIndex, typed: string, longest = MOST_CHARACTERS): Query[] {
  const queries = eachSubject(index, typed, longest);
  const telling = queries.filter((query) => !looksForNothing(query));
  return telling.length > 0 ? telling : queries;
}

/** The subjects of a query, as typed, in which there is nothing to look for: `the`, `x`. */
export function emptySubjects(index: SearchIndex, typed: string, longest = MOST_CHARACTERS): string[] {
  return eachSubject(index, typed, longest)
    .filter((query) => query.words !== '' && looksForNothing(query))
    .map(({ words }) => words);
}

function eachSubject(index: SearchIndex, typed: string, longest: number): Query[] {
  const { subjects, ...read } = readTyped(index, typed, longest);
  return subjects.map((subject) => querySubject(index, subject, read));
}

/** Reads a text that is no query as one subject: all of it is words, and the encoder gets no marks of its form. */
export function readText(index: SearchIndex, text: string): Query {
  const read = cutAtWord(text, MOST_CHARACTERS);
  const words = read
    .replace(/["“”„«»;]|:(?!\d)|(?<!\d):|(?<!\S)-+(?=\S)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return querySubject(index, words, {
    filter: NO_FILTER,
    notes: [],
    isCut: read.length < text.trimEnd().length,
  });
}

/** What the subjects of a query have in common. */
interface Common {
  filter: Filter;
  notes: readonly FilterNote[];
  isCut: boolean;
}

function readTyped(index: SearchIndex, typed: string, longest: number): ReadFilter & Common {
  const line = cutAtWord(typed, LONGEST_LINE);
  const read = readFilter(index, line.replace(SLACK_TOKEN, ' $<label> '));
  const words = cutAtWord(read.words, longest);
  const subjects = words === read.words ? read.subjects : subjectsIn(words);
  const isCut = line.length < typed.trimEnd().length || words.length < read.words.length;
  return { ...read, words, subjects, isCut };
}

function querySubject(index: SearchIndex, text: string, { filter, notes, isCut }: Common): Query {
  const query: Query = {
    filter,
    filterNotes: notes,
    words: text,
    corrected: '',
    units: [],
    topics: [],
    phrases: [],
    corrections: [],
    expansions: [],
    nearness: null,
    isCut,
  };
  const analysed = analyze(text);
  const found = partsOf(analysed);
  const typedWords = wordsAsTyped(text);
  const written = new Map(found.map((token, at) => [token.position, typedWords[at]]));
  const tokens = found.map((token) => corrected(index, token, query));
  const byPosition = new Map<number, QueryUnit>();
  for (const { word, term, position } of tokens) {
    if (isStopWord(word) || query.units.length >= MOST_UNITS) continue;
    const known = query.units.find((unit) => stem(unit.word) === term);
    const unit = known ?? newUnit(word, written.get(position) ?? word);
    byPosition.set(position, unit);
    if (!known) query.units.push(unit);
  }
  expand(index, { tokens, compounds: compoundsAmong(analysed) }, byPosition, query);
  for (const unit of query.units) {
    unit.otherMatter = isOtherMatter(index, unit);
    unit.absent = unit.otherMatter || unit.alternatives.length === 0;
    unit.information = informationOf(index, unit);
    unit.alternatives = mostWorthy(index, unit);
  }
  query.topics = topicsOf(index, query);
  query.corrected = query.corrections.reduce(
    (before, { from, to }) => withWord(before, from, to),
    fold(text),
  );
  query.phrases = quotationsIn(query.corrected).map(phraseOf).filter(Boolean);
  query.nearness = nearnessOf(index, query.corrected.slice(0, MOST_CHARACTERS));
  return query;
}

type Meaning = NonNullable<SearchIndex['meaning']>;

/** By the meaning of an index: how near its entries are to the texts that were asked about last. */
const NEARNESS = new WeakMap<Meaning, (text: string) => Query['nearness']>();
/** Of remembered numbers, so that a large index remembers a text or two: 5 MB. */
const MOST_NUMBERS = 400_000;
/** As many as a question of many subjects has, each read again for each suggestion. */
const MOST_TEXTS = 32;

/** How near a text is to each entry; `null` without an encoder or a word that it knows. */
function nearnessOf({ meaning, entries }: SearchIndex, text: string): Query['nearness'] {
  if (meaning === null) return null;
  let nearness = NEARNESS.get(meaning);
  if (!nearness) {
    const most = Math.min(MOST_TEXTS, Math.max(1, Math.floor(MOST_NUMBERS / entries.length)));
    nearness = remembered(most, (one) => {
      const question = meaning.encoder.encode(one);
      return question && meaning.index.nearnessTo(question);
    });
    NEARNESS.set(meaning, nearness);
  }
  return nearness(text);
}

/** Replaces a word in a text wherever it stands. */
function withWord(text: string, from: string, to: string): string {
  return text.replace(/[\p{L}\p{N}]+/gu, (word) => (word === from ? to : word));
}

/** Compounds as a whole, which stand before their parts and share the first one's place. */
function compoundsAmong(analysed: readonly Token[]): (Token & { parts: number })[] {
  return analysed.flatMap((token, at) => {
    if (analysed[at + 1]?.position !== token.position) return [];
    let parts = 0;
    for (let read = ''; read.length < token.word.length && at + parts + 1 < analysed.length; parts++)
      read += analysed[at + parts + 1]?.word;
    return [{ ...token, parts }];
  });
}

/** The word itself, which tells that the reports have it, and the alternatives that can add most to a score. */
function mostWorthy(index: SearchIndex, unit: QueryUnit): QueryUnit['alternatives'] {
  const { alternatives } = unit;
  if (alternatives.length <= MOST_ALTERNATIVES) return alternatives;
  const isWord = ({ because }: Alternative) => Number(because === 'word');
  return [...alternatives]
    .sort((a, b) => isWord(b) - isWord(a) || worthOf(index, b) - worthOf(index, a))
    .slice(0, MOST_ALTERNATIVES);
}

/**
 * Whether a word belongs to office or private life, and neither it nor what it means in a wording of the
 * thesaurus stands in the reports.
 */
function isOtherMatter({ thesaurus }: SearchIndex, { word, alternatives }: QueryUnit): boolean {
  return thesaurus.isOtherMatter(word) && alternatives.every(({ because }) => because === 'index entry');
}

function cutAtWord(typed: string, longest: number): string {
  if (typed.length <= longest) return typed;
  const cut = typed.slice(0, longest);
  return /\s/.test(cut) && /\S/.test(typed[longest] ?? '') ? cut.replace(/\S*$/, '') : cut;
}

function newUnit(word: string, typed: string): QueryUnit {
  return {
    word,
    typed,
    light: isLightWord(word),
    alternatives: [],
    information: 0,
    absent: true,
    otherMatter: false,
  };
}

function corrected(index: SearchIndex, token: Token, query: Query): Token {
  if (isStopWord(token.word)) return token;
  const right = correct(index, token.word);
  if (right === null) return token;
  if (!query.corrections.some(({ from }) => from === token.word))
    query.corrections.push({ from: token.word, to: right });
  return { ...token, word: right, term: stem(right) };
}

/** The words in the order of {@link partsOf}'s tokens, with their capitals and accents. */
function wordsAsTyped(text: string): string[] {
  return (
    text
      .replace(/\b(?:\p{L}\.){2,}/gu, (acronym) => acronym.replaceAll('.', ''))
      .match(/[\p{L}\p{N}\p{M}]+(?:['’]\p{L}+)?/gu) ?? []
  );
}
