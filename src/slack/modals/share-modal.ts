import type { types } from '@slack/bolt';
import { fullIds, type Library } from '../../report/library';
import type { Statement } from '../../report/model';
import { isDirect } from '../asker/asker';
import { metadata, type Origin } from '../asker/origin';
import { message, smallPrint } from '../blocks';
import { excerptOf, excerptQuotation } from '../messages/excerpts';
import { LONGEST_QUESTION } from '../question';
import { shorten } from '../text';
import { chosenIn, conversationIn, type EnteredValues, typedIn } from './entered';
import { input, option, optional, plain } from './inputs';

/** By which Slack names the modal when it is sent off. */
export const SHARE_MODAL = 'share';

/** More would be a message of its own. */
const LONGEST_NOTE = 500;

const WHO_SEES =
  'It is posted in the conversation that you choose. Everybody there will see it, and that you shared it; nobody is notified.';

/** Where in the conversation from which the form was opened. */
const IN_THREAD = { text: 'In this thread', value: 'thread' };
const IN_CHANNEL = { text: 'In the channel, outside of the thread', value: 'channel' };

/** What the form begins with, and where its answer goes. */
export interface ShareModalContent {
  statements: readonly [Statement, ...Statement[]];
  /** What was asked when the excerpt was found; empty for none. */
  question: string;
  origin: Origin;
}

/** The excerpt as it will be posted, and where, with what question and note. */
export function shareModal(
  library: Library,
  { statements, question, origin }: ShareModalContent,
): types.ModalView {
  const { blocks } = message('', [...excerptQuotation(library, excerptOf(statements)), smallPrint(WHO_SEES)]);
  const asked = shorten(question.trim(), LONGEST_QUESTION);
  return {
    type: 'modal',
    callback_id: SHARE_MODAL,
    private_metadata: metadata(origin, { ids: fullIds(library, statements) }),
    title: plain('Post an excerpt'),
    submit: plain('Post'),
    close: plain('Cancel'),
    blocks: [
      ...blocks,
      ...whereInputs(origin),
      optional('asked', 'Asked', 'The question, above the quotation. Empty: it is not repeated.', {
        type: 'plain_text_input',
        action_id: 'share:asked',
        max_length: LONGEST_QUESTION,
        ...(asked === '' ? {} : { initial_value: asked }),
      }),
      optional('note', 'Note', 'In your words, above the quotation. It notifies nobody.', {
        type: 'plain_text_input',
        action_id: 'share:note',
        multiline: true,
        max_length: LONGEST_NOTE,
      }),
    ],
  };
}

/**
 * Slack gives a `response_url` for what is chosen, which posts also where PeaceOps is no member. A direct message is
 * mostly the one with PeaceOps, where there is nobody to post for: there nothing is chosen beforehand.
 */
function whereInputs({ channel, thread }: Origin): types.InputBlock[] {
  const isKnown = channel !== '' && !isDirect({ channel });
  const where = input('where', 'Post in', {
    type: 'conversations_select',
    action_id: 'share:where',
    response_url_enabled: true,
    filter: { include: ['public', 'private', 'mpim', 'im'], exclude_bot_users: true },
    ...(isKnown ? { initial_conversation: channel } : {}),
  });
  if (!isKnown || thread === undefined) return [where];
  const place = input('thread', 'If it stays in this channel', {
    type: 'radio_buttons',
    action_id: 'share:thread',
    options: [IN_THREAD, IN_CHANNEL].map(option),
    initial_option: option(IN_THREAD),
  });
  return [where, place];
}

/** What somebody chose and wrote in the form. */
export interface Share {
  /** Id of the conversation. */
  channel: string;
  /** Whether it goes into the thread from which the form was opened, if it stays in that channel. */
  isInThread: boolean;
  question: string;
  note: string;
}

/** Reads the form. */
export function readShare(values: EnteredValues): Share {
  return {
    channel: conversationIn(values, 'where', 'share:where'),
    isInThread: chosenIn(values, 'thread', 'share:thread').includes(IN_THREAD.value),
    question: typedIn(values, 'asked', 'share:asked'),
    note: typedIn(values, 'note', 'share:note'),
  };
}
