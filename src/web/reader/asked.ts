import type { SearchIndex } from '../../search/search-index';
import { namesReports } from '../../search/within-reports';

/** A question to the reader page. */
export interface Asked {
  /** As it was typed. */
  question: string;
  /** The id of the report that alone is asked; `null`: all. */
  report: string | null;
  /** Whether everything that mentions a word of it is wanted. */
  isEverything: boolean;
}

/** The question as the engine reads it; one that says itself which reports are meant stays as it is. */
export function lineOf(index: SearchIndex, { question, report }: Asked): string {
  if (report === null || index.library.reports.length < 2 || namesReports(index, question)) return question;
  return `${question} report:${report}`.trim();
}

/** What a form sent. */
export type Sent =
  | { isForm: true; fields: URLSearchParams }
  | { isForm: false; status: 400 | 413 | 415; why: string };

/** A question and its position in an answer have some hundred bytes; the engine reads 4,000 characters. */
export const MOST_BYTES = 16_384;

const FORM = 'application/x-www-form-urlencoded';

/** Reads the fields of a form, each of which may stand in it once. */
export async function readForm(request: Request): Promise<Sent> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== FORM)
    return {
      isForm: false,
      status: 415,
      why: 'This address takes what the search field of its pages sends.',
    };
  // Who goes away while sending is not there to be told.
  const body = await bodyOf(request).catch(() => '');
  if (body === null)
    return { isForm: false, status: 413, why: 'That is too long to be a question; ask in fewer words.' };
  const fields = new URLSearchParams(body);
  const names = [...fields.keys()];
  return new Set(names).size === names.length
    ? { isForm: true, fields }
    : { isForm: false, status: 400, why: 'Each field can be sent once only; ask one question at a time.' };
}

/** The question of a form. */
export function askedIn(fields: URLSearchParams, report: string | null): Asked {
  return { question: fields.get('q') ?? '', report, isEverything: fields.get('all') === 'yes' };
}

/** A whole number of a form, 0 or more; `null` where it is none. */
export function numberIn(fields: URLSearchParams, name: string): number | null {
  const value = fields.get(name) ?? '';
  return /^\d{1,7}$/.test(value) ? Number(value) : null;
}

/** A body as text; `null` where it is longer than {@link MOST_BYTES}. */
async function bodyOf(request: Request): Promise<string | null> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  if (request.body === null) return text;
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes > MOST_BYTES) return null;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
