import type { Statement } from '../report/model';
import { eachWord, fold, stem } from './analyze';
import { Bags } from './bags';
import type { IndexEntry } from './index-entries';
import { isNamedBy, isPrefix, singular } from './outright';
import { owned } from './owned';
import { gluedTerm, gluedWords } from './phrases';
import { actorTerm, addresseeTerm, conceptTerm, indexEntryTerm } from './search-index';
import { isFunctionWord, isStopWord } from './stop-words';
import type { Thesaurus } from './thesaurus';

/** What is known of a word after its first occurrence. */
interface Word {
  /** Folded, in the singular. */
  singular: string;
  /** Number of its term; `null` for words without meaning. */
  term: number | null;
  /** Number of its term among those of wordings; `null` for words that only join others. */
  wordingTerm: number | null;
  occurrences: number;
}

/** Reads texts into bags of numbered terms, and counts words on the way. */
export class BagReader {
  readonly bags = new Bags();
  /** Number of each term, in order of appearance. */
  readonly terms = new Map<string, number>();
  readonly #words = new Map<string, Word>();
  readonly #thesaurus: Thesaurus;
  /** By position of the concept: number of its term. */
  readonly #conceptTerms: number[] = [];
  readonly #cached = new Map<string, number>();
  readonly #termsOfLists = new Map<readonly IndexEntry[], ReadonlySet<number>>();
  /** For the text that is being read, by term. */
  readonly #counts: number[] = [];
  readonly #touched: number[] = [];
  /** Parallel to `#counts`: whether the text has just that term, and not only what stands for it. */
  readonly #outright: boolean[] = [];

  constructor(thesaurus: Thesaurus) {
    this.#thesaurus = thesaurus;
  }

  /** Every folded word that was read, with the number of its occurrences. */
  vocabulary(): Map<string, number> {
    return new Map(Array.from(this.#words, ([word, { occurrences }]) => [word, occurrences]));
  }

  /** The bag of a statement's own words, the concepts they stand for, the actors it names and whom it addresses. */
  readStatement({ text, actors, addressees }: Statement): number {
    return this.#read(text, [...actors.map(actorTerm), ...addressees.map(addresseeTerm)]);
  }

  /** The bag of a title or lead-in, which many statements share. */
  readCached(text: string): number {
    const bag = this.#cached.get(text) ?? this.#read(text, []);
    this.#cached.set(text, bag);
    return bag;
  }

  /** The bag of the words of index entries, each once. These words do not count as the reports' own. */
  readIndexEntries(lists: readonly (readonly IndexEntry[])[]): number {
    const terms = new Set<number>();
    for (const list of lists) for (const term of this.#termsIn(list)) terms.add(term);
    for (const term of terms) this.bags.put(term, 1, false);
    return this.bags.close(terms.size);
  }

  /** Remembered, as many statements share a list. */
  #termsIn(list: readonly IndexEntry[]): ReadonlySet<number> {
    const known = this.#termsOfLists.get(list);
    if (known) return known;
    const terms = new Set<number>();
    for (const { text } of list)
      eachWord(fold(text), (word) => {
        if (!isStopWord(word)) terms.add(this.#numberOf(indexEntryTerm(stem(word))));
      });
    this.#termsOfLists.set(list, terms);
    return terms;
  }

  #read(text: string, labels: readonly string[]): number {
    const folded = fold(text);
    const wordingTerms: number[] = [];
    const words: string[] = [];
    let undotted: string | null = null;
    const withoutDots = () => (undotted ??= text.replaceAll('.', ''));
    const isNamed = (wording: number, word: string) => {
      const forms = this.#thesaurus.wordings.formsOf(wording);
      return forms !== undefined && isNamedBy(forms, word, withoutDots);
    };
    let length = 0;
    let before: Word | null = null;
    let place = -1;
    let namesNothing = false;
    // The whole of a compound shares its first part's place: it is a term, but not a further word, and in no
    // wording.
    const endPart = () => {
      if (before === null) return;
      if (before.term !== null) length++;
      if (before.wordingTerm === null) return;
      wordingTerms.push(before.wordingTerm);
      words.push(namesNothing ? '' : before.singular);
    };
    eachWord(folded, (word, position) => {
      if (position !== place) endPart();
      namesNothing = position === place && isPrefix(word);
      before = this.#wordOf(word);
      place = position;
      if (before.term !== null) this.#count(before.term, (this.#counts[before.term] as number) + 1);
    });
    endPart();
    this.#thesaurus.wordings.findNumbered(wordingTerms, ({ concept, at, length: many, wording }) => {
      const term = this.#termOfConcept(concept);
      const count = this.#counts[term] as number;
      const wasOutright = count !== 0 && this.#outright[term] === true;
      this.#count(term, Math.max(count, 1));
      this.#outright[term] = wasOutright || many > 1 || isNamed(wording, words[at] as string);
    });
    for (const label of labels) this.#count(this.#numberOf(label), 1);
    for (const word of gluedWords(folded)) this.#count(this.#numberOf(gluedTerm(word)), 1);
    for (const term of this.#touched) {
      this.bags.put(term, this.#counts[term] as number, this.#outright[term] as boolean);
      this.#counts[term] = 0;
    }
    this.#touched.length = 0;
    return this.bags.close(length);
  }

  #wordOf(word: string): Word {
    const known = this.#words.get(word);
    if (known) {
      known.occurrences++;
      return known;
    }
    const term = stem(word);
    const met = {
      singular: owned(singular(word)),
      term: isStopWord(word) ? null : this.#numberOf(owned(term)),
      wordingTerm: isFunctionWord(word) ? null : this.#thesaurus.wordings.numberOf(term),
      occurrences: 1,
    };
    this.#words.set(owned(word), met);
    return met;
  }

  #numberOf(term: string): number {
    const known = this.terms.get(term);
    if (known !== undefined) return known;
    this.#counts.push(0);
    this.#outright.push(true);
    this.terms.set(term, this.terms.size);
    return this.terms.size - 1;
  }

  #termOfConcept(concept: number): number {
    this.#conceptTerms[concept] ??= this.#numberOf(conceptTerm(this.#thesaurus.concepts[concept]?.id ?? ''));
    return this.#conceptTerms[concept];
  }

  #count(term: number, count: number): void {
    if (this.#counts[term] === 0) this.#touched.push(term);
    this.#counts[term] = count;
    this.#outright[term] = true;
  }
}
