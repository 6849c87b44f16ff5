import type { AddressInfo } from 'node:net';
import { App, HTTPReceiver } from '@slack/bolt';
import { clickables, wordsIn } from '../../../src/try-out/stand-in/person/interactive-elements';
import type { Person } from '../../../src/try-out/stand-in/person/person';
import { type StandIn, startStandIn } from '../../../src/try-out/stand-in/stand-in';
import { encode, type HttpTransport } from '../../../src/try-out/stand-in/transport/requests';
import { silentLogger } from '../../support/silent-logger';

const answer = (text: string) => ({
  text,
  blocks: [
    { type: 'rich_text', elements: [{ type: 'rich_text_quote', elements: [{ type: 'text', text }] }] },
    {
      type: 'actions',
      elements: [
        { type: 'button', action_id: 'more', text: { type: 'plain_text', text: 'More' }, value: text },
        {
          type: 'button',
          action_id: 'share',
          text: { type: 'plain_text', text: 'Post to channel' },
          value: text,
        },
      ],
    },
  ],
});

describe('a Bolt app over HTTP', () => {
  let standIn: StandIn;
  let app: App;
  let http: HttpTransport;
  let ana: Person;
  const retries: unknown[] = [];

  beforeEach(async () => {
    retries.length = 0;
    standIn = await startStandIn();
    const { signingSecret, botToken } = standIn.credentials;
    const receiver = new HTTPReceiver({ signingSecret, logger: silentLogger });
    app = new App({
      token: botToken,
      receiver,
      logger: silentLogger,
      clientOptions: { slackApiUrl: standIn.url, retryConfig: { retries: 0 } },
    });
    app.command('/peaceops', async ({ ack, command }) => {
      if (command.text === 'broken') await ack({ text: 'x', blocks: [{ type: 'broken' }] });
      else if (command.text === 'plain') await ack('Just words');
      else await ack(answer(command.text) as never);
    });
    app.action('more', async ({ ack, respond, body }) => {
      await ack();
      await respond({ ...answer('page 2'), replace_original: 'message' in body === false } as never);
    });
    app.action('share', async ({ ack, client, body }) => {
      await ack();
      await client.views.open({
        trigger_id: (body as { trigger_id: string }).trigger_id,
        view: {
          type: 'modal',
          callback_id: 'share',
          title: { type: 'plain_text', text: 'Share' },
          submit: { type: 'plain_text', text: 'Post' },
          blocks: [
            {
              type: 'input',
              block_id: 'note',
              label: { type: 'plain_text', text: 'Note' },
              element: { type: 'plain_text_input', action_id: 'note' },
            },
          ],
        },
      });
    });
    app.view('share', async ({ ack, view }) => {
      const note = view.state.values['note']?.['note']?.value;
      if (note) await ack();
      else await ack({ response_action: 'errors', errors: { note: 'Say something' } });
    });
    app.shortcut('look-up', async ({ ack, shortcut, respond }) => {
      await ack();
      await respond({ text: `About: ${'message' in shortcut ? shortcut.message.text : ''}` });
    });
    app.event('app_mention', async ({ event, say, context }) => {
      retries.push(context.retryNum);
      await say({ text: `You said: ${event.text}`, thread_ts: event.thread_ts ?? event.ts });
    });
    app.message(async ({ message, say }) => {
      if (message.subtype === undefined) await say(`Here: ${message.text}`);
    });
    // Bolt asks who it is by itself and lets go of the promise: closing before that would crash the process.
    await standIn.called('auth.test');
    const server = await app.start(0);
    http = standIn.http(`http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`);
    ana = standIn.person({ via: http });
  });

  afterEach(async () => {
    await app.stop();
    await standIn.close();
  });

  it('answers a command in the acknowledgement, privately, and pages in place on a click', async () => {
    const { acknowledged, status, message } = await ana.types('/peaceops local ownership');
    expect({ acknowledged, status }).toEqual({ acknowledged: true, status: 200 });
    expect(message).toMatchObject({ visible: 'ephemeral', user: 'U0ANA', via: 'acknowledgement' });
    if (message === undefined) throw new Error('no answer');
    expect(wordsIn(message.blocks)).toBe('local ownership\nMore\nPost to channel');
    expect(clickables(message.blocks).map(({ label }) => label)).toEqual(['More', 'Post to channel']);

    const click = await ana.clicks(message, 'more');
    expect(click.delivery.payload).toMatchObject({
      container: { is_ephemeral: true },
      actions: [{ value: 'local ownership' }],
    });
    expect(click.delivery.payload).not.toHaveProperty('message');
    const paged = await standIn.waitFor(({ text }) => text === 'page 2');
    expect(paged).toBe(message);
    expect(ana.sees()).toEqual([message]);
    const ben = standIn.person({ user: 'U0BEN', via: http });
    expect(ben.sees()).toEqual([]);
    await expect(ben.clicks(message, 'more')).rejects.toThrow('does not see');
    await expect(ana.clicks(message, 'less')).rejects.toThrow('more "More", share "Post to channel"');
  });

  it('shows plain words, and refuses a broken acknowledgement', async () => {
    expect((await ana.types('/peaceops plain')).message).toMatchObject({
      text: 'Just words',
      visible: 'ephemeral',
    });
    const { message, rejection } = await ana.types('/peaceops broken');
    expect(message).toBeUndefined();
    expect(rejection).toMatchObject({ where: 'acknowledgement', error: 'invalid_blocks' });
    expect(standIn.rejections).toEqual([rejection]);
  });

  it('leads a modal to its end', async () => {
    const { message } = await ana.types('/peaceops x');
    if (message === undefined) throw new Error('no answer');
    await ana.clicks(message, 'Post to channel');
    const view = await standIn.until(() => standIn.views[0]);
    await ana.submits(view);
    expect(view).toMatchObject({ open: true, errors: { note: 'Say something' } });
    await ana.submits(view, { note: { note: { type: 'plain_text_input', value: 'Look' } } });
    expect(view.open).toBe(false);
  });

  it('answers mentions in the thread, and direct messages and shortcuts', async () => {
    const { ts } = await ana.mentions('C0GENERAL', 'exit strategies?');
    expect(await standIn.nextMessage()).toMatchObject({
      threadTs: ts,
      text: 'You said: <@U0PEACEOPS> exit strategies?',
    });
    const { ts: written = '' } = await ana.directMessage('hello');
    expect(await standIn.nextMessage()).toMatchObject({ channel: 'D0ANA', text: 'Here: hello' });
    await ana.edits(written, 'hallo');
    await ana.deletes(written);
    await ana.usesShortcut('look-up', {
      channel: 'C0GENERAL',
      ts: '1790000000.000100',
      user: 'U0BEN',
      text: 'ownership',
    });
    expect(await standIn.nextMessage()).toMatchObject({ text: 'About: ownership', visible: 'ephemeral' });
    expect(standIn.rejections).toEqual([]);
  });

  it('sees a retry as one', async () => {
    const first = await ana.mentions('C0GENERAL', 'x');
    const second = await ana.again(first, { num: 2, reason: 'http_timeout' });
    await standIn.until(() => standIn.messages[1]);
    expect(second.delivery).toBe(first.delivery);
    expect(retries).toEqual([undefined, 2]);
  });

  it('verifies its address and refuses what is not signed by Slack', async () => {
    expect(await http.verifyUrl('abc')).toMatchObject({ status: 200, body: '{"challenge":"abc"}' });
    const command = encode({ kind: 'slash_commands', payload: { command: '/peaceops', text: 'x' } });
    expect((await http.post(command, { unsigned: true })).status).toBe(401);
    expect((await http.post(command, { signingSecret: 'guessed' })).status).toBe(401);
    expect((await http.post(command, { staleBySeconds: 301 })).status).toBe(401);
    expect((await http.post({ contentType: 'application/json', body: '{"type":' })).status).toBe(400);
    expect(standIn.messages).toEqual([]);
  });

  it('is not told what its scopes do not cover', async () => {
    standIn.scopes.delete('app_mentions:read');
    await expect(ana.mentions('C0GENERAL', 'x')).rejects.toThrow(
      'the scope app_mentions:read is not granted',
    );
  });

  it('refuses those who still wait when the stand-in closes', async () => {
    const waiting = standIn.nextMessage();
    void standIn.close();
    await expect(waiting).rejects.toThrow('closed');
  });
});
