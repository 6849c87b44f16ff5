import { type Mode, startWorkplace } from '../support/slack-app';
import { workplaces } from '../support/with-workplace';

const { work, open } = workplaces(startWorkplace);

describe.each<Mode>(['http', 'socket'])('stopping, in %s mode,', (mode) => {
  /** A question whose answer waits for a busy Slack, until `letGo` is called. */
  async function underWay(drainMs: number): Promise<() => void> {
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await open(mode, { patience: { drainMs, pause: () => held } });
    work.standIn.faults.next('chat.postMessage', { kind: 'rate-limited', retryAfterSeconds: 5 });
    await work.ana.directMessage('exit strategies');
    await work.standIn.called('chat.postMessage');
    return letGo;
  }

  it('lets what is under way finish', async () => {
    const letGo = await underWay(4_000);
    const stopping = work.app.stop();
    letGo();
    await stopping;
    expect(work.standIn.messages).toHaveLength(1);
    expect(work.log()).not.toContain('stopped before');
  });

  it('says meanwhile that it is not ready', async () => {
    const letGo = await underWay(4_000);
    const stopping = work.app.stop();
    const response = await fetch(`${work.address}/readyz`);
    expect([response.status, await response.json()]).toEqual([
      503,
      { ready: false, reason: 'stopping', store: 'unavailable' },
    ]);
    letGo();
    await stopping;
  });

  it('waits no longer than it may, and says what it leaves behind', async () => {
    const letGo = await underWay(20);
    await work.app.stop();
    expect(work.logged().at(-1)).toMatchObject({
      underWay: 1,
      msg: 'stopped before everything was answered',
    });
    letGo();
  });

  it('takes nothing new', async () => {
    const letGo = await underWay(4_000);
    const stopping = work.app.stop();
    if (mode === 'socket') await work.standIn.socket.disconnected();
    const late = await work.ana.types('/peaceops zzyzx').catch(() => ({ acknowledged: false }));
    expect(late.acknowledged).toBe(false);
    letGo();
    await stopping;
  });

  it('closes every connection, and may be called twice', async () => {
    await open(mode);
    await fetch(`${work.address}/healthz`, { headers: { connection: 'keep-alive' } });
    await work.app.stop();
    await work.app.stop();
    await expect(fetch(`${work.address}/healthz`)).rejects.toThrow('fetch failed');
    await work.standIn.socket.disconnected();
  });
});

describe('stopping under load', () => {
  const CLIENTS = 32;

  it('answers or refuses what has come in, and cuts nobody off', async () => {
    await open('http');
    const { promise: warm, resolve: isWarm } = deferred();
    let answered = 0;
    const client = async (number: number): Promise<string> => {
      for (let asked = 0; ; asked++) {
        const body = `command=%2Fpeaceops&text=zzyzx&user_id=U0ANA&channel_id=C0GENERAL&team_id=T0PEACE&trigger_id=${number}.${asked}`;
        const sent = work.http.post({ contentType: 'application/x-www-form-urlencoded', body });
        const end = await sent.then(
          ({ status }) => (status === 200 ? null : String(status)),
          (error: NodeJS.ErrnoException) => error.code ?? 'unknown',
        );
        if (end !== null) return end;
        answered += 1;
        if (answered === 3 * CLIENTS) isWarm();
      }
    };
    const ends = Promise.all(Array.from({ length: CLIENTS }, (_, number) => client(number)));
    await warm;
    await work.app.stop();
    // Whoever comes too late finds nobody; nobody is cut off.
    expect((await ends).filter((end) => end !== '503' && end !== 'ECONNREFUSED')).toEqual([]);
  });
});

function deferred(): { promise: Promise<void>; resolve(): void } {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
