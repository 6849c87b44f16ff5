import { cite } from '../citing/cite';
import { findStatement } from '../report/library';
import type { Statement } from '../report/model';
import { ask } from '../search/ask';
import { type Asked, followUp } from '../search/follow-up';
import type { SearchIndex } from '../search/search-index';
import { count, quoted } from '../wording/receipt';
import { type Message, message, preformatted, richText } from './blocks';
import { type Reply, shownOf } from './conversation';
import { type AnswerOptions, answerMessage, PAGE } from './messages/answer';
import { citationMessage } from './messages/citation';
import { contextMessage } from './messages/context';
import { sentenceMessage } from './messages/sentence';
import { eachPassage } from './messages/together';

/** A reply to a follow-up, and what may be gone on from next. */
export interface FollowUpReply extends Reply {
  asked: Asked;
}

/**
 * Answers a message that goes on from what was asked before, and says that it was taken so.
 * @param turn what was said, without mention and greeting, and what was asked before
 * @param options whether feedback is asked for under an answer
 * @returns null where it is a question of its own
 */
export function goOn(
  index: SearchIndex,
  { said, before }: { said: string; before: Asked },
  options: Pick<AnswerOptions, 'feedback'> = {},
): FollowUpReply | null {
  const found = followUp(index, said, before);
  if (found === null) return null;
  if (found.kind === 'question') return page(index, { query: found.query, from: 0, before }, options);
  if (found.kind === 'page') {
    const from = before.from + (found.turn === 'next' ? PAGE : -PAGE);
    return page(index, { query: found.query, from: Math.max(0, from), before }, options);
  }
  const statements = found.ids.map((id) => findStatement(index.library, id)).filter((one) => one !== null);
  const [first, ...rest] = statements;
  if (first === undefined) return null;
  const shown =
    found.want === 'citation' ? cited(index, [first, ...rest]) : inContext(index, [first, ...rest]);
  return { message: shown, outcome: 'done', isPersonal: false, asked: before };
}

function page(
  index: SearchIndex,
  { query, from, before }: { query: string; from: number; before: Asked },
  { feedback }: Pick<AnswerOptions, 'feedback'>,
): FollowUpReply {
  const answer = ask(index, query, from + PAGE);
  if (answer.outcome === 'found' && from >= answer.matched && from > 0)
    return {
      message: sentenceMessage(`That was all on ${quoted(query)}: ${count(answer.matched, 'statement')}.`),
      outcome: answer.finding,
      isPersonal: false,
      asked: before,
    };
  const asked = { query, from, shown: shownOf(answer, from) };
  const shown = answerMessage(index.library, answer, { from, note: wentOn(before), feedback });
  return { message: shown, outcome: answer.finding, isPersonal: false, asked };
}

function inContext({ library }: SearchIndex, statements: readonly [Statement, ...Statement[]]): Message {
  return eachPassage(statements, (passage) => contextMessage(library, passage));
}

function cited({ library }: SearchIndex, statements: readonly [Statement, ...Statement[]]): Message {
  const [first, ...rest] = statements;
  if (rest.length === 0) return citationMessage(library, [first]);
  const texts = statements.map((one) => cite(library, [one], 'text'));
  return message(
    texts.join('\n\n'),
    texts.map((text) => richText(preformatted(text))),
  );
}

function wentOn({ query }: Asked): string {
  return `Taken as going on from ${quoted(query)}. For a question of its own, begin with “about”.`;
}
