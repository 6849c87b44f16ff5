import { z } from 'zod';
import { type ActorRow, actorsCalled } from '../browse/actors';
import { queryOf } from '../browse/queries';
import { filterOf } from '../search/filter/filter';
import { narrowIndex } from '../search/narrow-index';
import { actorInWords, actorsInWords, calledInWords } from '../wording/browse';
import { count, searchedLine } from '../wording/receipt';
import { fitting } from './bounded';
import { reportsNamed } from './meant';
import { SOURCE, sourceLines, sourceOf } from './source';
import { defineTool, limitInput, REPORTS_INPUT } from './tool';

const LONGEST_NAME = 200;
const MOST_RECOMMENDATIONS = 50;
const USUAL_RECOMMENDATIONS = 10;
/** Of those that a name may mean. */
const MOST_MEANT = 5;
const MOST_LISTED = 100;

const WRONG_NAME = `is the name of an actor, at most ${LONGEST_NAME} signs, e.g. Security Council`;

const ACTOR = z.object({
  actor: z.string(),
  asked: z.int().describe('In how many recommendations it is asked to act.'),
  named: z.int().describe('In how many statements it is named.'),
  queries: z
    .object({ asked: z.string(), named: z.string() })
    .describe('Queries for search_statements: what it is asked to do, and what names it.'),
  recommendations: z.array(SOURCE).describe('What it is asked to do, in report order.'),
});

/** `who_must_do_what`. */
export const whoMustDoWhat = defineTool({
  name: 'who_must_do_what',
  title: 'Who is asked to do what',
  description:
    'The actors whom the reports name, those who are asked most first. With a name (Security Council, police, host government), the recommendations that ask it to act, verbatim. Quote them exactly, with the citation and what shows who stands behind them.',
  input: z.strictObject({
    actor: z
      .string({ error: WRONG_NAME })
      .max(LONGEST_NAME, WRONG_NAME)
      .optional()
      .describe('Whose recommendations are wanted; left out: all actors, with counts alone.'),
    reports: REPORTS_INPUT,
    limit: limitInput(MOST_RECOMMENDATIONS, USUAL_RECOMMENDATIONS),
  }),
  output: z.object({
    sentence: z.string().describe('What is listed; where no actor is called so, that comes first.'),
    isGuess: z.boolean().describe('No actor is called that; those listed resemble it only.'),
    actors: z.array(ACTOR),
    leftOut: z.string().describe('What is not listed, and how to get it; empty for nothing.'),
    notes: z.string(),
  }),
  answer({ index }, { actor = '', reports, limit }) {
    const { library } = index;
    const ids = reportsNamed(index, reports);
    const narrowed = narrowIndex(index, ids);
    const found = actorsCalled(narrowed, actor);
    const isNamed = actor.trim() !== '' && !found.isGuess;
    const rows = found.rows.slice(0, isNamed ? MOST_MEANT : MOST_LISTED);
    const asked = rows.map((row) => (isNamed ? row.asked.slice(0, limit) : []));
    const fit = fitting(asked.flat().map((one) => sourceOf(library, one)));
    const filter = filterOf({ reports: [...ids] });
    const startOf = (n: number) => asked.slice(0, n).flat().length;
    const actors = rows.map((row, n) => ({
      actor: row.actor,
      asked: row.asked.length,
      named: row.named,
      queries: {
        asked: queryOf({ addressees: row.actor }, filter),
        named: queryOf({ actors: row.actor }, filter),
      },
      recommendations: fit.slice(startOf(n), startOf(n + 1)),
    }));
    const searched = {
      statements: narrowed.library.statements.length,
      reports: narrowed.library.reports.length,
    };
    const data = {
      sentence: calledInWords(found, 'actor', actor) || actorsInWords(found.rows.length, actor),
      isGuess: found.isGuess,
      actors,
      leftOut: isNamed ? leftOutOf(rows, fit.length, found.rows.length) : withoutName(found.rows.length),
      notes: searchedLine({ searched }),
    };
    const lines = actors.flatMap((one, n) => [
      '',
      `${one.actor}: ${actorInWords(rows[n] as ActorRow)}`,
      ...one.recommendations.flatMap((source) => sourceLines(source)),
      ...(isNamed && one.asked === 0
        ? [`  No recommendation asks it to act. What names it: search_statements with ${one.queries.named}`]
        : []),
    ]);
    const text = [data.sentence, ...(isNamed ? lines : lines.filter(Boolean)), '', data.leftOut, data.notes];
    return {
      text: text
        .join('\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim(),
      data,
    };
  },
});

function leftOutOf(rows: readonly ActorRow[], shown: number, called: number): string {
  const more = rows.reduce((sum, { asked }) => sum + asked.length, 0) - shown;
  const [first] = rows;
  const recommendations =
    more > 0 && first
      ? `${count(more, 'more recommendation')}: ask with a higher limit (at most ${MOST_RECOMMENDATIONS}), or search_statements with ${queryOf({ addressees: first.actor })}.`
      : '';
  const actors = called > rows.length ? `So are called ${count(called - rows.length, 'more actor')}.` : '';
  return [recommendations, actors].filter(Boolean).join(' ');
}

function withoutName(actors: number): string {
  const more = actors > MOST_LISTED ? `${count(actors - MOST_LISTED, 'more actor')}.` : '';
  const name = actors > 0 ? 'What one is asked: name it as actor.' : '';
  return [more, name].filter(Boolean).join(' ');
}
