import type { Labels } from '../model';
import type { ReportKind } from '../report-kind';
import type { ActorNames } from './actor-mentions';

/** A sentence with its labels, as later sentences look back on it. */
export interface LabelledText {
  text: string;
  labels: Labels;
}

/** A sentence to be labelled and what of its surroundings bears on its labels. */
export interface LabelInput {
  /** The sentence, verbatim, without markup and list marker. */
  text: string;
  /** What kind of report it stands in, and who can be named there. */
  report: { kind: ReportKind; names: ActorNames };
  kind: 'paragraph' | 'item';
  sectionTitle: string;
  /** The sentence that introduces the list this item is in, labelled; `null` outside lists. */
  leadIn: LabelledText | null;
  /** The statement before it in the same passage, labelled. */
  previous: LabelledText | null;
  /** Who says it, in a transcript: `Mr. Vega (Chile)`. */
  speaker?: string | undefined;
  /** The sentence stands directly before a list. */
  introducesList?: boolean;
}
