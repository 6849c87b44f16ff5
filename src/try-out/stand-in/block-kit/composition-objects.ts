import {
  boolean,
  byType,
  type Check,
  list,
  object,
  oneOf,
  type Rule,
  required,
  string,
  typed,
  url,
} from './check';
import { limit } from './limits';

const TEXT_MIN = limit('text.min_length');
const TEXT_MAX = limit('text.max_length');

/** A `plain_text` object with a text of 1 to `max` characters; what headers, buttons and titles insist on. */
export function plainText(max = TEXT_MAX): Check {
  return typed('plain_text', { text: required(string({ min: TEXT_MIN, max })), emoji: boolean });
}

/** A `mrkdwn` object with a text of 1 to `max` characters. */
export function mrkdwn(max = TEXT_MAX): Check {
  return typed('mrkdwn', { text: required(string({ min: TEXT_MIN, max })), verbatim: boolean });
}

/** A `plain_text` or `mrkdwn` object. */
export function textObject(max = TEXT_MAX): Check {
  return byType({ plain_text: plainText(max), mrkdwn: mrkdwn(max) });
}

/** The `plain_text` named, refusing `mrkdwn` with Slack's "unsupported type". */
export function onlyPlainText(max = TEXT_MAX): Check {
  return byType({ plain_text: plainText(max) });
}

/** The `confirm` dialog of an element. */
export const confirmation: Check = object({
  title: onlyPlainText(limit('confirmation.title.max_length')),
  text: required(textObject(limit('confirmation.text.max_length'))),
  confirm: onlyPlainText(limit('confirmation.confirm.max_length')),
  deny: onlyPlainText(limit('confirmation.deny.max_length')),
  style: oneOf('primary', 'danger'),
});

/** One option whose text passes `text`: plain for menus, either kind for checkboxes and radio buttons. */
function option(text: Check): Check {
  return object({
    text: required(text),
    value: required(string({ max: limit('option.value.max_length') })),
    description: textObject(limit('option.description.max_length')),
    url: url({ max: limit('option.url.max_length') }),
  });
}

/** An option of a menu. */
export const menuOption: Check = option(onlyPlainText(limit('option.text.max_length')));

/** An option of checkboxes or radio buttons. */
export const choiceOption: Check = option(textObject(limit('option.text.max_length')));

/** A labelled group of menu options. */
export const optionGroup: Check = object({
  label: required(onlyPlainText(limit('option_group.label.max_length'))),
  options: required(
    list(menuOption, {
      min: limit('option_group.options.min_items'),
      max: limit('option_group.options.max_items'),
    }),
  ),
});

/** The fields and the either-or of an image, as a block or as an element. */
export const imageFields = {
  alt_text: required(string({ min: 1, max: limit('image.alt_text.max_length') })),
  image_url: url({ max: limit('image.image_url.max_length') }),
  slack_file: object({ id: string({ min: 1 }), url: url() }),
};

/** Slack wants exactly one of `image_url` and `slack_file`. */
export const oneImageSource: Rule = (image, pointer, report) => {
  if ((image['image_url'] === undefined) === (image['slack_file'] === undefined)) {
    report('must define either `image_url` or `slack_file`', pointer);
  }
};
