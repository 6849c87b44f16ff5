import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { DeliveryObserver } from '../digest/deliver/observer';
import {
  ASKING_KINDS,
  FINDINGS,
  OTHER_OUTCOMES,
  REFUSAL_REASONS,
  REQUEST_KINDS,
  type RequestObserver,
} from '../slack/observer';
import { VERSION } from '../version';
import type { MetricsPage } from './metrics-server';

/** From searching alone (5 ms) over Slack's limit for an acknowledgement (3 s) to that for a call (10 s). */
const REQUEST_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10];
/** From the next look for work (15 s) to the longest that a digest may be late (24 h). */
const LATE_SECONDS = [5, 15, 30, 60, 120, 300, 600, 1_800, 3_600, 10_800, 21_600, 86_400];

const SLOTS = ['scheduled', 'asked-for'] as const;
const ENDS = ['sent', 'missed', 'skipped', 'unknown', 'failed'] as const;

/** What is not counted, but asked for whenever somebody reads the metrics. */
export interface ServiceState {
  isReady(): boolean;
  isStoreWorking(): boolean;
  /** Log lines that were not written, since the start. */
  droppedLines(): number;
}

/** The counts of a service, and their page. */
export interface Prometheus {
  requests: RequestObserver;
  deliveries: DeliveryObserver;
  /** Asks for this state from now on, whenever the page is read. */
  watch(state: ServiceState): void;
  page(): Promise<MetricsPage>;
}

/**
 * Counts with prom-client, in a registry of its own. What has labels is there from the beginning, at 0: Prometheus sees
 * no increase in what appears with a 1.
 * @param clocks `now` gives milliseconds since 1970, `elapsedMs` such as no change of the machine's time moves
 */
export function prometheus(clocks: Clocks): Prometheus {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'peaceops_build_info',
    help: 'Always 1; the version of PeaceOps is its label.',
    labelNames: ['version'],
    registers,
  }).set({ version: VERSION }, 1);
  return {
    requests: requestCounts(registers, clocks),
    deliveries: deliveryCounts(registers),
    watch: (state) => watchState(registers, state),
    page: async () => ({ contentType: registry.contentType, text: await registry.metrics() }),
  };
}

interface Clocks {
  now(): number;
  elapsedMs(): number;
}

function requestCounts(registers: Registry[], { now, elapsedMs }: Clocks): RequestObserver {
  const requests = new Counter({
    name: 'peaceops_requests_total',
    help: 'Requests from Slack by kind and what came of them: answers, near and silent for questions; done, failed and ignored (redelivered, clicked twice, written by a bot) for any.',
    labelNames: ['kind', 'outcome'],
    registers,
  });
  for (const kind of ASKING_KINDS) for (const outcome of FINDINGS) requests.inc({ kind, outcome }, 0);
  for (const kind of REQUEST_KINDS) for (const outcome of OTHER_OUTCOMES) requests.inc({ kind, outcome }, 0);
  const seconds = new Histogram({
    name: 'peaceops_request_seconds',
    help: 'Seconds until a request was answered, and all else that it asked for was done; without those that were ignored.',
    labelNames: ['kind'],
    buckets: REQUEST_SECONDS,
    registers,
  });
  for (const kind of REQUEST_KINDS) seconds.zero({ kind });
  const acknowledged = new Histogram({
    name: 'peaceops_acknowledgement_seconds',
    help: 'Seconds until a delivery from Slack was acknowledged; Slack waits for 3.',
    buckets: REQUEST_SECONDS,
    registers,
  });
  const lastEvent = new Gauge({
    name: 'peaceops_last_event_timestamp_seconds',
    help: 'When Slack delivered something last, in seconds since 1970; 0 for never since the start.',
    registers,
  });
  const refused = new Counter({
    name: 'peaceops_refused_requests_total',
    help: 'Requests over HTTP that were refused, as not from Slack (no-signature, stale, wrong-signature) or with the HTTP status that they got.',
    labelNames: ['reason'],
    registers,
  });
  for (const reason of REFUSAL_REASONS) refused.inc({ reason }, 0);
  const since = (began: number) => (elapsedMs() - began) / 1_000;
  return {
    delivered() {
      const began = elapsedMs();
      lastEvent.set(now() / 1_000);
      return () => acknowledged.observe(since(began));
    },
    began(kind) {
      const began = elapsedMs();
      return (outcome) => {
        requests.inc({ kind, outcome });
        if (outcome !== 'ignored') seconds.observe({ kind }, since(began));
      };
    },
    refused: (reason) => refused.inc({ reason }),
  };
}

function deliveryCounts(registers: Registry[]): DeliveryObserver {
  const due = new Counter({
    name: 'peaceops_digests_due_total',
    help: 'Digests taken up: scheduled, as their time had come, or asked-for with "Send now".',
    labelNames: ['slot'],
    registers,
  });
  const ended = new Counter({
    name: 'peaceops_digests_ended_total',
    help: 'Digests by how they ended: sent, missed (too late), skipped (nothing to send), unknown (posted or not), failed (Slack refused).',
    labelNames: ['slot', 'outcome'],
    registers,
  });
  for (const slot of SLOTS) {
    due.inc({ slot }, 0);
    for (const outcome of ENDS) ended.inc({ slot, outcome }, 0);
  }
  const paused = new Counter({
    name: 'peaceops_digests_paused_total',
    help: 'Digests paused by PeaceOps, as their channel, token or zone cannot be used any more.',
    registers,
  });
  const late = new Histogram({
    name: 'peaceops_digest_late_seconds',
    help: 'Seconds from when a scheduled digest was due until it was sent.',
    buckets: LATE_SECONDS,
    registers,
  });
  return {
    due: (slot) => due.inc({ slot }),
    ended({ slot, state: outcome, lateMs }) {
      ended.inc({ slot, outcome });
      if (slot === 'scheduled' && outcome === 'sent') late.observe(Math.max(0, lateMs) / 1_000);
    },
    paused: () => paused.inc(),
  };
}

function watchState(registers: Registry[], { isReady, isStoreWorking, droppedLines }: ServiceState): void {
  new Gauge({
    name: 'peaceops_ready',
    help: 'Whether PeaceOps can answer, as /readyz says: 1 or 0.',
    registers,
    collect() {
      this.set(Number(isReady()));
    },
  });
  new Gauge({
    name: 'peaceops_store_up',
    help: 'Whether there is a store, and its last call worked: 1 or 0. Without it there are no digests.',
    registers,
    collect() {
      this.set(Number(isStoreWorking()));
    },
  });
  new Counter({
    name: 'peaceops_log_lines_dropped_total',
    help: 'Log lines that were not written, as nobody read them or the disk was full.',
    registers,
    collect() {
      this.reset();
      this.inc(droppedLines());
    },
  });
}
