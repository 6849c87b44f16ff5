import type { Subscription } from '../../digest/model';
import type { Library } from '../../report/library';
import type { Statement } from '../../report/model';
import type { Asked } from '../../search/follow-up/asked';
import type { Conversation, Feedback, Keeping, KeptStatement, Person } from '../../store/person';
import type { Asker } from '../asker/asker';

/**
 * What is remembered of people, for as long as the settings say. Every method rejects where the store fails.
 */
export interface Personal {
  /** How many days it is remembered. */
  retentionDays: number;
  /**
   * Adds an excerpt to a person's collection; statements that are in it already move up.
   * @param excerpt its statements, at least one, and the library that they are of
   * @returns `full` where the collection has no room for it: then nothing was added
   */
  keep(person: Person, excerpt: { library: Library; statements: readonly Statement[] }): Promise<Keeping>;
  /** @param keys at least one. @returns how many statements were taken out */
  unkeep(person: Person, keys: readonly string[]): Promise<number>;
  /** Newest first; `statementOfKey` finds what they say. */
  kept(person: Person): Promise<KeptStatement[]>;
  /** @returns how many there were */
  clearKept(person: Person): Promise<number>;
  /** @param text as the person put it, and as it is to be asked again */
  rememberQuestion(person: Person, text: string): Promise<void>;
  /** Newest first, 20 at most. */
  questions(person: Person): Promise<string[]>;
  /** @returns how many there were */
  clearQuestions(person: Person): Promise<number>;
  /** What the conversation would go on from; null where nothing was asked in it, or too long ago. */
  askedIn(conversation: Conversation, withinMs: number): Promise<Asked | null>;
  /** Remembers what a conversation may go on from. */
  askIn(conversation: Conversation, userId: string, asked: Asked): Promise<void>;
  /** Remembers what a person says of an answer, in the place of what they said of it before. */
  giveFeedback(person: Person, feedback: Feedback): Promise<void>;
  /** Ids of the reports that are searched alone in a channel; empty for all. */
  reportsIn(teamId: string, channel: string): Promise<readonly string[]>;
  /** Chooses them. @param reports empty for all */
  chooseReports(by: Person, channel: string, reports: readonly string[]): Promise<void>;
  /** The digests that the person set up or changed last and nobody has stopped, by channel. */
  digests(person: Person): Promise<Subscription[]>;
  /** @returns `first` once for each person and place, and again after the person was forgotten */
  recordVisit(person: Person, place: VisitedPlace): Promise<'first' | 'again'>;
  /** Takes a first visit back: the next one counts as the first. */
  takeBackVisit(person: Person, place: VisitedPlace): Promise<void>;
}

/** A tab of the app: its home, or the direct message with it. */
export type VisitedPlace = 'home' | 'messages';

/** Somebody in Slack, as the store knows them. */
export function personOf({ teamId, user: userId }: Pick<Asker, 'teamId' | 'user'>): Person {
  return { teamId, userId };
}
