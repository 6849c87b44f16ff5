import { closeSync, openSync, readSync } from 'node:fs';
import { type CheckedText, checkText, countVerdicts } from '../check/check-text';
import type { TextOrigin } from '../check/take-quotations';
import { decodeText, ReportError } from '../report/source';
import { isNarrowing } from '../search/filter/filter';
import { withinReports } from '../search/within-reports';
import { missingValuesLine, narrowingLine } from '../wording/filter';
import { searchedLine } from '../wording/receipt';
import { checkedAsJson } from './check-json';
import { printChecked } from './check-print';
import type { CommandOptions } from './command-options';
import { EXIT } from './exit';
import { jsonText } from './json';
import { narrowedQuery } from './narrowing';
import { printable, type Terminal, wrapped } from './terminal';

/** Some 170 pages; more takes seconds, and is not a draft. In bytes, or characters of standard input. */
const LARGEST = 500_000;
const STANDARD_INPUT = '-';

interface CheckOptions {
  /** The reports with which it is compared, as they were named; empty for all. */
  report: readonly string[];
  json: boolean;
  origin: TextOrigin;
  allowAbsent: boolean;
}

/**
 * Checks the quotations of a file against the reports.
 * @returns the exit code: 1 where a quotation is altered, spliced or, unless allowed, not in the report, or something
 *   was passed over; 2 where the file cannot be read, or there is no such report
 */
export async function checkFile(
  { terminal, open }: Pick<CommandOptions, 'terminal' | 'open'>,
  file: string,
  { report, json, origin, allowAbsent }: CheckOptions,
): Promise<number> {
  const read = file === STANDARD_INPUT ? await readInput(terminal) : readDraft(file);
  if ('problem' in read) {
    terminal.error(printable(`peaceops: ${read.problem}`));
    return EXIT.wrongUse;
  }
  const { library, index: all } = open();
  const within = withinReports(all, narrowedQuery('', { report }));
  const missing = missingValuesLine(library, within);
  if (missing !== '') {
    terminal.error(printable(`peaceops: ${missing}`));
    return EXIT.wrongUse;
  }
  const { index, filter } = within;
  const result = checkText(index, read.text, origin);
  const shown = file === STANDARD_INPUT ? 'standard input' : file;
  if (json) terminal.out(jsonText(checkedAsJson(index.library, shown, result, filter), 2));
  else {
    printChecked(terminal, index.library, shown, result);
    if (isNarrowing(filter))
      terminal.out(wrapped(`${narrowingLine(library, within)} ${searchedLine(result)}`, '', terminal));
  }
  return isSound(result, allowAbsent) ? EXIT.found : EXIT.nothingFound;
}

function isSound({ checked, passedOver }: CheckedText, allowAbsent: boolean): boolean {
  const { altered, spliced, 'not-in-report': absent } = countVerdicts(checked);
  return altered + spliced + (allowAbsent ? 0 : absent) + passedOver.length === 0;
}

type Read = { text: string } | { problem: string };

async function readInput(terminal: Terminal): Promise<Read> {
  const lines: string[] = [];
  let length = 0;
  for await (const line of terminal.lines()) {
    length += line.length + 1;
    if (length > LARGEST) return { problem: tooLarge('standard input') };
    lines.push(line);
  }
  return readable(lines.join('\n'), 'standard input');
}

function readDraft(file: string): Read {
  try {
    const bytes = readBeginning(file, LARGEST + 1);
    if (bytes.length > LARGEST) return { problem: tooLarge(file) };
    return readable(decodeText(bytes, file, 'the draft'), file);
  } catch (error) {
    if (error instanceof ReportError) return { problem: error.message };
    const { code } = error as NodeJS.ErrnoException;
    return {
      problem: `${file}: cannot read it (${code}); name a file of Markdown or plain text, or - for standard input.`,
    };
  }
}

/** The first bytes of a file, so that an endless one, such as a device, ends too. */
function readBeginning(file: string, most: number): Buffer {
  const bytes = Buffer.alloc(most);
  const handle = openSync(file, 'r');
  try {
    let length = 0;
    for (let read = -1; read !== 0 && length < most; length += read)
      read = readSync(handle, bytes, length, most - length, null);
    return bytes.subarray(0, length);
  } finally {
    closeSync(handle);
  }
}

function readable(text: string, name: string): Read {
  if (text.includes('\0'))
    return { problem: `${name}: not a text; save the draft as Markdown or plain text in UTF-8.` };
  return { text };
}

function tooLarge(name: string): string {
  return `${name}: larger than 500 KB; check it in parts.`;
}
