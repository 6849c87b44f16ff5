import Libsql from 'libsql';
import { indexStatements } from '../../../src/search/index-statements';
import type { ReportsNow } from '../../../src/search/reports-now';
import { COMMANDS, FEATURES } from '../../../src/slack/features/all';
import { TABLES_OF_WORKSPACES } from '../../../src/store/remove-workspace';
import type { Json } from '../../../src/try-out/stand-in/block-kit/check';
import type { Delivery, Transport } from '../../../src/try-out/stand-in/transport/delivery';
import fc from '../../support/fast-check';
import {
  type ManyWorkplaces,
  shownIn,
  startInManyWorkspaces,
  workspaceNamed,
} from '../../support/many-workspaces';
import { severalSmall } from '../../support/small-library';

/** What only the first workspace has: its words all begin so. */
const CANARY = /zanzibar\w*/gi;
const OPEN = {
  Ownership: ['Local ownership should guide reform. Customs officers must weigh cargo twice.'],
};
const both = indexStatements(
  severalSmall({ oslo: OPEN, secret: { Harbours: ['Zanzibartwo pilots should meet each ship.'] } }),
);
const open = indexStatements(severalSmall({ oslo: OPEN }));
const REPORTS: ReportsNow = {
  all: () => both,
  seenBy: (team) => (team === 'T1' ? both : open),
  open: () => open,
  only: () => open,
};

const idsOf = (kind: 'reactions' | 'submissions' | 'menus' | 'shortcuts' | 'globalShortcuts') =>
  FEATURES.flatMap((feature) => Object.keys(feature[kind] ?? {}));

/** What the first workspace has: kept, asked, said, chosen, set; and what it was shown, with all ids in it. */
async function firstWorkspace(work: ManyWorkplaces): Promise<void> {
  const [ana, { store }] = [work.person('T1'), work];
  const person = { teamId: 'T1', userId: 'U0ANA' };
  const moment = { at: Date.now(), since: 0 };
  await store.chooseReports({ teamId: 'T1', channelId: 'C0GENERAL' }, ['secret'], {
    userId: 'U0ANA',
    at: Date.now(),
  });
  await store.giveFeedback(
    person,
    { query: 'zanzibarthree', shown: [], judgement: 'right', words: 'zanzibarfour' },
    moment,
  );
  for (const line of ['zanzibartwo', 'digest on 08:30 UTC zanzibartwo', 'digest', 'digest change', 'topics'])
    await ana.types(`/peaceops ${line}`);
  await store.keep(person, [{ key: 'k', statementId: 'secret/1', words: 'zanzibarsix' }], moment);
  await ana.types('/peaceops kept');
  await ana.mentions('C0GENERAL', 'zanzibartwo');
  await ana.opensHome('home');
  const standIn = work.slack.in('T1');
  await standIn.waitFor(({ via }) => via === 'chat.postMessage');
  await standIn.until(() => standIn.views.find(({ type }) => type === 'home'));
}

/** All that the store knows of a workspace, as it stands in the file. */
function keptOf(work: ManyWorkplaces, team: string): string {
  const database = new Libsql(work.home.file, { readonly: true });
  try {
    return JSON.stringify(
      [...TABLES_OF_WORKSPACES, 'seen'].map((table) =>
        database.prepare(`SELECT * FROM ${table} WHERE team_id = ? ORDER BY 1, 2, 3`).all(team),
      ),
    );
  } finally {
    database.close();
  }
}

/**
 * Every value of a button and an option, and what each modal carries: without the words that only a person could know, and
 * without addresses to answer at, which are keys in themselves.
 */
