import type { Json, Problem } from '../block-kit/check';
import { describe } from '../block-kit/validate-blocks';
import type { SlackState } from '../state/slack-state';

/** A method did what it was asked. */
export interface Done {
  readonly outcome: 'done';
  readonly body: Json;
}

/** A method refuses, with Slack's error code and, where the payload is to blame, what is wrong with it. */
export interface Failure {
  readonly outcome: 'failed';
  readonly error: string;
  readonly problems: readonly string[];
  readonly details: Json;
}

/** HTTP 429. */
interface TooFast {
  readonly outcome: 'too-fast';
  readonly retryAfterSeconds: number;
}

/** What comes of calling a method. */
export type Answer = Done | Failure | TooFast;

/** One method of the Web API. */
export interface Method {
  /** Which token it takes. Default: the bot's. */
  readonly token?: 'app';
  /** The bot needs any one of these; none named, none needed. */
  readonly anyScope: readonly string[];
  /** Arguments besides `token` and `team_id`. Slack ignores others in silence; the stand-in refuses them. */
  readonly fields: readonly string[];
  readonly required: readonly string[];
  readonly run: (fields: Json, slack: SlackState) => Answer;
}

/** `{ ok: true }` and what belongs to it. */
export function done(body: Json = {}): Done {
  return { outcome: 'done', body };
}

/** `{ ok: false, error }`, with Slack's error code. */
export function failed(
  error: string,
  { problems = [], details = {} }: Partial<Pick<Failure, 'problems' | 'details'>> = {},
): Failure {
  return { outcome: 'failed', error, problems, details };
}

/** The answer to a payload that Slack refuses, under its first problem's code; undefined when there is none. */
export function refusal(problems: readonly Problem[]): Failure | undefined {
  const [first] = problems;
  return first && failed(first.code, { problems: problems.map(describe) });
}

/** The body that goes over the wire, worded as Slack does. */
export function wireBody(answer: Done | Failure): Json {
  if (answer.outcome === 'done') return { ok: true, ...answer.body };
  const { error, problems, details } = answer;
  if (problems.length === 0) return { ok: false, error, ...details };
  const messages = problems.map((problem) => `[ERROR] ${problem}`);
  return { ok: false, error, errors: problems, response_metadata: { messages }, ...details };
}

/** Arguments that every method takes; Bolt's client adds `team_id` to each call by itself. */
const EVERYWHERE = ['token', 'team_id'];

/** What is wrong with the names of the arguments. */
export function argumentProblems(
  fields: Json,
  { fields: known, required }: Pick<Method, 'fields' | 'required'>,
): Problem[] {
  const missing = required.filter((name) => fields[name] === undefined || fields[name] === '');
  const unknown = Object.keys(fields).filter((name) => !EVERYWHERE.includes(name) && !known.includes(name));
  const problem = (message: string): Problem => ({ code: 'invalid_arguments', message, pointer: '' });
  return [
    ...missing.map((name) => problem(`missing required field: ${name}`)),
    ...unknown.map((name) => problem(`invalid additional property: ${name}`)),
  ];
}
