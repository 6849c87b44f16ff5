import { findStatement } from '../../report/library';
import { analyze } from '../analyze';
import type { SearchIndex } from '../search-index';
import { isStopWord } from '../stop-words';
import type { Asked, FollowUp, Wanted } from './asked';
import { clausesOf, pointOf, withoutFirst } from './point';
import { type Pointed, pointedAt, withoutIds } from './which-shown';

/** Words of which a question consists that is about what was shown, and about nothing else. */
export const ABOUT_THEM: ReadonlySet<string> = listed(
  "who what what’s what's whats which where when how exactly precisely really is are was were did does do has have said says say saying stated states " +
    "that this it its it’s it's thats these those them one ones the a an of for in on from to with and or as by at me my us you i we " +
    'last first second third fourth fifth sixth two three both all each previous above quote quotes quoted quotation quotations excerpt excerpts item ' +
    'statement statements line lines sentence sentences word words wording verbatim exact whole real genuine authentic around show so ' +
    'nr no nos num number page pages para paragraph section chapter place found find stand stands standing come comes document report seminar context ' +
    "source sources reference references ref citation citations cite cited footnote footnotes bibtex ris csl endnote zotero attribute link apa mla chicago harvard compare who’s who's where’s where's full get give need want can could " +
    'paste copy text speaker somebody someone anybody just only please pls put into paper name names',
);
/** A message of these alone points at something: "and the second one?", "the third please". */
const POINTING = listed(
  'the and or also what about how show give me us see take only just one ones quote quotes quotation excerpt excerpts statement statements item number nr no nos of them these those two three first second third fourth fifth sixth last other previous',
);
/** What is told of a statement beside it: "is that agreed?", "was that the chair or a participant?" */
const LABELS = listed(
  'agree agrees agreed disagree disagrees disagreed object objected dissent consensus unanimous recommendation finding challenge opinion ' +
    'addressed asked attribute attributed summary executive still valid true trust reliable accurate why by everyone everybody nobody anyone only speaker chair chairman participant participants',
);
const THAT = /\b(?:that|this|it)\b/iu;
const NUMBER = /^\d{1,2}(?:st|nd|rd|th)?$/;

const WHO_OR_WHERE =
  /\b(?:who|where|page|section|paragraph|para|context|chapter|stands?|verbatim|real|genuine|authentic|compare|(?:full|whole) text)\b/iu;
const CITED =
  /\b(?:cite|cited|citations?|references?|ref|sources?|footnotes?|bibtex|ris|csl|endnote|zotero|attribute|apa|mla|chicago|harvard|paste|copy|page|(?:can|could|may|to)(?: i| we)? quote|link (?:to|for)|exact (?:words?|wording|text)|verbatim text)\b|^(?:please\s+)?quote\b/iu;
