import { listInstallations, removeInstallation } from '../../../src/cli/installations';
import { unchanging } from '../../../src/search/reports-now';
import { StoreError } from '../../../src/store/store';
import type { Person } from '../../../src/try-out/stand-in/person/person';
import type { StandIn } from '../../../src/try-out/stand-in/stand-in';
import {
  fromAnotherWorkspace,
  fromOrganisation,
} from '../../../src/try-out/stand-in/transport/from-elsewhere';
import {
  KEY,
  type ManyWorkplaces,
  type ManyWorkplacesOptions,
  OTHER_KEY,
  startInManyWorkspaces,
  workspaceNamed,
} from '../../support/many-workspaces';
import { smallIndex } from '../../support/small-library';

const INDEX = smallIndex({
  Ownership: [
    'Local ownership should guide reform. Pilots should meet each ship at the outer buoy.',
    'Customs officers must weigh cargo twice. Fishermen mend nets near the chapel on Sundays.',
  ],
});
const NOT_INSTALLED =
  'That did not work: I am not installed here any more, or have lost my token; ask who installed me to install me again.';
const QUESTION = 'local ownership';

let work: ManyWorkplaces;
const start = async (more: Partial<ManyWorkplacesOptions> = {}) => {
  work = await startInManyWorkspaces({
    workspaces: [workspaceNamed('T1'), workspaceNamed('T2')],
    reports: unchanging(INDEX),
    ...more,
  });
};
afterEach(async () => {
  const log = work.log();
  await work.close();
  // Neither a token, nor a code, nor what somebody asked.
  expect(log).not.toMatch(/xox|-once-|ownership/i);
});

async function answer(id: string, line = `/peaceops ${QUESTION}`): Promise<string> {
  const { acknowledged, message } = await work.person(id).types(line);
  expect(acknowledged).toBe(true);
  return message?.text ?? '';
}

const setIn = (id: string) => work.store.subscriptionIn(id, 'C0GENERAL');

/** Takes PeaceOps out of a workspace, and waits until it has heard of it. */
async function removed(id: string): Promise<void> {
  await work.slack.removesFrom(id, work.http);
  while ((await work.store.installation(id)) !== null) await new Promise(setImmediate);
}

/** Opens the form for the digest. */
async function digestForm(ana: Person, standIn: StandIn) {
  await ana.types('/peaceops digest');
  return standIn.until(() => standIn.views.at(-1));
}

describe('PeaceOps where one workspace has installed it and another has not', () => {
  beforeEach(async () => {
    await start();
    expect((await work.install('T1')).status).toBe(200);
  });

  it('answers a command there, and says in the other what to do', async () => {
    expect(await answer('T1')).toContain('Local ownership');
    expect(await answer('T2')).toBe(NOT_INSTALLED);
  });

  it('answers a mention and shows the home tab with the token of the workspace, and does nothing in the other', async () => {
    for (const id of ['T1', 'T2']) {
      expect((await work.person(id).mentions('C0GENERAL', QUESTION)).acknowledged).toBe(true);
      expect((await work.person(id).opensHome('home')).acknowledged).toBe(true);
    }
    const { messages, views } = await work.slack.in('T1').until(() => {
      const standIn = work.slack.in('T1');
      return standIn.messages.length > 0 && standIn.views.length > 0 ? standIn : undefined;
    });
    expect([messages.length, views.map(({ type }) => type)]).toEqual([1, ['home']]);
    expect(work.slack.in('T2').calls).toEqual([]);
  });

  it('opens a form there, and takes what is sent off', async () => {
    const [ana, standIn] = [work.person('T1'), work.slack.in('T1')];
    await ana.submits(await digestForm(ana, standIn));
    await standIn.waitFor(({ text }) => text.includes('set up'));
    expect((await setIn('T1'))?.state).toBe('active');
  });

  it('stays ready for all when the token of one is taken back without a word', async () => {
    work.slack.in('T1').tokens.revoke();
    await work.person('T1').mentions('C0GENERAL', QUESTION);
    await work.slack.in('T1').called('chat.postMessage');
    expect(work.app.readiness()).toEqual({ ready: true });
  });
});

