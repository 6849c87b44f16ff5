import type { Library } from '../../report/library';
import { quoted } from '../../wording/receipt';
import { type Message, message, richText, words } from '../blocks';
import { introductionTo } from './introduction';
import { startingBlocks } from './starting-questions';

const HOW =
  'Write to me what you look for, as a subject, a question or an “exact phrase”; help lists what else I do.';

/**
 * Greets a person who opens the direct message with PeaceOps for the first time.
 * @param questions to begin with, as buttons
 */
export function greetingMessage(library: Library, questions: readonly string[]): Message {
  const introduction = introductionTo(library);
  const offered = questions.length > 0 ? [`For example: ${questions.map(quoted).join(', ')}`] : [];
  return message([introduction, HOW, ...offered].join('\n'), [
    richText(words(introduction), words(`\n${HOW}`)),
    ...startingBlocks(questions),
  ]);
}
