import type { StatementChanges } from '../import/compare-statements';
import type { Conversion } from '../import/convert/convert-file';
import type { Tally } from '../import/convert/document';
import type { Doubt, NumbersOfSection, Preview } from '../import/preview';
import type { Report, Statement } from '../report/model';
import { count } from '../wording/receipt';
import { type Terminal, wrapped } from './terminal';

/** Of each kind; the first cases show what is wrong with the others. */
const MOST_SHOWN = 12;
const MOST_EXAMPLES = 5;
const LONGEST_SHOWN = 90;
/** More than these are seldom looked at one by one: the document wants another conversion. */
const MOST_DOUBTS = 40;

/** Prints what a person looks over before a report is added. */
export function printPreview(
  terminal: Terminal,
  {
    conversion,
    report,
    preview,
    showsAll,
  }: { conversion: Conversion; report: Report; preview: Preview; showsAll: boolean },
): void {
  const line = (text: string, margin = '  ') => terminal.out(wrapped(text, margin, terminal));
  const head = (text: string) => terminal.out(terminal.colours.bold(text));
  const most = showsAll ? Number.POSITIVE_INFINITY : MOST_EXAMPLES;
  const printTally = (what: string, tally: Tally) => line(tallyInWords(what, tally, most));
  const pages = conversion.pages === null ? '' : `${count(conversion.pages, 'page')}, `;
  head(
    `${pages}${count(report.sections.length, 'section')}, ${count(report.statements.length, 'statement')}`,
  );
  terminal.out('');
  head('Outline');
  for (const { section, depth, statements } of preview.outline) {
    const number = section.number === section.title ? '' : `${section.number}  `;
    line(`${number}${section.title} (${statements})`, '  '.repeat(depth + 1));
  }
  terminal.out('');
  head('Paragraph numbers');
  if (preview.numbers.length === 0) line('None are printed; paragraphs are counted in each section.');
  for (const numbers of preview.numbers) line(numbersInWords(numbers));
  terminal.out('');
  head('Left out of the text');
  printTally('Headers and footers', conversion.headersAndFooters);
  printTally('Lines of contents', conversion.contents);
  printTally('Footnotes, kept apart', conversion.footnotes);
  printTally('Tables, kept apart', conversion.tables);
  terminal.out('');
  if (mendedCount(conversion) > 0) {
    head('Words mended');
    printTally('Hyphens at the end of a line, removed', conversion.joinedHyphens);
    printTally('Hyphens at the end of a line, kept', conversion.keptHyphens);
    printTally('Words that were cut, joined', conversion.joinedWords);
    terminal.out('');
  }
  const { doubtfulHyphens } = conversion;
  const warnings = [
    ...conversion.warnings,
    ...(doubtfulHyphens.count > 0
      ? [`Hyphens kept that may only divide a line: ${doubtfulHyphens.examples.join(', ')}.`]
      : []),
    ...preview.doubts.slice(0, MOST_DOUBTS).map(doubtInWords),
    ...(preview.doubts.length > MOST_DOUBTS ? [`and ${preview.doubts.length - MOST_DOUBTS} more`] : []),
  ];
  if (warnings.length === 0) return;
  head('Look at');
  for (const warning of warnings) line(warning);
  if (preview.doubts.length > 0) line('Lines are those of the text that --markdown prints.');
  terminal.out('');
}

/** Prints what a corrected report changes. */
export function printChanges(terminal: Terminal, { kept, mended, added, removed }: StatementChanges): void {
  const line = (text: string, margin = '  ') => terminal.out(wrapped(text, margin, terminal));
  terminal.out(terminal.colours.bold('A report of this id is there; it would change'));
  line(
    `${count(kept.length, 'statement')} as before, ${mended.length} mended, ${added.length} new, ${removed.length} gone.`,
  );
  for (const { from, to } of mended.slice(0, MOST_SHOWN)) line(`[${to.id}] ${from.text} → ${to.text}`);
  printMore(line, mended.length);
  printStatements(line, 'new', added);
  // What people kept of these, and what digests have shown, cannot be found again.
  printStatements(line, 'gone', removed);
  terminal.out('');
}

type Line = (text: string, margin?: string) => void;

function printStatements(line: Line, what: string, statements: readonly Statement[]): void {
  for (const { id, text } of statements.slice(0, MOST_SHOWN)) line(`${what} [${id}] ${shortened(text)}`);
  printMore(line, statements.length);
}

function printMore(line: Line, all: number): void {
  if (all > MOST_SHOWN) line(`and ${all - MOST_SHOWN} more`, '    ');
}

function numbersInWords({ section, ranges, gaps, repeats }: NumbersOfSection): string {
  return [
    `${section}: ${ranges}`,
    ...(gaps.length > 0 ? [`MISSING ${gaps.join(', ')}`] : []),
    ...(repeats.length > 0 ? [`REPEATED ${repeats.join(', ')}`] : []),
  ].join('; ');
}

function tallyInWords(what: string, { count: number, examples }: Tally, most: number): string {
  const shown = examples
    .slice(0, most)
    .map((example) => `“${shortened(example)}”`)
    .join(', ');
  if (number === 0) return `${what}: none`;
  return `${what}: ${number}, ${examples.length > most ? 'such as ' : ''}${shown}`;
}

function mendedCount({ joinedHyphens, keptHyphens, joinedWords }: Conversion): number {
  return joinedHyphens.count + keptHyphens.count + joinedWords.count;
}

function doubtInWords({ page, line, sentence }: Doubt): string {
  return `${page === null ? '' : `page ${page}, `}line ${line}: ${sentence}`;
}

function shortened(text: string): string {
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN).trimEnd()}…` : text;
}
