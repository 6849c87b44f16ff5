import type { Selectable } from 'kysely';
import type { Delivery, DigestPlan, Slot, Subscription } from '../digest/model';
import type { Person } from './person';
import type { Schema } from './schema';

/** A row of `subscriptions`; times are in milliseconds since 1970, the plan is JSON. */
export type SubscriptionRow = Selectable<Schema['subscriptions']>;
/** A row of `deliveries`; times are in milliseconds since 1970, the keys of statements are JSON. */
export type DeliveryRow = Selectable<Schema['deliveries']>;

/** A subscription as its row. */
export function subscriptionRow(subscription: Subscription): SubscriptionRow {
  return {
    id: subscription.id,
    team_id: subscription.teamId,
    enterprise_id: subscription.enterpriseId,
    channel_id: subscription.channelId,
    plan: JSON.stringify(subscription.plan),
    seed: subscription.seed,
    state: subscription.state,
    paused_because: subscription.pausedBecause,
    created_by: subscription.createdBy,
    changed_by: subscription.changedBy,
    created_at: subscription.createdAt,
    changed_at: subscription.changedAt,
    next_due_at: subscription.nextDueAt,
    next_day: subscription.nextDay,
    round: subscription.round,
  };
}

/** The subscription of a row. @throws {SyntaxError} where its plan is no JSON */
export function subscriptionOf(row: SubscriptionRow): Subscription {
  return {
    id: row.id,
    teamId: row.team_id,
    enterpriseId: row.enterprise_id,
    channelId: row.channel_id,
    plan: JSON.parse(row.plan) as DigestPlan,
    seed: row.seed,
    state: row.state,
    pausedBecause: row.paused_because,
    createdBy: row.created_by,
    changedBy: row.changed_by,
    createdAt: row.created_at,
    changedAt: row.changed_at,
    nextDueAt: row.next_due_at,
    nextDay: row.next_day,
    round: row.round,
  };
}

/** The delivery of a row. @throws {SyntaxError} where its statements are no JSON */
export function deliveryOf(row: DeliveryRow): Delivery {
  return {
    id: row.id,
    subscriptionId: row.subscription_id,
    teamId: row.team_id,
    slot: slotOf(row.slot),
    dueAt: row.due_at,
    state: row.state,
    leaseUntil: row.lease_until,
    attempts: row.attempts,
    statements: JSON.parse(row.statements) as string[],
    messageTs: row.message_ts,
    reason: row.reason,
    finishedAt: row.finished_at,
  };
}

const ASKED_FOR = 'now:';

/** A slot as the column `slot` has it: the day, `2026-11-30`, or `now:` and the id. */
export function slotText(slot: Slot): string {
  return slot.kind === 'scheduled' ? slot.day : `${ASKED_FOR}${slot.id}`;
}

function slotOf(text: string): Slot {
  return text.startsWith(ASKED_FOR)
    ? { kind: 'asked-for', id: text.slice(ASKED_FOR.length) }
    : { kind: 'scheduled', day: text };
}

/** The columns that say whose a row is: to be written, and to be found by. */
export function personRow({ teamId, userId }: Person): { team_id: string; user_id: string } {
  return { team_id: teamId, user_id: userId };
}
