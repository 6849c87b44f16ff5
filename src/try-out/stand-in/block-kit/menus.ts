import { actionId } from './buttons';
import {
  boolean,
  type Check,
  type Fields,
  list,
  number,
  object,
  oneOf,
  type Rule,
  required,
  string,
  type Table,
  typed,
} from './check';
import { choiceOption, confirmation, menuOption, onlyPlainText, optionGroup } from './composition-objects';
import { limit } from './limits';

const strings = list(string({ min: 1 }));
const picker: Fields = {
  action_id: actionId,
  confirm: confirmation,
  focus_on_load: boolean,
  placeholder: onlyPlainText(limit('select.placeholder.max_length')),
};

function choices(kind: 'checkboxes' | 'radio_buttons', initial: Fields): Check {
  const options = { min: limit(`${kind}.options.min_items`), max: limit(`${kind}.options.max_items`) };
  return typed(kind, {
    action_id: actionId,
    confirm: confirmation,
    focus_on_load: boolean,
    options: required(list(choiceOption, options)),
    ...initial,
  });
}

/** An `overflow` menu. */
export const overflow: Check = typed('overflow', {
  action_id: actionId,
  confirm: confirmation,
  options: required(
    list(menuOption, { min: limit('overflow.options.min_items'), max: limit('overflow.options.max_items') }),
  ),
});

const menuOptions: Fields = {
  options: list(menuOption, { min: 1, max: limit('select.options.max_items') }),
  option_groups: list(optionGroup, { min: 1, max: limit('select.option_groups.max_items') }),
};

/** A menu's entries are grouped or not. */
export const eitherOptionsOrGroups: Rule = (menu, pointer, report) => {
  if ((menu['options'] === undefined) === (menu['option_groups'] === undefined)) {
    report('must define either `options` or `option_groups`', pointer);
  }
};

const filter = object({
  include: list(oneOf('im', 'mpim', 'private', 'public'), { min: 1 }),
  exclude_external_shared_channels: boolean,
  exclude_bot_users: boolean,
});

const conversations: Fields = { default_to_current_conversation: boolean, filter };
const external: Fields = { min_query_length: number({ min: 0 }) };
const asked: Fields = { response_url_enabled: boolean };
const several: Fields = { max_selected_items: number({ min: 1 }) };

const selects: Table = {
  static_select: typed(
    'static_select',
    { ...picker, ...menuOptions, initial_option: menuOption },
    eitherOptionsOrGroups,
  ),
  external_select: typed('external_select', { ...picker, ...external, initial_option: menuOption }),
  users_select: typed('users_select', { ...picker, initial_user: string({ min: 1 }) }),
  conversations_select: typed('conversations_select', {
    ...picker,
    ...conversations,
    ...asked,
    initial_conversation: string({ min: 1 }),
  }),
  channels_select: typed('channels_select', { ...picker, ...asked, initial_channel: string({ min: 1 }) }),
  multi_static_select: typed(
    'multi_static_select',
    { ...picker, ...several, ...menuOptions, initial_options: list(menuOption) },
    eitherOptionsOrGroups,
  ),
  multi_external_select: typed('multi_external_select', {
    ...picker,
    ...several,
    ...external,
    initial_options: list(menuOption),
  }),
  multi_users_select: typed('multi_users_select', { ...picker, ...several, initial_users: strings }),
  multi_conversations_select: typed('multi_conversations_select', {
    ...picker,
    ...several,
    ...conversations,
    initial_conversations: strings,
  }),
  multi_channels_select: typed('multi_channels_select', { ...picker, ...several, initial_channels: strings }),
};

/** Menus, dates and choices that stand beside sections, among actions and in inputs alike. */
export const pickers: Table = {
  checkboxes: choices('checkboxes', { initial_options: list(choiceOption, { min: 1 }) }),
  radio_buttons: choices('radio_buttons', { initial_option: choiceOption }),
  datepicker: typed('datepicker', { ...picker, initial_date: string({ min: 1 }) }),
  timepicker: typed('timepicker', {
    ...picker,
    initial_time: string({ min: 1 }),
    timezone: string({ min: 1 }),
  }),
  ...selects,
};

/** A `datetimepicker`; never beside a section. */
export const datetimepicker: Check = typed('datetimepicker', {
  action_id: actionId,
  confirm: confirmation,
  focus_on_load: boolean,
  initial_date_time: number(),
});
