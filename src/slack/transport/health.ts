import { VERSION } from '../../version';

/** Whether PeaceOps can answer now, and if not, why. */
export type Readiness = { ready: true } | { ready: false; reason: string };

/** Whether there is a working store; without it questions are answered, and digests are not sent. */
export type StoreState = 'ok' | 'unavailable';

/** The answer of a health page. */
export interface HealthPage {
  status: number;
  body: Record<string, unknown>;
}

/**
 * `/version`: which version this is, and nothing of the machine. `/healthz`: the process lives. `/readyz`: it can answer; 503 with the reason otherwise. It names the state
 * of the store as well, but this does not decide: a process that is not ready gets no questions, and
 * questions are answered without a store.
 */
export function healthPage(path: string, readiness: Readiness, store: StoreState): HealthPage | null {
  if (path === '/version') return { status: 200, body: { version: VERSION } };
  if (path === '/healthz') return { status: 200, body: { ok: true } };
  if (path === '/readyz') return { status: readiness.ready ? 200 : 503, body: { ...readiness, store } };
  return null;
}
