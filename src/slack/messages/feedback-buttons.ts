import type { types } from '@slack/bolt';
import type { Answer, Hit } from '../../search/ask';
import type { Judgement } from '../../store/person';
import { carrying, encodeValue, type Message, smallPrint } from '../blocks';
import { LIMITS } from '../limits';
import { type BesideAnswer, carriedBeside, SAID } from './beside-answer';

/** Action id of both buttons. */
export const FEEDBACK = 'feedback';

/** What the buttons under an answer carry: which answer it is, and what stands beside it. */
export interface FeedbackValue extends BesideAnswer {
  q: string;
  /** Ids of the statements that are shown. */
  ids: readonly string[];
  /** Where the page begins. */
  from: number;
  /** Whether it answers, and is not silent. */
  found: boolean;
}

/** Ids of statements may be as long as the titles of their sections; the question needs its room as well. */
const LONGEST_WITHOUT_QUESTION = 1_000;

/** What is shown of an answer. */
interface Shown {
  hits: readonly Hit[];
  /** Where its page begins. */
  from: number;
  beside: BesideAnswer;
}

/** That a judgement is kept. */
export function notedSentence(judgement: Judgement): string {
  return `Noted: ${SAID[judgement]}. Thank you.`;
}

/**
 * An answer with *Right* and *Not right* under it, and before them what the person has said. Nothing gives way to them:
 * where there is no room, they are left out, as under a list of everything, which answers nothing.
 * @param shown what stands in it, and whether anybody is asked
 */
export function withFeedback(
  { text, blocks }: Message,
  answer: Answer,
  { isAsked, ...shown }: Shown & { isAsked: boolean },
): Message {
  if (!isAsked || (answer.outcome === 'found' && answer.isEverything)) return { text, blocks };
  const said = shown.beside.said?.[shown.from];
  const value = whichAnswer(answer, shown);
  if (JSON.stringify({ ...value, q: '' }).length > LONGEST_WITHOUT_QUESTION) return { text, blocks };
  const more = [
    ...blocks,
    ...(said === undefined ? [] : [smallPrint(notedSentence(said))]),
    feedbackBlock(value),
  ];
  const fits = more.length <= LIMITS.blocksInMessage && JSON.stringify(more).length <= LIMITS.messageBlocks;
  return { text, blocks: fits ? more : blocks };
}

function whichAnswer({ query, outcome }: Answer, { hits, from, beside }: Shown): FeedbackValue {
  const ids = hits.map(({ statement }) => statement.id);
  return { q: query, ids, from, found: outcome === 'found', ...carriedBeside(beside) };
}

function feedbackBlock(about: FeedbackValue): types.ContextActionsBlock {
  const value = (judgement: { v?: Judgement }) =>
    encodeValue(carrying(about.q, (q): FeedbackValue => ({ ...about, q, ...judgement })));
  return {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: FEEDBACK,
        positive_button: {
          text: plain('Right'),
          accessibility_label: 'Right: this answers the question as it should',
          value: value({ v: about.found ? 'right' : 'rightly-silent' }),
        },
        negative_button: {
          text: plain('Not right'),
          accessibility_label: 'Not right: say what is wrong with this answer',
          value: value({}),
        },
      },
    ],
  };
}

function plain(text: string): types.PlainTextElement {
  return { type: 'plain_text', text, emoji: false };
}
