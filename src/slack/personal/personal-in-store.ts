import type { Logger } from 'pino';
import type { Timing } from '../../digest/deliver/timing';
import { fullId } from '../../report/library';
import { eachTextOnce, statementKey } from '../../search/statement-key';
import type { Settings } from '../../settings';
import { dailyPurge, rememberedSince } from '../../store/retention';
import type { Store } from '../../store/store';
import { failureOf } from '../delivery/failures';
import { visitKey } from '../delivery/once-keys';
import type { OnStore } from '../switched-on';
import type { Personal } from './personal';

/** Longer than anybody stays. */
const EVER_MS = 100 * 365 * 24 * 60 * 60 * 1_000;

/** Remembers things of people in a store, and deletes them when their time is over. */
export function personalOver({
  settings: { retentionDays },
  store,
  timing,
  logger,
}: PersonalOptions): OnStore<Personal> {
  const { now } = timing;
  const failed = (error: unknown) =>
    logger.warn(failureOf(error), 'what is over of what people kept and asked could not be deleted');
  return {
    services: personalIn(store, retentionDays, now),
    runner: dailyPurge({ store, retentionDays, timing, failed }),
  };
}

/** Both use one clock. */
export interface PersonalOptions {
  settings: Pick<Settings, 'retentionDays'>;
  store: Store;
  timing: Pick<Timing, 'now' | 'after'>;
  logger: Logger;
}

function personalIn(store: Store, retentionDays: number, now: () => number): Personal {
  const since = () => rememberedSince(now(), retentionDays);
  const moment = () => ({ at: now(), since: since() });
  return {
    retentionDays,
    keep: (person, { library, statements }) => {
      const once = eachTextOnce(statements);
      const kept = once.map((one) => ({
        key: statementKey(one),
        statementId: fullId(library, one),
        words: one.text,
      }));
      return store.keep(person, kept, moment());
    },
    unkeep: (person, keys) => store.unkeep(person, keys),
    kept: (person) => store.kept(person, since()),
    clearKept: (person) => store.clearKept(person),
    rememberQuestion: (person, text) => store.rememberQuestion(person, text, moment()),
    questions: (person) => store.questions(person, since()),
    clearQuestions: (person) => store.clearQuestions(person),
    askedIn: (conversation, withinMs) => store.askedIn(conversation, Math.max(since(), now() - withinMs)),
    askIn: (conversation, userId, asked) => store.askIn(conversation, userId, asked, now()),
    giveFeedback: (person, feedback) => store.giveFeedback(person, feedback, moment()),
    reportsIn: (teamId, channel) => store.reportsIn(teamId, channel),
    chooseReports: ({ teamId, userId }, channelId, reports) =>
      store.chooseReports({ teamId, channelId }, reports, { userId, at: now() }),
    digests: async (person) =>
      (await store.subscriptionsOf(person)).filter(({ state }) => state !== 'stopped'),
    async recordVisit({ teamId, userId }, place) {
      const isFirst = await store.markOnce(teamId, visitKey(userId, place), EVER_MS, now());
      return isFirst ? 'first' : 'again';
    },
    takeBackVisit: ({ teamId, userId }, place) => store.unmark(teamId, visitKey(userId, place)),
  };
}
