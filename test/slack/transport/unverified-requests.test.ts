import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { isSignedWith, readClaim } from '../../../src/slack/transport/signed-request';
import { type UnverifiedBodies, unverifiedBodies } from '../../../src/slack/transport/unverified-bodies';
import { startWorkplace } from '../../support/slack-app';
import { workplaces } from '../../support/with-workplace';

const { work, open } = workplaces(startWorkplace);

const NOW = 1_700_000_000;
const SIGNATURE = `v0=${'ab'.repeat(32)}`;

describe('what the headers of a request claim', () => {
  const claim = (signature: unknown, timestamp: unknown) =>
    readClaim({ 'x-slack-signature': signature, 'x-slack-request-timestamp': timestamp } as never, NOW);

  it.each([NOW, NOW - 300, NOW + 300])('may be of %d', (timestamp) => {
    expect(claim(SIGNATURE, String(timestamp))).toEqual({
      signature: SIGNATURE,
      timestamp: String(timestamp),
    });
  });

  it.each(['', '0x10', '-5', '1e9', ' 1700000000', '1700000000.5', 'NaN', '1700000000000', undefined])(
    'is no time: %j',
    (timestamp) => expect(claim(SIGNATURE, timestamp)).toBe('no-signature'),
  );

  it.each([NOW - 301, NOW + 301, 0])('is too far from now: %d', (timestamp) =>
    expect(claim(SIGNATURE, String(timestamp))).toBe('stale'),
  );

  it.each(['', 'v0=', `v1=${'a'.repeat(64)}`, `v0=${'a'.repeat(63)}`, `v0=${'A'.repeat(64)}`, [SIGNATURE]])(
    'is no signature: %j',
    (signature) => expect(claim(signature, String(NOW))).toBe('no-signature'),
  );

  it('holds for this secret, time and body alone', () => {
    const signature = `v0=${createHmac('sha256', 's').update(`v0:${NOW}:body`).digest('hex')}`;
    const signed = { signature, timestamp: String(NOW) };
    expect(isSignedWith('s', signed, Buffer.from('body'))).toBe(true);
    expect(isSignedWith('t', signed, Buffer.from('body'))).toBe(false);
    expect(isSignedWith('s', { ...signed, timestamp: String(NOW + 1) }, Buffer.from('body'))).toBe(false);
    expect(isSignedWith('s', signed, Buffer.from('Body'))).toBe(false);
  });
});

/** What comes back before the connection is closed. */
async function answerOn(socket: Socket): Promise<string> {
  let answer = '';
  socket.on('data', (chunk) => {
    answer += String(chunk);
  });
  // A server that closes while more is on its way resets the connection.
  socket.on('error', () => {});
  await once(socket, 'close');
  return answer.split('\r\n')[0] ?? '';
}

describe('a request that never ends', () => {
  const head = (more: readonly string[]) =>
    ['POST /slack/events HTTP/1.1', 'host: x', 'content-length: 500000', ...more, '', ''].join('\r\n');
  const now = () => Math.floor(Date.now() / 1_000);

  async function begun(text: string): Promise<string> {
    await open();
    const socket = connect(work.app.port(), '127.0.0.1');
    socket.write(text);
    return answerOn(socket);
  }

  it.each<[string, () => string[]]>([
    ['without a signature', () => []],
    [
      'with a signature of the wrong form',
      () => ['x-slack-signature: v0=1', `x-slack-request-timestamp: ${now()}`],
    ],
    [
      'with an old time',
      () => [`x-slack-signature: ${SIGNATURE}`, `x-slack-request-timestamp: ${now() - 400}`],
    ],
  ])('%s is refused before its body comes', async (_what, more) => {
    expect(await begun(head(more()))).toBe('HTTP/1.1 401 Unauthorized');
  });

  it('of more than 512 kB is refused before its body comes', async () => {
    const signed = [`x-slack-signature: ${SIGNATURE}`, `x-slack-request-timestamp: ${now()}`];
    const long = head(signed).replace('content-length: 500000', 'content-length: 512001');
    expect(await begun(long)).toBe('HTTP/1.1 413 Payload Too Large');
  });

  it('is logged once, however many there are', async () => {
    await open();
    for (let sent = 0; sent < 5; sent++)
      await fetch(`${work.address}/slack/events`, { method: 'POST', body: 'x' });
    const lines = work.logged().filter(({ msg }) => String(msg).startsWith('requests refused'));
    expect(lines).toMatchObject([{ level: 40, refused: { 'no-signature': 1 } }]);
  });
});

describe('bodies that are not verified', () => {
  let server: Server;
  let bodies: UnverifiedBodies;
  let sockets: Socket[];

  beforeEach(async () => {
    bodies = unverifiedBodies(10_000);
    sockets = [];
    server = createServer(async (request, response) => {
      const read = await bodies.read(request);
      response.writeHead('refused' in read ? read.refused : 200, { connection: 'close' });
      response.end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });

  afterEach(async () => {
    for (const socket of sockets) socket.destroy();
    server.close();
    await once(server, 'close');
  });

  function send(bytes: number, announced: number): Promise<string> {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    sockets.push(socket);
    socket.write(`POST / HTTP/1.1\r\nhost: x\r\ncontent-length: ${announced}\r\n\r\n${'x'.repeat(bytes)}`);
    return answerOn(socket);
  }

  async function held(atLeast: number): Promise<void> {
    while (bodies.bytes() < atLeast) await new Promise(setImmediate);
  }

  it('are read, and hold nothing afterwards', async () => {
    expect(await send(500, 500)).toBe('HTTP/1.1 200 OK');
    expect(bodies.bytes()).toBe(0);
  });

  it('give way to the next one where there is no room, the longest first', async () => {
    const long = send(6_000, 9_000);
    await held(6_000);
    void send(2_000, 9_000);
    await held(8_000);
    expect(await send(2_500, 2_500)).toBe('HTTP/1.1 200 OK');
    expect(await long).toBe('HTTP/1.1 503 Service Unavailable');
    expect(bodies.bytes()).toBeLessThan(3_000);
  });

  it('that break off hold nothing', async () => {
    const broken = send(4_000, 9_000);
    await held(4_000);
    for (const socket of sockets) socket.destroy();
    await broken;
    while (bodies.bytes() > 0) await new Promise(setImmediate);
  });
});
