import type { types } from '@slack/bolt';
import type { Library } from '../../report/library';
import type { Statement } from '../../report/model';
import { type Message, message, richText } from '../blocks';
import { LIMITS } from '../limits';
import { personsWords, shown, shownEscaped } from '../text';
import { excerptBlocks, excerptOf, excerptText } from './excerpts';

/**
 * An excerpt as a person posts it to a channel: who shared it, their note, and the report's words.
 * @param note in the person's words, which notify nobody, and stand in one line as nobody else's; empty for none
 */
export function sharedMessage(
  library: Library,
  statements: readonly [Statement, ...Statement[]],
  userId: string,
  note = '',
): Message {
  const excerpt = excerptOf(statements);
  const words = personsWords(note);
  const hasNote = words !== '';
  const elements: types.RichTextElement[] = [
    { type: 'text', text: 'Shared by ' },
    { type: 'user', user_id: userId },
    ...(hasNote
      ? [{ type: 'text', text: `, who writes: “${shown(words, LIMITS.quotation)}”` } as const]
      : []),
  ];
  const { text, blocks } = message(excerptText(library, excerpt), [
    richText({ type: 'rich_text_section', elements }),
    ...excerptBlocks(library, excerpt, false),
  ]);
  const who = hasNote
    ? `<@${userId}>, who writes: “${shownEscaped(words, LIMITS.quotation)}”\n`
    : `<@${userId}>: `;
  return { text: `Shared by ${who}${text}`, blocks };
}
