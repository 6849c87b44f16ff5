import { request } from 'node:http';
import { networkInterfaces } from 'node:os';
import { startTryOut, type TryOut } from '../../../src/try-out/try-out';
import { callAsBot } from '../../support/bot-call';

let tryOut: TryOut;

beforeEach(async () => {
  const complained: string[] = [];
  const say = (line: string) => void complained.push(line);
  const started = await startTryOut({ port: 0, log: { write: say }, complain: say });
  if (started === null) throw new Error(complained.join('\n'));
  tryOut = started;
});
afterEach(() => tryOut.stop());

const at = (path: string) => tryOut.address + path;
const sent = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(at(path), { method: 'POST', body: new URLSearchParams(fields), headers, redirect: 'manual' });
const said = () => tryOut.slack.written.map(({ text }) => text);
const BY_SCRIPT = { 'x-sent-by-script': 'yes' };

/** The status of a request whose headers `fetch` does not let anybody choose. */
function statusOf(headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request(at('ana/planning'), { headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    asked.on('error', reject).end();
  });
}

describe('an address that leads nowhere', () => {
  it.each([
    ['ana/nowhere', 'There is no channel &quot;nowhere&quot;, or ana is not in it.'],
    ['ben/leaders', 'There is no channel &quot;leaders&quot;, or ben is not in it.'],
    ['eve', 'There is nobody of this name.'],
    ['eve/planning', 'There is nobody of this name.'],
    ['peaceops/planning', 'There is nobody of this name.'],
    ['files/F1/x.md', 'There is no such file.'],
    ['one/two/three/four', 'There is nothing at this address.'],
  ])('%s: says why, and leads back', async (path, why) => {
    const answer = await fetch(at(path));
    expect(answer.status).toBe(404);
    const page = await answer.text();
    expect(page).toContain(why);
    expect(page).toContain('<a href="/">To the workspace</a>');
  });

  it('is none where a thread is of before, or a moment no moment', async () => {
    for (const path of ['ana/planning/1.2', 'ana/planning/x', 'ana/planning?before=x'])
      expect((await fetch(at(path))).status).toBe(200);
  });
});

