/** What was asked before, and what of its answer was shown. */
export interface Asked {
  /** The query line; empty where nothing was asked, and statements were shown all the same. */
  query: string;
  /** The place of the first statement that was shown, from 0. */
  from: number;
  /** Ids of the statements that were shown, in their order; of those that are nearest, too. None after a silence. */
  shown: readonly string[];
  /** What was shown since, in the place of which nobody means the first of an answer by "that". */
  latest?: Latest | undefined;
}

/** Statements about which more was told: where they stand and who said them, or how they are cited. */
export interface Latest {
  /** None where something else was shown, which has no statement to point at. */
  ids: readonly string[];
  want: Wanted;
}

/** What is told of statements. */
export type Wanted = 'context' | 'citation';

/** Why a message that goes on from something cannot be taken. */
export type Unclear =
  /** It points at an excerpt, and none was shown. */
  | 'nothing-shown'
  /** It points at one by a number or an id that was not shown. */
  | 'no-such-excerpt'
  /** It leaves a section out, and only what is wanted can be named. */
  | 'section-left-out'
  /** It adds or takes away what is no subject. */
  | 'no-subject';

/** What somebody wants who goes on from what was asked before. */
export type FollowUp =
  /** Another question, made of the one before. */
  | { kind: 'question'; query: string }
  /** Another page of the same answer, or the first of all that mentions a word of it. */
  | { kind: 'page'; query: string; turn: 'next' | 'previous' | 'first' | 'everything' }
  /** More about statements that were shown, or that are named by their ids. */
  | { kind: 'statements'; ids: readonly [string, ...string[]]; want: Wanted }
  /** Nothing is taken rather than something else. */
  | { kind: 'unclear'; because: Unclear };
