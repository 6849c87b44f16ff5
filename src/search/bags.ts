import type { Statement } from '../report/model';
import { analyze } from './analyze';
import type { PostingsBuilder } from './postings-builder';
import { actorTerm, conceptTerm } from './search-index';
import { isStopWord } from './stop-words';
import { labelTokens, partsOf, type Thesaurus } from './thesaurus';

/** The terms of a text, each with how much of it there is. */
export interface Bag {
  terms: Uint32Array;
  counts: Float32Array;
  /** In words that carry meaning. */
  length: number;
}

/** Reads texts into bags of numbered terms, and counts words on the way. */
export class BagReader {
  /** Every folded word of the statements with the number of its occurrences. */
  readonly vocabulary = new Map<string, number>();
  readonly #numbers: PostingsBuilder;
  readonly #thesaurus: Thesaurus;
  readonly #everydayCounts: number;
  readonly #cached = new Map<string, Bag>();

  /** @param everydayCounts how much a concept counts that a text names in everyday words, 0 to 1 */
  constructor(numbers: PostingsBuilder, thesaurus: Thesaurus, everydayCounts: number) {
    this.#numbers = numbers;
    this.#thesaurus = thesaurus;
    this.#everydayCounts = everydayCounts;
  }

  /** A statement's own words, the concepts they stand for and the actors it names. */
  readStatement({ text, actors }: Statement): Bag {
    return this.#read(text, actors);
  }

  /** A title or lead-in, which many statements share. */
  readCached(text: string): Bag {
    const bag = this.#cached.get(text) ?? this.#read(text, []);
    this.#cached.set(text, bag);
    return bag;
  }

  #read(text: string, actors: readonly string[]): Bag {
    const counts = new Map<number, number>();
    const tokens = analyze(text);
    for (const { word, term } of tokens) {
      this.vocabulary.set(word, (this.vocabulary.get(word) ?? 0) + 1);
      if (isStopWord(word)) continue;
      const number = this.#numbers.numberOf(term);
      counts.set(number, (counts.get(number) ?? 0) + 1);
    }
    for (const { concept, everyday } of this.#thesaurus.find(labelTokens(tokens))) {
      const number = this.#numbers.numberOf(conceptTerm(this.#thesaurus.concepts[concept]?.id ?? ''));
      counts.set(number, Math.max(counts.get(number) ?? 0, everyday ? this.#everydayCounts : 1));
    }
    for (const actor of actors) counts.set(this.#numbers.numberOf(actorTerm(actor)), 1);
    return {
      terms: Uint32Array.from(counts.keys()),
      counts: Float32Array.from(counts.values()),
      length: partsOf(tokens).filter(({ word }) => !isStopWord(word)).length,
    };
  }
}