describe('a form', () => {
  it('that is sent twice says it once', async () => {
    const form = { text: 'Good morning', form: 'one and the same' };
    await Promise.all([sent('ana/say/C0PLANNING', form), sent('ana/say/C0PLANNING', form)]);
    expect(said()).toEqual(['Good morning']);
    await sent('ana/say/C0PLANNING', { ...form, form: 'another' });
    expect(said()).toHaveLength(2);
  });

  it('of a window counts once, however fast it is sent again, and is told so', async () => {
    await sent('ana/say/C0PLANNING', { text: '/peaceops digest', form: 'a' });
    const { id } = await tryOut.slack.until(() => tryOut.slack.views[0]);
    const send = () => sent(`ana/on/${id}/submit`, { '["days","digest:days"]': '1' }, BY_SCRIPT);
    const [first, second] = await Promise.all([send(), send()]);
    expect([first.status, second.status].sort()).toEqual([204, 422]);
    const third = await send();
    expect([third.status, await third.text()]).toEqual([422, 'This window is closed already.']);
    await tryOut.slack.waitFor(({ text }) => text.includes('set up a digest here'));
    expect(tryOut.slack.messages.filter(({ visible }) => visible === 'public')).toHaveLength(1);
  });

  it.each([
    ['ana/say/C0PLANNING', { text: '  \n ' }, 'There is nothing to send.'],
    ['ana/say/C0PLANNING', { text: 'x'.repeat(40_001) }, 'A message may have 40,000 characters at most.'],
    ['ana/say/C0NOWHERE', { text: 'x' }, 'There is no such channel, or you are not in it.'],
    ['ben/say/C0LEADERS', { text: 'x' }, 'There is no such channel, or you are not in it.'],
    ['eve/say/C0PLANNING', { text: 'x' }, 'There is nobody of this name.'],
    ['ana/on/m-1.2/act', { act: '["b","a"]' }, 'What you clicked on is not there any more.'],
    ['ana/on/V1/submit', {}, 'This window is closed already.'],
    ['ana/message/1.2', { channel: 'C0PLANNING', shortcut: 'check' }, 'The message is not there any more.'],
    ['clock', { minutes: '-1' }, 'The clock goes forward by a minute to a week at once.'],
    ['clock', { minutes: 'soon' }, 'The clock goes forward by a minute to a week at once.'],
  ])('to %s with %j is told: %s', async (path, fields, sentence) => {
    const answer = await sent(path, fields as Record<string, string>, BY_SCRIPT);
    expect([answer.status, await answer.text()]).toEqual([422, sentence]);
    expect(said()).toEqual([]);
  });

  it('with what no button stands for is told so', async () => {
    await callAsBot(tryOut.slack, 'chat.postMessage', { channel: 'C0PLANNING', text: 'Nothing to press' });
    const [message] = tryOut.slack.messages;
    for (const act of ['["b","a"]', '{"b":1}', 'not JSON', '']) {
      const answer = await sent(`ana/on/m-${message?.ts}/act`, { act }, BY_SCRIPT);
      expect([answer.status, await answer.text()]).toEqual([422, 'There is no such field or button.']);
    }
  });

  it('of a window that lies under another one is told so', async () => {
    await sent('ana/say/C0PLANNING', { text: '/peaceops digest', form: 'a' });
    const below = await tryOut.slack.until(() => tryOut.slack.views[0]);
    await sent('ana/say/C0PLANNING', { text: '/peaceops digest', form: 'b' });
    await tryOut.slack.until(() => tryOut.slack.views[1]);
    for (const path of ['submit', 'close', 'act', 'change']) {
      const answer = await sent(`ana/on/${below.id}/${path}`, { act: '["b","a"]' }, BY_SCRIPT);
      expect([answer.status, await answer.text()]).toEqual([422, 'This window lies under another one.']);
    }
  });

  it('that no script sent leads back, and says there what did not work', async () => {
    const answer = await sent('ana/say/C0PLANNING', { text: '' }, { referer: at('ana/police') });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/ana/police']);
    expect(await (await fetch(at('ana/police'))).text()).toContain('There is nothing to send.');
    expect(await (await fetch(at('ana/police'))).text()).not.toContain('There is nothing to send.');
  });

  it('is no form: says so', async () => {
    const answer = await fetch(at('ana/say/C0PLANNING'), {
      method: 'POST',
      body: '{"text":"x"}',
      headers: { 'content-type': 'application/json', ...BY_SCRIPT },
    });
    expect([answer.status, await answer.text()]).toEqual([422, 'That is no form.']);
  });
});

describe('the page is for this machine alone', () => {
  it('listens on 127.0.0.1', async () => {
    const { port } = new URL(tryOut.address);
    expect(new URL(tryOut.address).hostname).toBe('127.0.0.1');
    const others = Object.values(networkInterfaces())
      .flatMap((each) => each ?? [])
      .filter(({ family, internal }) => family === 'IPv4' && !internal);
    for (const { address } of others) await expect(fetch(`http://${address}:${port}/`)).rejects.toThrow();
  });

  it('shows nothing to a page of elsewhere, by whatever name it comes here', async () => {
    const { host, port } = new URL(tryOut.address);
    expect(await statusOf({ host })).toBe(200);
    expect(await statusOf({ host: `localhost:${port}` })).toBe(200);
    expect(await statusOf({ host: 'evil.example' })).toBe(403);
    expect(await statusOf({ host: `127.0.0.1.evil.example:${port}` })).toBe(403);
    expect(await statusOf({ host, origin: 'https://evil.example' })).toBe(403);
    expect(await statusOf({ host, origin: 'null' })).toBe(403);
    expect(await statusOf({ host, origin: `http://${host}` })).toBe(200);
  });

  it('lets nothing run or load but its own', async () => {
    const { headers } = await fetch(at('ana/planning'));
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });
});
