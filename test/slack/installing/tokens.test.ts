import { randomBytes } from 'node:crypto';
import {
  type AnyInstallation,
  type NoTokenError,
  sealedInstallations,
} from '../../../src/slack/installing/installation-store';
import { currentToken, type RefreshOutcome } from '../../../src/slack/installing/tokens';
import { readSealingKeys, type SealingKeys, sealerWith } from '../../../src/store/sealing';
import { sqliteHome } from '../../support/stores';

const NOW = Date.UTC(2026, 10, 30, 8);
const HOUR_S = 3_600;
const IN_T1 = { teamId: 'T1', enterpriseId: undefined, isEnterpriseInstall: false } as const;

function key(): SealingKeys {
  return readSealingKeys(randomBytes(32).toString('hex')) as SealingKeys;
}

function installed(bot: Partial<NonNullable<AnyInstallation['bot']>> = {}): AnyInstallation {
  return {
    team: { id: 'T1', name: 'Planning' },
    enterprise: undefined,
    user: { token: undefined, scopes: undefined, id: 'U1' },
    bot: { token: 'xoxb-old', scopes: ['commands'], id: 'B1', userId: 'UBOT', ...bot },
    isEnterpriseInstall: false,
    authVersion: 'v2',
  };
}

/** Tokens that still hold for so many hours. */
const expiring = (hours: number) => ({ refreshToken: 'xoxe-1', expiresAt: NOW / 1_000 + hours * HOUR_S });

const FRESH = { token: 'xoxb-new', refreshToken: 'xoxe-2', expiresAt: NOW / 1_000 + 12 * HOUR_S };

const home = sqliteHome();
afterAll(() => home.remove());

/** A process with a store of its own on the one database, and how often it asked Slack. */
async function process({
  keys,
  slack = FRESH,
  pause = async () => {},
}: {
  keys: SealingKeys;
  slack?: RefreshOutcome | (() => Promise<RefreshOutcome>);
  pause?(): Promise<void>;
}) {
  const asked: string[] = [];
  const store = await home.open();
  const now = () => NOW;
  const installations = sealedInstallations({ rows: store, sealer: sealerWith(keys), now });
  const refresh = async (refreshToken: string) => {
    asked.push(refreshToken);
    return typeof slack === 'function' ? slack() : slack;
  };
  const services = { installations, refresh, now, pause };
  return { installations, asked, store, token: (place = IN_T1) => currentToken(services, place) };
}

/** A Slack that answers when it is told to. */
function slowSlack() {
  let begin = () => {};
  let answer: (fresh: RefreshOutcome) => void = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const answered = new Promise<RefreshOutcome>((resolve) => {
    answer = resolve;
  });
  const slack = () => {
    begin();
    return answered;
  };
  return { slack, begun, answer: () => answer(FRESH) };
}

async function whyNot(token: Promise<unknown>): Promise<string> {
  try {
    await token;
    return 'there is one';
  } catch (error) {
    return (error as NoTokenError).code;
  }
}

