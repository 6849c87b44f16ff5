import type { Section, Statement } from '../report/model';

/** A stretch in which a quotation and the report agree or differ; each in its own characters. */
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
  /** It begins and ends in the middle of a statement, or at one of both. */
  isPart: boolean;
  /** Negations of these statements that the quotation does not take in, e.g. the "not" before "agreed that". */
  negationsOutside: string[];
}

/** A part of a spliced quotation. */
export interface Piece {
  /** As in the quotation; the words that no place has belong to the piece that they stand in or beside. */
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
  /** Not in the report, and the text itself says of what other source it is. */
  | { verdict: 'of-another-source'; source: string }
  /** Of a section, or of the report itself where the section is null. */
  | { verdict: 'title'; report: string; section: Pick<Section, 'number' | 'title'> | null }
  /**
   * A word or two, or under four words that are not in the report: so few are a name or a turn of phrase as often as a
   * quotation.
   */
  | { verdict: 'too-short'; isInReport: boolean };
