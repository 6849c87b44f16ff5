import { isObject, type Json } from '../block-kit/check';
import { clickables } from './interactive-elements';

/** Where the value of an element stands in Slack's payloads, where the app says what it is at first, and what none is. */
interface Field {
  readonly name: string;
  readonly initial: string;
  readonly none: null | readonly [];
}

const text: Field = { name: 'value', initial: 'initial_value', none: null };
const one = (what: string): Field => ({ name: `selected_${what}`, initial: `initial_${what}`, none: null });
const several = (what: string): Field => ({ name: `selected_${what}`, initial: `initial_${what}`, none: [] });

/** Elements that keep a value; buttons and overflow menus keep none. */
const FIELDS: Readonly<Record<string, Field>> = {
  plain_text_input: text,
  email_text_input: text,
  url_text_input: text,
  number_input: text,
  static_select: one('option'),
  external_select: one('option'),
  radio_buttons: one('option'),
  users_select: one('user'),
  conversations_select: one('conversation'),
  channels_select: one('channel'),
  datepicker: one('date'),
  timepicker: one('time'),
  datetimepicker: one('date_time'),
  checkboxes: several('options'),
  multi_static_select: several('options'),
  multi_external_select: several('options'),
  multi_users_select: several('users'),
  multi_conversations_select: several('conversations'),
  multi_channels_select: several('channels'),
};

/** Elements whose value is an entry of a list, and not a text or an id. */
const CHOSEN = /(?:static|external)_select$|^(?:radio_buttons|checkboxes)$/;

/**
 * What is chosen or typed in an element, in the form in which Slack sends it.
 * @param raw texts, ids, or the `value`s of entries; blank ones count as nothing
 * @param offered the entries that there are
 * @returns undefined for an element that keeps no value
 * @throws Error for an entry that there is not
 */
export function given(element: Json, raw: readonly string[], offered: readonly Json[]): Json | undefined {
  const type = String(element['type']);
  const field = FIELDS[type];
  if (field === undefined) return undefined;
  const chosen = raw.filter(Boolean).map((value) => {
    if (!CHOSEN.test(type)) return type === 'datetimepicker' ? Number(value) : value;
    const entry = offered.find((each) => each['value'] === value);
    if (entry === undefined) throw new Error(`There is no entry "${value}"`);
    return entry;
  });
  return { [field.name]: field.none === null ? (chosen[0] ?? null) : chosen };
}

/** Whether nothing is chosen or typed. */
export function isBlank(value: Json | undefined): boolean {
  const field = FIELDS[String(value?.['type'])];
  const stands = field && value?.[field.name];
  return (
    field !== undefined &&
    (stands === null || stands === '' || (Array.isArray(stands) && stands.length === 0))
  );
}

/** What stands in elements, by block id and action id: Slack's `state.values`. */
export type Values = Record<string, Record<string, Json>>;

/** What stands in the blocks' elements: what was entered in them, else what the app put there. */
export function valuesIn(blocks: readonly Json[], entered: Values = {}): Values {
  const values: Values = {};
  for (const { blockId, actionId, type, element } of clickables(blocks)) {
    const field = FIELDS[type];
    if (field === undefined) continue;
    const initial = { type, [field.name]: element[field.initial] ?? field.none };
    values[blockId] = { ...values[blockId], [actionId]: entered[blockId]?.[actionId] ?? initial };
  }
  return values;
}

/** What an entry of `actions` leaves in its element; undefined for an element that keeps nothing. */
export function valueAfter(action: Json): Json | undefined {
  const { type } = action;
  const field = FIELDS[String(type)];
  return field && { type, [field.name]: action[field.name] ?? field.none };
}

/** The entries that a menu shows by itself, those of its groups included. */
export function ownOptions({ options, option_groups: groups }: Json): Json[] {
  const grouped = Array.isArray(groups) ? groups.filter(isObject).flatMap(ownOptions) : [];
  return [...(Array.isArray(options) ? options.filter(isObject) : []), ...grouped];
}
