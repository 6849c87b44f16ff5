import type { Runner } from '../../digest/deliver/runner';
import type { Store, StoreError } from '../../store/store';
import type { DigestServices, Digests } from './services';

/** Digests that work as soon as there is a store. */
export interface SwitchedOn {
  /** Switches them on; delivers at once where `start` has been called. To be called once. */
  on(store: Store): void;
  /** @param off why there is no store, for as long as there is none */
  services(off: StoreError['code']): Digests;
  /** Delivers from now on, or from when there is a store. */
  start(): void;
  /** Takes up nothing more. Resolves when what is under way is done. */
  stop(): Promise<void>;
}

/** @param over makes digests of a store, e.g. `digestsOver` */
export function switchedOnWith(
  over: (store: Store) => { services: DigestServices; runner: Runner },
): SwitchedOn {
  let digests: ReturnType<typeof over> | null = null;
  let isRunning = false;
  return {
    on(store) {
      digests = over(store);
      if (isRunning) digests.runner.start();
    },
    services: (off) => digests?.services ?? { off },
    start() {
      isRunning = true;
      digests?.runner.start();
    },
    async stop() {
      isRunning = false;
      await digests?.runner.stop();
    },
  };
}
