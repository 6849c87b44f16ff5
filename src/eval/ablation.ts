import type { Library } from '../report/library';
import { indexStatements } from '../search/index-statements';
import { NO_THESAURUS, prepareThesaurus } from '../search/prepare-thesaurus';
import type { SearchIndex } from '../search/search-index';
import { Speller } from '../search/spelling';
import type { ThesaurusData } from '../search/thesaurus';
import { TUNED, type Tuning } from '../search/tuning';

/** PeaceOps with one of its means switched off. */
export interface Ablation {
  name: string;
  index: SearchIndex;
}

const OFF = { weight: 0, b: 0 };

function withoutFields(...names: (keyof Tuning['fields'])[]): Tuning {
  return {
    ...TUNED,
    fields: { ...TUNED.fields, ...Object.fromEntries(names.map((name) => [name, OFF])) },
  };
}

function withoutStandIn(...names: (keyof Tuning['standIn'])[]): Tuning {
  return { ...TUNED, standIn: { ...TUNED.standIn, ...Object.fromEntries(names.map((name) => [name, 0])) } };
}

/** Each means, and the tuning with which it does nothing. */
const TUNINGS: readonly [name: string, tuning: Tuning][] = [
  ['compounds', withoutStandIn('compound')],
  ['word families', withoutStandIn('family')],
  ['related concepts', withoutStandIn('related', 'relatedAlone')],
  ['actors', withoutStandIn('actor')],
  ['neighbouring sentences', withoutFields('before', 'after', 'pointedTo')],
  ['lead-ins', withoutFields('leadIn')],
  ['section titles', withoutFields('title')],
  ['light words', { ...TUNED, light: { tells: 1, scores: 1 } }],
  ['context counts less', { ...TUNED, contextCounts: 1 }],
  ['asked-of counts more', { ...withoutStandIn('addressee'), askedOfCounts: 1 }],
  ['topics', { ...TUNED, topics: { ...TUNED.topics, weight: 0 } }],
  ['coverage factor', { ...TUNED, coverageExponent: 0 }],
];

/** The whole of PeaceOps first, then without each of its means. */
export function* ablations(library: Library, data: ThesaurusData): Generator<Ablation> {
  const thesaurus = prepareThesaurus(data);
  const whole = indexStatements(library, thesaurus);
  yield { name: 'everything', index: whole };
  yield { name: 'thesaurus', index: indexStatements(library, NO_THESAURUS) };
  yield { name: 'corrections', index: { ...whole, speller: new Speller(() => new Map()) } };
  for (const [name, tuning] of TUNINGS) yield { name, index: indexStatements(library, thesaurus, tuning) };
}
