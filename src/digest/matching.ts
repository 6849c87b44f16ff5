import { type Statement, type StatementType, TYPES } from '../report/model';
import { statementsAnswering } from '../search/ask';
import { looksForNothing, onlyNarrows, type Query } from '../search/query';
import { LONGEST_LINE, readQueries } from '../search/read-query';
import type { SearchIndex } from '../search/search-index';

/** All types but `context`: a digest has what is about the meeting itself only where its line names that type. */
export const ABOUT_THE_MATTER: readonly StatementType[] = TYPES.filter((type) => type !== 'context');

/**
 * The statements that a digest draws from, in report order, each text once: what answers its query line, or all that is
 * about the matter where the line is empty. None for a line that names a section that is not there, a subject on which
 * the reports are silent, or words in which there is nothing to look for, unless it narrows besides.
 * @example
 * matchingStatements(index, 'exit strategies; police type:recommendation section:5').length; // 7
 */
export function matchingStatements(index: SearchIndex, line: string): Statement[] {
  return statementsAnswering(index, queriesOf(index, line));
}

/** The subjects of a line of which nothing answers, narrowed as the line is. */
export function silentSubjects(index: SearchIndex, line: string): string[] {
  return queriesOf(index, line)
    .filter((query) => query.words !== '' && statementsAnswering(index, [query]).length === 0)
    .map(({ words }) => words);
}

function queriesOf(index: SearchIndex, line: string): Query[] {
  const read = readQueries(index, line, LONGEST_LINE);
  // Of the types about the matter alone, "the" would be everything.
  const asking = read.filter((query) => query.words === '' || !looksForNothing(query) || onlyNarrows(query));
  return asking.map((query) => {
    const types = query.filter.types.length > 0 ? query.filter.types : ABOUT_THE_MATTER;
    return { ...query, filter: { ...query.filter, types } };
  });
}
