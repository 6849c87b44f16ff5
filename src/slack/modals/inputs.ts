import type { types } from '@slack/bolt';
import { LIMITS } from '../limits';
import { shorten, shown } from '../text';

/** An entry of a menu: what people read, and what it stands for. */
export interface Choice {
  text: string;
  value: string;
}

/** An entry as Slack takes it. */
export function option({ text, value }: Choice): types.PlainTextOption {
  return { text: plain(shown(text, LIMITS.optionText)), value: shorten(value, LIMITS.optionValue) };
}

/** A field that has to be filled; its block has the name of the field. */
export function input(block: string, label: string, element: types.InputBlock['element']): types.InputBlock {
  return { type: 'input', block_id: block, label: plain(label), element };
}

/** A field that may be left empty, with what that means. */
export function optional(
  block: string,
  label: string,
  hint: string,
  element: types.InputBlock['element'],
): types.InputBlock {
  return { ...input(block, label, element), hint: plain(hint), optional: true };
}

/** What a select begins with, as Slack wants it: left out where nothing is chosen. */
export function initially(chosen: readonly Choice[]): { initial_options?: types.PlainTextOption[] } {
  return chosen.length > 0 ? { initial_options: chosen.map(option) } : {};
}

/** The entries that a menu begins with; a value that it does not have any more shows by itself. */
export function chosenAmong(choices: readonly Choice[], values: readonly string[]): Choice[] {
  return values.map((value) => choices.find((choice) => choice.value === value) ?? { text: value, value });
}

/** Words without markup. */
export function plain(text: string): types.PlainTextElement {
  return { type: 'plain_text', text, emoji: false };
}
