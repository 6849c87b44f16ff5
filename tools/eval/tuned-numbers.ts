import type { Tuning } from '../../src/search/tuning';

/** A number of the ranking that measuring may choose, and the values it may take. */
export interface TunedNumber {
  /** Its path in {@link Tuning}, dots between. */
  name: string;
  values: readonly number[];
}

const SHARES = [0, 0.1, 0.2, 0.3, 0.5, 0.7, 0.85, 1];
const LENGTH_DISCOUNTS = [0, 0.15, 0.3, 0.5, 0.7, 0.9];

/** Every number of {@link Tuning} except the weight of a statement's own text, which is the unit of the others. */
export const TUNED_NUMBERS: readonly TunedNumber[] = [
  { name: 'fields.text.b', values: LENGTH_DISCOUNTS },
  ...['leadIn', 'title', 'before', 'pointedTo', 'after'].flatMap((field) => [
    { name: `fields.${field}.weight`, values: SHARES },
    { name: `fields.${field}.b`, values: LENGTH_DISCOUNTS },
  ]),
  ...['concept', 'indexEntry', 'actor'].map((kind) => ({ name: `standIn.${kind}`, values: SHARES })),
  { name: 'meaning.counts', values: [0.2, 0.4, 0.5, 0.6, 0.7, 0.8, 1] },
  { name: 'topics.weight', values: [0, 0.2, 0.4, 0.6, 0.8, 1.2] },
  { name: 'topics.most', values: [3, 6, 10, 20] },
  { name: 'topics.related', values: SHARES },
  { name: 'topics.covers', values: [0.1, 0.2, 0.4, 0.7, 1] },
  { name: 'saturation', values: [0.4, 0.8, 1.2, 1.6, 2] },
  { name: 'absentTells.otherMatter', values: [1, 2, 3, 4] },
  { name: 'absentTells.other', values: [0.3, 0.5, 0.7, 1] },
  { name: 'mentionCounts', values: [0.6, 0.7, 0.75, 0.8, 0.9, 1] },
  { name: 'answers.least', values: [0.1, 0.2, 0.3, 0.4] },
  { name: 'answers.more', values: [0.01, 0.015, 0.02, 0.03] },
  { name: 'evidence.byWords.least', values: [0, 0.05, 0.1, 0.15, 0.2, 0.3] },
  { name: 'evidence.byWords.absent', values: [0, 0.2, 0.4, 0.6, 0.8] },
  { name: 'evidence.byMeaning.least', values: [0.7, 0.75, 0.78, 0.8, 0.82, 0.85, 0.9] },
  { name: 'evidence.byMeaning.covered', values: [0.2, 0.4, 0.55, 0.7] },
  { name: 'evidence.byMeaning.absent', values: [0.3, 0.5, 0.63, 0.8] },
  { name: 'evidence.byMeaning.otherMatter', values: [0, 0.25, 0.5] },
  { name: 'evidence.byMeaning.oneWord', values: [0.65, 0.72, 0.8] },
  { name: 'evidence.near.least', values: [0.5, 0.56, 0.6] },
  { name: 'evidence.near.otherMatter', values: [0.5, 1.04, 1.5] },
  { name: 'evidence.standsThere', values: [0.5, 0.6, 0.8, 1] },
];

/** The value of a tuned number. */
export function tunedValue(tuning: Tuning, name: string): number {
  return name
    .split('.')
    .reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], tuning) as number;
}

/** A tuning in which one number has another value. */
export function withValue(tuning: Tuning, name: string, value: number): Tuning {
  const copy = structuredClone(tuning) as unknown as Record<string, unknown>;
  const keys = name.split('.');
  const last = keys.pop() as string;
  const owner = keys.reduce((part, key) => part[key] as Record<string, unknown>, copy);
  owner[last] = value;
  return copy as unknown as Tuning;
}