/** A number with its sign or an ordinal with its noun names one of those that were shown, whatever else is said of it. */
const SIGNED =
  /^(?:is|are|was|were|does|did)\s+(?:\d|the\s+(?:first|second|third|last)\s+(?:agreed|a|an|one|really|true))\b|(?:\b(?:nr|number)\b\.?\s*|\bno\.\s*|#)\d\b|\b(?:first|second|third|last|\d(?:st|nd|rd|th))\s+(?:one|quote|quotation|excerpt)\b/iu;
/** "How strong was the agreement on the first": at the end, no noun need follow. */
const ENDS_WITH_ORDINAL =
  /\b(?:of|on|about|in|is|was|for|with)\s+the\s+(?:first|second|third|last|\d(?:st|nd|rd|th))$/iu;
const ASKS =
  /^(?:and\s+)?(?:who|what|which|where|when|how|why|is|are|was|were|does|do|did|can|could|show|give|tell|explain)\b/iu;
/** "the one on benchmarks": by its words. */
const DESCRIBED =
  /\b(?:the|that)\s+(?:one|quote|excerpt|statement|line)\s+(?:on|about|with|mentioning|that\s+mentions)\s+(?<words>.+?)(?:\s+in\s+(?:full|context))?$/iu;
/** "Cite the agreed one": nothing else can be meant, even where none is. */
const CITES_ONE = /^(?:please\s+)?(?:cite|quote|attribute)\s.*\bones?$/iu;
const IN_SECTION = /(?:\b(?:sections?|chapters?)\s+|§\s*)\d/iu;

/** `who said that?`, `page of the first quote`, `give me 1 and 3 with the source`, `and the second one?`. */
export function aboutShown(index: Pick<SearchIndex, 'library'>, said: string, asked: Asked): FollowUp | null {
  const described = aboutDescribed(index, pointOf(said), asked);
  if (described !== null) return described;
  const whole = withoutFirst(said).trim();
  const clauses = [whole, ...clausesOf(said)];
  const alone = clauses.find(
    (clause) => (isAboutThem(clause) && wantIn(clause) !== null) || asksForLabels(clause),
  );
  if (alone !== undefined) {
    const pointed = pointedAt(index.library, alone, asked);
    // "I like the second quote, who said it?"
    const others =
      !pointed.isNamed && SIGNED.test(whole.replace(alone, ' '))
        ? pointedAt(index.library, signedIn(whole), asked)
        : pointed;
    return statements(others.isNamed ? others : pointed, asked, wantIn(alone) ?? 'context');
  }
  const point = pointOf(said);
  const isPointing = isMadeOf(point, POINTING);
  const asks = clauses.slice(1).find((clause) => namesOne(clause, said));
  const named = isPointing ? point : asks;
  if (named === undefined)
    return CITES_ONE.test(point) ? { kind: 'unclear', because: 'no-such-excerpt' } : null;
  const pointed = pointedAt(index.library, named, asked);
  if (!pointed.isNamed) return null;
  return statements(pointed, asked, isPointing ? (asked.latest?.want ?? 'context') : 'context');
}

/** "Cite the one on benchmarks": of those that were shown, the only one that has the words. */
function aboutDescribed(
  { library }: Pick<SearchIndex, 'library'>,
  point: string,
  asked: Asked,
): FollowUp | null {
  const [whole = '', described = ''] = DESCRIBED.exec(point) ?? [];
  const rest = point.replace(whole, ' ').trim();
  const isPlain = isMadeOf(rest, POINTING) || isMadeOf(rest, ABOUT_THEM);
  if (whole === '' || (rest !== '' && !isPlain)) return null;
  const wanted = analyze(described).filter(({ word }) => !isStopWord(word));
  const ids = asked.shown.filter((id) => {
    const has = new Set(analyze(findStatement(library, id)?.text ?? '').map(({ term }) => term));
    return wanted.length > 0 && wanted.every(({ term }) => has.has(term));
  });
  // Alone, it may be the beginning of a question.
  if (rest === '' && ids.length !== 1) return null;
  return statements({ ids, isNamed: true, isPlain: ids.length === 1 }, asked, wantIn(rest) ?? 'context');
}

function statements(pointed: Pointed, { shown, latest }: Asked, want: Wanted): FollowUp {
  const [first, ...rest] = pointed.ids;
  if (first === undefined || !pointed.isPlain) {
    const isNothing = shown.length === 0 && (latest?.ids.length ?? 0) === 0;
    return { kind: 'unclear', because: isNothing ? 'nothing-shown' : 'no-such-excerpt' };
  }
  return { kind: 'statements', ids: [first, ...rest], want };
}

function isAboutThem(clause: string): boolean {
  return !IN_SECTION.test(withoutIds(clause)) && isMadeOf(clause, ABOUT_THEM);
}

function wantIn(clause: string): Wanted | null {
  if (CITED.test(clause)) return 'citation';
  return WHO_OR_WHERE.test(clause) ? 'context' : null;
}

/** Whether a clause asks of "that" what its labels and its context tell. */
function asksForLabels(clause: string): boolean {
  const words = wordsOf(clause);
  return (
    ASKS.test(clause) &&
    THAT.test(clause) &&
    words.some((word) => LABELS.has(word)) &&
    words.every((word) => LABELS.has(word) || ABOUT_THEM.has(word))
  );
}

/** Whether a text has words, and no other words than those, numbers and ids. */
function isMadeOf(text: string, words: ReadonlySet<string>): boolean {
  const said = wordsOf(withoutIds(text));
  const isNamed = said.length > 0 || withoutIds(text) !== text;
  return isNamed && said.every((word) => words.has(word) || NUMBER.test(word));
}

/** Whether a clause asks about one that was shown, in whatever words: "is nr 2 really a recommendation?" */
function namesOne(clause: string, said: string): boolean {
  if (/\b(?:nr|number|#)\.?\s*\d\b/iu.test(clause)) return true;
  const isAsked = ASKS.test(clause) || said.trimEnd().endsWith('?');
  return isAsked && (SIGNED.test(clause) || ENDS_WITH_ORDINAL.test(clause) || withoutIds(clause) !== clause);
}

function signedIn(text: string): string {
  return SIGNED.exec(text)?.[0] ?? '';
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}’']+/gu) ?? [];
}

function listed(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
