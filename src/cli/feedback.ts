import { readRetentionDays } from '../settings';
import { rememberedSince } from '../store/retention';
import type { CommandOptions } from './command-options';
import { EXIT } from './exit';
import { feedbackRows, type RowKind } from './feedback-rows';
import { jsonText } from './json';
import { withOpenStore } from './with-store';

/**
 * Prints what people said of answers, one JSON object a line, and nothing of who they are.
 * @param now milliseconds since 1970
 * @returns the exit code: 1 where there is none, 2 where there is no store
 */
export async function exportFeedback(
  options: Pick<CommandOptions, 'terminal' | 'environment' | 'open'>,
  kind: RowKind,
  now: number,
): Promise<number> {
  const { terminal, environment, open } = options;
  return withOpenStore(options, async (store, where) => {
    const feedback = await store.feedback(rememberedSince(now, readRetentionDays(environment())));
    const rows = feedbackRows(open().library, feedback, kind);
    for (const row of rows) terminal.out(jsonText(row));
    if (rows.length > 0) return EXIT.found;
    terminal.error(`peaceops: ${NONE[kind]} in ${where}.`);
    return EXIT.nothingFound;
  });
}

const NONE: Readonly<Record<RowKind, string>> = {
  queries: 'nobody has said of an answer that it is right',
  unanswerable: 'nobody has said of a question that the reports have nothing on it',
  faults: 'nobody has said of an answer that it is not right',
};
