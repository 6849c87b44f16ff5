import {
  inOneLine,
  misfit,
  type RowWriter,
  readYaml,
  statementsByName,
  unknownWriter,
} from '../corpus/index-entry-files';
import type { Report, Statement } from '../report/model';
import { type IndexEntriesByStatement, indexEntriesKey } from '../search/index-entries';
import { count, quoted, quotedList } from '../wording/receipt';
import { ENTRY_FAULTS, type EntryFault, entryKey, type SortedEntries, sortEntries } from './entry-faults';

/** Entries that a statement gets, by whom they were written. */
export interface Addition {
  statement: Statement;
  written: RowWriter;
  entries: string[];
}

/** What a worksheet brings, and a sentence for each part of it that cannot be taken. */
export interface CheckedWorksheet {
  additions: Addition[];
  problems: string[];
  /** Rows without entries, which nobody has filled in. */
  unfilled: number;
  /** Entries that the statements have already. */
  known: number;
}

/** A row as it was read; nothing of it is certain. */
interface Row {
  statement?: unknown;
  text?: unknown;
  begins?: unknown;
  written?: unknown;
  entries?: unknown;
}

const NEEDS = 'needs statement, text (or begins) and entries, as in the worksheet';

/**
 * Checks a worksheet that somebody filled in, see `worksheetOf`; a list of rows, as a report's file of index entries
 * has, will do. Nothing is thrown, and nothing is written.
 * @param written what the statements have already
 * @param file its path, for the sentences
 */
export function checkWorksheet(
  report: Report,
  written: IndexEntriesByStatement,
  file: string,
  bytes: Uint8Array,
): CheckedWorksheet {
  const checked: CheckedWorksheet = { additions: [], problems: [], unfilled: 0, known: 0 };
  const sheet = readSheet(report, bytes);
  if ('problem' in sheet) {
    checked.problems.push(`${file}: ${sheet.problem}; nothing of it is taken.`);
    return checked;
  }
  const statements = statementsByName(report);
  const known = new KnownEntries(report, written);
  sheet.rows.forEach((row, at) => {
    const name = `${file}: row ${at + 1}`;
    const read = readRow(row, sheet.written, statements);
    if ('problem' in read) checked.problems.push(`${name} ${read.problem}; it is left out.`);
    else if (read.entries.every((entry) => entry.trim() === '')) checked.unfilled += 1;
    else {
      const { statement } = read;
      const { sound, faulty } = sortEntries(statement, read.entries);
      const fresh = known.newOf(statement, sound);
      checked.known += sound.length - fresh.length;
      if (fresh.length > 0) checked.additions.push({ statement, written: read.written, entries: fresh });
      checked.problems.push(...faultSentences(`${name} (${statement.id})`, faulty));
    }
  });
  return checked;
}

/** Which entries statements have; what is new is known from then on. */
class KnownEntries {
  readonly #keys = new Map<string, Set<string>>();

  constructor(
    readonly report: Report,
    readonly written: IndexEntriesByStatement,
  ) {}

  /** Those that a statement does not have. */
  newOf({ id }: Statement, entries: readonly string[]): string[] {
    const statement = indexEntriesKey(this.report.metadata.id, id);
    let keys = this.#keys.get(statement);
    if (keys === undefined) {
      keys = new Set((this.written.get(statement) ?? []).map(({ text }) => entryKey(text)));
      this.#keys.set(statement, keys);
    }
    const fresh = entries.filter((entry) => !keys.has(entryKey(entry)));
    for (const entry of fresh) keys.add(entryKey(entry));
    return fresh;
  }
}

/** A language model puts its answer into a fenced block, and may say something before and after. */
const FENCED = /^```[a-z]*[ \t]*\r?\n([\s\S]*?)^```/m;

