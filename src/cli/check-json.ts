import { type Checked, type CheckedText, countVerdicts } from '../check/check-text';
import type { Place } from '../check/model';
import { citeShort, type Library } from '../report/library';
import type { Statement } from '../report/model';
import type { Filter } from '../search/filter/filter';
import { fullText } from '../wording/check';

/** The form of checked quotations for programs, as the README documents it. Fields may be added, never changed. */
export function checkedAsJson(
  library: Library,
  file: string,
  { checked, passedOver, searched }: CheckedText,
  { reports }: Filter,
) {
  return {
    file,
    reports,
    searched,
    counts: countVerdicts(checked),
    unclosed: passedOver.flatMap(({ line, why }) => (why === 'unclosed' ? [line] : [])),
    passedOver: passedOver.map(({ line, why }) => ({ line, why })),
    quotations: checked.map((one) => quotationAsJson(library, one)),
  };
}

function quotationAsJson(library: Library, { quotation, verdict }: Checked) {
  const { text, line, at: start, isCut } = quotation;
  const place = (one: Place) => placeAsJson(library, one);
  const places =
    verdict.verdict === 'exact' ? verdict.places : verdict.verdict === 'altered' ? [verdict.place] : [];
  return {
    text,
    line,
    start,
    isCut,
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
  return { id, citation: citeShort(library, statement), text };
}
