import { count } from '../../wording/receipt';
import { type Message, message, preformatted, richText, smallPrint, words } from '../blocks';
import { LIMITS } from '../limits';

/** A collection as a file. */
export interface KeptFile {
  /** `Markdown`, `CSV`. */
  form: string;
  /** How many statements are in it. */
  statements: number;
  /** Ids of the statements that are not in it, because the reports no longer have their words. */
  gone: readonly string[];
}

/** The message over the file. */
export function keptFileMessage(file: KeptFile): Message {
  const sentence = `What you kept, as ${file.form}: ${count(file.statements, 'statement')}.`;
  const notes = goneNote(file);
  return message([sentence, ...notes].join('\n'), [
    richText(words(sentence)),
    ...notes.map((one) => smallPrint(one)),
  ]);
}

/** Tells the person that the app may not send files: who can change that, and the text if it fits. */
export function keptTextMessage(file: KeptFile, content: string): Message {
  const fits = content.length <= LIMITS.quotation;
  const sentence =
    'I may not send files: ask who installed me to add the scope files:write, which the manifest lists as optional, ' +
    `and to reinstall the app. ${fits ? `What you kept, as ${file.form}:` : 'What you kept is too long for a message.'}`;
  const notes = goneNote(file);
  return message([sentence, ...(fits ? [content] : []), ...notes].join('\n'), [
    richText(words(sentence), ...(fits ? [preformatted(content)] : [])),
    ...notes.map((one) => smallPrint(one)),
  ]);
}

function goneNote({ gone }: KeptFile): string[] {
  if (gone.length === 0) return [];
  return [`Not in it, as the reports no longer have the words: ${gone.map((id) => `[${id}]`).join(', ')}.`];
}
