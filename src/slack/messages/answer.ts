import type { types } from '@slack/bolt';
import type { Library } from '../../report/library';
import type { Answer } from '../../search/ask';
import { NO_FILTER } from '../../search/filter/filter';
import { writeRest } from '../../search/filter/write-filter';
import { byReportLine } from '../../wording/by-report';
import { echoLine } from '../../wording/echo';
import { notesLine } from '../../wording/filter';
import { nearlySameCounted } from '../../wording/nearly-same';
import { nothingFoundLines } from '../../wording/nothing-found';
import { count, everythingLine, missingLine, quoted, readingLine } from '../../wording/receipt';
import { type Block, button, buttons, type Message, message, richText, smallPrint, words } from '../blocks';
import { LONGEST_QUESTION } from '../question';
import { askButton, pageValue, sayButton } from './ask-buttons';
import { type BesideAnswer, carriedBeside, type SaidByPage } from './beside-answer';
import { excerptBlocks, excerptQuotation, excerptsOf, excerptText } from './excerpts';
import { withFeedback } from './feedback-buttons';
import { narrowButtons, widenButton } from './narrow-buttons';

/** How many statements one answer shows. */
export const PAGE = 3;
/** Each gets one digit: `ask:0` to `ask:4`. */
const MOST_SUGGESTED = 5;

type Found = Extract<Answer, { outcome: 'found' }>;

/** Which page of an answer is shown, and what one can do with it. */
export interface AnswerOptions {
  /** Index of the first hit to show, default 0. */
  from?: number;
  /** Whether the question was longer than what was read of it, default false. */
  isCut?: boolean;
  /** What else is to be said of how the question was taken; it stands last. */
  note?: string;
  /** Whether *Right* and *Not right* stand under it, and what was said so far; default: they do not. */
  feedback?: { said: SaidByPage } | undefined;
}

/**
 * An answer as Slack shows it: the question as it was read, three statements, and how many more there are.
 * @param answer with as many hits as `from` and the page take
 */
export function answerMessage(library: Library, answer: Answer, options: AnswerOptions = {}): Message {
  const cutNote = options.isCut ? `Read the first ${LONGEST_QUESTION} characters of the question.` : '';
  const { note = '', feedback } = options;
  const beside = carriedBeside({ note, cut: options.isCut, said: feedback?.said });
  const isAsked = feedback !== undefined;
  const echo = echoLine(library, answer);
  if (answer.outcome === 'nothing-found')
    return withFeedback(nothingFoundMessage(library, answer, { echo, cutNote, note }), answer, {
      hits: answer.nearest,
      from: 0,
      beside,
      isAsked,
    });
  const { hits, matched } = answer;
  const from = Math.min(Math.max(0, options.from ?? 0), Math.max(0, matched - 1));
  const shown = hits.slice(from, from + PAGE);
  const excerpts = excerptsOf(shown);
  const position = [positionLine(from, matched), nearlySameCounted(answer), byReportLine(library, answer)];
  // What the reports do not have is said before what they have.
  const first = [everythingLine(answer), missingLine(answer)].filter(Boolean).join(' ');
  const receipt = [cutNote, notesLine(library, answer), readingLine(answer), ...position]
    .filter(Boolean)
    .join(' ');
  const steps = [
    ...stepButtons(answer, from, beside),
    ...narrowButtons(answer, 0),
    ...everythingButtons(answer),
  ];
  const blocks: Block[] = [
    ...echoBlocks(echo),
    ...(first === '' ? [] : [richText(words(first))]),
    ...excerpts.flatMap((excerpt, at) =>
      excerptBlocks(library, excerpt, true, { at, question: answer.query }),
    ),
    smallPrint(receipt),
    ...(steps.length > 0 ? [buttons(...steps)] : []),
    ...noteBlocks(note),
  ];
  const texts = [echo, first, ...excerpts.map((excerpt) => excerptText(library, excerpt)), receipt, note];
  return withFeedback(message(texts.filter(Boolean).join('\n\n'), blocks), answer, {
    hits: shown,
    from,
    beside,
    isAsked,
  });
}

