import type { ButtonAction, PlainTextInputAction, StaticSelectAction } from '@slack/bolt';

/** What a click carries: the plain data in a button's or an option's value, or what was typed in an input. */
export type ClickValue = Readonly<Record<string, unknown>>;

/** Of a click, what decides what it means. */
export type Clicked = Pick<ButtonAction, 'action_id'> &
  Partial<Pick<ButtonAction, 'value'> & Pick<StaticSelectAction, 'selected_option'>> &
  Partial<Pick<PlainTextInputAction, 'type'>>;

/** A value is ours, but it may come from a message of another version. */
export function readValue(value: string | null | undefined): ClickValue {
  try {
    const parsed: unknown = JSON.parse(value ?? '');
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
  } catch {
    return {};
  }
}

/** The raw value of a button, of the option that was chosen, or the text that was typed. */
export function rawValue({ value, selected_option }: Clicked): string {
  return selected_option?.value ?? value ?? '';
}

/** What was typed stands in `typed`, since people do not type JSON. */
export function clickValue(clicked: Clicked): ClickValue {
  return clicked.type === 'plain_text_input' ? { typed: rawValue(clicked) } : readValue(rawValue(clicked));
}

/** Where a page begins, as a button carries it. */
export function positionIn(from: unknown): number {
  return Number.isSafeInteger(from) ? Math.max(0, from as number) : 0;
}
