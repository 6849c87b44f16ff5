import type { SearchIndex } from '../../../search/search-index';
import { type AnswerOnSite, type AskedOnSite, answerOnSite } from '../answer';
import { indexFrom } from '../search-data';

/** Something that a search needs. */
interface Needed {
  /** The addresses of its parts, in order. */
  parts: string[];
  /** How many bytes they have together. */
  size: number;
}

/** What a page asks of its worker. */
export interface WorkerRequest {
  files: {
    corpus: Needed;
    encoder: { tokens: Needed; vectors: Needed; dimensions: number } | null;
  };
  /** Counts the questions of a page, so that it knows to which one an answer belongs. */
  number: number;
  /** Without, the files are only loaded. */
  question: AskedOnSite | null;
}

/** What the worker tells its page: how far it is, and the end. */
export type WorkerNews =
  | { what: 'loading'; loaded: number; size: number }
  | { what: 'ready'; number: number }
  | ({ what: 'answer'; number: number } & AnswerOnSite)
  | { what: 'failed'; why: 'not-loaded' | 'not-understood' };

/** The worker itself: a thread of a browser, of which Node's types know nothing. */
declare const self: {
  onmessage: ((event: { data: WorkerRequest }) => void) | null;
  postMessage(news: WorkerNews): void;
};

let opened: Promise<SearchIndex> | null = null;

self.onmessage = async ({ data: { files, number, question } }) => {
  try {
    opened ??= open(files);
    const index = await opened;
    self.postMessage(
      question === null
        ? { what: 'ready', number }
        : { what: 'answer', number, ...answerOnSite(index, question) },
    );
  } catch (error) {
    opened = null;
    self.postMessage({ what: 'failed', why: error instanceof NotLoaded ? 'not-loaded' : 'not-understood' });
  }
};

/**
 * The name of a file changes with its content, so that what a browser has kept is what is meant, however old it is; unless
 * it has kept that there was none. Node's types know nothing of that.
 */
const KEPT = { cache: 'force-cache' } as RequestInit;
const ANEW = { cache: 'reload' } as RequestInit;

class NotLoaded extends Error {}

async function open({ corpus, encoder }: WorkerRequest['files']): Promise<SearchIndex> {
  const needed = [corpus, ...(encoder ? [encoder.tokens, encoder.vectors] : [])];
  const size = needed.reduce((sum, one) => sum + one.size, 0);
  let loaded = 0;
  const rest = new AbortController();
  const arrived = (bytes: number) => {
    loaded += bytes;
    if (!rest.signal.aborted) self.postMessage({ what: 'loading', loaded, size });
  };
  const [bytes, tokens, vectors] = await Promise.all(
    needed.map((one) => load(one, arrived, rest.signal)),
  ).finally(() => rest.abort());
  return indexFrom({
    corpus: bytes as Uint8Array,
    encoder: encoder && {
      tokens: tokens as Uint8Array,
      vectors: vectors as Uint8Array,
      dimensions: encoder.dimensions,
    },
  });
}

/** @throws {NotLoaded} where a part is not there, or they are not whole */
async function load(
  { parts, size }: Needed,
  arrived: (bytes: number) => void,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const loaded = await Promise.all(
    parts.map(async (address) => {
      const bytes = (await fetched(address, KEPT, signal)) ?? (await fetched(address, ANEW, signal));
      if (bytes === null) throw new NotLoaded();
      arrived(bytes.byteLength);
      return new Uint8Array(bytes);
    }),
  );
  if (loaded.reduce((sum, part) => sum + part.length, 0) !== size) throw new NotLoaded();
  const whole = new Uint8Array(size);
  let end = 0;
  for (const part of loaded) {
    whole.set(part, end);
    end += part.length;
  }
  return whole;
}

async function fetched(address: string, how: RequestInit, signal: AbortSignal): Promise<ArrayBuffer | null> {
  try {
    const response = await fetch(address, { ...how, signal });
    return response.ok ? await response.arrayBuffer() : null;
  } catch {
    return null;
  }
}
