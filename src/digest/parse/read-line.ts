import { actorCalled } from '../../search/filter/kinds/actors';
import { readFilter } from '../../search/filter/read-filter';
import { writeQuery } from '../../search/filter/write-filter';
import { emptySubjects, LONGEST_LINE } from '../../search/read-query';
import type { SearchIndex } from '../../search/search-index';
import type { Thesaurus } from '../../search/thesaurus';
import { noteInWords } from '../../wording/filter';
import { quotedList } from '../../wording/receipt';
import { type Clauses, MARK, tidy } from './clauses';
import { beginsWithDays } from './read-days';

/** How often a line is read anew until it says the same: once is enough unless words hold what looks like a key. */
const MOST_READINGS = 4;

/**
 * The line that says the same as what was typed, in the form that reads back to itself: words first, then keys; or why
 * there is none, because a key or a value in it is none. `everything` is the empty line.
 */
export function readQueryLine(index: SearchIndex, typed: string): { value: string } | { problem: string } {
  if (/^\s*everything[.!]?\s*$/i.test(typed)) return { value: '' };
  const unread = readFilter(index, typed).notes.filter(({ note }) => note !== 'read-as');
  if (unread.length > 0) return { problem: unread.map((note) => noteInWords(index.library, note)).join(' ') };
  return { value: written(index, typed) };
}

/**
 * As {@link readQueryLine}, of a line that somebody is just setting: they are told of a subject with nothing to look for,
 * which a line that is set already may have.
 */
export function readNewLine(index: SearchIndex, typed: string): { value: string } | { problem: string } {
  const line = readQueryLine(index, typed);
  const empty = 'value' in line ? emptySubjects(index, line.value, LONGEST_LINE) : [];
  return empty.length > 0
    ? { problem: `There is nothing to look for in ${quotedList(empty)}; leave that out, or name a subject.` }
    : line;
}

function written(index: SearchIndex, typed: string): string {
  let line = tidy(typed);
  for (let reading = 1; reading <= MOST_READINGS; reading++) {
    const { words, filter } = readFilter(index, line);
    const again = tidy(writeQuery(words, filter));
    if (again === line) return line;
    line = again;
  }
  const { words, filter } = readFilter(index, line);
  return writeQuery(words.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' '), filter);
}

/**
 * Finds where the subject begins: behind the first "on" or "about" that does not stand before days or a time, and does
 * not join another subject ("police; on training").
 */
export function openSubject(clauses: Clauses): void {
  for (const { index, 0: keyword } of clauses.text.matchAll(KEYWORD)) {
    const rest = clauses.text.slice(index + keyword.length);
    const isJoint = /(?:[;,]|\b(?:and|or))\s*$/i.test(clauses.text.slice(0, index));
    if (isJoint || beginsWithDays(rest) || NO_SUBJECT.test(rest)) continue;
    clauses.openSubject(index, keyword.length);
    return;
  }
}

const KEYWORD = /(?<![\p{L}\p{N}-])(?:on|about|regarding|concerning)\s+/giu;
/** "On 08:30". */
const NO_SUBJECT = /^(?:\d{1,2}[:.]|\d{3,4}(?!\p{N}))/iu;

/**
 * What is left of a line when all that tells when has been taken out: its words, which are read as a question is, and
 * whom it is for, which people say in a friendly way (`recommendations for police on training`); `null` where nothing is
 * left.
 */
export function readRest(index: SearchIndex, clauses: Clauses): { words: string; involved: string[] } | null {
  const isEverything = clauses.takeEarly(EVERYTHING).length > 0;
  const involved = takeActors(clauses, index.thesaurus);
  const { early, subject } = clauses.rest();
  const [before, behind] = [early, subject].map((pieces) =>
    pieces
      .map((parts) => parts.map(withoutFillers).join('; '))
      .filter(Boolean)
      .join(' '),
  );
  const said = [before, behind].filter(Boolean).join(' on ').replace(BETWEEN_SUBJECTS, '; ');
  const words = withoutFillers(said.replace(/\s*(?:;\s*)+/g, '; '));
  if (!isEverything && words === '' && involved.length === 0) return null;
  return { words: words.toLowerCase() === 'context' ? 'type:context' : words, involved };
}

/** Whether nothing that tells anything is left of a line. */
export function isSpent(clauses: Clauses): boolean {
  const { early, subject } = clauses.rest();
  return [...early, ...subject].flat().every((part) => withoutFillers(part) === '');
}

