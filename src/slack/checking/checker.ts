import type { ReportsNow } from '../../search/reports-now';
import type { Message } from '../blocks';
import { type CheckRequest, checkedMessage } from './checked-message';

/** What came of a check. */
export type CheckOutcome =
  | { message: Message }
  /** `yours`: the person's last one is still under way; `others`: too many people wait; `failed`: it was given up. */
  | { not: 'yours' | 'others' | 'failed' };

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

/** Who waits longer than for so many others, at two seconds each, has better things to do. */
const MOST_WAITING = 10;

/** Takes turns: nobody's second check comes before somebody else's first. */
export function checkerWith(work: CheckWork): Checker {
  const people = new Set<string>();
  let last: Promise<unknown> = Promise.resolve();
  return {
    async check(person, request) {
      if (people.has(person)) return { not: 'yours' };
      if (people.size >= MOST_WAITING) return { not: 'others' };
      people.add(person);
      const turn = last.then(() => work.run(request));
      last = turn.catch(() => {});
      try {
        return { message: await turn };
      } catch {
        return { not: 'failed' };
      } finally {
        people.delete(person);
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
