import { labelStatement } from '../../../src/report/labels/label';
import type { LabelInput } from '../../../src/report/labels/label-input';
import type { Labels } from '../../../src/report/model';

/** A sentence of a paragraph under an ordinary heading, unless told otherwise. */
export function label(text: string, around: Partial<LabelInput> = {}): Labels {
  return labelStatement({
    text,
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
