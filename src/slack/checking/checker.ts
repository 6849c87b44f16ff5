import type { CheckedText } from '../../check/check-text';
import type { TextOrigin } from '../../check/take-quotations';
import type { ReportsNow } from '../../search/reports-now';
import type { Message } from '../blocks';
import { type CheckRequest, checkedMessage } from './checked-message';
import { type NoTurn, Turns } from './turns';

/** What came of a check. */
export type CheckOutcome =
  | { message: Message }
  /** `failed`: it was given up. */
  | { not: NoTurn | 'failed' };

/** Checks quotations, one text at a time for a person. */
export interface Checker {
  /** @param person by workspace and user, of whom one check at a time is taken */
  check(person: string, request: CheckRequest): Promise<CheckOutcome>;
  /** Gives up what is under way, and takes nothing any more. */
  close(): Promise<void>;
}

/** What does the work of one check after the other; see `check-thread.ts`. */
export interface CheckWork {
  /** Rejects where it is given up. */
  run(request: CheckRequest): Promise<Message>;
  close(): Promise<void>;
}

/** A draft that is not Slack's: of it, what became of each quotation is wanted, and no message. */
export interface DraftRequest {
  draft: string;
  origin: TextOrigin;
  /** Ids of the reports that may be seen; `null`: those that no workspace is denied. */
  seen: readonly string[] | null;
  /** Ids of those of them with which it is compared; empty for all. */
  reports: readonly string[];
}

/** What does that work. */
export interface DraftWork {
  /** Rejects where it is given up. */
  runDraft(request: DraftRequest): Promise<CheckedText>;
}

/** What came of it: the quotations, or why there are none, as of {@link CheckOutcome}. */
export type DraftOutcome = { checked: CheckedText } | { not: NoTurn | 'failed' };

/**
 * Checks drafts that are not Slack's.
 * @param turns those of Slack's checks, where the same thread does both
 * @returns takes who wants it checked, of whom one check at a time is taken
 */
export function draftCheckerWith(
  work: DraftWork,
  turns: Turns,
): (person: string, request: DraftRequest) => Promise<DraftOutcome> {
  return async (person, request) => {
    try {
      const came = await turns.take(person, () => work.runDraft(request));
      return 'done' in came ? { checked: came.done } : came;
    } catch {
      return { not: 'failed' };
    }
  };
}

/**
 * Takes turns: nobody's second check comes before somebody else's first.
 * @param turns default: nobody else's
 */
export function checkerWith(work: CheckWork, turns = new Turns()): Checker {
  return {
    async check(person, request) {
      try {
        const came = await turns.take(person, () => work.run(request));
        return 'done' in came ? { message: came.done } : came;
      } catch {
        return { not: 'failed' };
      }
    },
    close: () => work.close(),
  };
}

/** On the thread that answers everybody: for tests of what is said. */
export function checkerBeside(reports: ReportsNow): Checker {
  return checkerWith({
    run: async (request) => checkedMessage(reports.seenBy(request.teamId), request),
    close: async () => {},
  });
}
