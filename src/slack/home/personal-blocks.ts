import type { Subscription } from '../../digest/model';
import type { Library } from '../../report/library';
import type { Statement } from '../../report/model';
import { count } from '../../wording/receipt';
import { type Block, button, buttons, heading, richText, smallPrint, words } from '../blocks';
import { sayButton } from '../messages/ask-buttons';
import { actionsOn } from '../messages/excerpt-menu';
import { excerptsOf, excerptWith } from '../messages/excerpts';
import { digestBlocks } from './digest-blocks';

/** What is remembered of a person, as far as the home tab shows it. */
export interface PersonalContent {
  /** Newest first. */
  questions: readonly string[];
  /** The latest of their collection, newest first; null for a statement that no report has any more. */
  kept: readonly (Statement | null)[];
  /** The size of the whole collection. */
  keptInAll: number;
  digests: readonly Subscription[];
  /** How long questions and collection are remembered. */
  retentionDays: number;
}

/** Forgets the recent questions. */
export const HOME_CLEAR = 'home:clear';

/** As many as one can survey; the others stand in the collection, or are asked anew. */
const MOST_QUESTIONS = 10;

/** Recent questions, the latest kept excerpts, and the person's digests; an empty part is left out. */
export function personalBlocks(library: Library, content: PersonalContent): Block[] {
  const { questions, keptInAll, digests, retentionDays } = content;
  const what =
    questions.length === 0 && keptInAll === 0
      ? 'What you ask and keep will stand'
      : 'Questions and kept excerpts stand';
  return [
    ...questionBlocks(questions),
    ...keptBlocks(library, content),
    smallPrint(`${what} here for ${count(retentionDays, 'day')}, for you alone.`),
    ...digestBlocks(digests),
  ];
}

function questionBlocks(questions: readonly string[]): Block[] {
  if (questions.length === 0) return [];
  const again = questions
    .slice(0, MOST_QUESTIONS)
    .map((question, at) =>
      sayButton({ text: question, label: `Ask again: ${question}`, says: question }, at),
    );
  const clear = {
    action: HOME_CLEAR,
    text: 'Clear questions',
    label: 'Forget my recent questions',
    value: {},
  };
  return [heading('Recent questions'), buttons(...again), buttons(button(clear))];
}

function keptBlocks(library: Library, { kept, keptInAll }: PersonalContent): Block[] {
  if (keptInAll === 0) return [];
  const there = kept.filter((statement) => statement !== null);
  const gone = kept.length - there.length;
  const excerpts = excerptsOf(there.map((statement) => ({ statement, alsoAt: [], score: 0 })));
  const note = `${gone} of the latest ${gone === 1 ? 'is' : 'are'} no longer in the reports in these words; All kept says which.`;
  return [
    heading('Kept'),
    ...excerpts.flatMap((excerpt, at) =>
      excerptWith(library, excerpt, { actions: actionsOn(true, 'keep'), at }),
    ),
    ...(gone > 0 ? [richText(words(note))] : []),
    buttons(sayButton({ text: `All kept (${keptInAll})`, says: 'kept' }, 0)),
  ];
}
