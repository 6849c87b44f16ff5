import { pino } from 'pino';
import type { Runner } from '../../src/digest/deliver/runner';
import { unchanging } from '../../src/search/reports-now';
import { PATIENCE } from '../../src/slack/delivery/patience';
import { digestsOver } from '../../src/slack/digest/digests';
import type { SentNow } from '../../src/slack/digest/services';
import { personalOver } from '../../src/slack/personal/personal-in-store';
import type { Store } from '../../src/store/store';
import type { Json } from '../../src/try-out/stand-in/block-kit/check';
import { type Values, valuesIn } from '../../src/try-out/stand-in/person/element-values';
import { blocksOf } from '../../src/try-out/stand-in/person/shown';
import type { StandIn } from '../../src/try-out/stand-in/stand-in';
import type { View } from '../../src/try-out/stand-in/state/views';
import { beijing } from './corpus';
import { type Mode, startWorkplace, type Workplace, type WorkplaceOptions } from './slack-app';
import { temporaryStore } from './stores';

/** PeaceOps in a stand-in workspace, on a store of its own: with digests, and remembering what people ask. */
export interface DigestWorkplace extends Workplace {
  store: Store;
  /** What is to come of *Send now* next, and of which subscriptions it was asked for. */
  sending: { outcome: SentNow; asked: string[] };
  /** Moves the clock by which digests are due, in ISO 8601. */
  setTime(instant: string): void;
}

export interface DigestWorkplaceOptions extends WorkplaceOptions {
  editors?: readonly string[];
  /** Whether *Send now* really sends; default false: {@link DigestWorkplace.sending} says what comes of it. */
  sends?: boolean;
  /** Lays something over the store, such as a fault. */
  spoil?(store: Store): Store;
}

/** What is off where there is no store. */
export const WITHOUT_STORE: DigestWorkplaceOptions = {
  digests: { off: 'unopenable' },
  personal: { off: 'unopenable' },
};

// Read here and not within the first test's time, which is short on a machine that is busy.
beijing();

/** A Monday morning: 07:00 in Oslo, 09:00 in Nairobi, where Ana is, 01:00 in New York, where Ben is. */
export const MONDAY = '2026-11-23T06:00:00Z';

export async function startDigestWorkplace(
  mode: Mode = 'http',
  { editors = [], sends = false, spoil = (store) => store, ...options }: DigestWorkplaceOptions = {},
): Promise<DigestWorkplace> {
  const store = await temporaryStore();
  const sending: DigestWorkplace['sending'] = { outcome: { outcome: 'sent' }, asked: [] };
  let now = Date.parse(MONDAY);
  let made = 0;
  let runner: Runner | null = null;
  const spoilt = spoil(store);
  const work = await startWorkplace(mode, {
    personal: personalOver({
      settings: { retentionDays: 90 },
      store: spoilt,
      timing: { now: () => now, after: () => () => {} },
      logger: pino({ level: 'silent' }),
    }).services,
    digests: (parts) => ({
      ...parts,
      store: spoilt,
      now: () => now,
      newId: () => {
        made += 1;
        return `digest-${made}`;
      },
      newSeed: () => 7,
      editors,
      sendNow: async (id) => {
        if (runner) return runner.sendNow(id);
        sending.asked.push(id);
        return sending.outcome;
      },
    }),
    ...options,
  });
  if (sends) runner = runnerFor(work.standIn, store);
  return {
    ...work,
    store,
    sending,
    setTime: (instant) => {
      now = Date.parse(instant);
    },
    async close() {
      await runner?.stop();
      await work.close();
      await store.close();
    },
  };
}

function runnerFor({ credentials, url }: StandIn, store: Store): Runner {
  const settings = {
    botToken: credentials.botToken,
    oauth: null,
    slackApiUrl: url,
    proxy: null,
    digestEditors: [],
    digestCatchUpMs: 6 * 60 * 60 * 1_000,
  };
  const logger = pino({ level: 'silent' });
  return digestsOver({ settings, store, reports: unchanging(beijing().index), patience: PATIENCE, logger })
    .runner;
}

/** What stands in the modal as it was opened, in the form in which Slack sends it off, with some of it changed. */
export function entered(view: View, changes: Readonly<Record<string, Json>> = {}): Values {
  const values = valuesIn(blocksOf(view));
  for (const [block, change] of Object.entries(changes))
    for (const value of Object.values(values[block] ?? {})) Object.assign(value, change);
  return values;
}

/** Entries chosen in a menu. */
export function chosen(...values: readonly string[]): Json {
  return { selected_options: values.map((value) => ({ text: { type: 'plain_text', text: value }, value })) };
}
