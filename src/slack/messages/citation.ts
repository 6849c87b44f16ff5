import { type CitationFormat, cite } from '../../citing/cite';
import { fullIds, type Library } from '../../report/library';
import type { Statement } from '../../report/model';
import { qualifierOf } from '../../report/qualifier';
import { qualifiedBy } from '../../wording/labels';
import { button, buttons, type Message, message, preformatted, quotation, richText, words } from '../blocks';
import { LIMITS } from '../limits';
import { actionsOn, entriesFor, withMenu } from './excerpt-menu';
import { idAndLabels } from './excerpts';

/** What the forms are called, those to read and paste first. */
const CAPTIONS: Readonly<Record<CitationFormat, string>> = {
  text: 'Plain text',
  markdown: 'Markdown',
  'csl-json': 'CSL-JSON',
  ris: 'RIS',
  bibtex: 'BibTeX',
};

/** Shown unasked. */
const TO_PASTE: readonly CitationFormat[] = ['text', 'markdown'];
/** For reference managers, each a click away. */
const TO_IMPORT: readonly CitationFormat[] = ['csl-json', 'ris', 'bibtex'];

/** Room for the forms together, as JSON; the rest of the message needs room as well. */
const ROOM = 8_500;

/** How a citation is shown. */
export interface CitationOptions {
  /** The form for reference managers that is shown; default those to paste. */
  as?: CitationFormat;
}

/** The form that a button names; `undefined` for those to paste, and for one of another version. */
export function importForm(name: unknown): CitationFormat | undefined {
  return TO_IMPORT.find((format) => format === name);
}

/**
 * Quotation and full citation to be copied: as text and Markdown, or in a form for reference managers. A form that does not
 * fit is left out, and the message says so: cut short, it would be no citation. What qualifies the quotation stands beside
 * it.
 * @param statements of one passage, at least one
 */
export function citationMessage(
  library: Library,
  statements: readonly [Statement, ...Statement[]],
  { as }: CitationOptions = {},
): Message {
  let room = ROOM;
  const shown = as === undefined ? TO_PASTE : [as];
  const forms = shown.map((format) => {
    const text = cite(library, statements, format);
    const length = JSON.stringify(text).length;
    const fits = text.length <= LIMITS.quotation && length <= room;
    if (fits) room -= length;
    return {
      text: fits ? text : tooLong(statements, format),
      block: richText(
        words(CAPTIONS[format], { bold: true }),
        fits ? preformatted(text) : words(tooLong(statements, format)),
      ),
    };
  });
  const qualifiers = qualifiersBeside(library, statements);
  const text = [forms[0]?.text ?? '', ...qualifiers.map((one) => `${qualifiedBy(one)} “${one.text}”`)];
  return message(text.join('\n'), [
    ...forms.map(({ block }) => block),
    ...qualifiers.map((one) => richText(words(qualifiedBy(one)), quotation(one.text))),
    ...statements.map((one, at) =>
      withMenu(idAndLabels(one), entriesFor(fullIds(library, [one]), actionsOn(true, 'cite')), at),
    ),
    buttons(...formButtons(fullIds(library, statements), as)),
  ]);
}

/** A button for each form that is not shown. */
function formButtons(ids: readonly string[], as: CitationFormat | undefined) {
  const toPaste = button({ action: 'cite-as:text', text: 'Text and Markdown', value: { ids } });
  const others = TO_IMPORT.filter((format) => format !== as).map((format) =>
    button({
      action: `cite-as:${format}`,
      text: CAPTIONS[format],
      label: `${CAPTIONS[format]}, for reference managers`,
      value: { ids, as: format },
    }),
  );
  return as === undefined ? others : [toPaste, ...others];
}

/** The qualifying sentences that are not quoted already. */
function qualifiersBeside(library: Library, statements: readonly Statement[]): Statement[] {
  const quoted = new Set(statements.map(({ id }) => id));
  return statements.flatMap((one) => qualifierOf(library, one) ?? []).filter(({ id }) => !quoted.has(id));
}

function tooLong([first]: readonly [Statement, ...Statement[]], format: CitationFormat): string {
  return `Too long for a message; on the command line: peaceops cite ${first.id} --format ${format}`;
}
