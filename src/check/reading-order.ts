import type { Library } from '../report/library';
import type { Statement } from '../report/model';
import { inSameSection, passageIndex, statementIndex } from '../report/places';
import { type Window, windowOf } from './window';
import { type Word, wordsOf } from './words';

/** Positions of statements in the library, as they are read one after the other. */
export type Way = readonly number[];

/** How far a window reaches around its statement, in words and signs. */
export interface Reach {
  before: number;
  after: number;
}

/** The first and the last words of a statement. */
export interface Edges {
  beginning: readonly Word[];
  end: readonly Word[];
}

/** How far into a statement its first and its last words are looked for, in characters. */
const EDGE = 48;
/** How many items of a lead-in are read right behind it. */
const MOST_ITEMS = 200;

/** The statements of a library as a reader goes through them: never from one section into the next. */
export class ReadingOrder {
  readonly #library: Library;
  readonly #words = new Map<number, Word[]>();
  readonly #edges = new Map<number, Edges>();

  constructor(library: Library) {
    this.#library = library;
  }

  /** Where a statement of the library stands in it. */
  positionOf(statement: Statement): number {
    return statementIndex(this.#library, statement);
  }

  /**
   * The ways to read on and back from a statement: as the report goes on, and from a lead-in to each of its
   * items, because an item is quoted right behind its lead-in.
   */
  waysAround(position: number, reach: Reach): Way[] {
    const ways = [this.#around(position, reach)];
    const leadIn = this.#leadInOf(position);
    if (leadIn !== null && leadIn !== position - 1) ways.push(this.#across(leadIn, position, reach));
    for (const item of this.#itemsOf(position))
      if (item !== position + 1) ways.push(this.#across(position, item, reach));
    return ways;
  }

  /** The windows along these ways. */
  windowsAround(position: number, reach: Reach): Window[] {
    return this.waysAround(position, reach).map((way) => this.windowOn(way));
  }

  /** The statements of a way as one text. */
  windowOn(way: Way): Window {
    return windowOf(way, (position) => ({
      statement: this.#library.statements[position] as Statement,
      words: this.wordsAt(position),
    }));
  }

  /** The words of one statement; kept, because windows overlap. */
  wordsAt(position: number): readonly Word[] {
    const known = this.#words.get(position);
    if (known) return known;
    const words = wordsOf(this.#library.statements[position]?.text ?? '');
    this.#words.set(position, words);
    return words;
  }

  /** The first and the last words of one statement; kept, because each quotation is held against many statements. */
  edgesAt(position: number): Edges {
    const known = this.#edges.get(position);
    if (known) return known;
    const text = this.#library.statements[position]?.text ?? '';
    const isWhole = text.length <= EDGE;
    const edges = {
      beginning: wordsOf(text.slice(0, EDGE)).slice(0, isWhole ? undefined : -1),
      end: wordsOf(text.slice(-EDGE)).slice(isWhole ? 0 : 1),
    };
    this.#edges.set(position, edges);
    return edges;
  }

  #around(position: number, { before, after }: Reach): Way {
    return [...this.#back(position, before), position, ...this.#on(position, after)];
  }

  #across(leadIn: number, item: number, { before, after }: Reach): Way {
    return [...this.#back(leadIn, before), leadIn, ...this.#startOfPassage(item), ...this.#on(item, after)];
  }

  /** The statements of an item up to one of them. */
  #startOfPassage(position: number): number[] {
    let first = position;
    while (this.#inOnePassage(first - 1, position)) first--;
    return Array.from({ length: position - first + 1 }, (_, at) => first + at);
  }

  #back(position: number, words: number): number[] {
    const back: number[] = [];
    let left = words;
    for (let at = position - 1; left > 0 && this.#inOneSection(at, position); at--) {
      back.unshift(at);
      left -= this.wordsAt(at).length;
    }
    return back;
  }

  #on(position: number, words: number): number[] {
    const on: number[] = [];
    let left = words;
    for (let at = position + 1; left > 0 && this.#inOneSection(at, position); at++) {
      on.push(at);
      left -= this.wordsAt(at).length;
    }
    return on;
  }

  #leadInOf(position: number): number | null {
    const { leadIn } = this.#library.statements[position] as Statement;
    if (leadIn === null) return null;
    for (let at = position - 1; this.#inOneSection(at, position); at--)
      if (this.#library.statements[at]?.text === leadIn) return at;
    return null;
  }

  /** The first statement of each item that a statement introduces. */
  #itemsOf(position: number): number[] {
    const items: number[] = [];
    const { text } = this.#library.statements[position] as Statement;
    for (let at = position + 1; items.length < MOST_ITEMS && this.#inOneSection(at, position); at++) {
      const { leadIn } = this.#library.statements[at] as Statement;
      if (leadIn === null) break;
      if (leadIn === text && !this.#inOnePassage(at - 1, at)) items.push(at);
    }
    return items;
  }

  #inOneSection(one: number, other: number): boolean {
    const [a, b] = [this.#library.statements[one], this.#library.statements[other]];
    return a !== undefined && b !== undefined && inSameSection(a, b);
  }

  #inOnePassage(one: number, other: number): boolean {
    const [a, b] = [this.#library.statements[one], this.#library.statements[other]];
    return (
      a !== undefined && b !== undefined && passageIndex(this.#library, a) === passageIndex(this.#library, b)
    );
  }
}
