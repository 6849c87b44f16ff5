import { cite } from '../citing/cite';
import { findStatement } from '../report/library';
import type { Statement } from '../report/model';
import { ask } from '../search/ask';
import type { Asked, Unclear } from '../search/follow-up/asked';
import { followUp } from '../search/follow-up/follow-up';
import type { SearchIndex } from '../search/search-index';
import { count, quoted } from '../wording/receipt';
import { type Message, message, preformatted, richText, smallPrint } from './blocks';
import type { Reply } from './conversation';
import { type AnswerOptions, answerMessage, PAGE, shownOf } from './messages/answer';
import { citationMessage } from './messages/citation';
import { contextMessage } from './messages/context';
import { sentenceMessage } from './messages/sentence';
import { eachPassage } from './messages/together';

/** Said to the person alone: nothing is shown in the place of what is not plain. */
const UNCLEAR: Readonly<Record<Unclear, string>> = {
  'nothing-shown': 'There is no excerpt here that this could be about; say what to look for.',
  'no-such-excerpt':
    'I cannot tell which excerpt is meant. Say “the second one”, or its id, which stands in brackets under it.',
  'section-left-out': 'A section cannot be left out; say which ones you want, for example “only section 6”.',
  'no-subject':
    'I found nothing in that to look for, add or leave out. For a question of its own, begin with “about”.',
};

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
): Reply | null {
  const found = followUp(index, said, before);
  if (found === null) return null;
  if (found.kind === 'unclear')
    return { message: sentenceMessage(UNCLEAR[found.because]), outcome: 'done', isPersonal: true };
  if (found.kind === 'question') return page(index, { query: found.query, from: 0, before }, options);
  if (found.kind === 'page') {
    const steps = { next: PAGE, previous: -PAGE, first: -before.from, everything: -before.from };
    const from = Math.max(0, before.from + steps[found.turn]);
    const isEverything = found.turn === 'everything';
    return page(index, { query: found.query, from, before, isEverything }, options);
  }
  const statements = found.ids.map((id) => findStatement(index.library, id)).filter((one) => one !== null);
  const [first, ...rest] = statements;
  if (first === undefined) return null;
  const shown =
    found.want === 'citation' ? cited(index, [first, ...rest]) : inContext(index, [first, ...rest]);
  const latest = { ids: statements.map(({ id }) => id), want: found.want };
  return { message: shown, outcome: 'done', isPersonal: false, asked: { ...before, latest } };
}

interface Page {
  query: string;
  from: number;
  before: Asked;
  isEverything?: boolean;
}

function page(
  index: SearchIndex,
  { query, from, before, isEverything = false }: Page,
  { feedback }: Pick<AnswerOptions, 'feedback'>,
): Reply {
  const answer = ask(index, query, from + PAGE, isEverything);
  const matched = answer.outcome === 'found' ? answer.matched : 0;
  if (from >= matched && from > 0)
    return {
      message: sentenceMessage(
        matched > 0
          ? `That was all on ${quoted(query)}: ${count(matched, 'statement')}.`
          : `There is nothing more on ${quoted(query)}.`,
      ),
      outcome: answer.finding,
      isPersonal: false,
      asked: before,
    };
  const ids = shownOf(answer, from);
  // Where less of it is nothing, "number 2" can only be of what stands above; "that" is nothing.
  const asked: Asked =
    ids.length > 0
      ? { query, from, shown: ids }
      : { query, from: before.from, shown: before.shown, latest: { ids: [], want: 'context' } };
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
    statements.flatMap(({ id }, at) => [richText(preformatted(texts[at] ?? '')), smallPrint(`[${id}]`)]),
  );
}

function wentOn({ query }: Asked): string {
  return `Taken as going on from ${quoted(query)}. For a question of its own, begin with “about”.`;
}
