import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What was asked of a {@link LanguageModel}. */
export interface Asked {
  path: string;
  authorization: string | undefined;
  model: string;
  messages: { role: string; content: string }[];
}

/** How a request is answered: with these words of the model, or in any other way. */
export type Reply = string | ((response: ServerResponse, asked: Asked) => void);

/** A stand-in for an endpoint like OpenAI's chat completions, on this machine. */
export interface LanguageModel {
  /** Its base, `http://127.0.0.1:PORT/v1`. */
  url: string;
  asked: Asked[];
  /** How the next requests are answered, each as told; those after them with entries for each statement. */
  replies: Reply[];
  close(): Promise<void>;
}

export async function languageModel(): Promise<LanguageModel> {
  const asked: Asked[] = [];
  const replies: Reply[] = [];
  const server = createServer(async (request, response) => {
    const body = JSON.parse(await textOf(request));
    const one = { path: request.url ?? '', authorization: request.headers.authorization, ...body } as Asked;
    asked.push(one);
    const reply = replies.shift() ?? entriesFor(one);
    if (typeof reply === 'string') saying(reply)(response);
    else reply(response, one);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked,
    replies,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** A completion with these words. */
export function saying(content: unknown): (response: ServerResponse) => void {
  return withStatus(200, { choices: [{ message: { role: 'assistant', content } }] });
}

/** An answer with a status, and a body, as JSON unless it is a text. */
export function withStatus(status: number, body: unknown = {}, headers: Record<string, string> = {}) {
  return (response: ServerResponse): void => {
    response.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body));
  };
}

/** The ids of the statements that were asked for. */
export function idsAsked({ messages }: Asked): string[] {
  const { statements } = JSON.parse(messages[1]?.content ?? '') as { statements: { id: string }[] };
  return statements.map(({ id }) => id);
}

/** Ten for each, which are not few. */
function entriesFor(asked: Asked): string {
  const some = (id: string) => Array.from({ length: 10 }, (_, at) => `zeppelin ${id} number ${at}`);
  return JSON.stringify(Object.fromEntries(idsAsked(asked).map((id) => [id, some(id)])));
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}
