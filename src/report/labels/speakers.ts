/** One who speaks at a seminar, in the singular; the plural adds an `s`. */
const PERSONS =
  'participant speaker delegation delegate panelist panellist presenter discussant interlocutor respondent expert ' +
  'practitioner representative commentator rapporteur moderator facilitator chairperson chairman chairwoman chair';
/** Bodies that speak for all: the seminar itself, or the panel that reports. */
const BODIES =
  'attendees seminar conference workshop meeting symposium roundtable forum panel committee discussion ' +
  'discussions debate debates session sessions';

const persons = new Set(PERSONS.split(' '));
const bodies = new Set(BODIES.split(' '));
/**
 * Words that say outright that it was only some. `Many`, `most` and `a majority` are not among them: they
 * stay in the words shown and leave the verb its strength.
 */
const someWords = new Set(
  'some several few one two three another other others certain individual number couple minority'.split(' '),
);
const sizeable = new Set(['large', 'great', 'significant', 'growing', 'vast', 'considerable']);
const allWords = new Set(['all', 'many', 'most', 'majority']);
const adverbs = new Set(
  'also again often further however therefore thus then once more now even first too generally'.split(' '),
);
/** Words that begin another sentence when they stand between a subject and its verb. */
const barriers = new Set('not never neither nor did could would to who that which if whether'.split(' '));

/** Largest number of words between the speakers and their verb: "participants from the five missions present". */
const MOST_WORDS_BETWEEN = 5;
/** How far before a verb its subject is looked for, in characters. */
const REACH = 160;

/** Those who speak in a sentence of a report. */
export interface Speakers {
  /** Offset of their first word. */
  start: number;
  /** Explicitly only some of them. */
  some: boolean;
}

interface Word {
  text: string;
  start: number;
  end: number;
  /** Nothing but a blank stands between it and the word before. */
  joined: boolean;
}

/** The words of `text` between two offsets. */
function wordsOf(text: string, from: number, to: number): Word[] {
  let end = from;
  return [...text.slice(from, to).matchAll(/[\w'’-]+/g)].map((match) => {
    const start = from + match.index;
    const joined = text.slice(end, start) === ' ';
    end = start + match[0].length;
    return { text: match[0].toLowerCase(), start, end, joined };
  });
}

/** Whether a word names those who speak at a seminar, or its body. */
export function isSpeaker(word: string): boolean {
  const lower = word.toLowerCase();
  return bodies.has(lower) || persons.has(lower) || (lower.endsWith('s') && persons.has(lower.slice(0, -1)));
}

/** Whether the word at `at` speaks at a seminar: a working group does, a Special Representative reports. */
function speaks(words: readonly Word[], at: number): boolean {
  const word = words[at]?.text ?? '';
  const before = words[at - 1]?.text ?? '';
  if (word === 'group' || word === 'groups')
    return /^(?:working|discussion|study|break-out|breakout)$/.test(before);
  return isSpeaker(word) && !(before === 'special' && word.startsWith('representative'));
}

const isAdverb = (word: string) => adverbs.has(word) || (word.endsWith('ly') && word.length > 4);

/** Offset of the word at `at`, or of its article: "a few", "a majority". */
function withArticle(words: readonly Word[], at: number): number {
  const article = /^(?:an?|the|only)$/.test(words[at - 1]?.text ?? '') ? at - 1 : at;
  return (words[article] as Word).start;
}

/** The quantifier before the speakers' noun at `at`: "several of the", "a majority of", "an". */
function quantified(words: readonly Word[], at: number): Speakers {
  const noun = words[at] as Word;
  let start = noun.start;
  for (let i = at - 1; i >= 0 && i >= at - 4 && words[i + 1]?.joined; i--) {
    const word = words[i] as Word;
    const single = /^an?$/.test(word.text) && persons.has(noun.text);
    if (single || (someWords.has(word.text) && !sizeable.has(words[i - 1]?.text ?? '')))
      return { start: withArticle(words, i), some: true };
    if (allWords.has(word.text)) return { start: withArticle(words, i), some: false };
    if (word.text === 'the' && i === at - 1) start = word.start;
    else if (word.text !== 'of' && word.text !== 'the' && i < at - 2) break;
  }
  return { start, some: false };
}

/** After a verb whose subject is a mere quantifier: "some proposed that", not "some proposed measures". */
const OBJECT_NEXT =
  /^(?:,? (?:that|the|an?|it|this|these|those|there|for|on|to|about|with|how|why|whether|in)\b|[,.:;])/i;

/** "Some", "others", "a majority", "everyone", without a noun. */
function quantifierAlone(words: readonly Word[], at: number): Speakers | null {
  const text = words[at]?.text ?? '';
  if (/^(?:some|others|several|few|minority)$/.test(text))
    return { start: withArticle(words, at), some: true };
  if (/^(?:everyone|everybody|all|many|most|majority)$/.test(text))
    return { start: withArticle(words, at), some: false };
  return null;
}

/**
 * The speakers who are the subject of a verb, as far as the words before it tell: `participants`, `some of the
 * experts present also`, `others`, `everyone`.
 * @param text the sentence
 * @param start offset of the verb
 * @param end offset behind the verb
 */
export function speakersBefore(text: string, start: number, end: number): Speakers | null {
  const words = wordsOf(text, Math.max(0, start - REACH), start);
  let at = words.length - 1;
  while (at >= 0 && isAdverb((words[at] as Word).text)) at--;
  const last = words[at];
  if (last === undefined || /[;:.()]/.test(text.slice(last.end, start))) return null;
  if (last.text === 'and' || last.text === 'but') return null;
  const alone = quantifierAlone(words, at);
  if (alone !== null) return OBJECT_NEXT.test(text.slice(end, end + 20)) ? alone : null;
  for (let gap = 0; gap <= MOST_WORDS_BETWEEN && at >= 0; gap++, at--) {
    const word = words[at] as Word;
    if (speaks(words, at)) return quantified(words, at);
    if (barriers.has(word.text) || !word.joined) return null;
  }
  return null;
}

/** The agent: in ` by several participants, who`, the words and whether only some. */
export interface Agent {
  words: string;
  speakers: boolean;
  some: boolean;
}

const BY = /^ (?:by|among) (?!\w+ing\b)([^,.;:()]{1,60})/i;

/** The agent that follows a passive verb, at the beginning of `after`; `null` where none is named. */
export function agentAfter(after: string): Agent | null {
  const phrase = BY.exec(after);
  if (phrase === null) return null;
  const named = phrase[1] ?? '';
  const words = wordsOf(named, 0, named.length).slice(0, 5);
  const start = phrase[0].length - named.length;
  const at = words.findIndex((_, i) => speaks(words, i));
  const noun = words[at];
  if (noun !== undefined)
    return { words: after.slice(0, start + noun.end), speakers: true, some: quantified(words, at).some };
  const alone = /^(?:some|others|several|all|many|most|everyone)(?= that\b|$)/i.exec(named)?.[0];
  if (alone === undefined) return { words: phrase[0], speakers: false, some: false };
  return {
    words: after.slice(0, start + alone.length),
    speakers: true,
    some: /^(?:some|others|several)$/i.test(alone),
  };
}
