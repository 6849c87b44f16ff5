import { type Store, StoreError } from './store';

/** Pauses between attempts: 1, 2, 4, ... 32 s, then a minute, for as long as it takes. */
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;

/** Why there is no store. */
export interface NotOpened {
  error: unknown;
  code: StoreError['code'];
}

/** How a store is opened, and who is told. */
export interface KeepOpeningOptions {
  open(): Promise<Store>;
  /** Waits; a signal that is aborted ends it early. */
  pause(ms: number, signal: AbortSignal): Promise<void>;
  /** Told of the first failure, and of each that has another reason than the one before. */
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

/**
 * Opens a store, again and again until it is there, whatever the reason: a server comes up, room is made on a disk, a
 * backup is put in the place of a damaged file.
 */
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
    let told: string | null = null;
    for (let pauseMs = FIRST_PAUSE_MS; !signal.aborted; pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)) {
      const tried = await tryOnce(options);
      if ('store' in tried) {
        if (signal.aborted) await tried.store.close().catch(() => {});
        else options.opened(tried.store);
        return;
      }
      if (signal.aborted) return;
      const reason = tried.error instanceof StoreError ? tried.error.message : tried.code;
      if (reason !== told) options.failed(tried);
      told = reason;
      firstIsOver();
      await options.pause(pauseMs, signal);
    }
  }
}

async function tryOnce({ open }: KeepOpeningOptions): Promise<{ store: Store } | NotOpened> {
  try {
    return { store: await open() };
  } catch (error) {
    return { error, code: error instanceof StoreError ? error.code : 'unopenable' };
  }
}
