import type { Library } from '../../report/library';
import { count, quoted } from '../../wording/receipt';
import {
  type Block,
  buttons,
  explained,
  type Message,
  message,
  richText,
  smallPrint,
  words,
} from '../blocks';
import { askButton, sayButton } from './ask-buttons';
import { introductionTo, startingBlocks } from './introduction';

/** A line of help: how to call a feature, and what it does. */
export interface HelpLine {
  usage: string;
  what: string;
}

/** The help of one feature, the most important line first. */
export interface HelpPage {
  title: string;
  lines: readonly [HelpLine, ...HelpLine[]];
}

/**
 * Explains PeaceOps on one screen: the first line of each feature, and a button to the others.
 * @param questions to begin with, as buttons
 */
export function helpMessage(
  library: Library,
  pages: readonly HelpPage[],
  questions: readonly string[],
): Message {
  const { reports, statements } = library;
  const introduction = introductionTo(library);
  const rows = pages.map(({ lines: [first] }) => first);
  const searched = `${count(statements.length, 'statement')} of ${count(reports.length, 'report')}.`;
  const more = pages.filter(({ lines }) => lines.length > 1);
  const try_ = questions.length > 0 ? [`Try: ${questions.map(quoted).join(', ')}`] : [];
  const onMore =
    more.length > 0
      ? [`More: ${more.map(({ title }) => `/peaceops help ${title.toLowerCase()}`).join(', ')}`]
      : [];
  const blocks: Block[] = [richText(words(introduction), ...rows.map(rowBlock))];
  if (more.length > 0) blocks.push(smallPrint('More on'), buttons(...more.map(moreButton)));
  blocks.push(...startingBlocks(questions));
  return message([introduction, ...rows.map(rowText), ...onMore, ...try_, searched].join('\n'), [
    ...blocks,
    smallPrint(searched),
  ]);
}

/** The full help of one feature. */
export function helpPageMessage({ title, lines }: HelpPage): Message {
  return message([title, ...lines.map(rowText)].join('\n'), [
    richText(words(title, { bold: true }), ...lines.map(rowBlock)),
    buttons(sayButton({ text: 'All help', says: 'help' }, 0)),
  ]);
}

function rowText({ usage, what }: HelpLine): string {
  return `${usage} — ${what}`;
}

/** What is typed stands as code; what is chosen in a menu is no code. */
function rowBlock({ usage, what }: HelpLine) {
  return /^[/@]/.test(usage) ? explained(usage, what) : words(`\n${usage} — ${what}`);
}

function moreButton({ title }: HelpPage, at: number) {
  return sayButton({ text: title, label: `More on ${title}`, says: `help ${title.toLowerCase()}` }, at);
}

/**
 * What somebody is told who typed something near a command.
 * @param typed the whole
 * @param meant one or two commands, with what stands behind them
 */
export function unknownCommandMessage(typed: string, meant: readonly string[]): Message {
  const sentence = `There is no command ${quoted(typed)}. Did you mean ${meant.map((one) => `/peaceops ${one}`).join(' or ')}?`;
  return message(sentence, [
    richText(words(sentence)),
    buttons(
      ...meant.map((says, at) => sayButton({ text: says, says }, at)),
      askButton(typed, meant.length, `Look for ${quoted(typed)}`),
    ),
  ]);
}
