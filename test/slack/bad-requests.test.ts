import type { Json } from '../../src/try-out/stand-in/block-kit/check';
import type { Tampering } from '../../src/try-out/stand-in/transport/requests';
import { type Mode, startWorkplace } from '../support/slack-app';
import { workplaces } from '../support/with-workplace';

const { work, open } = workplaces(startWorkplace);

const JSON_TYPE = 'application/json';
const FORM_TYPE = 'application/x-www-form-urlencoded';
const COMMAND =
  'command=%2Fpeaceops&text=zzyzx&user_id=U0ANA&channel_id=C0GENERAL&team_id=T0PEACE&trigger_id=1';

/** It lives, and answers the next question. */
async function expectUnharmed(): Promise<void> {
  const { message } = await work.ana.types('/peaceops zzyzx');
  expect(message?.text).toContain('The report is silent on “zzyzx”.');
}

describe('a request to /slack/events', () => {
  beforeEach(() => open());

  const post = (contentType: string, body: string, tampering: Tampering = {}) =>
    work.http.post({ contentType, body }, tampering);

  it.each<[string, Tampering]>([
    ['without a signature', { unsigned: true }],
    ['signed with another secret', { signingSecret: 'guessed' }],
    ['signed ten minutes ago', { staleBySeconds: 600 }],
  ])('%s is refused, and says nothing', async (_what, tampering) => {
    expect(await post(FORM_TYPE, COMMAND, tampering)).toMatchObject({ status: 401, body: '' });
    await expectUnharmed();
  });

  it.each([
    ['JSON that breaks off', JSON_TYPE, '{"type":"event_callback"', 400],
    ['no JSON at all', JSON_TYPE, 'hello', 400],
    ['an empty body', JSON_TYPE, '', 400],
    ['a form whose payload is no JSON', FORM_TYPE, 'payload=%7B', 400],
    ['a type that nobody sends', 'text/plain', 'command=/peaceops', 400],
    ['an array', JSON_TYPE, '[]', 400],
    ['a number', JSON_TYPE, '7', 400],
    ['nothing in it', JSON_TYPE, 'null', 400],
    ['a form whose payload is nothing', FORM_TYPE, 'payload=null', 400],
    ['a form whose payload is a list', FORM_TYPE, 'payload=%20%5B%5D', 400],
    ['an empty form', FORM_TYPE, '', 200],
    ['a payload of no known type', FORM_TYPE, 'payload=%7B%22type%22%3A%22canary%22%7D', 200],
    ['an event that is no object', JSON_TYPE, '{"type":"event_callback","event":5}', 200],
    ['an event without anything', JSON_TYPE, '{"type":"event_callback","event":{}}', 200],
    [
      'a click without actions',
      FORM_TYPE,
      'payload=%7B%22type%22%3A%22block_actions%22%2C%22actions%22%3A%5B%5D%7D',
      200,
    ],
    ['a command that is not ours', FORM_TYPE, 'command=%2Fother&text=x&team_id=T1', 200],
  ])('with %s is answered at once, and hurts nobody', async (_what, contentType, body, status) => {
    expect((await post(contentType, body)).status).toBe(status);
    await expectUnharmed();
  });

  it.each([
    [`${FORM_TYPE}; charset=utf-8`, COMMAND],
    ['Application/JSON; charset=utf-8', '{"type":"event_callback","event":{}}'],
  ])('of the type %s is read', async (contentType, body) => {
    expect((await post(contentType, body)).status).toBe(200);
  });

  it('of 5 MB is refused', async () => {
    const { status } = await post(JSON_TYPE, JSON.stringify({ text: 'x'.repeat(5_000_000) })).catch(() => ({
      status: 413,
    }));
    expect(status).toBe(413);
    await expectUnharmed();
  });

  it.each(['GET', 'PUT', 'DELETE'])('with the method %s is refused', async (method) => {
    const response = await fetch(`${work.address}/slack/events`, { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
    await expectUnharmed();
  });

  it('that Slack checks the certificate with is answered', async () => {
    expect((await post(FORM_TYPE, 'ssl_check=1', { unsigned: true })).status).toBe(200);
  });

  it('that Slack checks the address with is answered', async () => {
    expect((await work.http.verifyUrl('abc')).body).toBe('{"challenge":"abc"}');
  });
});

describe.each<Mode>(['http', 'socket'])('a delivery that makes no sense, over %s,', (mode) => {
  const deliveries: [string, Json][] = [
    ['a modal', { type: 'view_submission', view: { callback_id: 'x' }, user: { id: 'U0ANA' }, team: null }],
    [
      'a menu that asks for options',
      { type: 'block_suggestion', action_id: 'x', user: { id: 'U0ANA' }, team: null },
    ],
    ['an old dialog', { type: 'dialog_submission', user: { id: 'U0ANA' }, team: { id: 'T0PEACE' } }],
    ['a kind of the future', { type: 'telepathy', user: { id: 'U0ANA' } }],
    ['nothing', {}],
  ];

  it.each(deliveries)('%s, is acknowledged at once, with one line in the log', async (_what, payload) => {
    await open(mode);
    const acknowledgement = await work.via.deliver({ kind: 'interactive', payload });
    expect(acknowledgement.acknowledged).toBe(true);
    expect(work.logged().filter(({ msg }) => String(msg).includes('nothing here answers'))).toHaveLength(1);
    await expectUnharmed();
  });
});
