import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { readRows } from './read-rows';

/** A quotation in a draft, with what was done to it; see test/eval/README.md. */
interface QuotationRow {
  draft: string;
  /** The words between the marks, as a reader sees them. */
  quoted: string;
  kind: 'exact' | 'altered' | 'negation' | 'spliced' | 'invented' | 'other';
  marks: string;
}

/** What `peaceops check` makes of a quotation, or that it does not see one there. */
type Seen = 'exact' | 'told' | 'not seen';

const PEACEOPS = path.join(__dirname, '..', '..', 'dist', 'cli', 'main.js');
const KINDS = ['exact', 'altered', 'negation', 'spliced', 'invented', 'other'] as const;

/**
 * Prints what `peaceops check` says of quotations whose truth is known, by kind: an exact one is to be exact, and no other
 * may be. Runs what the build has made, as PDF and DOCX are read by a process of their own.
 */
export function printQuotations(directory: string, print: (line: string) => void): void {
  const rows = readRows<QuotationRow>(directory, 'truth.jsonl');
  const found = checked(directory);
  const seen = rows.map((row) => ({ row, seen: seenOf(row, found.get(row.draft) ?? []) }));
  print('                 n   exact  something told  not seen as a quotation');
  for (const kind of KINDS) {
    const ofKind = seen.filter(({ row }) => row.kind === kind);
    const count = (what: Seen) => ofKind.filter((one) => one.seen === what).length;
    print(
      `${kind.padEnd(14)} ${String(ofKind.length).padStart(3)} ${String(count('exact')).padStart(7)} ${String(count('told')).padStart(15)} ${String(count('not seen')).padStart(24)}`,
    );
  }
  for (const { row, seen: what } of seen)
    if (what === 'not seen' || (what === 'exact') !== (row.kind === 'exact'))
      print(`${what}, ${row.kind}, ${row.draft} (${row.marks}): ${row.quoted}`);
}

interface Found {
  words: string;
  verdict: string;
}

function checked(directory: string): Map<string, Found[]> {
  const drafts = readdirSync(directory).filter((name) => name !== 'truth.jsonl');
  const files = drafts.map((name) => path.join(directory, name));
  let out: string;
  try {
    out = execFileSync(process.execPath, [PEACEOPS, 'check', '--format', 'json', ...files], {
      encoding: 'utf8',
      maxBuffer: 1e8,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch (error) {
    // It exits with 1 where a quotation is not what the report says.
    out = (error as { stdout?: string }).stdout ?? '';
  }
  return new Map(
    out
      .split('\n')
      .filter(Boolean)
      .map((line) => {
        const { file, quotations } = JSON.parse(line) as {
          file: string;
          quotations: { text: string; verdict: string }[];
        };
        return [
          path.basename(file),
          quotations.map(({ text, verdict }) => ({ words: letters(text), verdict })),
        ];
      }),
  );
}

/** Each quotation that was found is taken once, in its order. */
function seenOf({ quoted }: QuotationRow, found: Found[]): Seen {
  const words = letters(quoted);
  const at = found.findIndex(
    (one) => one.words === words || (words.length > 12 && isWithin(words, one.words)),
  );
  const [one] = at < 0 ? [] : found.splice(at, 1);
  if (one === undefined) return 'not seen';
  return one.verdict === 'exact' ? 'exact' : 'told';
}

function isWithin(one: string, other: string): boolean {
  return one.includes(other) || other.includes(one);
}

/** Marks, blanks and LaTeX's commands for dots say nothing of the words. */
function letters(text: string): string {
  return text
    .replace(/\\(?:l?dots|textellipsis)\b/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
