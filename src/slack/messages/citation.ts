import { type CitationFormat, cite } from '../../citing/cite';
import type { Library } from '../../report/library';
import type { Statement } from '../../report/model';
import { qualifierOf } from '../../report/qualifier';
import { qualifiedBy } from '../../wording/labels';
import { type Message, message, preformatted, quotation, richText, words } from '../blocks';
import { LIMITS } from '../limits';
import { actionsOn, entriesFor, withMenu } from './excerpt-menu';
import { idAndLabels } from './excerpts';

const CAPTIONS: Readonly<Record<CitationFormat, string>> = {
  text: 'Plain text',
  markdown: 'Markdown',
  'csl-json': 'CSL-JSON, for reference managers',
};

/** Room for all three forms together, as JSON; the rest of the message needs room as well. */
const ROOM = 8_500;

/**
 * Quotation and full citation in three forms, to be copied. A form that does not fit is left out, and the
 * message says so: cut short, it would be no citation. What qualifies the quotation stands beside it.
 * @param statements of one passage, at least one
 * @param canPost whether it can be posted to the channel
 */
export function citationMessage(
  library: Library,
  statements: readonly [Statement, ...Statement[]],
  canPost: boolean,
): Message {
  let room = ROOM;
  const forms = (Object.keys(CAPTIONS) as CitationFormat[]).map((format) => {
    const text = cite(library, statements, format);
    const length = JSON.stringify(text).length;
    const fits = text.length <= LIMITS.quotation && length <= room;
    if (fits) room -= length;
    return richText(
      words(CAPTIONS[format], { bold: true }),
      fits ? preformatted(text) : words(tooLong(statements, format)),
    );
  });
  const qualifiers = qualifiersBeside(library, statements);
  const text = [
    cite(library, statements, 'text'),
    ...qualifiers.map((one) => `${qualifiedBy(one)} “${one.text}”`),
  ];
  return message(text.join('\n'), [
    ...forms,
    ...qualifiers.map((one) => richText(words(qualifiedBy(one)), quotation(one.text))),
    ...statements.map((one, at) =>
      withMenu(idAndLabels(one), entriesFor([one], actionsOn(canPost, 'cite')), at),
    ),
  ]);
}

/** The qualifying sentences that are not quoted already. */
function qualifiersBeside(library: Library, statements: readonly Statement[]): Statement[] {
  const quoted = new Set(statements.map(({ id }) => id));
  return statements.flatMap((one) => qualifierOf(library, one) ?? []).filter(({ id }) => !quoted.has(id));
}

function tooLong([first]: readonly [Statement, ...Statement[]], format: CitationFormat): string {
  return `Too long for a message; on the command line: peaceops cite ${first.id} --format ${format}`;
}
