import type { EndState } from '../delivery-store';
import type { Slot } from '../model';

/** Is told of deliveries, for counting: never an id. What it does must neither wait nor throw. */
export interface DeliveryObserver {
  /** A delivery was taken up: its time has come, or somebody asked for it. */
  due(slot: Slot['kind']): void;
  /** How one ended, once that is stored. */
  ended(end: {
    slot: Slot['kind'];
    state: EndState;
    /** Milliseconds from when it was due until now. */
    lateMs: number;
  }): void;
  /** A digest was paused, as its channel, token or zone cannot be used any more. */
  paused(): void;
}

/** Counts nothing. */
export const NO_DELIVERY_OBSERVER: DeliveryObserver = { due: () => {}, ended: () => {}, paused: () => {} };
