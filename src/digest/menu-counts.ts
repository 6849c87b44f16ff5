import { ACTORS } from '../report/labels/actors';
import { type Statement, type StatementType, TYPES } from '../report/model';
import { KINDS } from '../search/filter/kinds';
import { sectionAndParents } from '../search/filter/kinds/sections';
import type { SearchIndex } from '../search/search-index';
import { EVERYTHING, eachTextOnce, matchingStatements } from './matching';

/** What one can choose from, each with the number of statements that the choice alone would leave. */
export interface MenuCounts {
  everything: number;
  types: { type: StatementType; count: number }[];
  /** In report order, subsections counted in; `number` with the report's id in front where there are several. */
  sections: { number: string; title: string; report: string; count: number }[];
  /** Those that occur, in the order of the closed list. */
  actors: { actor: string; count: number }[];
}

/** Takes a pass over all statements: for a view that a person opens, not for each key that they press. */
export function menuCounts(index: SearchIndex): MenuCounts {
  const { reports } = index.library;
  const all = matchingStatements(index, EVERYTHING);
  return {
    everything: all.length,
    types: TYPES.map((type) => ({
      type,
      count: matchingStatements(index, { ...EVERYTHING, types: [type] }).length,
    })).filter(({ count }) => count > 0),
    sections: reports.flatMap(({ metadata, sections }) => {
      const own = index.library.statements.filter(
        ({ report, type }) => report === metadata.id && type !== 'context',
      );
      const within = new Map<string, Statement[]>();
      for (const statement of own)
        for (const number of sectionAndParents(sections, statement.section.number))
          within.set(number, [...(within.get(number) ?? []), statement]);
      return sections.flatMap(({ number, title }) => {
        const count = eachTextOnce(within.get(number) ?? []).length;
        const full = reports.length > 1 ? `${metadata.id}/${number}` : number;
        return count > 0 ? [{ number: full, title, report: metadata.id, count }] : [];
      });
    }),
    actors: ACTORS.map((actor) => ({
      actor,
      count: eachTextOnce(
        index.library.statements.filter(
          (statement) => statement.type !== 'context' && KINDS.involved.labelsOf(statement).includes(actor),
        ),
      ).length,
    })).filter(({ count }) => count > 0),
  };
}