describe('the token for a workspace', () => {
  it('is the one that was stored with its installation', async () => {
    const { installations, token, store } = await process({ keys: key() });
    await installations.storeInstallation(installed());
    expect(await token()).toEqual({ id: 'T1', token: 'xoxb-old', botId: 'B1', botUserId: 'UBOT' });
    expect((await store.installation('T1'))?.sealed).not.toContain('xoxb');
  });

  it('is that of the organisation, in a workspace that has none of its own', async () => {
    const { installations, token } = await process({ keys: key() });
    const { team: _, ...rest } = installed({ token: 'xoxb-org' });
    await installations.storeInstallation({
      ...rest,
      team: undefined,
      enterprise: { id: 'E1' },
      isEnterpriseInstall: true,
    } as AnyInstallation);
    const inT9 = { teamId: 'T9', enterpriseId: 'E1', isEnterpriseInstall: false } as const;
    expect((await token(inT9 as never)).token).toBe('xoxb-org');
    expect((await token({ ...inT9, teamId: undefined, isEnterpriseInstall: true } as never)).token).toBe(
      'xoxb-org',
    );
  });

  it('is none where PeaceOps is not installed, and none after it was removed', async () => {
    const { installations, token } = await process({ keys: key() });
    expect(await whyNot(token({ ...IN_T1, teamId: 'T404' } as never))).toBe('not-installed');
    await installations.storeInstallation(installed());
    await installations.deleteInstallation?.(IN_T1);
    expect(await whyNot(token())).toBe('not-installed');
  });

  it('is none where the key is lost, until it is installed anew; nothing else is lost', async () => {
    const before = await process({ keys: key() });
    await before.installations.storeInstallation(installed());
    const after = await process({ keys: key() });
    expect(await whyNot(after.token())).toBe('lost-key');
    await after.installations.storeInstallation(installed({ token: 'xoxb-anew' }));
    expect((await after.token()).token).toBe('xoxb-anew');
  });
});

describe('a token that expires', () => {
  it('is used as it is while it holds for more than two hours', async () => {
    const { installations, token, asked } = await process({ keys: key() });
    await installations.storeInstallation(installed(expiring(3)));
    expect((await token()).token).toBe('xoxb-old');
    expect(asked).toEqual([]);
  });

  it('is refreshed once, however many need it in however many processes', async () => {
    const keys = key();
    const processes = await Promise.all([process({ keys }), process({ keys }), process({ keys })]);
    await processes[0]?.installations.storeInstallation(installed(expiring(1)));
    const tokens = await Promise.all(
      processes.flatMap(({ token }) => Array.from({ length: 5 }, () => token())),
    );
    expect(processes.flatMap(({ asked }) => asked)).toEqual(['xoxe-1']);
    expect(new Set(tokens.map(({ token }) => token))).toEqual(new Set(['xoxb-old', 'xoxb-new']));
    expect((await processes[1]?.token())?.token).toBe('xoxb-new');
    expect(processes.flatMap(({ asked }) => asked)).toEqual(['xoxe-1']);
  });

  it('is waited for where it is over and another one refreshes it', async () => {
    const keys = key();
    const { slack, begun, answer } = slowSlack();
    const slow = await process({ keys, slack });
    await slow.installations.storeInstallation(installed(expiring(-1)));
    const first = slow.token();
    await begun;
    const waiting = await process({
      keys,
      pause: async () => {
        answer();
        await first;
      },
    });
    expect((await waiting.token()).token).toBe('xoxb-new');
    expect((await first).token).toBe('xoxb-new');
    expect(waiting.asked).toEqual([]);
  });

  it('is used to its end where Slack cannot be reached, or refuses', async () => {
    for (const slack of ['unreachable', 'refused'] as const) {
      const { installations, token, asked } = await process({ keys: key(), slack });
      await installations.storeInstallation(installed(expiring(1)));
      expect((await token()).token).toBe('xoxb-old');
      expect((await token()).token).toBe('xoxb-old');
      expect(asked).toEqual(['xoxe-1', 'xoxe-1']);
    }
  });

  it.each([
    ['unreachable', 'expired'],
    ['refused', 'revoked'],
  ] as const)('is none when it is over and Slack is %s', async (slack, why) => {
    const { installations, token } = await process({ keys: key(), slack });
    await installations.storeInstallation(installed(expiring(-1)));
    expect(await whyNot(token())).toBe(why);
  });

  it('is that of who installed anew while it was refreshed', async () => {
    const { slack, begun, answer } = slowSlack();
    const { installations, token } = await process({ keys: key(), slack });
    await installations.storeInstallation(installed(expiring(-1)));
    const asked = token();
    await begun;
    await installations.storeInstallation(installed({ token: 'xoxb-anew' }));
    answer();
    expect((await asked).token).toBe('xoxb-anew');
  });
});
