import type { Library } from '../../report/library';
import type { Related } from '../../search/related';
import { quoted, readingLine } from '../../wording/receipt';
import { type Message, message, richText, smallPrint, words } from '../blocks';
import { answerMessage } from './answer';
import { excerptBlocks, excerptsOf, excerptText } from './excerpts';

/** How many statements are shown on a message. */
export const MOST_RELATED = 5;

const BY_SENTENCE = 'There is nothing on the whole message; these are on sentences of it.';
const CUT = 'Only the beginning of the message was read.';

/**
 * Shows what the report has on a message, each excerpt with an entry that posts it, to the message's thread or elsewhere;
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
  const receipt = [isCut ? CUT : '', isBySentence ? BY_SENTENCE : readingLine(answer)]
    .filter(Boolean)
    .join(' ');
  const blocks = excerpts.flatMap((excerpt, at) => excerptBlocks(library, excerpt, true, { at }));
  return message(
    [about, ...excerpts.map((excerpt) => excerptText(library, excerpt)), receipt]
      .filter(Boolean)
      .join('\n\n'),
    [richText(words(about)), ...blocks, ...(receipt === '' ? [] : [smallPrint(receipt)])],
  );
}