const EVERYTHING =
  /(?<![\p{L}\p{N}-])(?:everything|anything|all(?=\s*(?:$|\uf8fe))|all\s+(?:types|statements))(?![\p{L}\p{N}-])/iu;

/** As people join subjects: `police and on training`, `exit strategies, about police`. */
const BETWEEN_SUBJECTS = /,?\s+(?:and|or)\s+(?:on|about)\s+|,\s*(?:on|about)\s+/giu;
const FILLERS = new Set(
  (
    'please send give get post show make set us me the a an at in on of for by with and or to from every each ' +
    'digest digests statement statements quote quotes only just time day days i want would like we this some ' +
    'about regarding concerning it be from then around'
  ).split(' '),
);

/** What is left of a piece of text that other clauses were taken out of; empty where only fillers are. */
function withoutFillers(piece: string): string {
  const words = piece
    .replace(/^[\s,.:;()!?–—-]+|[\s,.:;(!–—-]+$/gu, '')
    .split(' ')
    .filter(Boolean);
  const isFiller = (word: string | undefined) =>
    word !== undefined &&
    (FILLERS.has(word.toLowerCase().replace(/[,.]$/, '')) || !/[\p{L}\p{N}]/u.test(word));
  while (isFiller(words[0])) words.shift();
  while (isFiller(words.at(-1))) words.pop();
  return words.join(' ').replace(/[,.:;]+$/, '');
}

const BEFORE_ACTORS =
  /(?<![\p{L}\p{N}])(?:for|by|from|naming|addressed to|asked of|concerning)\s+(?=[\p{L}])/giu;
const WORD = /[\p{L}\p{M}\p{N}'’.-]+/gu;
const JOINT = /^\s*(?:,\s*(?:and\s+|or\s+)?|&|\/|and\s|or\s)\s*$|^\s*,\s*$/i;
/** Of an actor's name as people write it. */
const MOST_WORDS = 6;

/**
 * Takes the actors out of a text: `for police`, `by NATO and donors`. What stands behind such a word and is no actor stays
 * ("for women").
 */
function takeActors(clauses: Clauses, thesaurus: Thesaurus): string[] {
  const actors: string[] = [];
  let from = 0;
  for (;;) {
    BEFORE_ACTORS.lastIndex = from;
    const keyword = BEFORE_ACTORS.exec(clauses.text);
    if (keyword === null) return [...new Set(actors)];
    const start = keyword.index + keyword[0].length;
    const [piece = ''] = clauses.text.slice(start).split(MARK);
    const { found, length } = actorsIn(piece, thesaurus);
    actors.push(...found);
    if (found.length > 0) clauses.cut(keyword.index, keyword[0].length + length);
    else from = start;
  }
}

/** The actors at the beginning of a text, with what joins them, and how much of it they take up. */
function actorsIn(text: string, thesaurus: Thesaurus): { found: string[]; length: number } {
  const words = [...text.matchAll(WORD)].map((match) => ({
    at: match.index,
    end: match.index + match[0].length,
  }));
  const found: string[] = [];
  let length = 0;
  for (let at = 0; at < words.length; ) {
    const joint = text.slice(length, words[at]?.at);
    if (found.length > 0 && joint.trim() === '' && /^(?:and|or)$/i.test(wordAt(text, words[at]))) {
      at += 1;
      continue;
    }
    if (found.length > 0 && !JOINT.test(joint)) break;
    const run = longestActor(text, words.slice(at, at + MOST_WORDS), thesaurus);
    if (run === null) break;
    found.push(run.actor);
    at += run.words;
    length = (words[at - 1] as { end: number }).end;
  }
  return { found, length };
}

function longestActor(
  text: string,
  words: readonly { at: number; end: number }[],
  thesaurus: Thesaurus,
): { actor: string; words: number } | null {
  for (let count = words.length; count > 0; count--) {
    const phrase = text.slice(words[0]?.at, words[count - 1]?.end);
    const actor = /(?:\band|\bor|\bon|\bin)$/i.test(phrase) ? null : actorCalled(thesaurus, phrase);
    if (actor !== null) return { actor, words: count };
  }
  return null;
}

function wordAt(text: string, word: { at: number; end: number } | undefined): string {
  return word ? text.slice(word.at, word.end) : '';
}
