import { App, SocketModeReceiver } from '@slack/bolt';
import WebSocket from 'ws';
import { type StandIn, startStandIn } from '../../../src/try-out/stand-in/stand-in';
import { silentLogger } from '../../support/silent-logger';

/** Short, so that the real client's own pause before it connects anew (this long) does not hold the tests up. */
const CLIENT_PING_TIMEOUT_MS = 20;
const PATIENT_PING_TIMEOUT_MS = 5_000;

describe('a Bolt app in Socket Mode', () => {
  let standIn: StandIn;
  const apps: { app: App; receiver: SocketModeReceiver }[] = [];
  const heard: { text: unknown; retryNum: unknown }[] = [];
  let swallow = false;

  beforeEach(async () => {
    standIn = await startStandIn();
    heard.length = 0;
    swallow = false;
  });

  afterEach(async () => {
    for (const { app, receiver } of apps.splice(0)) {
      const gone = new Promise((resolve) => receiver.client.once('disconnected', resolve));
      await app.stop();
      await gone;
    }
    await standIn.close();
  });

  async function startApp(clientPingTimeout = CLIENT_PING_TIMEOUT_MS): Promise<void> {
    const clientOptions = { slackApiUrl: standIn.url, retryConfig: { retries: 0 } };
    const { appToken, botToken } = standIn.credentials;
    const receiver = new SocketModeReceiver({
      appToken,
      logger: silentLogger,
      clientPingTimeout,
      installerOptions: { clientOptions: { ...clientOptions } },
    });
    const app = new App({ token: botToken, receiver, logger: silentLogger, clientOptions });
    app.command('/peaceops', async ({ ack, command }) => {
      if (!swallow)
        await ack({
          text: `Found: ${command.text}`,
          blocks: [{ type: 'section', text: { type: 'mrkdwn', text: 'x' } }],
        });
    });
    app.event('app_mention', async ({ event, say, context }) => {
      heard.push({ text: event.text, retryNum: context.retryNum });
      await say({ text: 'Answer', thread_ts: event.ts });
    });
    apps.push({ app, receiver });
    await app.start();
    // Bolt asks who it is by itself and lets go of the promise: closing before that would crash the process.
    await standIn.called('auth.test');
  }

  it('answers a command in the acknowledgement and a mention in the thread', async () => {
    await startApp();
    const ana = standIn.person({ via: standIn.socket });
    const { acknowledged, message } = await ana.types('/peaceops local ownership');
    expect(acknowledged).toBe(true);
    expect(message).toMatchObject({ text: 'Found: local ownership', visible: 'ephemeral', user: 'U0ANA' });

    const { ts } = await ana.mentions('C0GENERAL', 'exit strategies?');
    expect(await standIn.waitFor(({ text }) => text === 'Answer')).toMatchObject({
      visible: 'public',
      threadTs: ts,
    });
    expect(standIn.socket.acknowledgements).toHaveLength(2);
    expect(standIn.rejections).toEqual([]);
  });

  it('connects anew when Slack asks it to, or cuts it off', async () => {
    await startApp();
    const ana = standIn.person({ via: standIn.socket });
    standIn.socket.disconnect('refresh_requested');
    await standIn.socket.disconnected();
    expect(await ana.types('/peaceops into the void')).toMatchObject({ acknowledged: false });
    await standIn.socket.connected();
    expect(await ana.types('/peaceops again')).toMatchObject({ acknowledged: true });
    standIn.socket.drop();
    await standIn.socket.disconnected();
    await standIn.socket.connected();
    expect(await ana.types('/peaceops once more')).toMatchObject({ acknowledged: true });
  });

  it('gets an event that it missed once it is back', async () => {
    await startApp();
    const ana = standIn.person({ via: standIn.socket });
    standIn.socket.drop();
    await standIn.socket.disconnected();
    const mention = ana.mentions('C0GENERAL', 'missed?');
    expect(standIn.socket.unacknowledged).toHaveLength(1);
    await standIn.socket.connected();
    expect(standIn.socket.redeliver('timeout')).toBe(1);
    expect(await mention).toMatchObject({ acknowledged: true });
    await standIn.nextMessage();
    expect(heard).toEqual([{ text: '<@U0PEACEOPS> missed?', retryNum: 1 }]);
  });

  it('leaves a command open that it does not acknowledge, until the server closes', async () => {
    await startApp();
    swallow = true;
    const typed = standIn.person({ via: standIn.socket }).types('/peaceops x');
    await standIn.socket.connected();
    expect(standIn.socket.unacknowledged).toMatchObject([{ attempt: 0 }]);
    standIn.socket.close();
    expect(await typed).toMatchObject({ acknowledged: false });
    await standIn.socket.disconnected();
    await standIn.socket.connected();
  });

  it('holds two connections and sends each envelope through one of them, by turns', async () => {
    // On a busy machine a client that is in a hurry would give its connection up before the other has one.
    await startApp(PATIENT_PING_TIMEOUT_MS);
    await startApp(PATIENT_PING_TIMEOUT_MS);
    await standIn.socket.connected(2);
    const ana = standIn.person({ via: standIn.socket });
    for (const query of ['a', 'b', 'c', 'd']) await ana.types(`/peaceops ${query}`);
    expect(standIn.messages.map(({ text }) => text)).toEqual([
      'Found: a',
      'Found: b',
      'Found: c',
      'Found: d',
    ]);
    expect(standIn.socket.acknowledgements).toHaveLength(4);
  });

  it('gives a connection only to those who hold the app token and an unused ticket', async () => {
    const url = `${standIn.url.replace('http', 'ws').replace('/api/', '')}/link/?ticket=guessed`;
    const refused = await new Promise((resolve) => {
      const socket = new WebSocket(url);
      socket.onerror = () => resolve('refused');
      socket.onopen = () => resolve('open');
    });
    expect(refused).toBe('refused');
    expect(standIn.socket.connections).toBe(0);
  });
});