describe('PeaceOps removed from a workspace', () => {
  beforeEach(async () => {
    await start();
    await work.install('T1');
    await work.install('T2');
    for (const id of ['T1', 'T2']) await answer(id, '/peaceops digest on 08:30 UTC');
    await work.slack.in('T2').until(() => work.slack.in('T2').messages.at(-1));
  });

  it('posts digests with the token of each, and pauses those of a workspace that is gone', async () => {
    await answer('T1', '/peaceops digest now');
    const digests = () => work.slack.in('T1').messages.filter(({ metadata }) => metadata !== undefined);
    await work.slack.in('T1').until(() => digests()[0]);
    await removed('T2');
    const due = (await setIn('T2'))?.nextDueAt ?? 0;
    work.setClock(due + 1_000);
    // As its clock would: what was sent just now may not be stored yet, and then a later look takes the next one.
    while (digests().length < 2 || (await setIn('T2'))?.state === 'active') {
      await work.runner.look();
      await new Promise(setImmediate);
    }
    expect((await setIn('T2'))?.pausedBecause).toBe('not_installed');
    expect((await setIn('T1'))?.state).toBe('active');
  });

  it('forgets the token, says so to the next command, form, click and shortcut, and comes back', async () => {
    const [ana, standIn] = [work.person('T2'), work.slack.in('T2')];
    await ana.usesGlobalShortcut('ask');
    const form = await standIn.until(() => standIn.views[0]);
    await ana.types('/peaceops digest');
    const status = await standIn.waitFor(({ via }) => via === 'response_url');
    await removed('T2');
    expect(await answer('T2')).toBe(NOT_INSTALLED);
    expect(await answer('T1')).toContain('Local ownership');

    const sent = await ana.submits(form, {
      question: { question: { type: 'plain_text_input', value: 'x' } },
    });
    expect(JSON.stringify(sent.payload)).toContain('install me again');
    await ana.clicks(status, { actionId: 'digest:pause' });
    await ana.usesShortcut('check', { channel: 'C0GENERAL', ts: '1.2', user: 'U0ANA', text: 'x' });
    const toldBy = () => standIn.messages.filter(({ text }) => text === NOT_INSTALLED).map(({ via }) => via);
    await standIn.until(() => toldBy().length === 3 || undefined);
    expect(toldBy()).toEqual(['acknowledgement', 'response_url', 'response_url']);
    expect((await ana.usesGlobalShortcut('ask')).acknowledged).toBe(true);

    await work.install('T2');
    expect(await answer('T2')).toContain('Local ownership');
    expect((await setIn('T2'))?.state).toBe('active');
  });

  it('keeps what was installed again since the removal that Slack tells of', async () => {
    const ana = work.person('T2');
    await work.install('T2');
    const late = await ana.causes({ type: 'app_uninstalled' });
    const payload = { ...late.delivery.payload, event_time: Math.floor(Date.now() / 1_000) - 60 };
    await work.install('T2');
    await work.http.deliver({ kind: 'events_api', payload });
    expect(await answer('T2')).toContain('Local ownership');
  });

  it('can be removed by an administrator with all that is remembered, while it runs', async () => {
    const out: string[] = [];
    const surroundings = {
      terminal: { out: (line: string) => void out.push(line), error: (line: string) => void out.push(line) },
      environment: () => ({ DATA_DIR: work.home.directory }),
    } as never;
    expect(await removeInstallation(surroundings, 'T2')).toBe(0);
    expect(await listInstallations(surroundings, true)).toBe(0);
    expect(out.join('\n')).toMatch(/Removed T2 .*1 of subscriptions/);
    expect(out.join('\n')).not.toContain('"id":"T2"');
    expect(await answer('T2')).toBe(NOT_INSTALLED);
    expect(await setIn('T2')).toBeNull();
    expect((await setIn('T1'))?.state).toBe('active');
  });
});

describe('the keys of PeaceOps', () => {
  beforeEach(async () => {
    await start();
    await work.install('T1');
    await answer('T1', '/peaceops digest on 08:30 UTC');
  });

  it('may change, with the old one behind the new', async () => {
    await work.restart({ TOKEN_KEYS: `${OTHER_KEY},${KEY}` });
    expect(await answer('T1')).toContain('Local ownership');
  });

  it('may be lost: the workspace is told so, installs anew, and finds its digest as it was', async () => {
    await work.restart({ TOKEN_KEYS: OTHER_KEY });
    expect(await answer('T1')).toBe(NOT_INSTALLED);
    expect(work.log()).toContain('"why":"lost-key","team":"T1"');
    await work.install('T1');
    expect(await answer('T1')).toContain('Local ownership');
    expect((await setIn('T1'))?.state).toBe('active');
  });
});

