import type { types } from '@slack/bolt';
import { metadata } from '../asker/origin';
import { LONGEST_QUESTION } from '../question';
import { type EnteredValues, typedIn } from './entered';
import { input, plain } from './inputs';

/** By which Slack names the modal when it is sent off. */
export const ASK_MODAL = 'ask';

/** Asks for a question. It belongs to no channel: the answer takes its place, for the person alone. */
export function askModal(): types.ModalView {
  return {
    type: 'modal',
    callback_id: ASK_MODAL,
    private_metadata: metadata({ channel: '' }),
    title: plain('Ask PeaceOps'),
    submit: plain('Ask'),
    close: plain('Cancel'),
    blocks: [
      {
        ...input('question', 'What did the reports say on …', {
          type: 'plain_text_input',
          action_id: 'ask:question',
          max_length: LONGEST_QUESTION,
          focus_on_load: true,
          placeholder: plain('A subject, a question, or “an exact phrase”'),
        }),
        hint: plain('Only you see the answer. Type help to see what else I understand.'),
      },
    ],
  };
}

/** What was typed. */
export function questionEntered(values: EnteredValues): string {
  return typedIn(values, 'question', 'ask:question');
}
