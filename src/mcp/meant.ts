import { sectionName } from '../report/citation';
import { bareId, findSections, fullNumber, idsIn, type Library, statementsNamed } from '../report/library';
import type { Statement } from '../report/model';
import { nearestNames } from '../search/nearest-names';
import type { SearchIndex } from '../search/search-index';
import { reportsMeant } from '../search/within-reports';
import { missingValuesLine } from '../wording/filter';
import { listedInPart } from '../wording/listed';
import { quoted } from '../wording/receipt';
import { ToolError } from './tool';

/** Of forty places nobody reads the ids. */
const MOST_PLACES = 8;

/**
 * The reports that somebody names, each by its id or words of its title.
 * @returns their ids; empty where none is named, which means all
 * @throws {ToolError} where there is no such report
 */
export function reportsNamed(index: SearchIndex, named: readonly string[] = []): readonly string[] {
  if (named.length === 0) return [];
  const values = named.map((one) => one.replace(/["“”„«»]/g, ' ').trim());
  const unreadable = values.find((one) => !/[\p{L}\p{N}]/u.test(one));
  if (unreadable !== undefined) throw new ToolError('Name each report by its id; list_reports shows them.');
  const meant = reportsMeant(index, `report:${values.map((one) => `"${one}"`).join(',')}`);
  const missing = missingValuesLine(index.library, meant);
  const { reports } = meant.filter;
  if (missing !== '' || reports.length === 0)
    throw new ToolError(`${missing || 'There is no such report.'} list_reports shows the ids of all.`);
  return reports;
}

/**
 * The statements that somebody names by their ids, each once.
 * @param ids each as typed: `6.1/1.3`, `[beijing-2007/6.1/1.3]`, or several with commas between
 * @throws {ToolError} where one is not there, or several reports have it
 */
export function statementsMeant({ library }: SearchIndex, ids: readonly string[]): readonly Statement[] {
  const typed = ids.flatMap((one) => idsIn(one) ?? [one]);
  const { statements, missing, several } = statementsNamed(library, typed);
  const [first] = missing;
  if (first !== undefined) throw new ToolError(noStatement(library, first));
  const [unclear] = several;
  if (unclear !== undefined)
    throw new ToolError(
      `Several reports have a statement ${quoted(unclear.id)}; say which: ${listedInPart(
        unclear.statements.map(({ id }) => id),
        MOST_PLACES,
        'or',
      )}.`,
    );
  return [...new Set(statements)];
}

function noStatement(library: Library, typed: string): string {
  const [section] = findSections(library, typed);
  if (section !== undefined) {
    const number = fullNumber(library, section.report.metadata.id, section.section.number);
    return `${quoted(sectionName(section.section))} is a section; search_statements with the query section:${number} lists what stands in it.`;
  }
  const near = nearIds(library, bareId(typed));
  const instead = near.length > 0 ? `; near it: ${listedInPart(near, MOST_PLACES, 'or')}` : '';
  return `There is no statement ${quoted(typed)}${instead}. search_statements finds statements by their words.`;
}

/** Those of the same passage or section, or else those whose ids resemble it. */
function nearIds({ statements }: Library, typed: string): string[] {
  const ids = statements.map(({ id }) => id);
  const section = typed.slice(0, typed.lastIndexOf('/') + 1).toLowerCase();
  const beside = section === '' ? [] : ids.filter((id) => `/${id.toLowerCase()}`.includes(`/${section}`));
  const passage = typed.replace(/\.\d+$/, '.').toLowerCase();
  const closest = beside.filter((id) => id.toLowerCase().includes(passage));
  if (beside.length > 0) return [...new Set([...closest, ...beside])].slice(0, MOST_PLACES);
  return nearestNames(ids, typed, 3);
}
