import { once } from 'node:events';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { CheckedText } from '../../check/check-text';
import type { ReaderSettings } from '../../settings';
import type { Message } from '../blocks';
import type { CheckRequest } from './checked-message';
import type { CheckWork, DraftRequest, DraftWork } from './checker';

/** What the thread posts: an answer to each request. */
export type FromThread = { message: Message } | { checked: CheckedText } | { failed: true };

/** Compiled or not, it is of the same kind as this file. */
const FILE = path.join(__dirname, `check-worker${path.extname(__filename)}`);

/**
 * Of one check. The thread itself stops after two seconds (`check-worker.ts`), but for a quotation that takes longer
 * alone.
 */
const LONGEST_MS = 10_000;
/** An idle thread costs some 60 MB, a new one 0.2 s. */
const IDLE_MS = 60_000;

export interface CheckThreadOptions {
  /** The directory of the reports; default those that come with PeaceOps. */
  reports?: string;
  /** Where they can be read in a browser; default nowhere. */
  reader?: ReaderSettings | null;
  /** How the thread is started; default as this process was. */
  execArgv?: readonly string[];
  /** Does something later, and returns how to call it off. */
  later?: (ms: number, work: () => void) => () => void;
}

/** Checks on a thread, which reads the reports when it begins. */
export interface CheckThread extends CheckWork, DraftWork {
  /** The reports have changed: what is under way ends, the next check begins with those of now. */
  renew(): void;
}

/** On a clock of the machine that keeps no process alive. */
function laterByClock(ms: number, work: () => void): () => void {
  const timer = setTimeout(work, ms).unref();
  return () => clearTimeout(timer);
}

/**
 * Checks on a thread of its own, which is started with the first one, ended after a minute without any, and where one
 * takes too long: whatever somebody has checked, others are answered meanwhile.
 */
export function checkThread({
  reports,
  reader = null,
  execArgv,
  later = laterByClock,
}: CheckThreadOptions = {}): CheckThread {
  let thread: Worker | null = null;
  let isOfOldReports = false;
  let keepFor = () => {};

  function started(): Worker {
    if (thread) return thread;
    const worker = new Worker(FILE, {
      workerData: { reports, reader },
      ...(execArgv ? { execArgv: [...execArgv] } : {}),
    });
    // What `run` awaits hears of it; unheard between two checks, it would end the process.
    worker.on('error', () => {});
    worker.once('exit', () => {
      if (thread === worker) thread = null;
    });
    worker.unref();
    thread = worker;
    return worker;
  }

  async function end(): Promise<void> {
    keepFor();
    const worker = thread;
    thread = null;
    await worker?.terminate();
  }

  async function answerTo(request: CheckRequest | DraftRequest): Promise<FromThread> {
    keepFor();
    if (isOfOldReports) await end();
    isOfOldReports = false;
    const worker = started();
    const callOff = later(LONGEST_MS, () => void end());
    const over = new AbortController();
    try {
      worker.postMessage(request);
      return await Promise.race([answerOf(worker, over.signal), endOf(worker, over.signal)]);
    } finally {
      over.abort();
      callOff();
      keepFor = later(IDLE_MS, () => void end());
    }
  }

  return {
    async run(request) {
      const answer = await answerTo(request);
      if ('message' in answer) return answer.message;
      throw new Error('the check failed');
    },
    async runDraft(request) {
      const answer = await answerTo(request);
      if ('checked' in answer) return answer.checked;
      throw new Error('the check failed');
    },
    close: end,
    renew() {
      isOfOldReports = true;
    },
  };
}

async function answerOf(worker: Worker, signal: AbortSignal): Promise<FromThread> {
  const [answer] = (await once(worker, 'message', { signal })) as [FromThread];
  return answer;
}

async function endOf(worker: Worker, signal: AbortSignal): Promise<never> {
  await once(worker, 'exit', { signal });
  throw new Error('the thread ended');
}
