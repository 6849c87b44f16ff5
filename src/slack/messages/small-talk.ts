import { quoted } from '../../wording/receipt';
import { buttons, type Message, message, richText, words } from '../blocks';
import type { SmallTalk } from '../small-talk/small-talk';
import { sayButton } from './ask-buttons';
import { sentenceMessage } from './sentence';

/** One line each; what the bot is and does is told by help. */
const LINES: Readonly<Record<Exclude<SmallTalk, 'about-it'>, string>> = {
  nothing: 'Nothing is asked in that. Say what to look for, as a subject, a question or an “exact phrase”.',
  greeting: 'Hello! Say what to look for, as a subject, a question or an “exact phrase”.',
  thanks: 'You are welcome.',
  assent: 'All right.',
  pointing: 'I read only what stands in your message to me; say what to look for.',
  presence: 'I am here, and listening.',
  enough: 'I speak only where I am asked; a digest is stopped with /peaceops digest off.',
  trouble: 'Sorry that it was of no use. Other words may find more; /peaceops topics lists what there is.',
};

/** Where help may be wanted next. */
const WITH_HELP: ReadonlySet<SmallTalk> = new Set(['nothing', 'greeting', 'presence', 'trouble']);

/** A short, human answer to what asks nothing of the reports. */
export function smallTalkMessage(talk: Exclude<SmallTalk, 'about-it'>): Message {
  const line = LINES[talk];
  if (!WITH_HELP.has(talk)) return sentenceMessage(line);
  return message(line, [
    richText(words(line)),
    buttons(sayButton({ text: 'Help', label: 'Help: what I do', says: 'help' }, 0)),
  ]);
}

/**
 * What somebody is told who named the bot beside something that it could be asked.
 * @param about what that is
 */
export function onlyNamedMessage(about: string): Message {
  const line = `You named me without asking me, so I said nothing. To ask me: my name first, then ${quoted(about)}.`;
  return message(line, [
    richText(words(line)),
    buttons(sayButton({ text: `Look for ${quoted(about)}`, says: about }, 0)),
  ]);
}
