import type { Library } from '../../report/library';
import { quoted } from '../../wording/receipt';
import { type Block, buttons, type Message, message, richText, smallPrint, words } from '../blocks';
import { sayButton } from './ask-buttons';

/** Introduces PeaceOps in two sentences. */
export function introductionTo({ reports }: Pick<Library, 'reports'>): string {
  const titles = reports.map(({ metadata }) => `“${metadata.title}”`).join('; ');
  return `PeaceOps quotes what ${titles} says, word for word and with its place. It writes nothing of its own.`;
}

/** Questions to begin with, as buttons; nothing where there are none. */
export function startingBlocks(questions: readonly string[]): Block[] {
  if (questions.length === 0) return [];
  const asking = questions.map((question, at) =>
    sayButton({ text: question, label: `Ask for ${question}`, says: question }, at),
  );
  return [smallPrint('Questions to begin with'), buttons(...asking)];
}

const HOW =
  'Write to me what you look for, as a subject, a question or an “exact phrase”; help lists what else I do.';

/**
 * What a person reads who opens the direct message with PeaceOps for the first time.
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
