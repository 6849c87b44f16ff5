import type { CorpusSources } from '../../src/corpus/read-corpus';
import { readWordings } from '../../src/corpus/wordings-files';
import { draftIndexEntries } from '../../src/search/draft-index-entries';
import { indexStatements } from '../../src/search/index-statements';
import { NO_THESAURUS, prepareThesaurus } from '../../src/search/prepare-thesaurus';
import type { SearchIndex } from '../../src/search/search-index';
import { Speller } from '../../src/search/spelling';
import { TUNED, type Tuning } from '../../src/search/tuning';
import { bootstrap, interval, signed } from './bootstrap';
import { peaceOps } from './peers';
import { mean, ndcg, QUERY_FILES, type QueryRow } from './ranking';
import { readRowsIfThere } from './read-rows';

/**
 * Prints by how much nDCG@10 changes where one means is switched off, over all queries and over paraphrases, each
 * with the 95 % interval of the paired difference: a change whose interval holds 0 is none.
 */
export function printAblation(
  sources: CorpusSources,
  directory: string,
  print: (line: string) => void,
): void {
  const rows = QUERY_FILES.flatMap((file) => readRowsIfThere<QueryRow>(directory, file));
  print(`${'without'.padEnd(24)}${'all'.padEnd(34)}paraphrase`);
  let whole: number[] | null = null;
  for (const { name, index } of ablations(sources)) {
    const { rank } = peaceOps(index);
    const scores = rows.map(({ query, relevant }) => ndcg(rank(query), relevant));
    whole ??= scores;
    const changes = scores.map((score, at) => score - (whole?.[at] ?? 0));
    const ofParaphrases = (values: readonly number[]) =>
      values.filter((_, at) => rows[at]?.style === 'paraphrase');
    print(
      name === 'everything'
        ? `(nothing)`.padEnd(24) + mean(scores).toFixed(3).padEnd(34) + mean(ofParaphrases(scores)).toFixed(3)
        : name.padEnd(24) + change(changes).padEnd(34) + change(ofParaphrases(changes)),
    );
  }
}

function change(changes: readonly number[]): string {
  return `${signed(mean(changes))} ${interval(bootstrap(changes), signed)}`;
}

/** PeaceOps with one of its means switched off. */
interface Ablation {
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

const WITHOUT_TOPICS: Tuning = { ...TUNED, topics: { ...TUNED.topics, weight: 0 } };

/** Each means, and the tuning with which it does nothing. */
const TUNINGS: readonly [name: string, tuning: Tuning][] = [
  ['words of index entries', withoutStandIn('indexEntry')],
  ['actors', withoutStandIn('actor')],
  ['neighbouring sentences', withoutFields('before', 'after', 'pointedTo')],
  ['lead-ins', withoutFields('leadIn')],
  ['section titles', withoutFields('title')],
  ['mentions count less', { ...TUNED, mentionCounts: 1 }],
  ['topics', WITHOUT_TOPICS],
];

/** The whole of PeaceOps first, then without each of its means. */
function* ablations({ library, thesaurus: data, meaning }: CorpusSources): Generator<Ablation> {
  const thesaurus = prepareThesaurus(data);
  const indexWith = (tuning: Tuning, sources = meaning) =>
    indexStatements(library, thesaurus, tuning, sources);
  const whole = indexWith(TUNED);
  yield { name: 'everything', index: whole };
  yield { name: 'thesaurus', index: indexStatements(library, NO_THESAURUS, TUNED, meaning) };
  yield { name: 'meaning', index: indexWith(TUNED, null) };
  yield { name: 'meaning and topics', index: indexWith(WITHOUT_TOPICS, null) };
  if (meaning !== null) {
    const drafted = draftIndexEntries(library.statements, data.concepts, readWordings());
    yield { name: 'editors, drafts instead', index: indexWith(TUNED, { ...meaning, indexEntries: drafted }) };
    yield { name: 'index entries', index: indexWith(TUNED, { ...meaning, indexEntries: new Map() }) };
  }
  yield { name: 'corrections', index: { ...whole, speller: new Speller({ vocabularyOf: () => new Map() }) } };
  for (const [name, tuning] of TUNINGS) yield { name, index: indexWith(tuning) };
}