/** The ids of the statements of an answer that one page shows. */
export function shownOf(answer: Answer, from = 0): string[] {
  const hits = answer.outcome === 'found' ? answer.hits.slice(from, from + PAGE) : answer.nearest;
  return hits.map(({ statement }) => statement.id);
}

/** The question as it was read; without words and filter there is none to repeat. */
function echoBlocks(echo: string): Block[] {
  return echo === '' ? [] : [smallPrint(echo)];
}

function noteBlocks(note: string): Block[] {
  return note === '' ? [] : [smallPrint(note)];
}

/** `1–3 of 24 statements.` */
function positionLine(from: number, total: number): string {
  if (total <= PAGE) return `${count(total, 'statement')}.`;
  const last = Math.min(from + PAGE, total);
  const shown = last === from + 1 ? `${last}` : `${from + 1}–${last}`;
  return `${shown} of ${count(total, 'statement')}.`;
}

function nothingFoundMessage(
  library: Library,
  answer: Extract<Answer, { outcome: 'nothing-found' }>,
  { echo, cutNote, note }: { echo: string; cutNote: string; note: string },
): Message {
  const [sentence = '', searched = ''] = nothingFoundLines(library, answer, true);
  const receipt = [cutNote, searched].filter(Boolean).join(' ');
  const suggestions = answer.suggestions.slice(0, MOST_SUGGESTED);
  const nearest = excerptsOf(answer.nearest);
  const blocks: Block[] = [
    ...echoBlocks(echo),
    richText(words(sentence)),
    ...nearest.flatMap((excerpt) => excerptQuotation(library, excerpt)),
    ...(receipt === '' ? [] : [smallPrint(receipt)]),
  ];
  const ways = [
    ...suggestions.map((query, at) =>
      answer.withoutFilter > 0 && query === writeRest(answer.words, NO_FILTER)
        ? widenButton(answer.words, at)
        : askButton(query, at),
    ),
    ...(answer.nearlyQuoted ?? []).slice(0, 1).map(checkButton),
    ...narrowButtons(answer, suggestions.length),
    ...everythingButtons(answer),
  ];
  if (ways.length > 0) blocks.push(buttons(...ways));
  blocks.push(...noteBlocks(note));
  const instead = suggestions.length > 0 ? `Try: ${suggestions.map(quoted).join(', ')}` : '';
  const texts = [
    echo,
    sentence,
    ...nearest.map((excerpt) => excerptText(library, excerpt)),
    receipt,
    instead,
    note,
  ];
  return message(texts.filter(Boolean).join('\n'), blocks);
}

/** Shows, for the person alone, how a quotation differs from what the reports say. */
function checkButton(quotation: string): types.Button {
  const label = `Check quotation: ${quotation}`;
  return sayButton({ text: 'Check quotation', label, says: `check "${quotation}"` }, 0);
}

function stepButtons({ query, matched: total, isEverything }: Found, from: number, beside: BesideAnswer) {
  const steps = [];
  const all = isEverything ? { all: true as const } : {};
  const valueAt = (place: number) => pageValue(query, place, { ...beside, ...all });
  if (from > 0)
    steps.push(
      button({
        action: 'back',
        text: 'Back',
        label: `Previous ${PAGE} statements`,
        value: valueAt(Math.max(0, from - PAGE)),
      }),
    );
  if (from + PAGE < total) {
    const next = Math.min(PAGE, total - from - PAGE);
    steps.push(
      button({
        action: 'more',
        text: `More (${next})`,
        label: `Next ${count(next, 'statement')}`,
        value: valueAt(from + PAGE),
      }),
    );
  }
  return steps;
}

/** For whoever must be complete; none where everything is listed already. */
function everythingButtons(answer: Answer) {
  const { query, mentioned } = answer;
  if (mentioned === 0 || (answer.outcome === 'found' && answer.isEverything)) return [];
  const { matched, nearlySame = 0 } = answer.outcome === 'found' ? answer : { matched: 0 };
  const total = mentioned + matched + nearlySame;
  return [
    button({
      action: 'everything',
      text: `Everything (${total})`,
      label: `Everything that mentions a word of it: ${count(total, 'statement')}`,
      value: pageValue(query, 0, { all: true }),
    }),
  ];
}
