import type { types } from '@slack/bolt';
import type { Library } from '../../report/library';
import type { Related } from '../../search/related';
import { quoted, readingLine, searchedLine } from '../../wording/receipt';
import { type Block, button, buttons, type Message, message, richText, smallPrint, words } from '../blocks';
import { answerMessage } from './answer';
import { type Excerpt, excerptButtons, excerptQuotation, excerptsOf, excerptText } from './excerpts';

/** How many statements are shown on a message. */
export const MOST_RELATED = 5;

const BY_SENTENCE = 'There is nothing on the whole message; these are on sentences of it.';
const WHO_SEES =
  'Everybody in the channel will see it in the thread, and that you shared it; nobody is notified.';
const CUT = 'Only the beginning of the message was read.';

/**
 * Shows what the report has on a message, each excerpt with a button that posts it to the message's thread;
 * or says that it has nothing.
 * @param text of the message, as far as it was read
 */
export function relatedMessage(
  library: Library,
  { answer, hits, isBySentence }: Related,
  { text, isCut }: { text: string; isCut: boolean },
): Message {
  if (hits.length === 0) return answerMessage(library, answer);
  const excerpts = excerptsOf(hits);
  const about = `On ${quoted(text)}:`;
  const receipt = [isCut ? CUT : '', isBySentence ? BY_SENTENCE : readingLine(answer), searchedLine(answer)]
    .filter(Boolean)
    .join(' ');
  const blocks: Block[] = excerpts.flatMap((excerpt) => [
    ...excerptQuotation(library, excerpt),
    buttons(...excerptButtons(statementsOf(excerpt), false), threadButton(excerpt)),
  ]);
  return message([about, ...excerpts.map((excerpt) => excerptText(library, excerpt)), receipt].join('\n\n'), [
    richText(words(about)),
    ...blocks,
    smallPrint(receipt),
  ]);
}

function threadButton(excerpt: Excerpt): types.Button {
  const ids = statementsOf(excerpt).map(({ id }) => id);
  const text = 'Post to thread';
  return button({
    action: 'thread',
    text,
    label: `${text}: ${ids.join(', ')}`,
    value: { ids },
    question: WHO_SEES,
  });
}

function statementsOf({ hits }: Excerpt) {
  return hits.map(({ statement }) => statement);
}
