import type { types } from '@slack/bolt';
import { button, buttons, type Message } from '../blocks';
import { LIMITS } from '../limits';

/** Takes a public message of the bot away again; it works for one person alone. @param user who asked for it */
export function removeButton(user: string): types.Button {
  return button({
    action: 'remove',
    text: 'Remove',
    label: 'Remove this message for everybody',
    value: { u: user },
    question: 'This takes the message away for everybody here. It cannot be undone.',
  });
}

/** A public answer that whoever asked for it can take away again. */
export function removable({ text, blocks }: Message, user: string): Message {
  return { text, blocks: [...blocks.slice(0, LIMITS.blocksInMessage - 1), buttons(removeButton(user))] };
}
