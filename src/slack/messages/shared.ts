import type { Library } from '../../report/library';
import type { Statement } from '../../report/model';
import { type Message, message, richText } from '../blocks';
import { type Excerpt, excerptBlocks, excerptText } from './excerpts';

/** An excerpt as a person posts it to a channel: who shared it, and the same words. */
export function sharedMessage(
  library: Library,
  statements: readonly [Statement, ...Statement[]],
  userId: string,
): Message {
  const [first, ...rest] = statements.map((statement) => ({ statement, alsoAt: [], score: 0 }));
  const excerpt: Excerpt = { hits: [first as NonNullable<typeof first>, ...rest] };
  const by = richText({
    type: 'rich_text_section',
    elements: [
      { type: 'text', text: 'Shared by ' },
      { type: 'user', user_id: userId },
    ],
  });
  const { text, blocks } = message(excerptText(library, excerpt), [
    by,
    ...excerptBlocks(library, excerpt, 'public'),
  ]);
  return { text: `Shared by <@${userId}>: ${text}`, blocks };
}
