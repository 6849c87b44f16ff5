import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { webApi } from '@slack/bolt';
import { insist, PATIENCE } from '../../../src/slack/delivery/patience';
import { ConnectionError, slackFetch } from '../../../src/slack/transport/slack-fetch';

/** Calls something that fails so often; how often it was called, what was waited, and what came of it. */
async function insistOn(...failures: readonly Error[]) {
  const left = [...failures];
  const pauses: number[] = [];
  let calls = 0;
  const outcome = await insist(
    async () => {
      calls += 1;
      const failure = left.shift();
      if (failure) throw failure;
      return 'done';
    },
    { retries: 3, pause: async (ms) => void pauses.push(ms) },
  ).catch((error: Error) => error.name);
  return { calls, pauses, outcome };
}

const slowDown = (seconds: number) => new webApi.WebAPIRateLimitedError(seconds);
const unreachable = new webApi.WebAPIRequestError(new ConnectionError('ECONNREFUSED'));

describe('a call to Slack', () => {
  it('is made again after a 429, when Slack says', async () => {
    expect(await insistOn(slowDown(2), slowDown(0))).toEqual({
      calls: 3,
      pauses: [2_000, 0],
      outcome: 'done',
    });
  });

  it('is made again where there was no connection, at growing intervals', async () => {
    expect(await insistOn(unreachable, unreachable, unreachable)).toEqual({
      calls: 4,
      pauses: [500, 1_000, 2_000],
      outcome: 'done',
    });
  });

  it('is given up after three more', async () => {
    expect(await insistOn(unreachable, unreachable, unreachable, unreachable)).toMatchObject({
      calls: 4,
      outcome: 'WebAPIRequestError',
    });
  });

  it.each([
    ['a dropped connection', new webApi.WebAPIRequestError(new ConnectionError('UND_ERR_SOCKET'))],
    ['no answer in time', new webApi.WebAPIRequestError(new ConnectionError('no_answer_in_time'))],
    ['a 500', new webApi.WebAPIHTTPError(500, 'Internal Server Error', {}, '')],
    ['a fault of Slack’s', new webApi.WebAPIPlatformError({ ok: false, error: 'fatal_error' })],
    ['a refusal', new webApi.WebAPIPlatformError({ ok: false, error: 'is_archived' })],
    ['a 429 that lasts for an hour', slowDown(3_600)],
    ['a bug', new TypeError('no')],
  ])('is made once only after %s', async (_what, failure) => {
    expect(await insistOn(failure)).toMatchObject({ calls: 1, pauses: [] });
  });
});

describe('a request to Slack', () => {
  it('that is refused by the machine was never sent', async () => {
    const server = createServer().listen(0);
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    await expect(slackFetch(1_000)(`http://127.0.0.1:${port}/`)).rejects.toMatchObject({
      code: 'ECONNREFUSED',
      neverSent: true,
    });
  });

  it('whose answer breaks off fails as one without an answer', async () => {
    const server = createServer((_request, response) => {
      response.writeHead(200, { 'content-length': 100 });
      response.write('{"ok":', () => response.destroy());
    }).listen(0);
    const { port } = server.address() as AddressInfo;
    await expect(slackFetch(1_000)(`http://127.0.0.1:${port}/`)).rejects.toMatchObject({
      name: 'ConnectionError',
      neverSent: false,
    });
    await new Promise((resolve) => server.close(resolve));
  });
});

describe('patience', () => {
  it('ends in time after SIGTERM', () => {
    expect(PATIENCE.drainMs).toBeLessThan(10_000);
  });

  it('is interrupted when there is nothing left to wait for', async () => {
    const stop = new AbortController();
    const waiting = PATIENCE.pause(60_000, stop.signal);
    stop.abort();
    await expect(waiting).resolves.toBeUndefined();
  });
});
