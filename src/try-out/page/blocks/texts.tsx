import type { Drawing } from './drawing';
import { withEmoji } from './emoji';
import { Mrkdwn } from './mrkdwn';
import { fieldsIn, stringIn } from './payload-fields';

/** The characters of a `plain_text` object, emoji included unless it says `emoji: false`; of no other object its bare text. */
export function plainText(object: unknown): string {
  const { type, text, emoji } = fieldsIn(object);
  return type === 'plain_text' && emoji !== false ? withEmoji(stringIn(text)) : stringIn(text);
}

/** A text composition object, `plain_text` or `mrkdwn`. */
export function PlainOrMrkdwn({ text, drawing }: { text: unknown; drawing: Drawing }) {
  const { type, text: characters, verbatim } = fieldsIn(text);
  if (type !== 'mrkdwn') return <>{plainText(text)}</>;
  return <Mrkdwn text={stringIn(characters)} drawing={drawing} verbatim={verbatim === true} />;
}
