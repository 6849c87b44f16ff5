import { type DeliveryObserver, NO_DELIVERY_OBSERVER } from '../digest/deliver/observer';
import { NO_REQUEST_OBSERVER, type RequestObserver } from '../slack/observer';
import { metricsServer } from './metrics-server';
import type { ServiceState } from './prometheus';

/** Counts what PeaceOps does, and serves the counts. */
export interface Metrics {
  requests: RequestObserver;
  deliveries: DeliveryObserver;
  /**
   * Serves them until `stop`.
   * @throws {MetricsAddressError} where the address cannot be used
   */
  start(state: ServiceState): Promise<void>;
  stop(): Promise<void>;
  /** Where they are served; `null` where they are not. */
  port(): number | null;
}

/**
 * Metrics for Prometheus where there is a port for them. Without one nothing is counted, and prom-client, which takes
 * 33 ms and 12 MB, is not loaded.
 */
export function metricsAt({ port, host }: { port: number | null; host: string }): Metrics {
  if (port === null) return NO_METRICS;
  const { prometheus } = require('./prometheus') as typeof import('./prometheus');
  const counts = prometheus({ now: Date.now, elapsedMs: () => performance.now() });
  const server = metricsServer({ port, host, page: counts.page });
  return {
    requests: counts.requests,
    deliveries: counts.deliveries,
    start(state) {
      counts.watch(state);
      return server.start();
    },
    stop: server.stop,
    port: server.port,
  };
}

const NO_METRICS: Metrics = {
  requests: NO_REQUEST_OBSERVER,
  deliveries: NO_DELIVERY_OBSERVER,
  start: async () => {},
  stop: async () => {},
  port: () => null,
};
