import { fold, phraseOf, stem } from '../analyze';
import { KINDS } from '../filter/kinds';
import { type ReadFilter, readFilter } from '../filter/read-filter';
import type { SearchIndex } from '../search-index';
import { isLightWord, isStopWord } from '../stop-words';
import { conceptsCalled } from '../thesaurus';
import { typeMeant } from './type-meant';

/** "those that were agreed", "what's addressed to police", "the ones for police". */
const THOSE =
  /^(?:(?:all|any|only|just)\s+(?:of\s+)?)*(?:the\s+)?(?:ones?|those|these|statements?|things?|points?|what(?:ever|[’']s)?|anything|which|any|all)\s+(?:ones?\s+)?(?:(?:that|which)\s+)?(?:(?:is|are|was|were|has|have|been|really|clearly|generally|actually)\s+)*(?=\S)/iu;
const ADDRESSED = /^(?:(?:addressed|directed|aimed)\s+(?:to|at)|asked\s+of|meant\s+for|asking|for|to)\s+/iu;
/** "recommendations to the Security Council" */
const TYPE_ADDRESSED =
  /^(?:the\s+)?(?<type>recommendations?|recs?|challenges?|findings?)\s+(?=(?:addressed|directed|aimed|asked|meant|for|to)\b)/iu;
/** "in 5.3": a number with a dot in it is a section's. */
const NUMBERED = /^(?:(?:in|from|of|under)\s+)?(?<number>\d{1,2}(?:\.\d{1,2})+)$/iu;
/** What leads to the subject of a follow-up. */
const ON = /^(?:on|about|regarding|concerning|with|in|of|from|under|for|to|as to)\s+(?=\S)/iu;
const ARTICLE = /^(?:the|an?)\s+(?=\S)/iu;
/** "agreed", "the firm ones". */
const ONE_WORD =
  /^(?:the\s+)?(?:(?:participants?|everyone|everybody|all|they|people|seminar|meeting|panel)\s+(?:had\s+|have\s+)?)?(?<word>\p{L}+)(?:\s+(?<ones>ones?|statements?|points?))?(?:\s+(?:on|upon|by\s+(?:all|everyone|everybody|consensus)))?$/iu;
/** Support that has no other name. */
const FIRM: ReadonlySet<string> = new Set(['firm', 'firmest', 'firmly', 'strong', 'strongest']);
/** These are said of statements, and of little else. */
const SUPPORTED: ReadonlySet<string> = new Set([
  'agreed',
  'stressed',
  'suggested',
  'recommended',
  'unanimous',
]);
const NOTHING_BUT_KIND = /^(?:the|those|these|all|its|their)\s+|\s+(?:ones?|too)$/giu;
/** People call them so; reports have sections. */
const CHAPTER = /\bchapters?(?=\s+(?:number\s+|nr\.?\s+|no\.?\s+)?\d)/giu;

/** "only if they are trained", "and then what happened": no subject, but the rest of somebody's own sentence. */
const CLAUSE =
  /^(?:if|when|then|what|which|who|whom|why|how|because|since|whether|that|there|i|we|you|he|she|they|it)\b/iu;
/** In a subject, nobody speaks of themselves or of what was said. */
export const OF_PEOPLE =
  /\b(?:i|me|my|we|us|our|you|your|he|him|she|her|they|it|its|it[’']s|that|this|[\p{L}]+n[’']t)\b/iu;

/** What a follow-up names: words, a filter, or both. */
export interface Subject extends Pick<ReadFilter, 'words' | 'filter'> {
  /** Whether it narrows by where a statement stands and how it is labelled, in words that can mean nothing else. */
  isCondition: boolean;
}

/**
 * What a part of a message names: the words without those that lead to them, and what is said of types, support, addressees
 * and sections as a filter.
 * @returns null for the rest of somebody's own sentence
 */
export function subjectIn(index: SearchIndex, said: string): Subject | null {
  const text = said.replace(CHAPTER, 'section');
  const isOfThose = THOSE.test(text);
  const rest = text.replace(THOSE, '');
  const condition = conditionIn(index, rest, isOfThose);
  if (condition !== null) return { ...readFilter(index, condition), words: '', isCondition: true };
  if (CLAUSE.test(text)) return null;
  const { words, filter } = readFilter(index, withType(index, rest));
  return { words: withoutLead(words), filter, isCondition: false };
}

/** Words without those that lead to them: "on the", "for the". */
export function withoutLead(words: string): string {
  const bare = words.replace(ON, '').replace(/^the\s+(?=\S+$)/iu, '');
  return /^(?:the\s+)?(?:ones?|those|these)$/iu.test(bare) ? '' : bare.trim();
}

/** Whether such words lead to a subject: "and on how it leaves" names one, "and we leave" does not. */
export function isLed(said: string): boolean {
  return ON.test(said) && !/^(?:for|to)\b/iu.test(said);
}

/** What is to be left out, without the words that lead to it. */
export function leftOut(said: string): string {
  return said
    .replace(
      /^(?:any|all|what is|what[’']s|anything|those|the ones|(?:interested|looking)(?=\s+(?:in|for)\s))\s+/iu,
      '',
    )
    .replace(ON, '')
    .replace(ARTICLE, '')
    .replace(/\s+(?:ones?|stuff|things?|parts?|bits?)$/iu, '')
    .replace(/["“”„«»]/g, '')
    .trim();
}

/**
 * Whether words can be a subject that is added or taken away, and not a remark ("and Ben agrees", "not quite what I
 * wanted"): they speak of nobody, and the reports or the thesaurus have each that tells something.
 */
export function isSubject(index: SearchIndex, words: string): boolean {
  if (OF_PEOPLE.test(words)) return false;
  const { vocabulary, postings, thesaurus } = index;
  if (conceptsCalled(thesaurus, words).length > 0) return true;
  const telling = wordsOf(words).filter((word) => !isStopWord(word));
  return (
    telling.some((word) => !isLightWord(word)) &&
    telling.every((word) => vocabulary.has(word) || postings.terms.has(stem(word)))
  );
}

/** Whether words name anything at all, known or not: "India", "parental leave". */
export function isNameable(words: string): boolean {
  return !OF_PEOPLE.test(words) && wordsOf(words).some((word) => !isStopWord(word) && !isLightWord(word));
}

/**
 * The number of the section that has a title, which is written out; `null` where none has, and where it is a subject too
 * ("local ownership").
 */
export function sectionTitled({ library, thesaurus }: SearchIndex, words: string): string | null {
  const title = words.replace(ON, '').replace(ARTICLE, '');
  if (conceptsCalled(thesaurus, title).length > 0) return null;
  const wanted = phraseOf(title);
  const sections = library.reports.flatMap((report) => report.sections);
  return sections.find((one) => phraseOf(one.title) === wanted)?.number ?? null;
}

/** Addressees, support and a section's title, as a query has them. */
function conditionIn(index: SearchIndex, said: string, isOfThose: boolean): string | null {
  const type = TYPE_ADDRESSED.exec(said);
  if (type !== null) {
    const whom = conditionIn(index, said.slice(type[0].length), false);
    return whom === null ? null : `type:${type.groups?.['type']} ${whom}`;
  }
  if (ADDRESSED.test(said)) {
    const addressed = `for:"${said.replace(ADDRESSED, '').replace(/["“”„«»]/g, '')}"`;
    // "and for training?" names nobody who could be asked.
    const isNobody = readFilter(index, addressed).notes.some(({ note }) => note === 'no-such-value');
    if (!isNobody) return addressed;
  }
  const { word = '', ones } = ONE_WORD.exec(said)?.groups ?? {};
  const level = levelNamed(index, word.toLowerCase(), isOfThose || ones !== undefined);
  if (level !== null) return level;
  const section = NUMBERED.exec(said)?.groups?.['number'] ?? sectionTitled(index, said);
  return section === null ? null : `section:${section}`;
}

/** @param mayBeAny whether any name of a level will do, as "argued" in "those that were argued" */
function levelNamed(index: SearchIndex, word: string, mayBeAny: boolean): string | null {
  if (FIRM.has(word)) return mayBeAny ? 'support:agreed' : null;
  if (!SUPPORTED.has(word) && !mayBeAny) return null;
  // Who asks for what was recommended wants the recommendations.
  if (word === 'recommended') return 'type:recommendation';
  const [level] = KINDS.support.find(index)(word, false)?.values ?? [];
  return level === undefined || level === 'recommended' ? null : `support:${level}`;
}

/** Alone, a misspelt type is one; among other words it may be a word of its own. */
function withType(index: SearchIndex, said: string): string {
  const kind = said.replace(NOTHING_BUT_KIND, '');
  return /^\p{L}+$/u.test(kind) ? (typeMeant(index, fold(kind)) ?? kind) : kind;
}

export function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
}
