import { quoted } from '../../wording/receipt';
import { buttons, type Message, message, richText, words } from '../blocks';
import { askButton } from './ask-button';
import { sayButton } from './say-button';

/**
 * Answers somebody who typed something near a command.
 * @param typed the whole
 * @param meant one or two commands, with what stands behind them
 */
export function unknownCommandMessage(typed: string, meant: readonly string[]): Message {
  const sentence = `There is no command ${quoted(typed)}. Did you mean ${meant.map((one) => `/peaceops ${one}`).join(' or ')}?`;
  return message(sentence, [
    richText(words(sentence)),
    buttons(
      ...meant.map((says, at) => sayButton({ text: says, says }, at)),
      askButton(typed, meant.length, `Look for ${quoted(typed)}`),
    ),
  ]);
}
