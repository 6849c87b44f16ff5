/** Where a language model is asked, in the form of OpenAI's chat completions, and by what means. */
export interface Endpoint {
  /** The whole address, see `endpointAddress`. */
  url: string;
  model: string;
  /** Sent as a bearer token; `null` where the endpoint wants none. */
  key: string | null;
  fetch: typeof globalThis.fetch;
  /** Until an answer has arrived as a whole. */
  timeoutMs: number;
  /** Waits for so many milliseconds. */
  wait(ms: number): Promise<void>;
  now(): number;
}

/** A message to the model. */
export interface Message {
  role: 'system' | 'user';
  content: string;
}

/**
 * What came of asking: the model's words; an answer in which there are none (`unreadable`), after which another question
 * may do better; or `stopped`, a sentence on why nothing more is to be had now.
 */
export type Completion =
  | { outcome: 'text'; text: string }
  | { outcome: 'unreadable' }
  | { outcome: 'stopped'; sentence: string };

/** A few thousand words; what is longer is no answer to a question on some statements. */
const LARGEST_ANSWER = 1_000_000;
const LARGEST_COMPLAINT = 10_000;
const MOST_TRIES = 4;
const FIRST_WAIT_MS = 2_000;
/** Whoever is told to come back later than this comes back by hand. */
const LONGEST_WAIT_MS = 2 * 60_000;

/** What a single try came to: {@link Completion}, or that another may do better. */
type Try = Completion | { outcome: 'again'; sentence: string; afterMs: number | null };

/**
 * Asks a model once; where it is busy, fails or cannot be reached, a few times more, each after a longer wait, or after
 * that for which the server asks. Redirects are not followed: what is sent goes where somebody said it may go.
 */
export async function complete(endpoint: Endpoint, messages: readonly Message[]): Promise<Completion> {
  for (let tries = 1; ; tries += 1) {
    const result = await tryOnce(endpoint, messages);
    if (result.outcome !== 'again') return result;
    const waitMs = result.afterMs ?? FIRST_WAIT_MS * 2 ** (tries - 1);
    if (tries === MOST_TRIES) return { outcome: 'stopped', sentence: `${result.sentence}, ${tries} times.` };
    if (waitMs > LONGEST_WAIT_MS)
      return { outcome: 'stopped', sentence: `${result.sentence} and asks to wait ${inMinutes(waitMs)}.` };
    await endpoint.wait(waitMs);
  }
}

function inMinutes(ms: number): string {
  return `${Math.ceil(ms / 60_000)} minutes`;
}

async function tryOnce(endpoint: Endpoint, messages: readonly Message[]): Promise<Try> {
  const { url, model, key, timeoutMs } = endpoint;
  try {
    const response = await endpoint.fetch(url, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        'content-type': 'application/json',
        ...(key !== null && { authorization: `Bearer ${key}` }),
      },
      body: JSON.stringify({ model, messages }),
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (response.status === 200) {
      const text = contentOf(await bodyOf(response, LARGEST_ANSWER));
      return text === null ? { outcome: 'unreadable' } : { outcome: 'text', text };
    }
    return await refusalOf(endpoint, response);
  } catch (error) {
    return { outcome: 'again', sentence: whyNot(error, timeoutMs), afterMs: null };
  }
}

/** What an answer that is no success means. */
async function refusalOf(endpoint: Endpoint, response: Response): Promise<Try> {
  const { status } = response;
  const complaint = await complaintOf(endpoint, response);
  const says = `The endpoint answers ${status}${complaint}`;
  if (status === 429 || status >= 500)
    return { outcome: 'again', sentence: says, afterMs: retryAfterMs(response, endpoint.now()) };
  if (status === 401 || status === 403)
    return {
      outcome: 'stopped',
      sentence: `${says}: it does not accept ${endpoint.key === null ? 'that there is no key; set' : 'the key in'} PEACEOPS_INDEX_KEY.`,
    };
  if (status >= 300 && status < 400)
    return { outcome: 'stopped', sentence: `${says} and leads elsewhere; give the address itself.` };
  return { outcome: 'stopped', sentence: `${says}; look at the address and the model's name.` };
}

/** What the server says is wrong, in its own words and without the key, as ` (“...”)`; empty where it says nothing. */
async function complaintOf({ key }: Endpoint, response: Response): Promise<string> {
  const body = await bodyOf(response, LARGEST_COMPLAINT).catch(() => null);
  const said = (parsed(body) as { error?: { message?: unknown } } | null)?.error?.message;
  if (typeof said !== 'string') return '';
  const shown = (key === null ? said : said.replaceAll(key, '…')).replace(/[\p{C}\s]+/gu, ' ').trim();
  return shown === '' ? '' : ` (“${[...shown].slice(0, 200).join('')}”)`;
}

/** A number of seconds or a date, as RFC 9110 has it; `null` where there is neither. */
function retryAfterMs({ headers }: Response, nowMs: number): number | null {
  const value = headers.get('retry-after')?.trim() ?? '';
  if (/^\d+$/.test(value)) return Number(value) * 1_000;
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : Math.max(0, at - nowMs);
}

/** The text of a body; `null` where it is longer than it may be. */
async function bodyOf(response: Response, largest: number): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    // Leaving the loop closes the connection.
    if (size > largest) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** The model's words: `choices[0].message.content`, a text or parts of one. */
function contentOf(body: string | null): string | null {
  const answer = parsed(body) as { choices?: { message?: { content?: unknown } }[] } | null;
  const content = answer?.choices?.[0]?.message?.content;
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return null;
  const texts = content.map((part: { text?: unknown } | null) => part?.text);
  return texts.filter((text) => typeof text === 'string').join('');
}

function parsed(body: string | null): unknown {
  try {
    return JSON.parse(body ?? '');
  } catch {
    return null;
  }
}

function whyNot(error: unknown, timeoutMs: number): string {
  if ((error as Error).name === 'TimeoutError')
    return `The endpoint did not answer within ${timeoutMs / 1_000} seconds`;
  const { code } = ((error as Error).cause ?? {}) as { code?: string };
  return `The endpoint cannot be reached, or broke off${code === undefined ? '' : ` (${code})`}`;
}
