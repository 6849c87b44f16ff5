import { DROPPED, type Dropped, questionFor, readAnswer } from './answer';
import type { Completion, Message } from './ask-endpoint';
import type { StatementInContext } from './in-context';
import type { Addition } from './take';

/** So few that an answer of 30 entries each is not cut off. */
const BATCH = 5;
/** An endpoint that answers so often without a word that can be read will not do better. */
const MOST_UNREADABLE = 3;

/** How a machine is asked for index entries, and what is done with each of its answers. */
export interface WritingByMachine {
  reportTitle: string;
  rows: readonly StatementInContext[];
  complete(messages: readonly Message[]): Promise<Completion>;
  /** Keeps what an answer brought before the next question is asked; `null` where it cannot be read. */
  keep(additions: readonly Addition[] | null, from: readonly StatementInContext[]): void;
}

/** What came of it. */
export interface WrittenByMachine {
  entries: number;
  statements: number;
  dropped: Dropped;
  /** Ids of statements that were asked for, or not any more, and got nothing. */
  without: string[];
  /** Why it ended early, a sentence; `null` where it went through. */
  stopped: string | null;
}

/** How many questions some statements take. */
export function questionsFor(statements: number): number {
  return Math.ceil(statements / BATCH);
}

/** Asks for the index entries of statements, some at a time, and keeps what can be used of each answer. */
export async function writeByMachine({
  reportTitle,
  rows,
  complete,
  keep,
}: WritingByMachine): Promise<WrittenByMachine> {
  const got = new Map<string, number>();
  const dropped: Dropped = new Map();
  let unreadable = 0;
  let stopped: string | null = null;
  for (let at = 0; at < rows.length && stopped === null; at += BATCH) {
    const batch = rows.slice(at, at + BATCH);
    const completion = await complete(questionFor(reportTitle, batch));
    if (completion.outcome === 'stopped') {
      stopped = completion.sentence;
      break;
    }
    const read = completion.outcome === 'text' ? readAnswer(batch, completion.text) : null;
    unreadable = read === null ? unreadable + 1 : 0;
    if (unreadable === MOST_UNREADABLE)
      stopped = `${MOST_UNREADABLE} answers in a row cannot be read; look at the address, or name another model.`;
    keep(read?.additions ?? null, batch);
    for (const { statement, entries } of read?.additions ?? []) got.set(statement.id, entries.length);
    for (const [why, n] of read?.dropped ?? []) dropped.set(why, (dropped.get(why) ?? 0) + n);
  }
  return {
    entries: [...got.values()].reduce((sum, n) => sum + n, 0),
    statements: got.size,
    dropped,
    without: rows.map(({ statement }) => statement.id).filter((id) => !got.has(id)),
    stopped,
  };
}

/** `3 empty, 1 there already`; empty where nothing was dropped. */
export function droppedInWords(dropped: Dropped): string {
  return [...dropped].map(([why, n]) => `${n} ${DROPPED[why]}`).join(', ');
}
