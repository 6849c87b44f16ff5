import { startWorkplace } from '../support/slack-app';
import { workplaces } from '../support/with-workplace';

const { work, open } = workplaces(startWorkplace);

async function readyz(): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${work.address}/readyz`);
  return { status: response.status, body: await response.json() };
}

/** Asks until it is so. */
async function readyzSays(status: number): Promise<void> {
  while ((await readyz()).status !== status);
}

/** The socket errors in the log, by code. */
function complaints(): unknown[] {
  return work
    .logged()
    .filter(({ msg }) => msg === 'no connection to Slack')
    .map(({ code }) => code);
}

/** Waits for so many sockets in all since the beginning. */
async function opened(count: number): Promise<void> {
  await work.standIn.until(() =>
    work.standIn.calls.filter(({ method }) => method === 'apps.connections.open').length >= count
      ? true
      : undefined,
  );
  await work.standIn.socket.connected();
}

async function expectAnswers(): Promise<void> {
  const { message } = await work.ana.types('/peaceops zzyzx');
  expect(message?.text).toContain('The report is silent on “zzyzx”.');
}

describe('a connection that closes', () => {
  beforeEach(async () => {
    await open('socket');
    await work.standIn.socket.connected();
  });

  it.each(['warning', 'refresh_requested'] as const)(
    'because Slack says %s is opened anew',
    async (reason) => {
      work.standIn.socket.disconnect(reason);
      await work.standIn.socket.disconnected();
      await opened(2);
      await expectAnswers();
    },
  );

  it('because it dropped is opened anew', async () => {
    work.standIn.socket.drop();
    await work.standIn.socket.disconnected();
    await opened(2);
    await expectAnswers();
  });

  it.each([
    ['is down', { kind: 'http-error', status: 503 }, 'http_503'],
    ['does not answer', { kind: 'silence' }, 'no_answer_in_time'],
    ['is busy', { kind: 'rate-limited', retryAfterSeconds: 1 }, 'ratelimited'],
    ['refuses the token', { kind: 'platform-error', error: 'invalid_auth' }, 'invalid_auth'],
    ['has suspended the team', { kind: 'platform-error', error: 'team_disabled' }, 'team_disabled'],
    ['talks nonsense', { kind: 'garbled' }, 'unreadable_answer'],
  ] as const)('while Slack %s is tried again, in longer and longer intervals', async (_what, fault, code) => {
    const { standIn } = work;
    standIn.faults.next('apps.connections.open', fault, fault, fault);
    standIn.socket.drop();
    await standIn.socket.disconnected();
    await opened(5);
    await expectAnswers();
    expect(complaints()).toEqual([code, code, code]);
    expect(work.pauses).toEqual([1_000, 2_000, 4_000, 8_000]);
  });
});

describe('while there is no connection', () => {
  it('readyz says so, and that it is ready when there is one again', async () => {
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await open('socket', { patience: { pause: () => held } });
    await work.standIn.socket.connected();
    expect(await readyz()).toMatchObject({ status: 200, body: { ready: true } });
    work.standIn.socket.drop();
    await readyzSays(503);
    expect(await readyz()).toMatchObject({
      status: 503,
      body: { ready: false, reason: 'not connected to Slack' },
    });
    letGo();
    await opened(2);
    await readyzSays(200);
  });
});

describe('at the start', () => {
  it('Slack out of reach is waited for', async () => {
    await open('socket', {
      prepare: ({ faults }) => faults.next('apps.connections.open', { kind: 'http-error', status: 503 }),
    });
    await work.standIn.socket.connected();
    await expectAnswers();
    expect(complaints()).toEqual(['http_503']);
  });

  it.each([
    ['auth.test', 'SLACK_BOT_TOKEN'],
    ['apps.connections.open', 'SLACK_APP_TOKEN'],
  ])('a token that Slack refuses at %s ends it, and says which', async (method, setting) => {
    await open('socket', { start: false });
    work.standIn.faults.next(method, { kind: 'platform-error', error: 'invalid_auth' });
    await expect(work.app.start()).rejects.toMatchObject({ setting, code: 'invalid_auth' });
  });

  it('it can be stopped while it waits', async () => {
    await open('socket', {
      start: false,
      patience: {
        pause: (_ms, signal) => new Promise((resolve) => signal?.addEventListener('abort', () => resolve())),
      },
    });
    work.standIn.faults.next('apps.connections.open', { kind: 'http-error', status: 503 });
    const starting = work.app.start();
    await work.standIn.called('apps.connections.open');
    await work.app.stop();
    await starting;
    expect(work.app.readiness()).toEqual({ ready: false, reason: 'stopping' });
    expect(work.standIn.socket.connections).toBe(0);
  });

  it('it can be stopped while it is connecting, and leaves no connection behind', async () => {
    await open('socket', { start: false });
    const starting = work.app.start();
    await work.standIn.called('apps.connections.open');
    await work.app.stop();
    await starting;
    await work.standIn.socket.disconnected();
    expect(work.app.readiness().ready).toBe(false);
  });
});
