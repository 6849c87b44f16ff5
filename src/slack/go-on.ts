import { cite } from '../citing/cite';
import { findStatement } from '../report/library';
import type { Statement } from '../report/model';
import { ask } from '../search/ask';
import { type Asked, type FollowUp, followUp } from '../search/follow-up';
import type { SearchIndex } from '../search/search-index';
import { count, quoted } from '../wording/receipt';
import { type Message, message, preformatted, richText, smallPrint } from './blocks';
import { type Reply, shownOf } from './conversation';
import { answerMessage, PAGE } from './messages/answer';
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
 * @param said without mention and greeting
 * @returns null where it is a question of its own
 */
export function goOn(index: SearchIndex, said: string, before: Asked): FollowUpReply | null {
  const found = followUp(index, said, before);
  return found && replyTo(index, found, before);
}

function replyTo(index: SearchIndex, found: FollowUp, before: Asked): FollowUpReply | null {
  if (found.kind === 'question') return page(index, { query: found.query, from: 0 }, before);
  if (found.kind === 'page') {
    const from = before.from + (found.turn === 'next' ? PAGE : -PAGE);
    return page(index, { query: found.query, from: Math.max(0, from) }, before);
  }
  const statements = found.ids.map((id) => findStatement(index.library, id)).filter((one) => one !== null);
  const [first, ...rest] = statements;
  if (first === undefined) return null;
  const shown =
    found.want === 'citation' ? cited(index, [first, ...rest]) : inContext(index, [first, ...rest]);
  return { message: shown, outcome: 'done', isPersonal: false, asked: before };
}

function page(index: SearchIndex, to: { query: string; from: number }, before: Asked): FollowUpReply {
  const answer = ask(index, to.query, to.from + PAGE);
  if (answer.outcome === 'found' && to.from >= answer.matched && to.from > 0)
    return {
      message: sentenceMessage(`That was all on ${quoted(to.query)}: ${count(answer.matched, 'statement')}.`),
      outcome: answer.finding,
      isPersonal: false,
      asked: before,
    };
  const asked = { ...to, shown: shownOf(answer, to.from) };
  const shown = answerMessage(index.library, answer, { from: to.from });
  return { message: withNote(shown, wentOn(before)), outcome: answer.finding, isPersonal: false, asked };
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

function withNote({ text, blocks }: Message, note: string): Message {
  return { text: `${text}\n${note}`, blocks: [...blocks, smallPrint(note)] };
}
