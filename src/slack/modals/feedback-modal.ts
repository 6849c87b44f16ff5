import type { types } from '@slack/bolt';
import type { Judgement } from '../../store/person';
import { metadata, type Origin } from '../asker/origin';
import { carrying } from '../blocks';
import type { FeedbackValue } from '../messages/feedback-buttons';
import { chosenIn, type EnteredValues, typedIn } from './entered';
import { type Choice, input, option, optional, plain } from './inputs';

/** By which Slack names the modal when it is sent off. */
export const FEEDBACK_MODAL = 'feedback';

/** Block id of what to choose from. */
export const JUDGEMENT_BLOCK = 'judgement';

const JUDGEMENT_ACTION = 'feedback:judgement';
const WORDS = { block: 'words', action: 'feedback:words' } as const;

/** One line. */
const LONGEST_WORDS = 300;

const WHO_READS = 'Whoever runs PeaceOps here may read it, without your name.';

type Wrong = Exclude<Judgement, 'right' | 'rightly-silent'>;

const CHOICES: Readonly<Record<Wrong, string>> = {
  'wrong-statement': 'Wrong statement',
  'wrong-label': 'Wrong label',
  'should-be-silent': 'Should have said nothing',
  'should-answer': 'The reports have something on it',
};
/** Of an answer; a silence is wrong in one way only. */
const OF_ANSWERS: readonly Wrong[] = ['wrong-statement', 'wrong-label', 'should-be-silent'];
const OF_SILENCE: readonly Wrong[] = ['should-answer'];
/** Where something was shown beside the silence, that may be wrong as well. */
const OF_THE_NEAREST: readonly Wrong[] = ['should-answer', ...OF_ANSWERS];

/** Asks what is not right about an answer. */
export function feedbackModal(about: FeedbackValue, origin: Origin): types.ModalView {
  const choices = choicesFor(about).map((value): Choice => ({ value, text: CHOICES[value] }));
  const [only, ...others] = choices;
  return {
    type: 'modal',
    callback_id: FEEDBACK_MODAL,
    private_metadata: metadata(origin, { ...carrying(about.q, (q): FeedbackValue => ({ ...about, q })) }),
    title: plain('What is not right?'),
    submit: plain('Send'),
    close: plain('Cancel'),
    blocks: [
      input(JUDGEMENT_BLOCK, 'What is not right', {
        type: 'radio_buttons',
        action_id: JUDGEMENT_ACTION,
        options: choices.map(option),
        ...(only && others.length === 0 ? { initial_option: option(only) } : {}),
      }),
      optional(WORDS.block, 'In a few words', WHO_READS, {
        type: 'plain_text_input',
        action_id: WORDS.action,
        max_length: LONGEST_WORDS,
      }),
    ],
  };
}

/** What was chosen, `null` where nothing was, and the words. */
export function feedbackEntered(values: EnteredValues): { judgement: Wrong | null; words: string } {
  const [chosen = ''] = chosenIn(values, JUDGEMENT_BLOCK, JUDGEMENT_ACTION);
  const words = typedIn(values, WORDS.block, WORDS.action).trim();
  return { judgement: Object.hasOwn(CHOICES, chosen) ? (chosen as Wrong) : null, words };
}

function choicesFor({ found, ids }: FeedbackValue): readonly Wrong[] {
  if (found) return OF_ANSWERS;
  return ids.length > 0 ? OF_THE_NEAREST : OF_SILENCE;
}
