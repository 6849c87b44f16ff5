import type { PeerDocument } from '../../eval/peers';
import { millisecondsSince } from '../statistics';
import type { Engine } from './engines';
import { type QueryKind, queriesFrom } from './queries';

/** Each third query is asked once before, untimed: both engines are compiled by then. */
const WARM_UP = 3;
/** Array buffers, and what only caches hold, go after another round. */
const GARBAGE_ROUNDS = 3;
const MEGABYTE = 1_024 ** 2;

/** What one engine took. */
export interface Measured {
  documents: number;
  buildSeconds: number;
  /** What JavaScript holds more than before the build, after all queries: heap and array buffers. */
  indexMegabytes: number;
  /** Of the whole process, the passages' texts and Node included. */
  residentMegabytes: number;
  /** The very first query: what an engine prepares only then is in it. */
  firstMilliseconds: number;
  /** Of one query each, in the order asked. */
  queries: { kind: QueryKind; milliseconds: number }[];
}

/**
 * Builds an engine over documents and asks it each query once. The documents stay in memory, so that the texts
 * count for none.
 * @param collectGarbage as `node --expose-gc` gives it; memory is what is left after it
 */
export function measureEngine(
  engine: Engine,
  documents: readonly PeerDocument[],
  collectGarbage: () => void,
): Measured {
  const queries = queriesFrom(documents.map(({ text }) => text));
  const held = () => {
    for (let round = 0; round < GARBAGE_ROUNDS; round++) collectGarbage();
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  const before = held();
  const start = process.hrtime.bigint();
  const search = engine(documents);
  const buildSeconds = millisecondsSince(start) / 1_000;
  const timed = (text: string) => {
    const asked = process.hrtime.bigint();
    search(text);
    return millisecondsSince(asked);
  };
  const misspelt = queries.find(({ kind }) => kind === 'misspelt')?.text ?? '';
  const firstMilliseconds = timed(misspelt);
  for (const [at, { text }] of queries.entries()) if (at % WARM_UP === 0) search(text);
  const times = queries.map(({ kind, text }) => ({ kind, milliseconds: timed(text) }));
  const indexMegabytes = (held() - before) / MEGABYTE;
  const residentMegabytes = process.memoryUsage().rss / MEGABYTE;
  // The engine must live until its memory is taken.
  search(misspelt);
  return {
    documents: documents.length,
    buildSeconds,
    indexMegabytes,
    residentMegabytes,
    firstMilliseconds,
    queries: times,
  };
}
