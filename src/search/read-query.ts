import { analyze, fold, stem, type Token } from './analyze';
import { correct } from './correct';
import { expand } from './expand';
import { informationOf } from './information';
import type { Query, QueryUnit } from './query';
import type { SearchIndex } from './search-index';
import { isLightWord, isStopWord } from './stop-words';
import { partsOf } from './thesaurus';

/** A question longer than this is cut, at a word: nobody asks in a thousand words. */
const MOST_CHARACTERS = 1_000;
const MOST_UNITS = 64;

/** Slack's tokens: mentions, channels, special mentions, links (`<@U1>`, `<!channel>`, `<https://x|y>`). */
const SLACK_TOKEN = /<(?:[@#!][^<>]*|(?:https?|mailto):[^<>|]*)(?:\|(?<label>[^<>]*))?>/g;
const QUOTED = /["“”„«»]([^"“”„«»]{1,300})["“”„«»]/g;
/** "what does it ask X to do", "what should X do", "anything addressed to X", "what is expected of X". */
const ASKS_FOR_ACTION =
  /\b(?:ask(?:s|ed)?|told?|tells?|advis(?:e|es|ed)|urg(?:e|es|ed)|expect(?:s|ed)?|call(?:s|ed)? (?:on|upon)|address(?:es|ed)? to|recommend(?:s|ed)?|recommendations?|should|ought|supposed to|want(?:s|ed)? (?:from|of|for)|demand(?:s|ed)?)\b/i;

/** Reads a query as typed. Never fails: what carries no meaning is left out. */
export function readQuery(index: SearchIndex, typed: string): Query {
  const read = cutAtWord(typed);
  const text = read.replace(SLACK_TOKEN, ' $<label> ');
  const query: Query = {
    units: [],
    phrases: [...text.matchAll(QUOTED)].map(([, words = '']) => phraseOf(words)).filter(Boolean),
    corrections: [],
    expansions: [],
    asksForAction: ASKS_FOR_ACTION.test(text),
    isCut: read.length < typed.trimEnd().length,
  };
  const written = new Map(
    partsOf(analyze(text)).map((token, at) => [token.position, wordsAsTyped(text)[at]]),
  );
  const tokens = partsOf(analyze(text)).map((token) => corrected(index, token, query));
  const byPosition = new Map<number, QueryUnit>();
  for (const { word, term, position } of tokens) {
    if (isStopWord(word) || query.units.length >= MOST_UNITS) continue;
    const known = query.units.find((unit) => stem(unit.word) === term);
    const unit = known ?? newUnit(word, written.get(position) ?? word);
    byPosition.set(position, unit);
    if (!known) query.units.push(unit);
  }
  expand(index, tokens, byPosition, query);
  for (const unit of query.units) {
    unit.absent = !unit.alternatives.some(({ because }) => because !== 'related');
    unit.otherMatter = unit.absent && index.thesaurus.isOtherMatter(unit.word);
    unit.information = informationOf(index, unit);
  }
  return query;
}

function cutAtWord(typed: string): string {
  if (typed.length <= MOST_CHARACTERS) return typed;
  const cut = typed.slice(0, MOST_CHARACTERS);
  return /\s/.test(cut) && /\S/.test(typed[MOST_CHARACTERS] ?? '') ? cut.replace(/\S*$/, '') : cut;
}

/** The words of a text, hyphens and punctuation aside: how phrases compare. */
export function phraseOf(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
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
