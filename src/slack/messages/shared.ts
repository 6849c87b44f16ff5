import type { types } from '@slack/bolt';
import { citeFull, type Library } from '../../report/library';
import type { Statement } from '../../report/model';
import { buttons, type Message, message, richText, smallPrint } from '../blocks';
import { LIMITS } from '../limits';
import { personsWords, shorten, shown, shownEscaped, wellFormed } from '../text';
import { excerptBlocks, excerptOf, excerptText } from './excerpts';
import { linkedWords } from './linked-words';
import { removeButton } from './remove-button';

/** What a person adds to an excerpt that they post. */
export interface Sharing {
  /** Who shares it: they alone can take it away again. */
  user: string;
  /** Their name as others see it. In plain words: a mention would notify them of what they did. */
  name: string;
  /** In their words, which notify nobody, and stand in one line as nobody else's; empty for none. */
  note?: string;
  /** What was asked when the excerpt was found; empty where it is not to be repeated. */
  question?: string;
}

/** A name has no more room than this; a limit of ours. */
const LONGEST_NAME = 80;

/** An excerpt as a person posts it: who shared it, their note, what was asked, and the report's words and full name. */
export function sharedMessage(
  library: Library,
  statements: readonly [Statement, ...Statement[]],
  { user, name, note = '', question = '' }: Sharing,
): Message {
  const excerpt = excerptOf(statements);
  const said = personsWords(note);
  const asked = personsWords(question);
  const citation = citeFull(library, statements[0]);
  const who = `Shared by ${wellFormed(shorten(personsWords(name), LONGEST_NAME))}`;
  const elements: types.RichTextElement[] =
    said === ''
      ? [{ type: 'text', text: who }]
      : [
          { type: 'text', text: `${who}, who writes: “` },
          ...linkedWords(shown(said, LIMITS.quotation)),
          { type: 'text', text: '”' },
        ];
  const { text, blocks } = message(excerptText(library, excerpt), [
    richText({ type: 'rich_text_section', elements }),
    smallPrint(asked === '' ? '' : askedLine(asked), citation),
    ...excerptBlocks(library, excerpt, false),
    buttons(removeButton(user)),
  ]);
  const lines = [
    said === '' ? who : `${who}, who writes: “${said}”`,
    ...(asked === '' ? [] : [askedLine(asked)]),
    citation,
  ];
  return {
    text: [...lines.map((line) => shownEscaped(line, LIMITS.quotation)), text].join('\n'),
    blocks,
  };
}

function askedLine(question: string): string {
  return `Asked: ${question}`;
}
