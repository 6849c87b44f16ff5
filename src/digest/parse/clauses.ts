/** What a text says of one thing: its value, nothing, or a sentence that tells why it cannot be. */
export interface Reading<T> {
  value?: T;
  problem?: string;
}

/** Stands before a number that belongs to a name: "resolution 1325", "phase 2". */
export const BEHIND_NAME =
  '(?<!\\b(?:resolutions?|res|phases?|chapters?|articles?|agenda|year|part|goals?|pillars?|annex|pages?|para(?:graph)?s?|tracks?|level|tier|option|figure|table|version|since|UN)\\s{1,3})';

/** On one line, without control and private characters and halves of surrogate pairs. */
export function tidy(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\p{Co}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Private characters, which `tidy` has removed from what people write, stand for what was taken out. */
const PRIVATE = { firstAside: 0xe000, seam: '\uf8fe', subject: '\uf8ff' };

/** Stands where something was taken out, so that what stood on both sides of it does not run together. */
export const SEAM = PRIVATE.seam;
/** A seam, or where the subject begins. */
export const MARK = /[\uf8fe\uf8ff]/u;
/** Words in quotation marks, set aside so that nothing in them is taken for a time or a day. */
const QUOTED = /["“”„«»][^"“”„«»]+["“”„«»]/g;
const MOST_ASIDE = 1_000;
const ASIDE = /[\ue000-\uf8fd]/g;

/**
 * A line out of which one clause after the other is taken; what is left over at the end is what it is about.
 * Behind the word that opens the subject only what cannot be meant otherwise is a clause, before it more is.
 */
export class Clauses {
  #text: string;
  readonly #aside: string[] = [];

  /** @param line see `tidy` */
  constructor(line: string) {
    this.#text = line.replace(QUOTED, (words) => {
      if (this.#aside.length >= MOST_ASIDE) return words;
      this.#aside.push(words);
      return String.fromCharCode(PRIVATE.firstAside + this.#aside.length - 1);
    });
  }

  /** What has not been taken, with seams, and quotations set aside. */
  get text(): string {
    return this.#text;
  }

  /** What has not been taken before the subject. */
  get early(): string {
    const [early = ''] = this.#text.split(PRIVATE.subject);
    return early;
  }

  /** Says that the subject begins behind the keyword at an index. */
  openSubject(at: number, keywordLength: number): void {
    this.#text = `${this.#text.slice(0, at)} ${PRIVATE.subject} ${this.#text.slice(at + keywordLength)}`;
  }

  /** Takes out every place that fits, in order. */
  takeAll(pattern: RegExp): RegExpExecArray[] {
    return this.#takeFrom(() => this.#text, pattern);
  }

  /** The same, before the subject only. */
  takeEarly(pattern: RegExp): RegExpExecArray[] {
    return this.#takeFrom(() => this.early, pattern);
  }

  cut(at: number, length: number): void {
    this.#text = `${this.#text.slice(0, at)} ${SEAM} ${this.#text.slice(at + length)}`;
  }

  /** The pieces that were never taken, each parted at its semicolons, with their quotations back in place. */
  rest(): { early: string[][]; subject: string[][] } {
    const [early = '', subject = ''] = this.#text.split(PRIVATE.subject);
    return { early: this.#pieces(early), subject: this.#pieces(subject) };
  }

  #takeFrom(text: () => string, pattern: RegExp): RegExpExecArray[] {
    const matches: RegExpExecArray[] = [];
    for (let match = pattern.exec(text()); match !== null; match = pattern.exec(text())) {
      this.cut(match.index, match[0].length);
      matches.push(match);
    }
    return matches;
  }

  #pieces(text: string): string[][] {
    const whole = (piece: string) =>
      piece.replace(ASIDE, (mark) => this.#aside[mark.charCodeAt(0) - PRIVATE.firstAside] ?? '');
    return text
      .split(SEAM)
      .map((piece) => piece.split(';').map((part) => whole(part).replace(/\s+/g, ' ').trim()));
  }
}
