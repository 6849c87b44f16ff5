import type { IncomingMessage } from 'node:http';
import { isObject, type Json } from '../block-kit/check';

/** Fields that carry an array or object, which a form can only hold as a JSON string. */
const STRUCTURED = new Set(['blocks', 'attachments', 'metadata', 'view', 'prompts', 'files']);

/** What a request body holds, or Slack's error code for one that holds nothing readable. */
export type Body = { readonly fields: Json } | { readonly error: string };

/**
 * Reads a body as Slack's methods take it: a form whose structured fields are JSON strings (as WebClient
 * sends it), or JSON (where they may be JSON strings too).
 */
export async function readBody(request: IncomingMessage): Promise<Body> {
  const text = await readText(request);
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('application/json')) {
    const parsed = parseJson(text);
    if (parsed === undefined) return { error: 'invalid_json' };
    return isObject(parsed) ? unfolded(parsed) : { error: 'json_not_object' };
  }
  if (type.startsWith('application/x-www-form-urlencoded') || text === '') {
    return unfolded(Object.fromEntries(new URLSearchParams(text)));
  }
  return { error: 'invalid_form_data' };
}

/** The value of a JSON text, or undefined when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The whole body as text. */
export async function readText(request: IncomingMessage): Promise<string> {
  return (await readBytes(request)).toString('utf8');
}

/** The whole body. */
export async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function unfolded(fields: Json): Body {
  const unfold = ([name, value]: [string, unknown]): [string, unknown] => {
    if (!STRUCTURED.has(name) || typeof value !== 'string') return [name, value];
    return [name, parseJson(value)];
  };
  const entries = Object.entries(fields).map(unfold);
  const unreadable = entries.find(([, value]) => value === undefined)?.[0];
  if (unreadable === undefined) return { fields: Object.fromEntries(entries) };
  return { error: unreadable === 'blocks' ? 'invalid_blocks_format' : 'invalid_arguments' };
}
