import { actionId, button, image, workflowButton } from './buttons';
import {
  boolean,
  type Fields,
  list,
  number,
  object,
  oneOf,
  required,
  string,
  type Table,
  typed,
} from './check';
import { onlyPlainText } from './composition-objects';
import { limit } from './limits';
import { datetimepicker, overflow, pickers } from './menus';
import { richText } from './rich-text';

const input: Fields = {
  action_id: actionId,
  dispatch_action_config: object({
    trigger_actions_on: list(oneOf('on_enter_pressed', 'on_character_entered'), { min: 1 }),
  }),
  focus_on_load: boolean,
  placeholder: onlyPlainText(limit('select.placeholder.max_length')),
  initial_value: string(),
};

const rich_text_input = typed('rich_text_input', {
  ...input,
  initial_value: richText,
  min_lines: number({ min: 1 }),
  max_lines: number({ min: 1 }),
});

/** What may stand beside a section. */
export const sectionAccessories: Table = {
  button,
  image,
  overflow,
  workflow_button: workflowButton,
  ...pickers,
};

/** What an actions block may hold. */
export const actionsElements: Table = {
  button,
  overflow,
  workflow_button: workflowButton,
  datetimepicker,
  rich_text_input,
  ...pickers,
};

/** What an input block may hold. */
export const inputElements: Table = {
  ...pickers,
  datetimepicker,
  rich_text_input,
  plain_text_input: typed('plain_text_input', {
    ...input,
    multiline: boolean,
    min_length: number({ min: 0, max: limit('plain_text_input.max_length.max') }),
    max_length: number({ min: 1, max: limit('plain_text_input.max_length.max') }),
  }),
  email_text_input: typed('email_text_input', input),
  url_text_input: typed('url_text_input', input),
  number_input: typed('number_input', {
    ...input,
    is_decimal_allowed: required(boolean),
    min_value: string(),
    max_value: string(),
  }),
  file_input: typed('file_input', {
    action_id: actionId,
    filetypes: list(string({ min: 1 }), { min: 1 }),
    max_files: number({ min: limit('file_input.max_files.min'), max: limit('file_input.max_files.max') }),
  }),
};
