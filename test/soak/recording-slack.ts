import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A Slack that takes every post, shows it to whoever looks for it, and remembers which delivery it was of. */
export interface RecordingSlack {
  port: number;
  /** How often each delivery was posted, by channel. */
  posts(): ReadonlyMap<string, number>;
  close(): void;
}

interface Post {
  ts: string;
  metadata: unknown;
}

/** Starts it on a free port of this machine. */
export async function startRecordingSlack(): Promise<RecordingSlack> {
  const byChannel = new Map<string, Post[]>();
  let count = 0;
  const server = createServer(async (request, response) => {
    const body = new URLSearchParams(await text(request));
    const channel = body.get('channel') ?? '';
    const posted = byChannel.get(channel) ?? [];
    response.setHeader('content-type', 'application/json');
    if (request.url === '/api/chat.postMessage') {
      const ts = `1700000000.${String(++count).padStart(6, '0')}`;
      byChannel.set(channel, [...posted, { ts, metadata: JSON.parse(body.get('metadata') ?? 'null') }]);
      response.end(JSON.stringify({ ok: true, channel, ts }));
    } else if (request.url === '/api/conversations.history')
      response.end(JSON.stringify({ ok: true, messages: posted }));
    else response.end('{"ok":true,"user_id":"U0","bot_id":"B0","team_id":"T1"}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    posts: () => new Map([...byChannel].map(([channel, posts]) => [channel, posts.length])),
    close: () => server.close(),
  };
}
