/** Whether PeaceOps can answer now, and if not, why. */
export type Readiness = { ready: true } | { ready: false; reason: string };

/** Whether there is a store that works; without it questions are answered, and digests are not sent. */
export type StoreState = 'ok' | 'unavailable';

/** What a health page says. */
export interface HealthPage {
  status: number;
  body: Record<string, unknown>;
}

/**
 * `/healthz`: the process lives. `/readyz`: it can answer; 503 with the reason otherwise. The store is told there as
 * well, but does not decide: whoever is not ready gets no questions, and those are answered without it.
 */
export function healthPage(path: string, readiness: Readiness, store: StoreState): HealthPage | null {
  if (path === '/healthz') return { status: 200, body: { ok: true } };
  if (path === '/readyz') return { status: readiness.ready ? 200 : 503, body: { ...readiness, store } };
  return null;
}
