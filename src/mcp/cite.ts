import { z } from 'zod';
import { type CitationFormat, cite } from '../citing/cite';
import { addressOf } from '../report/address';
import { byPassage } from '../report/places';
import { qualifierOf } from '../report/qualifier';
import { qualifiedBy } from '../wording/labels';
import { listedInPart } from '../wording/listed';
import { fitting } from './bounded';
import { IDS_INPUT } from './get-statements';
import { statementsMeant } from './meant';
import { defineTool, ToolError } from './tool';

const FORMATS = [
  'text',
  'markdown',
  'csl-json',
  'ris',
  'bibtex',
] as const satisfies readonly CitationFormat[];
const MOST_NAMED = 20;

const CITATION = z.object({
  ids: z.array(z.string()),
  citation: z.string().describe('The quotation with its full citation, in the format, ready to copy.'),
  qualifiers: z
    .array(z.object({ id: z.string(), text: z.string() }))
    .describe('Sentences that take something of it back and are not in it: tell the person of them.'),
  address: z.string().nullable(),
});

/** `cite`. */
export const citeStatements = defineTool({
  name: 'cite',
  title: 'Quotation and citation',
  description:
    'Quotations with their full citations, ready to copy, one for each passage: as text, Markdown, CSL-JSON, RIS or BibTeX. Copy them unchanged.',
  input: z.strictObject({
    ids: IDS_INPUT,
    format: z.enum(FORMATS, { error: `is one of ${FORMATS.join(', ')}` }).default('text'),
  }),
  output: z.object({
    format: z.enum(FORMATS),
    citations: z.array(CITATION),
    leftOut: z.string().describe('What is not listed, and how to get it; empty for nothing.'),
  }),
  answer({ index }, { ids, format }) {
    const { library } = index;
    const meant = statementsMeant(index, ids);
    const isQuoted = new Set(meant.map(({ id }) => id));
    const all = byPassage(meant).map((passage) => ({
      ids: passage.map(({ id }) => id),
      citation: cite(library, passage, format),
      qualifiers: passage.flatMap((statement) => {
        const qualifier = qualifierOf(library, statement);
        return qualifier === null || isQuoted.has(qualifier.id)
          ? []
          : [{ id: qualifier.id, text: qualifier.text }];
      }),
      address: addressOf(library, passage[0]),
    }));
    const citations = fitting(all);
    const rest = all.slice(citations.length).flatMap((one) => one.ids);
    if (citations.length === 0)
      throw new ToolError(`[${rest[0]}] is longer than an answer can hold; cite fewer sentences of it.`);
    const leftOut =
      rest.length === 0
        ? ''
        : `This is all that one answer holds; cite ${listedInPart(rest, MOST_NAMED)} apart.`;
    const lines = citations.map(({ citation, qualifiers }) =>
      [citation, ...qualifiers.map((one) => `${qualifiedBy(one)} “${one.text}”`)].join('\n'),
    );
    return { text: [...lines, leftOut].filter(Boolean).join('\n\n'), data: { format, citations, leftOut } };
  },
});
