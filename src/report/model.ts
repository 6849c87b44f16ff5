/** The words of the house: what a report is made of. Everything here is plain data. */

import type { ActorRow } from './labels/actor-rows';
import type { ReportKind } from './report-kind';

/** A half-open range of UTF-16 offsets into the report's file. */
export interface Span {
  start: number;
  end: number;
}

/** Metadata of a report, kept beside it in `data/reports/ID.json`. */
export interface ReportMetadata {
  /** Short and typable; the file's name without its ending, e.g. `beijing-2007`. */
  id: string;
  title: string;
  /** Its name in short citations, e.g. `Beijing 2007`. */
  shortTitle: string;
  place?: string;
  /** First and last day, ISO 8601. */
  dates?: { from: string; to: string };
  /** When it was issued, as far as it says: `2012-10-15`, `2012-10` or `2012`. */
  date?: string;
  /** The UN's document symbol, e.g. `S/2012/765`. */
  symbol?: string;
  /** As far as the report names one. */
  publisher?: string;
  /** Who convened the event, as far as the report says. */
  organisers?: string[];
  /** The bibliographic line that a full citation begins with. */
  cite: string;
  /** Which rules its labels follow; where it is left out, title and citation show it. */
  kind?: ReportKind;
  /**
   * Who can be named in it besides the actors of `data/actors.yml`, in the same form: `{ "name": "Germany", "kind":
   * "state", "names": ["the Government"] }` says whose government is meant.
   */
  actors?: ActorRow[];
  /** SHA-256 of the file, hex: a cut or altered file is refused rather than misquoted. */
  sha256?: string;
  /** What it was imported from, which is kept: its path from the reports' directory, and its number of pages. */
  original?: { file: string; sha256: string; pages?: number };
}

/** A numbered heading and its place in the outline. */
export interface Section {
  /** As in the report, e.g. `5.1.2`; `foreword`, `front-matter` where it has none. */
  number: string;
  title: string;
  /** Number of the section that contains it; `null` at the top. */
  parent: string | null;
  /** Its heading; empty for front matter, which has none. */
  source: Span;
}

/** A paragraph or a list item: what a citation names. */
export interface Passage {
  /** `6.1/1` for the first paragraph of section 6.1, `6/6-4` for item 4 of the list under paragraph 6. */
  id: string;
  section: string;
  /** The part of the id behind the slash: `1`, `6-4`; see {@link paragraphLabels} for `12a`. */
  label: string;
  kind: 'paragraph' | 'item';
  /** The item's own marker as printed (`(ii)`, `a)`, `-`), `null` for a paragraph. */
  marker: string | null;
  /** The sentence that introduces the list, without which an item means nothing; `null` where there is none. */
  leadIn: string | null;
  /** Who says it, in a transcript that names its speakers. */
  speaker?: string;
  source: Span;
}

/** `recommendation`: what someone should do or what is needed; `challenge`: a problem, risk or worry;
 * `finding`: an observation, trend or example; `context`: about the seminar itself, and lead-ins. */
export type StatementType = (typeof TYPES)[number];

/** In the order in which people are likely to want them. */
export const TYPES = ['recommendation', 'challenge', 'finding', 'context'] as const;

/** How firmly a statement was supported, firmest first; `none` is the report's own voice. */
export type SupportLevel = (typeof SUPPORT_LEVELS)[number];

/** Firmest first. */
export const SUPPORT_LEVELS = ['agreed', 'recommended', 'stressed', 'suggested', 'some', 'none'] as const;

/** Who stands behind a statement. */
export interface Support {
  level: SupportLevel;
  /** The report's own words that show it, verbatim (`It was agreed`); empty for `none`. */
  words: string;
}

/** What the rules say of a statement. */
export interface Labels {
  type: StatementType;
  support: Support;
  /** Those named or plainly meant, in order of appearance, from `data/actors.yml` and the report's metadata. */
  actors: string[];
  /** Of a recommendation: those who are asked to act. */
  addressees: string[];
}

/** One sentence of a passage: what is searched, labelled, shown and sent. */
export interface Statement extends Labels {
  /** `6.1/1.3`: section, passage, sentence. Unique within its report. */
  id: string;
  /** Id of the report. */
  report: string;
  section: { number: string; title: string };
  /** Label of its passage within the section: `1`, `6-4`. */
  passage: string;
  leadIn: string | null;
  /** Verbatim, without markup and list marker, white space folded to single blanks. */
  text: string;
  source: Span;
  /** Who says it, in a transcript that names its speakers. */
  speaker?: string;
  /** By what it was remembered before its words were corrected; else these words themselves do. */
  key?: string;
}

/** What stood at an address before a correction of its report moved it or took it out. */
export interface FormerAddress {
  /** The id of a statement within its report, as it was. */
  was: string;
  /** By what that statement is remembered, see `statementKey`. */
  key: string;
  /** Which of those with the same key it was, in report order, from 0; default 0. */
  nth?: number;
}

/** A report as it was read: every part names its place in the file. */
export interface Report {
  metadata: ReportMetadata;
  /** Path of the source file, as it was given. */
  file: string;
  sections: Section[];
  passages: Passage[];
  statements: Statement[];
  /** What is neither heading nor statement, in order: title page, contents, tables, page numbers, footnotes. */
  apparatus: Span[];
  /** What stood at addresses before it was corrected, oldest first; absent where nothing has moved. */
  former?: FormerAddress[];
  /** Where the reading may be wrong, in order of line: for whoever adds the report. Absent where no file was read. */
  warnings?: Warning[];
}

/** Something in a report's file that a person should look at. */
export interface Warning {
  /** In the file, from 1. */
  line: number;
  /** What is there, as one sentence. */
  sentence: string;
}
