import type { DigestPlan, Subscription } from '../../src/digest/model';
import fc from '../support/fast-check';

export const DAY = 86_400_000;

/** A subscription of channel C1 in workspace T1, due on 23 November 2026 at 8 in the morning, UTC. */
export function subscription(changed: Partial<Subscription> = {}): Subscription {
  return {
    id: 'S1',
    teamId: 'T1',
    enterpriseId: null,
    channelId: 'C1',
    plan: {
      time: '09:00',
      zone: 'Europe/Oslo',
      days: [1, 2, 3, 4, 5],
      count: 3,
      query: 'type:recommendation',
    },
    seed: 7,
    state: 'active',
    pausedBecause: null,
    createdBy: 'U1',
    changedBy: 'U1',
    createdAt: 1_000,
    changedAt: 2_000,
    nextDueAt: Date.UTC(2026, 10, 23, 8),
    nextDay: '2026-11-23',
    round: 0,
    ...changed,
  };
}

/** Any plan; its line is what people type, control characters and half characters included. */
export const anyPlan: fc.Arbitrary<DigestPlan> = fc.record({
  time: fc.constantFrom('00:00', '08:30', '23:59'),
  zone: fc.constantFrom('Europe/Oslo', 'UTC', 'America/Argentina/Buenos_Aires'),
  days: fc.constantFrom([1], [6, 7], [1, 2, 3, 4, 5, 6, 7]) as fc.Arbitrary<DigestPlan['days']>,
  count: fc.integer({ min: 1, max: 5 }),
  query: fc.oneof(
    fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) }),
    fc.string({ unit: 'grapheme' }),
  ),
});
