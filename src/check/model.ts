import type { Section, Statement } from '../report/model';

/** A stretch in which a quotation and the report agree or differ, each in its own characters. */
export interface Run {
  /**
   * `left-out`: the report's words that an ellipsis stands for; `added`: what brackets add. These two and `same`
   * are no differences.
   */
  kind: 'same' | 'differs' | 'left-out' | 'added';
  /** What the quotation has; empty where a word is missing. */
  yours: string;
  /** What the report has; empty where a word is added. */
  report: string;
}

/** Where the words of a quotation stand. */
export interface Place {
  /** The statements it takes words from, in the order of the report; at least one. */
  statements: [Statement, ...Statement[]];
  /** The quotation begins or ends in the middle of a statement. */
  isPart: boolean;
  /** Negations of these statements that the quotation leaves out, e.g. the "not" before "agreed that". */
  negationsOutside: string[];
}

/** A part of a spliced quotation. */
export interface Piece {
  /**
   * As in the quotation. Words that no place has belong to the piece in which, or beside which, they stand.
   */
  text: string;
  place: Place;
  /** Comparison with the place: a piece may be altered too. */
  runs: Run[];
}

/** What a quotation turned out to be. */
export type Verdict =
  | {
      verdict: 'exact';
      /** At least one; where there are very many, the first of them. */
      places: [Place, ...Place[]];
      /** Comparison with the first place; what ellipses leave out and brackets add shows here. */
      runs: Run[];
    }
  | { verdict: 'altered'; place: Place; runs: Run[] }
  /** From two or more places that do not follow one another. */
  | { verdict: 'spliced'; pieces: Piece[] }
  | { verdict: 'not-in-report'; nearest: Statement[] }
  /** Not in the report, and the text itself names the other source. */
  | { verdict: 'of-another-source'; source: string }
  /** The title of a section, or of the report where the section is null. */
  | { verdict: 'title'; report: string; section: Pick<Section, 'number' | 'title'> | null }
  /**
   * One or two words, or under four that are not in the report. So few are as often a name or a turn of
   * phrase as a quotation.
   */
  | { verdict: 'too-short'; isInReport: boolean };
