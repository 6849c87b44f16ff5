import { findStatement, looksLikeId } from '../report/library';
import { ask } from '../search/ask';
import type { SearchIndex } from '../search/search-index';
import type { Message } from './blocks';
import { COMMANDS, HELP_LINES } from './features/all';
import type { Acting, Command, Replying } from './features/feature';
import { answerMessage, PAGE } from './messages/answer';
import { contextMessage } from './messages/context';
import type { Audience } from './messages/excerpts';
import { helpMessage } from './messages/help';
import { questionIn } from './question';

/** What a text turns out to be: `action` is a command that needs more than the reports. */
export type Heard =
  | { kind: 'question'; question: string; isCut: boolean }
  | { kind: 'command'; command: Command & Replying; rest: string }
  | { kind: 'action'; command: Command & Acting; rest: string }
  | { kind: 'nothing' };

/**
 * What somebody says to PeaceOps, mention, greeting and thanks aside. A first word counts as a command only if the
 * rest fits it: "show of force" is a question.
 */
export function hear(text: string): Heard {
  const { text: question, isCut } = questionIn(text);
  if (question === '') return { kind: 'nothing' };
  const [, name = '', rest = ''] = /^(\S+)\s*(.*)$/.exec(question) ?? [];
  const said = name.toLowerCase();
  const command = COMMANDS.find(({ names, fits }) => names.includes(said) && fits(rest));
  if (!command) return { kind: 'question', question, isCut };
  return 'act' in command ? { kind: 'action', command, rest } : { kind: 'command', command, rest };
}

/** What PeaceOps says to it from the reports alone: a command's message, the answer to a question, or help. */
export function replyTo(
  index: SearchIndex,
  heard: Exclude<Heard, { kind: 'action' }>,
  audience: Audience,
): Message {
  const { library } = index;
  if (heard.kind === 'nothing') return helpMessage(library, HELP_LINES);
  if (heard.kind === 'command')
    return heard.command.reply({ index, library, rest: heard.rest, audience, help: HELP_LINES });
  const { question, isCut } = heard;
  const pasted = looksLikeId(question) ? findStatement(library, question) : null;
  if (pasted) return contextMessage(library, [pasted]);
  return answerMessage(library, ask(index, question, PAGE), { audience, isCut });
}

/** A message as the acknowledgement of a slash command takes it, for the person alone. */
export function privately(message: Message): Message & { response_type: 'ephemeral' } {
  return { response_type: 'ephemeral', ...message };
}

/** What Slack would get for a question, typed as a slash command. */
export function privateReply(index: SearchIndex, text: string): ReturnType<typeof privately> {
  const heard = hear(text);
  const { text: question, isCut } = questionIn(text);
  return privately(
    replyTo(index, heard.kind === 'action' ? { kind: 'question', question, isCut } : heard, 'private'),
  );
}
