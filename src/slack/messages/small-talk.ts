import { quoted } from '../../wording/receipt';
import { buttons, type Message, message, richText, words } from '../blocks';
import type { OneLined } from '../small-talk/small-talk';
import { sayButton } from './ask-buttons';
import { sentenceMessage } from './sentence';

/** One line each; what the bot is and does is told by help. */
const LINES: Readonly<Record<OneLined, string>> = {
  nothing: 'Nothing is asked in that. Say what to look for, as a subject, a question or an “exact phrase”.',
  greeting: 'Hello! Say what to look for, as a subject, a question or an “exact phrase”.',
  thanks: 'You are welcome.',
  assent: 'All right.',
  pointing: 'I read only what stands in your message to me; say what to look for.',
  presence: 'I am here, and listening.',
  enough: 'I speak only where I am asked; a digest is stopped with /peaceops digest off.',
  trouble: 'Sorry that it was of no use. Other words may find more; /peaceops topics lists what there is.',
  wrong: 'I only quote, word for word; In context, in the menu of an excerpt, shows what stands around it.',
  removal: 'Remove, under my answer, takes it away; whoever asked can click it.',
  keeping: 'Keep and Post … stand in the menu (⋯) of each excerpt.',
  'own-data': 'The questions that I remember of you stand on my Home tab, where you can clear them.',
  rewording: 'I show the report in its own words, and do not explain, shorten or translate them.',
  digests: 'A digest is set up, changed and stopped with /peaceops digest, in the channel that is to get it.',
};

/** Where help may be wanted next. */
const WITH_HELP: ReadonlySet<OneLined> = new Set(['nothing', 'greeting', 'presence', 'trouble', 'rewording']);

/** A short, human answer to what asks nothing of the reports. */
export function smallTalkMessage(talk: OneLined): Message {
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
