import { statementsNamed } from '../report/library';
import type { Statement } from '../report/model';
import { idsAmong, idsMeant, paragraphsMeant } from '../report/statements-in-text';
import { type Answer, ask } from '../search/ask';
import { isNarrowing } from '../search/filter/filter';
import type { Asked, Latest } from '../search/follow-up/asked';
import type { SearchIndex } from '../search/search-index';
import { reportsMeant } from '../search/within-reports';
import type { Asker } from './asker/asker';
import type { Message } from './blocks';
import { COMMANDS } from './features/all';
import type { Acting, Command, Replying, Services } from './features/feature';
import { feedbackAskedOf } from './features/feedback';
import { messageOnNamed, statementsOn, whichStatementMessage } from './features/statements-meant';
import { type AnswerOptions, answerMessage, PAGE, shownOf } from './messages/answer';
import { contextMessage } from './messages/context';
import { unknownCommandMessage } from './messages/help';
import { smallTalkMessage } from './messages/small-talk';
import { eachPassage } from './messages/together';
import { nearCommands } from './near-commands';
import type { RequestOutcome } from './observer';
import { rememberQuestion } from './personal/remember-question';
import { questionIn, textBehind } from './question';
import { ALL_REPORTS, lineHere, type ReportsHere, reportsHere } from './reports-here';
import { type OneLined, type SmallTalk, smallTalkIn } from './small-talk/small-talk';

/** What a text turns out to be: `action` is a command that needs more than the reports. */
export type Heard =
  | { kind: 'question'; question: string; isCut: boolean }
  | { kind: 'command'; command: Command & Replying; rest: string }
  | { kind: 'action'; command: Command & Acting; rest: string }
  | { kind: 'no-command'; typed: string; meant: readonly string[] }
  | { kind: 'small-talk'; talk: OneLined };

