import type { Store, StoreError } from '../store/store';
import type { Off } from './store-off';

/** What works on a store: what requests are answered with, and what runs beside them. */
export interface OnStore<Services> {
  services: Services;
  runner: { start(): void; stop(): Promise<void> };
}

/** Services that work as soon as there is a store. */
export interface SwitchedOn<Services> {
  /** Switches them on; what runs beside them begins at once where `start` has been called. To be called once. */
  on(store: Store): void;
  /** @param off why there is no store, for as long as there is none */
  services(off: StoreError['code']): Services | Off;
  /** Runs from now on, or from when there is a store. */
  start(): void;
  /** Takes up nothing more. Resolves when what is under way is done. */
  stop(): Promise<void>;
}

/** @param over makes them of a store, e.g. `digestsOver` */
export function switchedOnWith<Services>(over: (store: Store) => OnStore<Services>): SwitchedOn<Services> {
  let made: OnStore<Services> | null = null;
  let isRunning = false;
  return {
    on(store) {
      made = over(store);
      if (isRunning) made.runner.start();
    },
    services: (off) => made?.services ?? { off },
    start() {
      isRunning = true;
      made?.runner.start();
    },
    async stop() {
      isRunning = false;
      await made?.runner.stop();
    },
  };
}
