import type { Json } from '../../stand-in/block-kit/check';
import { type Values, valuesIn } from '../../stand-in/person/element-values';

/** An entry of a menu that the page itself fills: a person or a channel. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What drawing needs besides the blocks. */
export interface Drawing {
  /** Unique on the page; the ids of elements begin with it, so that labels find their fields. No spaces. */
  readonly prefix: string;
  /** What a person is called; undefined for one that nobody knows. */
  readonly userName: (id: string) => string | undefined;
  /** What a channel is called, without `#`; undefined for one that nobody knows. */
  readonly channelName: (id: string) => string | undefined;
  /** IANA time zone in which dates are shown. */
  readonly timeZone: string;
  /** The present instant, in milliseconds, for "Today". */
  readonly now: number;
  /** What stands in the elements; where it says nothing, the element's initial value stands. */
  readonly values: Values;
  /** What is wrong with what was entered, by block id. */
  readonly errors?: Readonly<Record<string, string>>;
  /** Whom and what the menus of people, conversations and channels offer. */
  readonly choices: { readonly users: readonly Choice[]; readonly channels: readonly Choice[] };
}

/** Where an element stands. */
export interface Place {
  readonly drawing: Drawing;
  readonly blockId: string;
  /** Id of the element on the page, from which the ids of its parts are made. */
  readonly id: string;
  /** Whether the app hears at once of what is done to it. */
  readonly isHeard: boolean;
  /** Id of the text that names it; without one the element names itself. */
  readonly labelledBy?: string | undefined;
  /** Ids of its hint and its error. */
  readonly describedBy?: string | undefined;
  readonly isInvalid?: boolean;
  /** Whether Slack asks for it before it sends a modal off. */
  readonly isRequired?: boolean;
}

/**
 * The `name` of an element's field, and the `value` of a button that acts: JSON of block id, action id and, in a
 * menu, the entry's value. `fieldName('b1', 'cite')` is `["b1","cite"]`.
 */
export function fieldName(blockId: string, actionId: string, option?: string): string {
  return JSON.stringify(option === undefined ? [blockId, actionId] : [blockId, actionId, option]);
}

/** The name of an element where it stands; see {@link fieldName}. */
export function nameOf(element: Json, { blockId }: Place, option?: string): string {
  return fieldName(blockId, actionIdOf(element), option);
}

/** What stands in an element: what was entered there, else what the app put there, in Slack's form. */
export function currentValue(element: Json, { drawing, blockId }: Place): Json {
  const action_id = actionIdOf(element);
  const initial = valuesIn([{ block_id: blockId, element: { ...element, action_id } }]);
  return drawing.values[blockId]?.[action_id] ?? initial[blockId]?.[action_id] ?? {};
}

function actionIdOf({ action_id }: Json): string {
  return typeof action_id === 'string' ? action_id : '';
}
