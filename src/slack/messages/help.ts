import type { Library } from '../../report/library';
import { count } from '../../wording/receipt';
import { type Message, message, richText, smallPrint, words } from '../blocks';

/** What a feature says of itself: how to call it and what it does. */
export interface HelpLine {
  usage: string;
  what: string;
}

/** How to use PeaceOps, on one screen. */
export function helpMessage({ reports, statements }: Library, lines: readonly HelpLine[]): Message {
  const titles = reports.map(({ metadata }) => `“${metadata.title}”`).join('; ');
  const introduction = `PeaceOps quotes what ${titles} says, word for word and with its place. It writes nothing of its own.`;
  const rows = lines.map(({ usage, what }) => `${usage}\u2003${what}`);
  const searched = `${count(statements.length, 'statement')} of ${count(reports.length, 'report')}.`;
  return message([introduction, ...rows, searched].join('\n'), [
    richText(words(introduction), ...rows.map((row) => words(`\n${row}`))),
    smallPrint(searched),
  ]);
}

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
