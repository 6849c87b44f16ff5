/** Whether PeaceOps can answer now, and if not, why. */
export type Readiness = { ready: true } | { ready: false; reason: string };

/** What a health page says. */
export interface HealthPage {
  status: number;
  body: Record<string, unknown>;
}

/** `/healthz`: the process lives. `/readyz`: it can answer; 503 with the reason otherwise. */
export function healthPage(path: string, readiness: Readiness): HealthPage | null {
  if (path === '/healthz') return { status: 200, body: { ok: true } };
  if (path === '/readyz') return { status: readiness.ready ? 200 : 503, body: readiness };
  return null;
}
