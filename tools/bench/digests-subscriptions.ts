import { defaultPlan } from '../../src/digest/default-plan';
import { localDay } from '../../src/digest/local-day';
import type { Store } from '../../src/store/store';

/** Stores digests that are due, each in a channel of its own, spread over workspaces. */
export async function subscribe(
  store: Store,
  { count, workspaces, dueAt }: { count: number; workspaces: number; dueAt: number },
): Promise<void> {
  const plan = { ...defaultPlan('UTC'), days: [1, 2, 3, 4, 5, 6, 7] as const };
  for (let number = 0; number < count; number++)
    await store.save({
      id: `S${number}`,
      teamId: `T${number % workspaces}`,
      enterpriseId: null,
      channelId: `C${number}`,
      plan,
      seed: number,
      state: 'active',
      pausedBecause: null,
      createdBy: 'U0',
      changedBy: 'U0',
      createdAt: 0,
      changedAt: 0,
      nextDueAt: dueAt,
      nextDay: localDay(dueAt, 'UTC'),
      round: 0,
    });
}
