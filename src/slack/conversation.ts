import { findStatement, looksLikeId } from '../report/library';
import { ask } from '../search/ask';
import type { SearchIndex } from '../search/search-index';
import { type Asker, canPostFrom } from './asker/asker';
import type { Message } from './blocks';
import { COMMANDS } from './features/all';
import type { Acting, Command, Replying, Services } from './features/feature';
import { feedbackAskedOf } from './features/feedback';
import { type AnswerOptions, answerMessage, PAGE } from './messages/answer';
import { contextMessage } from './messages/context';
import { unknownCommandMessage } from './messages/help';
import { nearCommands } from './near-commands';
import type { RequestOutcome } from './observer';
import { rememberQuestion } from './personal/remember-question';
import { questionIn, textBehind } from './question';

/** What a text turns out to be: `action` is a command that needs more than the reports. */
export type Heard =
  | { kind: 'question'; question: string; isCut: boolean }
  | { kind: 'command'; command: Command & Replying; rest: string }
  | { kind: 'action'; command: Command & Acting; rest: string }
  | { kind: 'no-command'; typed: string; meant: readonly string[] };

/**
 * What somebody says to PeaceOps, mention, greeting and thanks aside. A first word counts as a command only if the
 * rest fits it: "show of force" is a question. Nothing at all asks for help.
 */
export function hear(index: SearchIndex, text: string): Heard {
  const { text: question, isCut } = questionIn(text);
  const [, name = '', rest = ''] = /^(\S+)\s*(.*)$/.exec(question || 'help') ?? [];
  const said = name.toLowerCase();
  const command = COMMANDS.find(({ names, fits }) => names.includes(said) && fits(rest, index));
  if (command) {
    const behind = command.takesAll ? textBehind(text, said) : rest;
    return 'act' in command
      ? { kind: 'action', command, rest: behind }
      : { kind: 'command', command, rest: behind };
  }
  const meant = nearCommands(index, COMMANDS, { said, rest });
  return meant.length > 0
    ? { kind: 'no-command', typed: question, meant }
    : { kind: 'question', question, isCut };
}

/** What PeaceOps says, and for a question that was looked up what the reports have on it. */
export interface Reply {
  message: Message;
  outcome: Exclude<RequestOutcome, 'failed' | 'ignored'>;
}

/**
 * What PeaceOps says to it from the reports alone: a command's message, the answer to a question, or help.
 * @param options how it is shown: whether excerpts can be posted to the channel, and whether feedback is asked for
 */
export function replyTo(
  index: SearchIndex,
  heard: Exclude<Heard, { kind: 'action' }>,
  { canPost, feedback }: { canPost: boolean } & Pick<AnswerOptions, 'feedback'>,
): Reply {
  const { library } = index;
  if (heard.kind === 'no-command') return done(unknownCommandMessage(heard.typed, heard.meant));
  if (heard.kind === 'command')
    return done(heard.command.reply({ index, library, rest: heard.rest, canPost }));
  const { question, isCut } = heard;
  const pasted = looksLikeId(question) ? findStatement(library, question) : null;
  if (pasted) return done(contextMessage(library, [pasted], { canPost }));
  const answer = ask(index, question, PAGE);
  return { message: answerMessage(library, answer, { canPost, isCut, feedback }), outcome: answer.finding };
}

function done(message: Message): Reply {
  return { message, outcome: 'done' };
}

/** Answers a text as if the person had typed it, in the place of what they look at. */
export async function say(services: Services, asker: Asker, text: string): Promise<void> {
  const heard = hear(services.index, text);
  if (heard.kind === 'action') await heard.command.act(services, asker, heard.rest);
  else {
    const options = { canPost: canPostFrom(asker), feedback: feedbackAskedOf(services, asker) };
    await asker.update(replyTo(services.index, heard, options).message);
  }
  if (heard.kind === 'question') await rememberQuestion(services, asker, heard.question);
}

/** A message as the acknowledgement of a slash command takes it, for the person alone. */
export function privately(message: Message): Message & { response_type: 'ephemeral' } {
  return { response_type: 'ephemeral', ...message };
}

/** What Slack would get for a question, typed as a slash command. */
export function privateReply(index: SearchIndex, text: string): ReturnType<typeof privately> {
  const heard = hear(index, text);
  const { text: question, isCut } = questionIn(text);
  return privately(
    replyTo(index, heard.kind === 'action' ? { kind: 'question', question, isCut } : heard, { canPost: true })
      .message,
  );
}
