import type { Subscription } from '../digest/model';
import type { Asked } from '../search/follow-up/asked';

/** Somebody in a workspace, by Slack's ids. */
export interface Person {
  teamId: string;
  userId: string;
}

/** Where people talk with PeaceOps, one question after the other. */
export interface Conversation {
  teamId: string;
  /** A thread, or what one person says in a channel outside of threads; made of Slack's ids. */
  place: string;
}

/** A statement in somebody's collection. */
export interface KeptStatement {
  /** The hash of its words, see `digest/statement-key.ts`: it outlives another numbering and a new edition. */
  key: string;
  /** Its id in the report as it was then: where to look first, and what to name where the words are gone. */
  statementId: string;
  /** Its words as they were then; empty where an older version kept it. */
  words: string;
  keptAt: number;
}

/** What a person may say of an answer; of one that found nothing, `rightly-silent` and `should-answer`. */
export type Judgement =
  | 'right'
  | 'wrong-statement'
  | 'wrong-label'
  | 'should-be-silent'
  | 'rightly-silent'
  | 'should-answer';

/** What somebody said of an answer. */
export interface Feedback {
  /** The query line. */
  query: string;
  /** Ids of the statements that were shown, as answers or as the nearest; none where nothing lay near. */
  shown: readonly string[];
  judgement: Judgement;
  /** In their own words; often empty. */
  words: string;
}

/** What came of keeping; `added` counts those that were not in the collection before. */
export type Keeping = { outcome: 'kept'; added: number } | { outcome: 'full' };

/** How much was removed of a person. */
export interface Forgotten {
  kept: number;
  questions: number;
  /** Conversations in which the person asked last. */
  conversations: number;
  /** Answers of which the person said something. */
  feedback: number;
  /** Marks of what was answered. */
  marks: number;
  /** Digests that named the person as whoever set them up or changed them last; the digests stay. */
  digests: number;
  /** Channels for which the person chose reports; the choice stays. */
  channelReports: number;
}

/** Everything that is known of a person, oldest first; instants in milliseconds since 1970. */
export interface Known {
  kept: { teamId: string; statementId: string; key: string; words: string; keptAt: number }[];
  questions: { teamId: string; text: string; askedAt: number }[];
  /** Conversations in which the person asked last, with what. */
  conversations: { teamId: string; place: string; query: string; askedAt: number }[];
  feedback: (Feedback & { teamId: string; givenAt: number })[];
  /** Digests that the person set up or changed last. */
  digests: {
    id: string;
    teamId: string;
    channelId: string;
    plan: unknown;
    state: string;
    createdAt: number;
    changedAt: number;
    isCreator: boolean;
    isLastToChange: boolean;
  }[];
  /** Channels for which the person chose reports. */
  channelReports: { teamId: string; channelId: string; reports: string[]; chosenAt: number }[];
  /** Marks of what was answered. */
  marks: { teamId: string; key: string; expiresAt: number }[];
}

/** At which instant something is remembered; what was remembered before `since` is over, and is deleted with it. */
export interface Moment {
  at: number;
  since: number;
}

/** Statements in one collection. */
export const MOST_KEPT = 500;
/** Questions remembered of one person. */
export const MOST_QUESTIONS = 20;
/** Answers of which one person's feedback is remembered. */
export const MOST_FEEDBACK = 500;

/** What is remembered of people: only what they kept, asked and said of answers, for a limited time, and until it is told to forget. */
export interface PeopleStore {
  /**
   * Adds to a collection, all or none; what is in it already moves up.
   * @param statements of one excerpt, in its order, no key twice; {@link MOST_KEPT} at most
   * @returns `full` where the collection would have more than {@link MOST_KEPT}
   */
  keep(
    person: Person,
    statements: readonly Omit<KeptStatement, 'keptAt'>[],
    moment: Moment,
  ): Promise<Keeping>;
  /** Takes something out of a collection. @returns how many there were */
  unkeep(person: Person, keys: readonly string[]): Promise<number>;
  /** What was kept at `since` or later: newest first, the statements of an excerpt in their order. */
  kept(person: Person, since: number): Promise<KeptStatement[]>;
  /** Empties a collection. @returns how many there were */
  clearKept(person: Person): Promise<number>;

  /** Remembers a question; one that was asked before moves up, and the oldest of more than {@link MOST_QUESTIONS} goes. */
  rememberQuestion(person: Person, text: string, moment: Moment): Promise<void>;
  /** What was asked at `since` or later, newest first, as it was put last. */
  questions(person: Person, since: number): Promise<string[]>;
  /** Also those with which conversations would go on. @returns how many of {@link PeopleStore.questions} there were */
  clearQuestions(person: Person): Promise<number>;

  /** Remembers what was asked last in a conversation, and by whom. */
  askIn(conversation: Conversation, userId: string, asked: Asked, at: number): Promise<void>;
  /** What was asked last in a conversation, by anybody, at `since` or later. */
  askedIn(conversation: Conversation, since: number): Promise<Asked | null>;
  /**
   * Remembers what a person says of an answer, in the place of what they said before of the same query and statements;
   * the oldest of more than {@link MOST_FEEDBACK} goes.
   */
  giveFeedback(person: Person, feedback: Feedback, moment: Moment): Promise<void>;
  /** What everybody said of answers at `since` or later, in no order, and of nobody is it said who. */
  feedback(since: number): Promise<Feedback[]>;

  /** Digests that a person set up or changed last, stopped ones too, by channel. */
  subscriptionsOf(person: Person): Promise<Subscription[]>;

  /**
   * Removes everything that is known of a person, in one transaction. Digests belong to their channels: they stay,
   * with an empty string in the place of the person's id.
   * @param teamId one workspace, or null for all
   */
  forgetPerson(userId: string, teamId: string | null): Promise<Forgotten>;

  /**
   * What {@link PeopleStore.forgetPerson} would remove, and what that has of others' digests.
   * @param teamId one workspace, or null for all
   */
  exportPerson(userId: string, teamId: string | null): Promise<Known>;

  /** Deletes what was kept, asked or said of answers before an instant, of everybody. @returns how many there were */
  purge(before: number): Promise<Pick<Forgotten, 'kept' | 'questions' | 'conversations' | 'feedback'>>;
}
