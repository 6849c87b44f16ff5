import { type ActorRow, actorsCalled } from '../../browse/actors';
import { queryOf } from '../../browse/queries';
import type { Library } from '../../report/library';
import type { Statement } from '../../report/model';
import type { Filter } from '../../search/filter/filter';
import { actorInWords, calledInWords } from '../../wording/browse';
import { supportInWords } from '../../wording/labels';
import { columns } from '../columns';
import { EXIT } from '../exit';
import { jsonText, statementAsJson } from '../json';
import { type Terminal, wrapped } from '../terminal';
import type { Narrowed } from './narrowed';
import { printNote } from './sections';

/**
 * Lists who is asked to do what, or only those who are called so. @returns the exit code: 1 where nobody is
 */
export function listActors(terminal: Terminal, { index, filter, words, json }: Narrowed): number {
  const found = actorsCalled(index, words);
  const { rows, isGuess } = found;
  const exit = rows.length > 0 && !isGuess ? EXIT.found : EXIT.nothingFound;
  if (json) {
    const actors = rows.map((row) => actorAsJson(index.library, row, filter));
    terminal.out(jsonText({ reports: filter.reports, actors, isGuess }, 2));
    return exit;
  }
  const note = calledInWords(found, 'actor', words);
  if (note) terminal.out(wrapped(note, '', terminal));
  for (const row of rows) printActor(terminal, row);
  const [first] = rows;
  printNote(
    terminal,
    first === undefined
      ? 'All actors: peaceops actors'
      : `What one is asked: peaceops ask '${queryOf({ addressees: first.actor }, filter)}'. What names one: peaceops ask '${queryOf({ actors: first.actor }, filter)}'`,
  );
  return exit;
}

function printActor(terminal: Terminal, row: ActorRow): void {
  const { colours } = terminal;
  terminal.out(colours.bold(wrapped(`${row.actor}: ${actorInWords(row)}`, '', terminal)));
  const width = Math.max(0, ...row.asked.map(({ id }) => id.length));
  let leadIn: string | null = null;
  for (const statement of row.asked) {
    if (statement.leadIn !== null && statement.leadIn !== leadIn)
      terminal.out(colours.dim(columns([''.padEnd(width)], statement.leadIn, '  ', terminal)));
    leadIn = statement.leadIn;
    terminal.out(columns([statement.id.padEnd(width)], statement.text, '  ', terminal));
    terminal.out(colours.dim(columns([''.padEnd(width)], supportInWords(statement), '  ', terminal)));
  }
}

function actorAsJson(library: Library, { actor, asked, named }: ActorRow, filter: Filter) {
  return {
    actor,
    asked: asked.length,
    named,
    queries: { asked: queryOf({ addressees: actor }, filter), named: queryOf({ actors: actor }, filter) },
    recommendations: asked.map((statement: Statement) => statementAsJson(library, statement)),
  };
}
