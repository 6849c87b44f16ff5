import { type CheckedText, countVerdicts, isProblem, type PassedOver } from '../check/check-text';
import type { Place, Run, Verdict } from '../check/model';
import { differ } from '../check/runs';
import { citeShort, type Library } from '../report/library';
import {
  countsInWords,
  fullText,
  type MarkedText,
  negationsInWords,
  passedOverInWords,
  placeInWords,
  verdictInWords,
  versionOf,
} from '../wording/check';
import { count, quoted } from '../wording/receipt';
import { excerptAt } from './check-findings';
import type { Draft } from './read-draft';
import { printable, type Terminal, wrapped } from './terminal';

/** Signs around the words that the other side lacks: a pipe has no colours, and colours alone say nothing. */
const MARKED = { yours: /\{\+[\s\S]*?\+\}/g, report: /\[-[\s\S]*?-\]/g } as const;

/** How much of what was not checked is explained; of the rest only the lines are named. */
const MOST_EXPLAINED = 10;
/** Columns for the name of a quotation. */
const MARGIN = 8;

/** Prints what each quotation of a draft turned out to be, and what was passed over. */
export function printChecked(
  terminal: Terminal,
  library: Library,
  draft: Draft,
  { checked, passedOver }: CheckedText,
  problemsOnly: boolean,
): void {
  const page = new Page(terminal, library);
  for (const { quotation, verdict } of checked) {
    if (problemsOnly && !isProblem(verdict)) continue;
    const cut = quotation.isCut ? '; only its beginning was compared' : '';
    page.heading(`${whereIn(draft, quotation.at)}: ${verdictInWords(verdict, library)}${cut}`);
    printVerdict(page, quotation.text, verdict);
    terminal.out('');
  }
  for (const one of passedOver.slice(0, MOST_EXPLAINED)) {
    const words = draft.pageOf === null ? '' : ` (${quoted(excerptAt(draft, one.at))})`;
    page.finding(`${whereIn(draft, one.at)}: ${passedOverInWords(one)}${words}.`);
  }
  const more = passedOver.slice(MOST_EXPLAINED);
  if (more.length > 0) page.line(`${draft.name}: ${more.length} more like these${placesOf(draft, more)}.`);
}

/** How many quotations of each kind a draft has. */
export function summaryOf({ name }: Draft, { checked }: CheckedText): string {
  return checked.length > 0
    ? countsInWords(countVerdicts(checked))
    : `${name}: no quotation found; put what you quote between quotation marks, or set it off with >.`;
}

/** The same over several drafts. */
export function summaryOfAll(all: readonly CheckedText[], notRead: number): string {
  const checked = all.flatMap((one) => one.checked);
  const passedOver = all.flatMap((one) => one.passedOver).length;
  const files = `${count(all.length, 'file')}${notRead > 0 ? `, and ${notRead} that could not be read` : ''}`;
  const counts = checked.length > 0 ? countsInWords(countVerdicts(checked)) : 'no quotation found.';
  return `${files}: ${counts}${passedOver > 0 ? ` Passed over: ${passedOver}.` : ''}`;
}

/** `draft.md:3:12`, which editors follow; of PDF and DOCX `draft.pdf, page 3`. */
function whereIn({ name, positionOf, pageOf }: Draft, at: number): string {
  if (pageOf === null) {
    const { line, column } = positionOf(at);
    return `${name}:${line}:${column}`;
  }
  const page = pageOf(at);
  return page === null ? name : `${name}, page ${page}`;
}

function placesOf({ pageOf }: Draft, passedOver: readonly PassedOver[]): string {
  if (pageOf === null) return `, on lines ${passedOver.map(({ line }) => line).join(', ')}`;
  const pages = new Set(passedOver.flatMap(({ at }) => pageOf(at) ?? []));
  return pages.size === 0 ? '' : `, on pages ${[...pages].join(', ')}`;
}

function printVerdict(page: Page, text: string, verdict: Verdict): void {
  if (verdict.verdict === 'altered') {
    page.versions(verdict.runs);
    page.place(verdict.place);
    return;
  }
  if (verdict.verdict === 'spliced') {
    for (const piece of verdict.pieces) {
      if (differ(piece.runs)) page.versions(piece.runs);
      else page.quotation('yours', piece.text);
      page.place(piece.place);
    }
    return;
  }
  page.quotation('yours', text);
  if (verdict.verdict === 'exact') {
    for (const words of leftOut(verdict.runs)) page.quotation('left out', words);
    const [first, ...others] = verdict.places;
    page.place(first);
    for (const place of others) page.also(place);
  }
  if (verdict.verdict === 'not-in-report') for (const statement of verdict.nearest) page.nearest(statement);
}

function marked(stretches: readonly MarkedText[], before: string, behind: string): string {
  return stretches.map(({ text, isMarked }) => (isMarked ? before + text + behind : text)).join('');
}

function leftOut(runs: readonly Run[]): string[] {
  return runs.flatMap(({ kind, report }) => (kind === 'left-out' && report !== '' ? [report] : []));
}

/** Not wrapped: editors look for a position at the beginning of a line, and take the line for what is said of it. */
function inOneLine(text: string): string {
  return printable(text).replace(/\s+/g, ' ');
}

/** Lines of a terminal: quotations behind their names, places under them. */
class Page {
  readonly #terminal: Terminal;
  readonly #library: Library;

  constructor(terminal: Terminal, library: Library) {
    this.#terminal = terminal;
    this.#library = library;
  }

  line(text: string): void {
    this.#terminal.out(wrapped(text, '', this.#terminal));
  }

  heading(text: string): void {
    this.#terminal.out(this.#terminal.colours.bold(inOneLine(text)));
  }

  finding(text: string): void {
    this.#terminal.out(inOneLine(text));
  }

  /** @param marks what is set off by colour as well */
  quotation(
    name: 'yours' | 'report' | 'in full' | 'left out' | 'nearest',
    text: string,
    marks?: RegExp,
  ): void {
    const { colours, out } = this.#terminal;
    const shown =
      name.padEnd(MARGIN) + wrapped(text, `${' '.repeat(MARGIN)} │ `, this.#terminal).slice(MARGIN);
    const colour = name === 'yours' ? colours.red : colours.green;
    out(marks ? shown.replace(marks, (words) => words.split('\n').map(colour).join('\n')) : shown);
  }

  /** Both versions, each with the words marked that the other lacks. */
  versions(runs: readonly Run[]): void {
    this.quotation('yours', marked(versionOf(runs, 'yours'), '{+', '+}'), MARKED.yours);
    this.quotation('report', marked(versionOf(runs, 'report'), '[-', '-]'), MARKED.report);
  }

  /** Where a quotation stands, and all that stands there where only a part was quoted. */
  place(place: Place): void {
    this.#terminal.out(
      this.#terminal.colours.cyan(wrapped(placeInWords(this.#library, place), '  ', this.#terminal)),
    );
    if (!place.isPart) return;
    this.quotation('in full', fullText(place));
    const warning = negationsInWords(place);
    if (warning) this.#terminal.out(wrapped(warning, '  ', this.#terminal));
  }

  also(place: Place): void {
    this.#dim(`also: ${placeInWords(this.#library, place)}`);
  }

  nearest(statement: Parameters<typeof citeShort>[1]): void {
    this.quotation('nearest', statement.text);
    this.#dim(`${citeShort(this.#library, statement)}  [${statement.id}]`);
  }

  #dim(text: string): void {
    this.#terminal.out(this.#terminal.colours.dim(wrapped(text, '  ', this.#terminal)));
  }
}
