import { analyze, fold, stem } from './analyze';
import type { SearchIndex } from './search-index';
import { isStopWord } from './stop-words';

/** One thing that is asked for: a word with the terms that stand for it. */
export interface QueryTerm {
  /** The word as typed, folded. */
  word: string;
  /** Terms to look up, any of which will do; empty when the reports have nothing like it. */
  terms: string[];
}

export interface Query {
  terms: QueryTerm[];
  /** Word sequences in quotation marks that must occur as they are: folded, blank between words. */
  phrases: string[];
  corrections: { from: string; to: string }[];
}

/** A question longer than this is cut: nobody asks in a thousand words, and reading must stay instant. */
const MOST_CHARACTERS = 1_000;
const MOST_TERMS = 64;

/** Slack's tokens: mentions, channels, special mentions, links (`<@U1>`, `<!channel>`, `<https://x|y>`). */
const SLACK_TOKEN = /<(?:[@#!][^<>]*|(?:https?|mailto):[^<>|]*)(?:\|(?<label>[^<>]*))?>/g;
const QUOTED = /["“”„«»]([^"“”„«»]{1,300})["“”„«»]/g;

/** Reads a query as typed. Never fails: what carries no meaning is left out. */
export function readQuery(index: SearchIndex, typed: string): Query {
  const text = typed.slice(0, MOST_CHARACTERS).replace(SLACK_TOKEN, ' $<label> ');
  const phrases = [...text.matchAll(QUOTED)].map(([, words = '']) => phraseOf(words)).filter(Boolean);
  const query: Query = { terms: [], phrases, corrections: [] };
  const seen = new Set<string>();
  const tokens = analyze(text).filter(({ word }) => !isStopWord(word));
  const compounds = compoundsOf(index, tokens);
  for (const token of tokens) {
    if (query.terms.length >= MOST_TERMS || compounds.dropped.has(token)) continue;
    if (seen.has(token.term)) continue;
    seen.add(token.term);
    query.terms.push(readTerm(index, token.word, compounds.alternatives.get(token) ?? [], query));
  }
  return query;
}

/** The words of a text as {@link analyze} sees them, hyphens and punctuation aside: how phrases compare. */
export function phraseOf(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function readTerm(index: SearchIndex, word: string, also: string[], query: Query): QueryTerm {
  const term = stem(word);
  const terms = [term, ...also].filter((candidate) => index.postings.has(candidate));
  if (terms.length > 0 || index.speller.knows(word)) return { word, terms };
  const [nearest] = index.speller.nearest(word);
  if (nearest === undefined) return { word, terms: [] };
  query.corrections.push({ from: word, to: nearest });
  return { word, terms: [stem(nearest)] };
}

type Token = ReturnType<typeof analyze>[number];

/**
 * `peace building` and `peace-building` mean `peacebuilding` as well, if the reports have that word.
 * A compound's whole is looked up where the reports know it; then its parts are only other ways to say it.
 */
function compoundsOf(index: SearchIndex, tokens: readonly Token[]) {
  const alternatives = new Map<Token, string[]>();
  const dropped = new Set<Token>();
  tokens.forEach((token, at) => {
    const next = tokens[at + 1];
    if (!next) return;
    if (next.position === token.position) {
      // A hyphenated whole, followed by its parts.
      if (!index.postings.has(token.term)) dropped.add(token);
      else
        for (const part of tokens.slice(at + 1).filter((part) => token.word.includes(part.word)))
          dropped.add(part);
      return;
    }
    const whole = stem(token.word + next.word);
    if (next.position === token.position + 1 && index.postings.has(whole) && !dropped.has(token)) {
      alternatives.set(token, [whole]);
      alternatives.set(next, [whole]);
    }
  });
  return { alternatives, dropped };
}