function takenFrom(shown: string): { values: string[]; carried: string[] } {
  const [values, carried] = [new Set<string>(), new Set<string>()];
  JSON.parse(shown.replace(CANARY, 'ownership'), (key, value) => {
    if (key === 'value' && typeof value === 'string') values.add(value);
    if (key === 'private_metadata' && typeof value === 'string')
      carried.add(value.replace(/"url":"[^"]*"/g, '"url":""'));
    return value;
  });
  return { values: [...values], carried: [...carried] };
}

/** What somebody in the second workspace may send, by numbers that are drawn. */
async function sends(
  work: ManyWorkplaces,
  taken: ReturnType<typeof takenFrom> & { subscription: string; message: string },
  [what, which, withWhat]: readonly [number, number, number],
): Promise<void> {
  const at = <T>(list: readonly T[], index: number) => list[index % list.length] as T;
  // A trigger and a `response_url` that work.
  let payload: Json = {};
  const noted: Transport = {
    deliver: async (delivery: Delivery) => {
      payload = delivery.payload;
      return { acknowledged: true, payload: undefined };
    },
  };
  const ana = work.slack.in('T2').person({ via: noted });
  const command = at(COMMANDS, which).names[0];
  const rest = at(['', 'now', 'off', 'pause', 'preview', 'change', 'secret', 'ownership', '2/1.1'], withWhat);
  await ana.types(`/peaceops ${command} ${rest}`);
  const typed = payload;
  await ana.usesGlobalShortcut('ask');
  const { trigger_id, ...fields } = payload;
  const view = (type: string) => ({
    id: 'V00000001',
    type,
    state: { values: {} },
    callback_id: at(idsOf('submissions'), which),
    private_metadata: at([...taken.carried, '{}'], withWhat),
  });
  const action = at(idsOf('reactions'), which);
  const ids = JSON.stringify({ s: taken.subscription, key: 'k', id: 'secret 1/1.1', round: 0, from: 0 });
  // As often one with all ids that there are as one that was seen.
  const value = withWhat % 2 === 0 ? ids : at(taken.values, withWhat >> 1);
  const general = { channel: { id: 'C0GENERAL', name: 'general' }, response_url: typed['response_url'] };
  const container = {
    type: 'message',
    message_ts: taken.message,
    channel_id: 'C0GENERAL',
    is_ephemeral: true,
  };
  const click = {
    ...fields,
    trigger_id,
    type: 'block_actions',
    actions: [{ type: 'button', block_id: 'b', action_id: action, value }],
  };
  const interactions: Json[] = [
    { ...click, ...general, container },
    { ...click, container: { type: 'view', view_id: 'V00000001' }, view: view('modal') },
    { ...click, container: { type: 'view', view_id: 'V00000001' }, view: view('home') },
    { ...fields, trigger_id, type: 'view_submission', view: view('modal') },
    {
      ...fields,
      type: 'block_suggestion',
      action_id: at(idsOf('menus'), which),
      block_id: value,
      value: '',
      view: view('modal'),
    },
    {
      ...fields,
      trigger_id,
      ...general,
      type: 'message_action',
      callback_id: at(idsOf('shortcuts'), which),
      message: {
        type: 'message',
        ts: taken.message,
        thread_ts: taken.message,
        text: '“ownership should guide”',
      },
    },
    { ...fields, trigger_id, callback_id: at(idsOf('globalShortcuts'), which) },
  ];
  const chosen = interactions[what % (interactions.length + 2)];
  if (chosen !== undefined) await work.http.deliver({ kind: 'interactive', payload: chosen });
  else if (what % 2 === 0) await work.http.deliver({ kind: 'slash_commands', payload: typed });
  else {
    const text = `${command} ${rest}`;
    const real = work.slack.in('T2').person({ via: work.http });
    await real.mentions('C0GENERAL', text, { thread: taken.message });
  }
}

describe('two workspaces with the same channels and people', () => {
  it('neither see nor change anything of each other, whatever ids one sends that are of the other', async () => {
    const drawn = fc.tuple(fc.nat(), fc.nat(), fc.nat());
    await fc.assert(
      fc.asyncProperty(fc.array(drawn, { minLength: 120, maxLength: 160 }), async (all) => {
        const users = [{ id: 'U0ANA', name: 'zanzibarfive', realName: 'Zanzibarfive' }];
        const work = await startInManyWorkspaces({
          workspaces: [workspaceNamed('T1', { workspace: { users } }), workspaceNamed('T2')],
          reports: REPORTS,
        });
        try {
          await work.install('T1');
          await work.install('T2');
          await firstWorkspace(work);
          await work.restart();
          const before = keptOf(work, 'T1');
          const shown = shownIn(work.slack.in('T1'));
          const calls = work.slack.in('T1').calls.length;
          const subscription = (await work.store.subscriptionIn('T1', 'C0GENERAL'))?.id ?? '';
          const message = work.slack.in('T1').messages.at(-1)?.ts ?? '';
          const taken = { ...takenFrom(shown), subscription, message };
          for (const one of all) await sends(work, taken, one);
          await work.restart();
          expect(keptOf(work, 'T1')).toBe(before);
          expect(shownIn(work.slack.in('T1'))).toBe(shown);
          expect(work.slack.in('T1').calls).toHaveLength(calls);
          const others = shownIn(work.slack.in('T2'));
          expect(others.match(CANARY) ?? []).toEqual([]);
          expect(others.length).toBeGreaterThan(10_000);
          expect(work.log()).not.toMatch(CANARY);
        } finally {
          await work.close();
        }
      }),
      { numRuns: 2, endOnFailure: true },
    );
  });
});