/** A line in two: its first word, and the rest without the end of its sentence. */
const LINE = /^(\S+)\s*(.*?)[\s.!?…]*$/;
const REPORT_IN_FRONT = /^(reports?:(?:["“„«][^"“”„«»]+["”“»]|\S+))\s+(\S.*)$/i;
/** Quotation marks, brackets and the like around the name of a command: `help!`. */
const AROUND_NAME = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/**
 * What somebody says to PeaceOps, mention, greeting and thanks aside. A first word counts as a command only if the
 * rest fits it: "show of force" is a question. Who asks what PeaceOps is asks for help; what its reports are about, for
 * their topics.
 */
export function hear(index: SearchIndex, text: string): Heard {
  const { text: question, isCut } = questionIn(text);
  const talk = smallTalkIn(text);
  const [, name = '', rest = ''] = LINE.exec(commandFor(talk) ?? reportsBehind(question)) ?? [];
  const asTyped = name.toLowerCase();
  const said = COMMANDS.some(({ names }) => names.includes(asTyped))
    ? asTyped
    : asTyped.replace(AROUND_NAME, '');
  const command = COMMANDS.find(({ names, fits }) => names.includes(said) && fits(rest, index));
  if (command) {
    const behind = command.takesAll ? textBehind(text, said) : rest;
    return 'act' in command
      ? { kind: 'action', command, rest: behind }
      : { kind: 'command', command, rest: behind };
  }
  if (talk !== null && commandFor(talk) === null) return { kind: 'small-talk', talk: talk as OneLined };
  const meant = nearCommands(index, COMMANDS, { said, rest });
  return meant.length > 0
    ? { kind: 'no-command', typed: question, meant }
    : { kind: 'question', question, isCut };
}

/** `report:oslo section 6` as a command is read, `section 6 report:oslo`; what begins with no command is a question as it stands. */
function reportsBehind(question: string): string {
  const [, report, rest = ''] = REPORT_IN_FRONT.exec(question) ?? [];
  const [name = ''] = rest.toLowerCase().split(/\s/);
  const isCommand = report !== undefined && COMMANDS.some(({ names }) => names.includes(name));
  return isCommand ? `${rest} ${report}` : question;
}

/** What small talk asks for that asks for a command: what the bot is, and what its reports are about. */
function commandFor(talk: SmallTalk | null): string | null {
  if (talk === 'about-it') return 'help';
  return talk === 'about-reports' ? 'topics' : null;
}

/** As {@link hear}, where somebody has a field or a command to themselves: left empty, it asks for help. */
export function hearTyped(index: SearchIndex, text: string): Heard {
  return hear(index, text.trim() === '' ? 'help' : text);
}

/** What PeaceOps says, and for a question that was looked up what the reports have on it. */
export interface Reply {
  message: Message;
  outcome: Exclude<RequestOutcome, 'failed' | 'ignored'>;
  /** Where it answers a question: what a later message may go on from. */
  asked?: Asked;
  /** Where it shows statements of no answer, or other text: at what a later message points. */
  latest?: Latest;
  /** Whether it concerns nobody but the person, also where they asked in a channel: help, a slip of the pen, small talk. */
  isPersonal: boolean;
}

/**
 * What PeaceOps says to it from the reports alone: a command's message, the answer to a question, or help.
 */
export function replyTo(
  index: SearchIndex,
  heard: Exclude<Heard, { kind: 'action' }>,
  { feedback, here = ALL_REPORTS }: ReplyOptions = {},
): Reply {
  const { library } = index;
  if (heard.kind === 'small-talk') return personal(smallTalkMessage(heard.talk));
  if (heard.kind === 'no-command') return personal(unknownCommandMessage(heard.typed, heard.meant));
  if (heard.kind === 'command') {
    const message = heard.command.reply({ index, library, rest: restHere(index, heard, here) });
    const { statements, missing, several } = statementsOn(index, heard.rest);
    const want = heard.command.names.includes('cite') ? 'citation' : 'context';
    const isPlain = missing.length + several.length === 0;
    const latest = { ids: !isPlain ? [] : statements.map(({ id }) => id), want } as const;
    return { message, outcome: 'done', latest, isPersonal: heard.command.isPersonal ?? false };
  }
  const { question, isCut } = heard;
  const named = namedIn(index, question);
  if (named !== null) {
    const { message, statements } = named;
    const latest = { ids: statements.map(({ id }) => id), want: 'context' } as const;
    return { message, outcome: 'done', latest, isPersonal: false };
  }
  const query = lineHere(index, question, here);
  const answer = ask(index, query, PAGE);
  const note = query === question && here.key !== '' ? '' : here.note;
  return {
    message: answerMessage(library, answer, { isCut, feedback, note }),
    outcome: answer.finding,
    asked: { query, from: 0, shown: shownOf(answer) },
    isPersonal: asksNothing(answer),
  };
}

/** How a reply is made. */
export interface ReplyOptions extends Pick<AnswerOptions, 'feedback'> {
  /** The reports that are searched alone where it is asked; default all. */
  here?: ReportsHere | undefined;
}

/** What stands behind a command, as it is read where reports were chosen. */
export function restHere(
  index: SearchIndex,
  { command: { narrowedAt }, rest }: { command: Command; rest: string },
  here: ReportsHere,
): string {
  return narrowedAt === undefined ? rest : lineHere(index, rest, here, narrowedAt);
}

/** The statements that a question names, by their ids or by a paragraph, and what stands around them; null where it names none. */
function namedIn(
  index: SearchIndex,
  question: string,
): { message: Message; statements: readonly Statement[] } | null {
  const { library } = index;
  const inContext = (passage: readonly [Statement, ...Statement[]]) => contextMessage(library, passage);
  const paragraphs = paragraphsMeant(library, question);
  if (paragraphs.length > 0) {
    const message = messageOnNamed(index, { command: 'show', line: question }, inContext);
    const { statements } = statementsNamed(library, paragraphs.length === 1 ? paragraphs : []);
    return { message, statements };
  }
  const ids = idsMeant(library, question) ?? idsAmong(library, question);
  const all = statementsNamed(library, ids);
  // What narrows it is read only where that tells something: each question comes by here.
  const { statements, missing, several } =
    all.several.length === 0
      ? all
      : statementsNamed(library, ids, reportsMeant(index, question).filter.reports);
  if (ids.length === 0 || missing.length > 0) return null;
  return several.length > 0
    ? { message: whichStatementMessage(library, { command: 'show', ids, several }), statements: [] }
    : { message: eachPassage(statements, inContext), statements };
}

function personal(message: Message): Reply {
  return { message, outcome: 'done', isPersonal: true };
}

/** Whether there was nothing in a question to look for. */
function asksNothing(answer: Answer): boolean {
  return (
    answer.outcome === 'nothing-found' &&
    answer.readAs.length === 0 &&
    answer.filterNotes.length === 0 &&
    !isNarrowing(answer.filter)
  );
}

/** Answers a text as if the person had typed it, in the place of what they look at. */
export async function say(services: Services, asker: Asker, text: string): Promise<void> {
  const { index } = services;
  const heard = hearTyped(index, text);
  const here = await reportsHere(services, asker);
  if (heard.kind === 'action') return heard.command.act(services, asker, restHere(index, heard, here));
  const feedback = feedbackAskedOf(services, asker);
  const reply = replyTo(index, heard, { feedback, here });
  await asker.update(reply.message);
  if (heard.kind === 'question')
    await rememberQuestion(services, asker, reply.asked?.query ?? heard.question);
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
    replyTo(index, heard.kind === 'action' ? { kind: 'question', question, isCut } : heard).message,
  );
}
