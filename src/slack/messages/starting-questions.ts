import { type Block, buttons, smallPrint } from '../blocks';
import { sayButton } from './say-button';

/** Questions to begin with, as buttons; none where there are no questions. */
export function startingBlocks(questions: readonly string[]): Block[] {
  if (questions.length === 0) return [];
  const asking = questions.map((question, at) =>
    sayButton({ text: question, label: `Ask for ${question}`, says: question }, at),
  );
  return [smallPrint('Questions to begin with'), buttons(...asking)];
}
