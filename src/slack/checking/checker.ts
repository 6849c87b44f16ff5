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

/** Takes turns: nobody's second check comes before somebody else's first. */
export function checkerWith(work: CheckWork): Checker {
  const turns = new Turns();
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
