import { actorsIn } from '../../src/browse/actors';
import { mapSections } from '../../src/browse/sections';
import { sectionName } from '../../src/report/citation';
import { citeShort, findStatement } from '../../src/report/library';
import type { Statement } from '../../src/report/model';
import { PAGE } from '../../src/slack/messages/answer';
import { searchedLine } from '../../src/wording/receipt';
import { beijing } from './corpus';

// What a person is to see of the report that comes with PeaceOps, for tests in which its prose is not the point: a
// wrong excerpt fails, and another edition of the report does not.

function statement(id: string): Statement {
  const found = findStatement(beijing().library, id);
  if (!found) throw new Error(`no statement ${id}`);
  return found;
}

/** A statement's words, by its id: `6.1/1.3`. */
export const textOf = (id: string): string => statement(id).text;

/** Where it stands, as answers cite it: `Beijing 2007, 6.1 Local Ownership, para. 1`. */
export const citationOf = (id: string): string => citeShort(beijing().library, statement(id));

/** How many statements of how many reports a question was held against. */
export function searched(): string {
  const { statements, reports } = beijing().library;
  return searchedLine({ searched: { statements: statements.length, reports: reports.length } });
}

/** How an answer calls a page of it, the first being 1: `4–6 of`. */
export const pageOfAnswer = (page: number): string => `${(page - 1) * PAGE + 1}–${page * PAGE} of`;

/** A section with the number of its statements, as lists and menus show it: `6.1 Local Ownership (4)`. */
export function countedSection(number: string): string {
  const row = mapSections(beijing().index).rows.find(({ section }) => section.number === number);
  if (!row) throw new Error(`no section ${number}`);
  return `${sectionName(row.section)} (${row.counts.all})`;
}

/** In how many statements somebody is asked to act, and in how many named. */
export function countsOfActor(name: string): { asked: number; named: number } {
  const row = actorsIn(beijing().index).find(({ actor }) => actor === name);
  if (!row) throw new Error(`no actor ${name}`);
  return { asked: row.asked.length, named: row.named };
}
