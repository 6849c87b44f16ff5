import { type Message, message, richText, words } from '../blocks';

/** One clear sentence: what happened, what to do. */
export function sentenceMessage(sentence: string): Message {
  return message(sentence, [richText(words(sentence))]);
}

/** A sentence that is read elsewhere than where it belongs: as a direct message, about a channel. */
export function aboutChannel(sentence: string, channel: string): Message {
  const about = richText({
    type: 'rich_text_section',
    elements: [
      { type: 'text', text: 'You asked me in ' },
      { type: 'channel', channel_id: channel },
      { type: 'text', text: `. ${sentence}` },
    ],
  });
  const { text, blocks } = message(sentence, [about]);
  return { text: `You asked me in <#${channel}>. ${text}`, blocks };
}