describe('tokens that are rotated', () => {
  it('are refreshed once, however many commands come at a time', async () => {
    await start();
    work.slack.expiresIn = 3_600;
    await work.install('T1');
    work.slack.expiresIn = 43_200;
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => answer('T1')));
    for (const text of answers) expect(text).toContain('Local ownership');
    await work.person('T1').mentions('C0GENERAL', QUESTION);
    await work.slack.in('T1').waitFor(({ via }) => via === 'chat.postMessage');
    expect(work.slack.grants.map(({ by }) => by)).toEqual(['code', 'refresh_token']);
    await work.restart();
    expect(await answer('T1')).toContain('Local ownership');
    expect(work.slack.grants).toHaveLength(2);
  });
});

describe('a store that is locked', () => {
  it('is said to whoever asks, and works later', async () => {
    let isLocked = false;
    await start({
      rows: (store) => ({
        ...store,
        installation: async (id) => {
          if (isLocked) throw new StoreError('locked', 'The store is locked.');
          return store.installation(id);
        },
      }),
    });
    await work.install('T1');
    isLocked = true;
    expect(await answer('T1')).toBe(
      'That did not work: I cannot look up my token at the moment; please try again in a minute.',
    );
    isLocked = false;
    expect(await answer('T1')).toContain('Local ownership');
  });
});

describe('PeaceOps in a whole organisation', () => {
  it('answers in each of its workspaces, and keeps what is theirs under the organisation', async () => {
    const E1 = { id: 'E1', name: 'Org' };
    await start({ workspaces: [{ workspace: { organisation: E1 } }, workspaceNamed('T2')] });
    const { html } = await work.install('E1');
    expect(html).toContain('It is there in Org');
    const standIn = work.slack.in('E1');
    for (const team of ['T7', null]) {
      const ana = standIn.person({ via: fromOrganisation(work.http, { id: 'E1', team }) });
      expect((await ana.types(`/peaceops ${QUESTION}`)).message?.text).toContain('Local ownership');
      const { ts } = await ana.mentions('C0GENERAL', QUESTION);
      await standIn.waitFor(({ threadTs }) => threadTs === ts);
    }
    const nowhere = standIn.person({ via: fromOrganisation(work.http, { id: 'E1', team: null }) });
    await nowhere.submits(await digestForm(nowhere, standIn));
    await standIn.waitFor(({ text }) => text.includes('set up'));
    expect((await setIn('E1'))?.state).toBe('active');
    expect(await answer('T2')).toBe(NOT_INSTALLED);
  });
});

describe('a channel that is shared with another organisation', () => {
  const shared = async (settings: Record<string, string> = {}) => {
    await start({ settings });
    await work.install('T1');
    // The other workspace has it as well.
    await work.install('T2');
    await answer('T1', '/peaceops digest on 08:30 UTC');
    return work.slack.in('T1').person({
      user: 'U0BEN',
      via: fromAnotherWorkspace(work.http, { team: 'T2', organisation: 'E9' }),
    });
  };

  it('has one digest, which people from outside change like anybody there', async () => {
    const ben = await shared();
    await ben.mentions('C0GENERAL', 'digest pause');
    await work.slack.in('T1').waitFor(({ text }) => text.includes('paused'));
    expect((await setIn('T1'))?.state).toBe('paused');
    expect(await setIn('T2')).toBeNull();
    expect(work.slack.in('T2').messages).toEqual([]);
  });

  it('takes changes from those alone whom DIGEST_EDITORS names', async () => {
    const ben = await shared({ DIGEST_EDITORS: 'U0ANA' });
    await ben.mentions('C0GENERAL', 'digest pause');
    await work.slack.in('T1').waitFor(({ text }) => text.startsWith('Only some people may change digests'));
    expect((await setIn('T1'))?.state).toBe('active');
  });
});

describe('PeaceOps that only some may install', () => {
  it('gives back the token of another, stores nothing and says why', async () => {
    await start({ settings: { INSTALL_TEAMS: 'T1, E5' } });
    expect((await work.install('T1')).status).toBe(200);
    const { status, html } = await work.install('T2');
    expect(status).toBe(403);
    expect(html).toContain('has not named T2 among those that may install it (INSTALL_TEAMS)');
    expect(await work.store.installation('T2')).toBeNull();
    expect(work.slack.in('T2').tokens.refusal('xoxb-T2-4')).toBe('token_revoked');
  });
});