function readSheet(
  { metadata }: Report,
  bytes: Uint8Array,
): { rows: unknown[]; written: RowWriter } | { problem: string } {
  const [, fenced] = FENCED.exec(Buffer.from(bytes).toString('utf8')) ?? [];
  const sheetBytes = fenced === undefined ? bytes : Buffer.from(fenced);
  const asWritten = readYaml(sheetBytes);
  const quotedAnew = 'problem' in asWritten ? readYaml(withQuotationMarks(sheetBytes)) : asWritten;
  const read = 'problem' in quotedAnew ? asWritten : quotedAnew;
  if ('problem' in read) return read;
  if (Array.isArray(read.value)) return { rows: read.value, written: 'editor' };
  const sheet = (read.value ?? {}) as { report?: unknown; written?: unknown; statements?: unknown };
  if (!Array.isArray(sheet.statements))
    return { problem: `no worksheet; "npx peaceops index ${metadata.id} --draft" writes one` };
  if (sheet.report !== undefined && sheet.report !== metadata.id)
    return { problem: `a worksheet of ${quoted(inOneLine(String(sheet.report)))}, not of ${metadata.id}` };
  const problem = unknownWriter(sheet);
  if (problem !== null) return { problem };
  return { rows: sheet.statements, written: (sheet.written as RowWriter | undefined) ?? 'editor' };
}

/** A line of a list, or of a row's own texts, and the text behind it. */
const TEXT_LINE =
  /^(?<before>[ \t]*(?:- (?!statement:)|(?:- )?(?:report|statement|section|introduced by|before|text|begins|written): ))(?<text>\S.*)$/gm;
const IN_QUOTATION_MARKS = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*$/;

/**
 * Puts each text into quotation marks that is not in such. Who writes `- C3: what is it: a code?` has not YAML in mind, and
 * one such line would spoil the whole worksheet.
 */
function withQuotationMarks(bytes: Uint8Array): Buffer {
  const lines = Buffer.from(bytes).toString('utf8').replace(/\r\n/g, '\n');
  return Buffer.from(
    lines.replace(TEXT_LINE, (line, before: string, text: string) =>
      IN_QUOTATION_MARKS.test(text) ? line : before + JSON.stringify(text.trim()),
    ),
  );
}

/** An entry as a text: `- who: them or us` is one too, though YAML makes a key and a value of it. */
function entryOf(entry: unknown): unknown {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return entry;
  const [pair, ...others] = Object.entries(entry);
  return pair && others.length === 0 && typeof pair[1] === 'string' ? `${pair[0]}: ${pair[1]}` : entry;
}

function readRow(
  row: unknown,
  writtenAll: RowWriter,
  statements: ReadonlyMap<string, Statement>,
): { statement: Statement; written: RowWriter; entries: string[] } | { problem: string } {
  const { statement: id, text, begins = text, written = writtenAll, entries = [] } = (row ?? {}) as Row;
  if (typeof id !== 'string' || typeof begins !== 'string' || begins.trim() === '') return { problem: NEEDS };
  const problem =
    misfit({ statement: id, begins: beginningOf(begins) }, statements) ?? unknownWriter({ written });
  if (problem !== null) return { problem };
  // Below "entries" nothing stands any more, or an only entry without its "-".
  const given = entries === '' ? [] : entries;
  const list = Array.isArray(given) ? given.map(entryOf) : given;
  if (!Array.isArray(list))
    return { problem: `(${inOneLine(id)}) needs its entries one a line, each behind "- "` };
  if (!list.every((entry) => typeof entry === 'string'))
    return {
      problem: `(${inOneLine(id)}) has an entry that is no text; put it in quotation marks`,
    };
  return { statement: statements.get(id) as Statement, written: written as RowWriter, entries: list };
}

const LONGEST_BEGINNING = 60;

/** The words that a text begins with, as many as name it among others. */
export function beginningOf(text: string): string {
  const line = inOneLine(text);
  if (line.length <= LONGEST_BEGINNING) return line;
  const cut = line.slice(0, LONGEST_BEGINNING + 1).replace(/\s+\S*$/, '');
  return cut.length <= LONGEST_BEGINNING ? cut : line.slice(0, LONGEST_BEGINNING);
}

/** One sentence for each kind of fault. */
function faultSentences(row: string, faulty: SortedEntries['faulty']): string[] {
  const byFault = new Map<EntryFault, string[]>();
  for (const { text, fault } of faulty) byFault.set(fault, [...(byFault.get(fault) ?? []), text]);
  return [...byFault].map(([fault, texts]) => {
    const examples = fault === 'empty' ? '' : ` (${quotedList(texts)})`;
    return `${row} has ${count(texts.length, 'entry', 'entries')} ${ENTRY_FAULTS[fault]}${examples}; left out.`;
  });
}
