import { findSection, findStatement, type Library, looksLikeId } from '../report/library';
import { ask } from '../search/ask';
import type { SearchIndex } from '../search/search-index';
import { quoted } from '../wording/receipt';
import type { Message } from './blocks';
import { answerMessage, PAGE } from './messages/answer';
import { contextMessage } from './messages/context';
import type { Audience } from './messages/excerpts';
import { type HelpLine, helpMessage, sentenceMessage } from './messages/help';
import { sectionsMessage } from './messages/outline';
import { sectionMessage } from './messages/section';
import { questionIn } from './question';

/** What a command is given: the reports, the words behind its name, and who will read the answer. */
interface CommandInput {
  index: SearchIndex;
  library: Library;
  rest: string;
  audience: Audience;
}

/** Something people say to PeaceOps that is not a question. Each brings its own line of help. */
interface Command {
  name: string;
  help: HelpLine;
  /** Whether the words behind the name fit it; if not, the whole is a question. */
  fits(rest: string): boolean;
  message(input: CommandInput): Message;
}

const SECTION_NUMBER = /^(?:[\w-]+\/)?(?:\d{1,3}(?:\.\d{1,3})*\.?|[IVXLC]{1,6}|[a-z]+(?:-[a-z]+)+)$/i;

const COMMANDS: readonly Command[] = [
  {
    name: 'help',
    help: { usage: '/peaceops help', what: 'this page' },
    fits: (rest) => rest === '',
    message: ({ library }) => helpMessage(library, HELP_LINES),
  },
  {
    name: 'show',
    help: { usage: '/peaceops show 6.1/1.3', what: 'a statement by its id, with what stands around it' },
    fits: looksLikeId,
    message: ({ library, rest }) => {
      const statement = findStatement(library, rest);
      return statement
        ? contextMessage(library, [statement])
        : sentenceMessage(`There is no statement ${quoted(rest)}; ids stand in brackets under each excerpt.`);
    },
  },
  {
    name: 'sections',
    help: { usage: '/peaceops sections', what: 'the outline of the report' },
    fits: (rest) => rest === '',
    message: ({ library }) => sectionsMessage(library),
  },
  {
    name: 'section',
    help: { usage: '/peaceops section 6.1', what: 'the text of a section' },
    fits: (rest) => SECTION_NUMBER.test(rest),
    message: ({ library, rest }) => {
      const found = findSection(library, rest);
      return found
        ? sectionMessage(found)
        : sentenceMessage(`There is no section ${quoted(rest)}; /peaceops sections lists them all.`);
    },
  },
];

/** What help lists: everything one can say. */
export const HELP_LINES: readonly HelpLine[] = [
  {
    usage: '/peaceops local ownership',
    what: 'excerpts on a subject, for your eyes only; "quotes" for an exact phrase',
  },
  {
    usage: '@PeaceOps what was said on exit strategies?',
    what: 'the same for all, in a channel, a thread or a message to me',
  },
  ...COMMANDS.map(({ help }) => help),
  {
    usage: '/peaceops digest',
    what: 'a few statements a day for this channel, none twice; shows and changes it',
  },
  {
    usage: '/peaceops digest on 08:30 Europe/Oslo weekdays 3 recommendations on police',
    what: 'the same in one line; also off, pause, resume, preview and now',
  },
];

/** The whole answer to a slash command, for the person alone: what Slack gets as the acknowledgement. */
export function privateReply(index: SearchIndex, text: string): Message & { response_type: 'ephemeral' } {
  return { response_type: 'ephemeral', ...replyTo(index, text, 'private') };
}

/**
 * What PeaceOps says to a text: a command's message, the answer to a question, or help where there is none.
 * A first word counts as a command only if the rest fits it: "show of force" is a question.
 */
export function replyTo(index: SearchIndex, text: string, audience: Audience): Message {
  const { library } = index;
  const { text: question, isCut } = questionIn(text);
  const [, name = '', rest = ''] = /^(\S+)\s*(.*)$/.exec(question) ?? [];
  const command = COMMANDS.find((one) => one.name === name.toLowerCase() && one.fits(rest));
  if (command) return command.message({ index, library, rest, audience });
  if (question === '') return helpMessage(library, HELP_LINES);
  const pasted = looksLikeId(question) ? findStatement(library, question) : null;
  if (pasted) return contextMessage(library, [pasted]);
  return answerMessage(library, ask(index, question, PAGE), { audience, isCut });
}
