import type { SelectQueryBuilder } from 'kysely';
import type { ScheduleEnd } from '../digest/delivery-store';
import { type SubscriptionRow, subscriptionOf, subscriptionRow } from './rows';
import type { Database, Queries, Schema } from './schema';
import type { Store } from './store';

type SubscriptionMethods =
  | 'subscriptionIn'
  | 'subscription'
  | 'subscriptions'
  | 'subscriptionsOf'
  | 'save'
  | 'pause'
  | 'due'
  | 'dueAgain';

/** What channels chose. */
export function subscriptions({ queries }: Database): Pick<Store, SubscriptionMethods> {
  const all = () => queries.selectFrom('subscriptions').selectAll();
  return {
    subscriptionIn: (teamId, channelId) =>
      oneOf(all().where('team_id', '=', teamId).where('channel_id', '=', channelId)),

    subscription: (id) => oneOf(all().where('id', '=', id)),

    async subscriptions() {
      const rows = await all().execute();
      // Not by the database: PostgreSQL sorts as its locale does, SQLite by bytes.
      return rows.map(subscriptionOf).sort(byTeamAndChannel);
    },

    async subscriptionsOf({ teamId, userId }) {
      const rows = await all()
        .where('team_id', '=', teamId)
        .where(({ eb, or }) => or([eb('created_by', '=', userId), eb('changed_by', '=', userId)]))
        .execute();
      return rows.map(subscriptionOf).sort(byTeamAndChannel);
    },

    async save(subscription) {
      const { id, team_id, channel_id, ...chosen } = subscriptionRow(subscription);
      const row = await queries
        .insertInto('subscriptions')
        .values({ id, team_id, channel_id, ...chosen })
        // The id stays: deliveries and what was seen hang on it.
        .onConflict((conflict) => conflict.columns(['team_id', 'channel_id']).doUpdateSet(chosen))
        .returningAll()
        .executeTakeFirstOrThrow();
      return subscriptionOf(row);
    },

    async pause(subscriptionId, because, at) {
      const { numUpdatedRows } = await queries
        .updateTable('subscriptions')
        .set({ state: 'paused', paused_because: because, next_due_at: null, next_day: null, changed_at: at })
        .where('id', '=', subscriptionId)
        .where('state', '=', 'active')
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    async dueAgain({ id, changedAt, round }, next) {
      const rows = await setDue(queries, id, { nextDueAt: null, changedAt, round }, next);
      return rows > 0n;
    },

    async due(now, limit) {
      const rows = await queries
        .selectFrom((from) =>
          from
            .selectFrom('subscriptions')
            .selectAll()
            // The workspaces in turn: one with very many would keep all others from being found.
            .select(({ fn }) =>
              fn
                .agg<number>('row_number')
                .over((over) => over.partitionBy('team_id').orderBy('next_due_at').orderBy('id'))
                .as('turn'),
            )
            .where('state', '=', 'active')
            .where('next_due_at', '<=', now)
            .as('in_turn'),
        )
        .selectAll()
        .orderBy('turn')
        .orderBy('next_due_at')
        .orderBy('team_id')
        .limit(limit)
        .execute();
      return rows.map(subscriptionOf);
    },
  };
}

/** Ends a schedule, unless a person has changed it, or begun anew, since it was read. */
export async function endSchedule(queries: Queries, id: string, asRead: ScheduleEnd): Promise<void> {
  await setDue(queries, id, asRead, { at: null, day: null });
}

/** Sets when the next digest is due, unless the subscription is another than it was read. @returns how many are set */
async function setDue(
  queries: Queries,
  id: string,
  { nextDueAt, changedAt, round }: { nextDueAt: number | null; changedAt: number; round: number },
  { at, day }: { at: number | null; day: string | null },
): Promise<bigint> {
  const { numUpdatedRows } = await queries
    .updateTable('subscriptions')
    .set({ next_due_at: at, next_day: day })
    .where('id', '=', id)
    .where('state', '=', 'active')
    .where('next_due_at', nextDueAt === null ? 'is' : '=', nextDueAt)
    .where('changed_at', '=', changedAt)
    .where('round', '=', round)
    .executeTakeFirst();
  return numUpdatedRows;
}

async function oneOf(query: SelectQueryBuilder<Schema, 'subscriptions', SubscriptionRow>) {
  const row = await query.executeTakeFirst();
  return row ? subscriptionOf(row) : null;
}

type Placed = Readonly<{ teamId: string; channelId: string }>;

function byTeamAndChannel(a: Placed, b: Placed): number {
  return compare(a.teamId, b.teamId) || compare(a.channelId, b.channelId);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
