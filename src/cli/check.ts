import { type CheckedText, checkText, countVerdicts } from '../check/check-text';
import type { TextOrigin } from '../check/take-quotations';
import type { Corpus } from '../corpus/open-corpus';
import { isNarrowing } from '../search/filter/filter';
import { withinReports } from '../search/within-reports';
import { missingValuesLine, narrowingLine } from '../wording/filter';
import { searchedLine } from '../wording/receipt';
import { type Finding, findingsOf, type Shown } from './check-findings';
import { githubCommand, githubCommandOf } from './check-github';
import { checkedAsJson } from './check-json';
import { printChecked, summaryOf, summaryOfAll } from './check-print';
import { checkedAsSarif } from './check-sarif';
import type { CommandOptions } from './command-options';
import { EXIT } from './exit';
import { jsonText } from './json';
import { narrowedQuery } from './narrowing';
import { type Draft, readDraft } from './read-draft';
import { printable, type Terminal, wrapped } from './terminal';

interface CheckOptions extends Shown {
  /** The reports with which it is compared, as they were named; empty for all. */
  report: readonly string[];
  /** For people, for programs, for what shows the findings of tools, or for GitHub's annotations. */
  format: 'text' | 'json' | 'sarif' | 'github';
  origin: TextOrigin;
}

/** A draft with what became of its quotations. */
interface CheckedDraft {
  draft: Draft;
  result: CheckedText;
  findings: Finding[];
}

/**
 * Checks the quotations of files against the reports. One that cannot be read is named in a sentence, and stops no other.
 * @returns the exit code: 1 where a quotation is altered, spliced or, unless allowed, not in the report, or something
 *   was passed over; 2 where a file cannot be read, or there is no such report
 */
export async function checkFiles(
  { terminal, open }: Pick<CommandOptions, 'terminal' | 'open'>,
  named: readonly string[],
  options: CheckOptions,
): Promise<number> {
  const files = [...new Set(named)];
  const isOne = files.length === 1;
  const { format, allowAbsent } = options;
  const done: CheckedDraft[] = [];
  const problems: string[] = [];
  let within: Within | undefined;
  for (const file of files) {
    const draft = await readDraft(terminal, file);
    if ('problem' in draft) {
      const { problem } = draft;
      problems.push(problem);
      terminal.error(printable(`peaceops: ${problem}`));
      if (format === 'json' && !isOne) terminal.out(jsonText({ file, problem }));
      if (format === 'github') terminal.out(githubCommandOf('error', { title: 'unreadable' }, problem));
      continue;
    }
    within ??= openWithin(open(), options.report);
    if (within.missing !== '') {
      terminal.error(printable(`peaceops: ${within.missing}`));
      return EXIT.wrongUse;
    }
    for (const warning of draft.warnings) terminal.error(printable(`peaceops: ${draft.name}: ${warning}`));
    const result = checkText(within.index, draft.text, options.origin);
    const checked = { draft, result, findings: findingsOf(within.index.library, draft, result, options) };
    printDraft(terminal, within, checked, { ...options, isOne });
    done.push(checked);
  }
  printEnd(terminal, within, { done, problems, isOne }, format);
  if (problems.length > 0) return EXIT.wrongUse;
  return done.every(({ result }) => isSound(result, allowAbsent)) ? EXIT.found : EXIT.nothingFound;
}

/** The reports with which drafts are compared. */
type Within = ReturnType<typeof openWithin>;

function openWithin({ library, index }: Corpus, report: readonly string[]) {
  const within = withinReports(index, narrowedQuery('', { report }));
  return { ...within, library, missing: missingValuesLine(library, within) };
}

/** What can be said of a draft before the next is read. */
function printDraft(
  terminal: Terminal,
  { index: { library }, filter }: Within,
  { draft, result, findings }: CheckedDraft,
  { isOne, format, problemsOnly }: CheckOptions & { isOne: boolean },
): void {
  if (format === 'json')
    terminal.out(jsonText(checkedAsJson(library, draft, result, { filter, problemsOnly }), isOne ? 2 : 0));
  if (format === 'github') for (const finding of findings) terminal.out(githubCommand(draft, finding));
  if (format !== 'text') return;
  printChecked(terminal, library, draft, result, problemsOnly);
  const summary = summaryOf(draft, result);
  const named = isOne || result.checked.length === 0 ? summary : `${draft.name}: ${summary}`;
  terminal.out(wrapped(named, '', terminal));
  if (!isOne) terminal.out('');
}

/** What can be said only of all drafts together. */
function printEnd(
  terminal: Terminal,
  within: Within | undefined,
  { done, problems, isOne }: { done: readonly CheckedDraft[]; problems: readonly string[]; isOne: boolean },
  format: CheckOptions['format'],
): void {
  if (format === 'json') return;
  if (format === 'sarif') {
    terminal.out(jsonText(checkedAsSarif(done, problems), 2));
    return;
  }
  const results = done.map(({ result }) => result);
  if (!isOne || (format === 'github' && results.length > 0))
    terminal.out(wrapped(summaryOfAll(results, problems.length), '', terminal));
  const [first] = results;
  if (format === 'text' && first && within && isNarrowing(within.filter))
    terminal.out(wrapped(`${narrowingLine(within.library, within)} ${searchedLine(first)}`, '', terminal));
}

function isSound({ checked, passedOver }: CheckedText, allowAbsent: boolean): boolean {
  const { altered, spliced, 'not-in-report': absent } = countVerdicts(checked);
  return altered + spliced + (allowAbsent ? 0 : absent) + passedOver.length === 0;
}
