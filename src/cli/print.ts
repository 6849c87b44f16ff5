import { sectionName } from '../report/citation';
import { citeFull, type Library } from '../report/library';
import type { Report, Section, Statement } from '../report/model';
import { neighbourhood } from '../report/places';
import { qualifierOf } from '../report/qualifier';
import type { Answer } from '../search/ask';
import { byReportLine } from '../wording/by-report';
import { narrowingLine } from '../wording/filter';
import { labelLine, qualifiedBy } from '../wording/labels';
import { nearlySameCounted } from '../wording/nearly-same';
import { nothingFoundLines } from '../wording/nothing-found';
import { count, everythingLine, missingLine, quoted, readingLine, searchedLine } from '../wording/receipt';
import { printAddress, printExcerpt } from './print-excerpt';
import { type Terminal, wrapped } from './terminal';

/** Prints an answer for a person. */
export function printAnswer(terminal: Terminal, library: Library, answer: Answer, limit: number): void {
  const { colours } = terminal;
  if (answer.outcome === 'nothing-found') {
    const [sentence = '', ...small] = nothingFoundLines(library, answer);
    terminal.out(wrapped(sentence, '', terminal));
    for (const hit of answer.nearest) printExcerpt(terminal, library, hit);
    for (const line of small) terminal.out(wrapped(line, '', terminal));
    if (answer.suggestions.length > 0)
      terminal.out(wrapped(`Try: ${answer.suggestions.map(quoted).join(', ')}`, '', terminal));
    if (answer.mentioned > 0) terminal.out(colours.dim(wrapped(mentionedLine(answer), '', terminal)));
    return;
  }
  const first = [everythingLine(answer), missingLine(answer)].filter(Boolean).join(' ');
  if (first !== '') terminal.out(wrapped(first, '', terminal));
  for (const hit of answer.hits.slice(0, limit)) printExcerpt(terminal, library, hit);
  const more = answer.matched - limit;
  const found = more > 0 ? `${count(more, 'more statement')}: --limit ${answer.matched}.` : '';
  const others = answer.isEverything || answer.mentioned === 0 ? '' : mentionedLine(answer);
  terminal.out(
    colours.dim(
      wrapped(
        [
          narrowingLine(library, answer),
          readingLine(answer),
          found,
          nearlySameCounted(answer),
          others,
          byReportLine(library, answer),
          searchedLine(answer),
        ]
          .filter(Boolean)
          .join(' '),
        '',
        terminal,
      ),
    ),
  );
}

/** How many other statements mention the words, for whoever must be complete. */
function mentionedLine({ mentioned }: Answer): string {
  return `${count(mentioned, 'other statement')} ${mentioned === 1 ? 'mentions' : 'mention'} a word of it: --all.`;
}

/**
 * Prints a statement, marked, with its passage and the passages around it; announces the next sentence where
 * it qualifies the statement.
 */
export function printStatement(terminal: Terminal, library: Library, statement: Statement): void {
  const { before, passage, after } = neighbourhood(library, statement);
  const { colours } = terminal;
  const qualifier = qualifierOf(library, statement);
  const announce = ([next]: readonly Statement[]) => {
    if (qualifier && next?.id === qualifier.id) terminal.out(wrapped(qualifiedBy(qualifier), '', terminal));
  };
  terminal.out(colours.cyan(wrapped(citeFull(library, statement), '', terminal)));
  printAddress(terminal, library, statement);
  terminal.out('');
  if (before.length > 0) terminal.out(`${colours.dim(wrapped(textOf(before), '  ', terminal))}\n`);
  if (statement.leadIn && !textOf(before).endsWith(statement.leadIn))
    terminal.out(colours.dim(wrapped(statement.leadIn, '  ', terminal)));
  for (const one of passage) {
    announce([one]);
    const shown = wrapped(one.text, one.id === statement.id ? '│ ' : '  ', terminal);
    terminal.out(one.id === statement.id ? colours.bold(shown) : shown);
  }
  if (after.length > 0) {
    terminal.out('');
    announce(after);
    terminal.out(colours.dim(wrapped(textOf(after), '  ', terminal)));
  }
  terminal.out('');
  terminal.out(wrapped(`[${statement.id}] ${labelLine(statement)}`, '', terminal));
  if (statement.actors.length > 0)
    terminal.out(wrapped(`actors: ${statement.actors.join(', ')}`, '', terminal));
}

/**
 * Prints all passages of a section, each behind its id (a statement's id adds the sentence: `6.1/1.2`), then
 * the subsections.
 */
export function printSection(
  terminal: Terminal,
  library: Library,
  { report, section }: { report: Report; section: Section },
): void {
  const isOneOfSeveral = library.reports.length > 1;
  const of = isOneOfSeveral ? `${report.metadata.shortTitle}, ` : '';
  terminal.out(terminal.colours.bold(wrapped(`${of}${sectionName(section)}`, '', terminal)));
  for (const passage of report.passages.filter((one) => one.section === section.number)) {
    const statements = report.statements.filter(
      (one) => one.section.number === section.number && one.passage === passage.label,
    );
    const id = isOneOfSeveral ? `${report.metadata.id}/${passage.id}` : passage.id;
    const margin = Math.max(8, id.length + 2);
    const [first, ...rest] = wrapped(textOf(statements), ' '.repeat(margin), terminal).split('\n');
    terminal.out(['', id.padEnd(margin) + (first ?? '').trimStart(), ...rest].join('\n'));
  }
  for (const below of report.sections.filter(({ parent }) => parent === section.number))
    terminal.out(`\n${wrapped(sectionName(below), '', terminal)}`);
}

function textOf(statements: readonly Statement[]): string {
  return statements.map(({ text }) => text).join(' ');
}
