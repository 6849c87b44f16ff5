import { type Store, StoreError } from './store';

/** Pauses between attempts: 1, 2, 4, ... 32 s, then a minute, for as long as it takes. */
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;

/** Why there is no store, and whether it is tried again. */
export interface NotOpened {
  error: unknown;
  code: StoreError['code'];
  again: boolean;
}

/** How a store is opened, and who is told. */
export interface KeepOpeningOptions {
  open(): Promise<Store>;
  /** Whether the store lies on a server, which may come up later than PeaceOps. */
  onServer: boolean;
  /** Waits; a signal that is aborted ends it early. */
  pause(ms: number, signal: AbortSignal): Promise<void>;
  /** Told of the first failure, and of one after which it is not tried any more. */
  failed(why: NotOpened): void;
  /** Told once. */
  opened(store: Store): void;
}

/** Attempts to open a store. */
export interface KeptOpening {
  /** Resolves when the first attempt is over, whatever came of it. Never rejects. */
  firstTry: Promise<void>;
  /** Ends the attempts. Resolves when none is under way; a store that opens meanwhile is closed again. */
  stop(): Promise<void>;
}

/** Opens a store; one that is away for a while, again and again until it is there. */
export function keepOpening(options: KeepOpeningOptions): KeptOpening {
  const stopping = new AbortController();
  const { signal } = stopping;
  let firstIsOver = (): void => {};
  const firstTry = new Promise<void>((resolve) => {
    firstIsOver = resolve;
  });
  const ended = tryUntilOpen().finally(firstIsOver);
  return {
    firstTry,
    async stop() {
      stopping.abort();
      await ended;
    },
  };

  async function tryUntilOpen(): Promise<void> {
    for (let pauseMs = FIRST_PAUSE_MS; !signal.aborted; pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)) {
      const tried = await tryOnce(options);
      if ('store' in tried) {
        if (signal.aborted) await tried.store.close().catch(() => {});
        else options.opened(tried.store);
        return;
      }
      const isFirst = pauseMs === FIRST_PAUSE_MS;
      if ((isFirst || !tried.again) && !signal.aborted) options.failed(tried);
      if (!tried.again) return;
      firstIsOver();
      if (!signal.aborted) await options.pause(pauseMs, signal);
    }
  }
}

async function tryOnce({ open, onServer }: KeepOpeningOptions): Promise<{ store: Store } | NotOpened> {
  try {
    return { store: await open() };
  } catch (error) {
    const code = error instanceof StoreError ? error.code : 'unopenable';
    return { error, code, again: mayPass(code, onServer) };
  }
}

/** A file that is damaged, or not to be written, stays so until somebody does something about it. */
function mayPass(code: StoreError['code'], onServer: boolean): boolean {
  return code === 'unreachable' || code === 'locked' || (onServer && code === 'unopenable');
}
