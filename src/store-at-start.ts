import type { Logger } from 'pino';
import type { Settings } from './settings';
import { failureOf } from './slack/delivery/failures';
import type { Patience } from './slack/delivery/patience';
import type { StoreState } from './slack/transport/health';
import type { InstallationRows } from './store/installations';
import { keepOpening, type NotOpened } from './store/keep-opening';
import { openStore } from './store/open-store';
import { type Store, StoreError } from './store/store';

/** The service's store, which may come later than the service, or not at all. */
export interface StoreAtStart {
  isOpen(): boolean;
  /** Why it is not; of no meaning where it is. */
  off(): StoreError['code'];
  /** Whether it is there and its last call worked. */
  state(): StoreState;
  /** For answering once. Without a store every key is new, so that memory decides alone. */
  marks: Pick<Store, 'markOnce' | 'unmark'>;
  /** Where installations are kept. Rejects where there is no store. */
  rows: InstallationRows;
  /** Tries no more, and closes what is open. */
  close(): Promise<void>;
}

/** Which store is opened, and who is told. */
export interface StoreAtStartOptions {
  settings: Settings;
  logger: Logger;
  pause: Patience['pause'];
  /** Told once, when there is a store; never after `close`. */
  whenOpen(store: Store): void;
}

/**
 * Opens the store. Resolves after the first attempt; one that cannot be opened is tried again in the background.
 * Questions are answered without it as well; there are no digests, nothing is remembered of people, and a restart
 * forgets what was answered.
 */
export async function storeAtStart(options: StoreAtStartOptions): Promise<StoreAtStart> {
  const { settings, logger, pause, whenOpen } = options;
  let open: Store | null = null;
  let off: StoreError['code'] = 'unopenable';
  let works = false;
  let wasAway = false;
  let isMoved = false;
  let warned = '';
  // Once, not at each attempt.
  const warn = (sentence: string) => {
    if (sentence !== warned) logger.warn({ store: kindOf(settings) }, sentence);
    warned = sentence;
  };
  const opening = keepOpening({
    open: () => openStore(settings, { warn }),
    pause,
    failed(why) {
      wasAway = true;
      off = why.code;
      logger.error({ ...failureOf(why.error), store: 'none' }, sentence(why));
    },
    opened(store) {
      const observed = watched(store, (failure) => {
        works = failure === null;
        // Nothing of it comes back by itself, and the codes that others log do not say what to do.
        if (failure?.code === 'moved' && !isMoved)
          logger.error({ ...failureOf(failure), store: 'none' }, failure.message);
        isMoved = failure?.code === 'moved';
      });
      works = true;
      open = observed;
      whenOpen(observed);
      if (wasAway) logger.info({ store: kindOf(settings) }, 'the store is open now; digests are switched on');
    },
  });
  const opened = (): Store => {
    if (open === null) throw new StoreError(off, 'The store is not open.');
    return open;
  };
  await opening.firstTry;
  return {
    isOpen: () => open !== null,
    off: () => off,
    state: () => (works ? 'ok' : 'unavailable'),
    marks: {
      markOnce: async (...given) => open?.markOnce(...given) ?? true,
      unmark: async (...given) => open?.unmark(...given),
    },
    rows: {
      installation: async (...given) => opened().installation(...given),
      installations: async () => opened().installations(),
      saveInstallation: async (...given) => opened().saveInstallation(...given),
      claimRefresh: async (...given) => opened().claimRefresh(...given),
      endRefresh: async (...given) => opened().endRefresh(...given),
      removeInstallation: async (...given) => opened().removeInstallation(...given),
    },
    async close() {
      await opening.stop();
      await open?.close();
    },
  };
}

/** The same store; of each call it tells how the store failed, or null. A fault of ours says nothing about it. */
export function watched(store: Store, tell: (failure: StoreError | null) => void): Store {
  const methods = Object.entries(store) as [string, (...given: unknown[]) => Promise<unknown>][];
  const watching = methods.map(([name, method]) => [
    name,
    async (...given: unknown[]) => {
      try {
        const result = await method(...given);
        tell(null);
        return result;
      } catch (error) {
        if (error instanceof StoreError) tell(error);
        throw error;
      }
    },
  ]);
  return Object.fromEntries(watching) as Store;
}

/** What the log calls the store. */
export function kindOf({ databaseUrl }: Pick<Settings, 'databaseUrl'>): 'sqlite' | 'postgres' {
  return databaseUrl === null ? 'sqlite' : 'postgres';
}

function sentence({ error }: NotOpened): string {
  const why = error instanceof StoreError ? error.message : 'The store cannot be opened.';
  return `${why} Until then there are no digests, and nothing is kept for people; it is tried again by itself.`;
}
