import { type Checked, type CheckedText, countVerdicts, isProblem } from '../check/check-text';
import type { Place } from '../check/model';
import { citeShort, type Library } from '../report/library';
import type { Statement } from '../report/model';
import type { Filter } from '../search/filter/filter';
import { fullText } from '../wording/check';
import { addressAsJson } from './json';
import type { Draft } from './read-draft';

/** The form of checked quotations for programs, as docs/commands.md documents it. Fields may be added, never changed. */
export function checkedAsJson(
  library: Library,
  draft: Draft,
  { checked, passedOver, searched }: CheckedText,
  { filter, problemsOnly }: { filter: Filter; problemsOnly: boolean },
) {
  const shown = problemsOnly ? checked.filter(({ verdict }) => isProblem(verdict)) : checked;
  return {
    file: draft.name,
    reports: filter.reports,
    searched,
    counts: countVerdicts(checked),
    unclosed: passedOver.flatMap(({ line, why }) => (why === 'unclosed' ? [line] : [])),
    passedOver: passedOver.map(({ at, line, why }) => ({
      ...{ line, why, start: at },
      column: draft.positionOf(at).column,
      page: draft.pageOf?.(at) ?? null,
    })),
    warnings: draft.warnings,
    quotations: shown.map((one) => quotationAsJson(library, draft, one)),
  };
}

function quotationAsJson(library: Library, draft: Draft, { quotation, verdict }: Checked) {
  const { text, line, at: start, end, isCut } = quotation;
  const last = draft.positionOf(end);
  const place = (one: Place) => placeAsJson(library, one);
  const places =
    verdict.verdict === 'exact' ? verdict.places : verdict.verdict === 'altered' ? [verdict.place] : [];
  return {
    ...{ text, line, start, isCut, end },
    column: draft.positionOf(start).column,
    ...{ endLine: last.line, endColumn: last.column },
    page: draft.pageOf?.(start) ?? null,
    verdict: verdict.verdict,
    places: places.map(place),
    runs: 'runs' in verdict ? verdict.runs : [],
    pieces:
      verdict.verdict === 'spliced'
        ? verdict.pieces.map((piece) => ({ text: piece.text, place: place(piece.place), runs: piece.runs }))
        : [],
    nearest:
      verdict.verdict === 'not-in-report'
        ? verdict.nearest.map((one) => foundStatementAsJson(library, one))
        : [],
    source: verdict.verdict === 'of-another-source' ? verdict.source : null,
    title: verdict.verdict === 'title' ? { report: verdict.report, section: verdict.section } : null,
  };
}

function placeAsJson(library: Library, place: Place) {
  return {
    statements: place.statements.map((one) => foundStatementAsJson(library, one)),
    text: fullText(place),
    isPart: place.isPart,
    negationsOutside: place.negationsOutside,
  };
}

function foundStatementAsJson(library: Library, statement: Statement) {
  const { id, text } = statement;
  return { id, citation: citeShort(library, statement), ...addressAsJson(library, statement), text };
}
