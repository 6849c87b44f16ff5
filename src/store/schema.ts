import type { ColumnType, Kysely, Transaction } from 'kysely';
import type { EndState } from '../digest/delivery-store';
import type { DeliveryState, Subscription } from '../digest/model';

/** The tables as the migrations make them. Instants are milliseconds since 1970; lists and plans are JSON. */
export interface Schema {
  /** Marks of what has been answered; their keys hold nobody's words. */
  answered: { team_id: string; key: string; expires_at: number };
  subscriptions: SubscriptionsTable;
  deliveries: DeliveriesTable;
  /** How many deliveries ended how, those among them that are no longer kept. */
  delivery_totals: { state: EndState; many: number };
  /** The statements that a channel has seen in its present round. */
  seen: { team_id: string; subscription_id: string; statement: string };
  kept: KeptTable;
  questions: QuestionsTable;
  conversations: ConversationsTable;
  feedback: FeedbackTable;
  channel_reports: ChannelReportsTable;
  installations: InstallationsTable;
  /** The processes that deliver digests, and how often each has looked who else does. */
  processes: { id: string; looks: number };
}

/** The reports of a channel; their ids are JSON. */
interface ChannelReportsTable {
  team_id: string;
  channel_id: string;
  reports: string;
  /** Empty where the person has been forgotten. */
  chosen_by: string;
  chosen_at: number;
}

/** Collections. */
interface KeptTable {
  team_id: string;
  user_id: string;
  key: string;
  statement_id: string;
  words: ColumnType<string, string | undefined, string>;
  /** Among those that were kept at the same time. */
  position: number;
  kept_at: number;
}

/** What people asked last. */
interface QuestionsTable {
  team_id: string;
  user_id: string;
  /** A hash of the text. */
  key: string;
  text: string;
  asked_at: number;
}

/** What was asked last in a thread, or by a person in a channel. */
interface ConversationsTable {
  team_id: string;
  place: string;
  /** Who asked. */
  user_id: string;
  /** The question, and what was shown of its answer, as JSON. */
  asked: string;
  asked_at: number;
}

/** What people said of answers; texts and the ids of statements are JSON. */
interface FeedbackTable {
  team_id: string;
  user_id: string;
  /** A hash of the query and of what was shown. */
  key: string;
  query: string;
  shown: string;
  judgement: string;
  words: string;
  given_at: number;
}

/** Where PeaceOps is installed, where it is in many workspaces. */
interface InstallationsTable {
  /** The workspace's id, or the organisation's. */
  id: string;
  /** 1 or 0. */
  is_organisation: number;
  sealed: string;
  installed_at: number;
  changed_at: number;
  version: number;
  /** Until when one process refreshes its tokens. */
  refreshed_until: number | null;
}

interface SubscriptionsTable {
  id: string;
  team_id: string;
  enterprise_id: string | null;
  channel_id: string;
  plan: string;
  seed: number;
  state: Subscription['state'];
  paused_because: string | null;
  created_by: string;
  changed_by: string;
  created_at: number;
  changed_at: number;
  next_due_at: number | null;
  next_day: string | null;
  round: number;
}

interface DeliveriesTable {
  id: string;
  team_id: string;
  subscription_id: string;
  /** See `slotText` in `rows.ts`. */
  slot: string;
  due_at: number;
  state: DeliveryState;
  lease_until: number | null;
  /** The database sets the first one. */
  attempts: ColumnType<number, number | undefined, number>;
  statements: ColumnType<string, string | undefined, string>;
  message_ts: string | null;
  reason: string | null;
  finished_at: number | null;
}

/** A connection, or a transaction on one. */
export type Queries = Kysely<Schema> | Transaction<Schema>;

/** What SQLite and PostgreSQL each bring; everything else is written once. */
export interface Database {
  queries: Kysely<Schema>;
  /**
   * Runs statements whose outcome outlives a power failure once it resolves. Without it, the last ones may be
   * lost then, though never to the end of a process.
   */
  durably<T>(work: (queries: Queries) => Promise<T>): Promise<T>;
  /** What an error of the driver means, or null where it is no matter of the store but a fault of ours. */
  explain(error: unknown): Error | null;
}
