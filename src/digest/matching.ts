import type { Statement, StatementType } from '../report/model';
import { KINDS } from '../search/filter/kinds';
import { placeOf, placesOfSections } from '../search/filter/kinds/sections';
import type { SearchIndex } from '../search/search-index';
import { askTopic } from './ask-topic';
import type { DigestFilter } from './model';
import { statementKey } from './statement-key';

/** Draws from everything but what is about the seminar itself. */
export const EVERYTHING: DigestFilter = { types: [], sections: [], topics: [], actors: [] };

/** All but `context`. */
const ABOUT_THE_MATTER: readonly StatementType[] = ['recommendation', 'challenge', 'finding'];

/**
 * The statements that a digest draws from, in report order, each text once. `context` statements (about the
 * seminar itself) only where the filter names that type. A section that is not there matches nothing, and so
 * does a topic on which the reports are silent.
 */
export function matchingStatements(index: SearchIndex, filter: DigestFilter): Statement[] {
  const { library } = index;
  const { types, sections, topics, actors } = filter;
  const conditions = [
    oneOf((statement) => [statement.type], new Set(types.length > 0 ? types : ABOUT_THE_MATTER)),
    ...(sections.length > 0
      ? [oneOf((statement) => [placeOf(statement)], placesOfSections(library, sections))]
      : []),
    ...(topics.length > 0 ? [answering(index, topics)] : []),
    ...(actors.length > 0 ? [oneOf(KINDS.involved.labelsOf, new Set(actors))] : []),
  ];
  return eachTextOnce(
    library.statements.filter((statement) => conditions.every((meets) => meets(statement))),
  );
}

/** The first of those with the same words. */
export function eachTextOnce(statements: readonly Statement[]): Statement[] {
  const byKey = new Map<string, Statement>();
  for (const statement of statements) {
    const key = statementKey(statement);
    if (!byKey.has(key)) byKey.set(key, statement);
  }
  return [...byKey.values()];
}

type Condition = (statement: Statement) => boolean;

function oneOf(
  labelsOf: (statement: Statement) => readonly string[],
  wanted: ReadonlySet<string>,
): Condition {
  return (statement) => labelsOf(statement).some((label) => wanted.has(label));
}

function answering(index: SearchIndex, topics: readonly string[]): Condition {
  const answers = topics.map((topic) => askTopic(index, topic));
  const found = new Set(
    answers.flatMap((answer) =>
      answer.outcome === 'found'
        ? answer.hits.flatMap(({ statement, alsoAt }) => [statement, ...alsoAt])
        : [],
    ),
  );
  return (statement) => found.has(statement);
}
