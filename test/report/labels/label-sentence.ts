import { prepareActors } from '../../../src/report/labels/actor-mentions';
import { labelStatement } from '../../../src/report/labels/label';
import type { LabelInput } from '../../../src/report/labels/label-input';
import type { Labels } from '../../../src/report/model';
import { REPORT_KINDS, type ReportKind } from '../../../src/report/report-kind';
import { ACTORS } from '../../support/actors';

const NAMES = new Map(REPORT_KINDS.map((kind) => [kind, prepareActors(ACTORS, kind)]));

/** A report of a kind, with the actors that come with PeaceOps. */
export function report(kind: ReportKind): LabelInput['report'] {
  return { kind, names: NAMES.get(kind) ?? prepareActors(ACTORS, kind) };
}

/** A sentence of a paragraph under an ordinary heading, unless told otherwise. */
export function label(text: string, around: Partial<LabelInput> = {}): Labels {
  return labelStatement({
    text,
    report: report('seminar'),
    kind: 'paragraph',
    sectionTitle: 'Lessons from the field',
    leadIn: null,
    previous: null,
    ...around,
  });
}

/** A sentence of a list item under a lead-in, which is labelled first. */
export function labelItem(leadIn: string, text: string, around: Partial<LabelInput> = {}): Labels {
  const labels = label(leadIn, { introducesList: true });
  return label(text, { kind: 'item', leadIn: { text: leadIn, labels }, ...around });
}
