import { type Check, list, object, oneOf, required, string, type Table, typed, url } from './check';
import { confirmation, imageFields, oneImageSource, onlyPlainText } from './composition-objects';
import { limit } from './limits';

/** The `action_id` of every interactive element. */
export const actionId: Check = string({ min: 1, max: limit('action_id.max_length') });

const style = oneOf('primary', 'danger');
const buttonText = required(onlyPlainText(limit('button.text.max_length')));
const buttonLabel = string({ min: 1, max: limit('button.accessibility_label.max_length') });

/** A `button`; alone, because cards hold nothing else. */
export const button: Check = typed('button', {
  action_id: actionId,
  text: buttonText,
  value: string({ max: limit('button.value.max_length') }),
  url: url({ max: limit('button.url.max_length') }),
  style,
  confirm: confirmation,
  accessibility_label: buttonLabel,
});

/** An `image` inside a context or beside a section. */
export const image: Check = typed('image', imageFields, oneImageSource);

/** A `workflow_button`. */
export const workflowButton: Check = typed('workflow_button', {
  action_id: actionId,
  text: buttonText,
  workflow: required(
    object({
      trigger: required(
        object({
          url: required(url()),
          customizable_input_parameters: list(object({ name: string(), value: string() })),
        }),
      ),
    }),
  ),
  style,
  accessibility_label: buttonLabel,
});

const feedbackButton = object({
  text: required(onlyPlainText(limit('feedback_button.text.max_length'))),
  value: required(string({ max: limit('feedback_button.value.max_length') })),
  accessibility_label: string({ min: 1, max: limit('feedback_button.accessibility_label.max_length') }),
});

/** What a context_actions block may hold. */
export const contextActionsElements: Table = {
  feedback_buttons: typed('feedback_buttons', {
    action_id: actionId,
    positive_button: required(feedbackButton),
    negative_button: required(feedbackButton),
  }),
  icon_button: typed('icon_button', {
    action_id: actionId,
    icon: required(string({ min: 1 })),
    text: required(onlyPlainText()),
    value: string({ max: limit('button.value.max_length') }),
    accessibility_label: buttonLabel,
    confirm: confirmation,
    visible_to_user_ids: list(string({ min: 1 }), {
      max: limit('icon_button.visible_to_user_ids.max_items'),
    }),
  }),
};
