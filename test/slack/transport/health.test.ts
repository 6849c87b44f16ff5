import { connect } from 'node:net';
import { firstAnswer } from '../../support/corpus';
import { type Mode, startWorkplace } from '../../support/slack-app';
import { workplaces } from '../../support/with-workplace';

const { work, open } = workplaces(startWorkplace);

async function get(path: string, method = 'GET'): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`http://127.0.0.1:${work.app.port()}${path}`, { method });
  const text = await response.text();
  return { status: response.status, body: text === '' ? '' : JSON.parse(text) };
}

/** Sends a request as it stands; the first line of the answer. */
function raw(request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(work.app.port(), '127.0.0.1', () => socket.end(request));
    socket.on('data', (chunk) => (answer += String(chunk)));
    socket.on('error', reject);
    socket.on('close', () => resolve(answer.split('\r\n')[0] ?? ''));
  });
}

describe.each<Mode>(['http', 'socket'])('over HTTP, in %s mode,', (mode) => {
  it('the process lives and is ready, when it is', async () => {
    await open(mode);
    expect(await get('/healthz')).toEqual({ status: 200, body: { ok: true } });
    expect(await get('/readyz?verbose')).toEqual({
      status: 200,
      body: { ready: true, store: 'unavailable' },
    });
    expect(await get('/readyz', 'HEAD')).toEqual({ status: 200, body: '' });
  });

  it('it names its version, and nothing else', async () => {
    await open(mode);
    const { version } = require('../../../package.json');
    expect(await get('/version')).toEqual({ status: 200, body: { version } });
  });

  it('it listens only where it is told to', async () => {
    await open(mode, { host: '127.0.0.1' });
    expect((await get('/healthz')).status).toBe(200);
    const elsewhere = fetch(`http://127.0.0.2:${work.app.port()}/healthz`);
    await expect(elsewhere).rejects.toThrow('fetch failed');
  });

  it('it is not ready while it starts, and lives', async () => {
    await open(mode, { start: false, patience: { requestTimeoutMs: 4_000 } });
    work.standIn.faults.next('auth.test', { kind: 'silence' });
    const starting = work.app.start();
    await work.standIn.called('auth.test');
    expect(await get('/readyz')).toEqual({
      status: 503,
      body: { ready: false, reason: 'starting', store: 'unavailable' },
    });
    expect((await get('/healthz')).status).toBe(200);
    await work.app.stop();
    await work.standIn.close();
    await starting.catch(() => {});
  });

  it.each([
    ['/', 'GET', 404],
    ['/slack', 'GET', 404],
    ['/healthz', 'POST', 405],
    ['/readyz', 'DELETE', 405],
    ['/healthz/', 'GET', 404],
  ])('%s answers %s with %d', async (path, method, status) => {
    await open(mode);
    expect((await get(path, method)).status).toBe(status);
  });

  it.each([
    ['GET // HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 404],
    ['POST // HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 0\r\n\r\n', 404],
    ['GET /%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 404],
    ['GET http://[ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 404],
    ['OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 404],
    ['GET /healthz HTTP/1.1\r\nHost: x\r\nBad Header\r\n\r\n', 400],
    ['\u0000\u0001 garbage\r\n\r\n', 400],
    [`GET /${'x'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, 431],
  ])('the request %j is answered and hurts nobody', async (request, status) => {
    await open(mode);
    expect(await raw(request)).toContain(`HTTP/1.1 ${status} `);
    expect((await get('/healthz')).status).toBe(200);
    expect(work.logged().filter(({ level }) => Number(level) >= 40)).toEqual([]);
  });
});

describe('a port in use', () => {
  it.each<Mode>(['http', 'socket'])('fails the start in %s mode, and does no more', async (mode) => {
    await open('http');
    const second = startWorkplace(mode, { port: work.app.port() });
    await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});

it('a command is answered while Slack has not yet said whose token it is', async () => {
  await open('http', { start: false, patience: { requestTimeoutMs: 4_000 } });
  work.standIn.faults.next('auth.test', { kind: 'silence' });
  const starting = work.app.start();
  await work.standIn.called('auth.test');
  const http = work.standIn.http(`http://127.0.0.1:${work.app.port()}/slack/events`);
  const { message } = await work.standIn.person({ via: http }).types('/peaceops local ownership');
  expect(message?.text).toContain(firstAnswer('local ownership'));
  await work.app.stop();
  await work.standIn.close();
  await starting.catch(() => {});
});
