import type { Json } from '../block-kit/check';

/** Something that Slack tells the app; the kinds are those of Socket Mode's envelopes. */
export interface Delivery {
  readonly kind: 'slash_commands' | 'interactive' | 'events_api';
  readonly payload: Json;
}

/** Marks a delivery as Slack's second or later try. */
export interface Retry {
  readonly num: number;
  readonly reason: 'http_timeout' | 'connection_failed' | 'http_error' | 'timeout' | 'unknown_error';
}

/** What came back. */
export interface Acknowledgement {
  /** HTTP 200, or an envelope acknowledged. */
  readonly acknowledged: boolean;
  /** HTTP only. */
  readonly status?: number;
  /** The body: a JSON value, a non-empty text, or undefined. */
  readonly payload: unknown;
}

/** A way to the app: signed HTTP requests or Socket Mode. */
export interface Transport {
  deliver(delivery: Delivery, retry?: Retry): Promise<Acknowledgement>;
}
