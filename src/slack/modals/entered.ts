import type { types } from '@slack/bolt';

type Chosen = Pick<types.PlainTextOption, 'value'>;

/** What stands in one input of a modal that was sent off, whichever kind of input it is. */
export interface Entered {
  value?: string | null;
  selected_time?: string | null;
  selected_option?: Chosen | null;
  selected_options?: readonly Chosen[] | null;
  selected_conversation?: string | null;
}

/** By block and action. */
export type EnteredValues = Readonly<Record<string, Readonly<Record<string, Entered>>>>;

/** What was typed in an input; empty where nothing was. */
export function typedIn(values: EnteredValues, block: string, action: string): string {
  return values[block]?.[action]?.value ?? '';
}

/** The values chosen in a select or among check boxes. */
export function chosenIn(values: EnteredValues, block: string, action: string): string[] {
  const { selected_option, selected_options } = values[block]?.[action] ?? {};
  return [...(selected_option ? [selected_option] : []), ...(selected_options ?? [])].flatMap(
    ({ value }) => value ?? [],
  );
}

/** The id of the conversation chosen in a select of conversations; empty where none is. */
export function conversationIn(values: EnteredValues, block: string, action: string): string {
  return values[block]?.[action]?.selected_conversation ?? '';
}
