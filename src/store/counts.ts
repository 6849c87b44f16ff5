import type { DeliveryState } from '../digest/model';
import type { Database } from './schema';
import type { Store } from './store';

/** Figures for an administrator; how many deliveries there were makes them no slower. */
export function counts({ queries }: Database): Pick<Store, 'counts'> {
  return {
    async counts() {
      const all: Record<DeliveryState | 'paused', number> = {
        claimed: 0,
        posting: 0,
        sent: 0,
        missed: 0,
        skipped: 0,
        unknown: 0,
        failed: 0,
        paused: 0,
      };
      const ended = await queries.selectFrom('delivery_totals').selectAll().execute();
      const unfinished = await queries
        .selectFrom('deliveries')
        .select(({ fn }) => ['state', fn.countAll<number>().as('many')])
        .where('lease_until', 'is not', null)
        .groupBy('state')
        .execute();
      for (const { state, many } of [...ended, ...unfinished]) all[state] = many;
      const paused = await queries
        .selectFrom('subscriptions')
        .select(({ fn }) => fn.countAll<number>().as('many'))
        .where('state', '=', 'paused')
        .executeTakeFirstOrThrow();
      all.paused = paused.many;
      return all;
    },
  };
}
