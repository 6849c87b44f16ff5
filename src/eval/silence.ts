import { ask } from '../search/ask';
import type { SearchIndex } from '../search/search-index';
import {
  QUERY_FILES,
  type QueryRow,
  type SpellingRow,
  UNANSWERABLE_FILES,
  type UnanswerableRow,
} from './ranking';
import { readRowsIfThere } from './read-rows';

/** So many of so many. */
export interface Share {
  part: number;
  whole: number;
}

/** Whether PeaceOps speaks where it should and is silent where it should be. */
export interface SilenceFigures {
  /** Judged queries without an answer / judged queries. */
  unanswered: Share;
  /** Off-topic and gibberish queries with an answer / all of these. */
  offTopicAnswered: Share;
  /** Near-topic queries without an answer, or whose answer names an absent word as absent / all of these. */
  nearTopicHandled: Share;
  /** Misspelt words corrected as expected / all of these. */
  corrected: Share;
}

/** Asks everything in a directory of judged data. */
export function silenceFigures(index: SearchIndex, directory: string): SilenceFigures {
  const isAnswered = ({ query }: { query: string }) => ask(index, query).outcome === 'found';
  const unanswerable = UNANSWERABLE_FILES.flatMap((file) =>
    readRowsIfThere<UnanswerableRow>(directory, file),
  );
  const answerable = QUERY_FILES.flatMap((file) => readRowsIfThere<QueryRow>(directory, file));
  return {
    unanswered: share(answerable, (row) => !isAnswered(row)),
    offTopicAnswered: share(
      unanswerable.filter(({ style }) => style !== 'neartopic'),
      isAnswered,
    ),
    nearTopicHandled: share(
      unanswerable.filter(({ style }) => style === 'neartopic'),
      (row) => isHandled(index, row),
    ),
    corrected: share(
      readRowsIfThere<SpellingRow>(directory, 'spelling.jsonl'),
      ({ wrong, right }) => correctedQuery(index, wrong) === right,
    ),
  };
}

/** Whether an unanswerable query meets silence, or, where it is near the topic, an answer that names what is absent. */
export function isHandled(index: SearchIndex, row: UnanswerableRow): boolean {
  return ask(index, row.query).outcome !== 'found' || (row.style === 'neartopic' && namesAbsent(index, row));
}

function namesAbsent(index: SearchIndex, { query, absent }: UnanswerableRow): boolean {
  const named = ask(index, query).silentOn.map((word) => word.toLowerCase());
  return absent.some((word) => named.includes(word.toLowerCase()));
}

function correctedQuery(index: SearchIndex, query: string): string {
  const { corrections } = ask(index, query);
  return corrections.reduce((text, { from, to }) => text.replace(from, to), query);
}

function share<Row>(rows: readonly Row[], holds: (row: Row) => boolean): Share {
  return { part: rows.filter(holds).length, whole: rows.length };
}
