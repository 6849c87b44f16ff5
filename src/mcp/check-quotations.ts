import { z } from 'zod';
import { type Checked, type CheckedText, countVerdicts, isProblem } from '../check/check-text';
import type { Place, Verdict } from '../check/model';
import { addressOf } from '../report/address';
import { citeShort, type Library } from '../report/library';
import type { Statement } from '../report/model';
import {
  countsInWords,
  differencesInWords,
  fullText,
  negationsInWords,
  passedOverInWords,
  placeInWords,
  verdictInWords,
} from '../wording/check';
import { count } from '../wording/receipt';
import { beginning, fitting } from './bounded';
import { reportsNamed } from './meant';
import { defineTool, REPORTS_INPUT, ToolError } from './tool';

/** Of a draft; some twenty pages. */
export const LONGEST_DRAFT = 50_000;
/** What is taken at all, to be told that only its beginning was looked at. */
const LONGEST_SENT = 500_000;
/** A quotation of which more is not repeated: it stands in the draft. */
const LONGEST_REPEATED = 1_500;
const MOST_PASSED_OVER = 20;

const WRONG_DRAFT = `is a text of at most ${LONGEST_SENT} signs, with what it quotes in quotation marks`;

const VERDICTS = [
  'exact',
  'altered',
  'spliced',
  'not-in-report',
  'of-another-source',
  'title',
  'too-short',
] as const satisfies readonly Verdict['verdict'][];

const PLACE = z.object({
  ids: z.array(z.string()),
  text: z.string().describe('What stands there, in full.'),
  citation: z.string(),
  warning: z.string().describe('Negations that the quotation leaves out; empty for none.'),
  address: z.string().nullable(),
});

const QUOTATION = z.object({
  line: z.int().describe('Where it begins in the draft, from 1.'),
  quotation: z.string().describe('As the draft has it.'),
  verdict: z.enum(VERDICTS),
  inWords: z.string(),
  isProblem: z.boolean().describe('Whether it has to be mended.'),
  differences: z.array(z.string()).describe('The words that differ, of each piece.'),
  places: z.array(PLACE).describe('Where its words stand in the reports.'),
  nearest: z
    .array(z.object({ id: z.string(), text: z.string(), citation: z.string() }))
    .describe('Of one that is not in the reports: what resembles it, which it does not quote.'),
});
type Quotation = z.output<typeof QUOTATION>;

/** `check_quotations`. */
export const checkQuotations = defineTool({
  name: 'check_quotations',
  title: 'Check the quotations of a draft',
  description: [
    'Compares each quotation of a draft with the reports, word by word: exact, altered (with the words that differ), spliced from several places, or not in the reports.',
    'Give the draft whole, with its quotation marks; a text without any is compared sentence by sentence where pasted is true. Run it over what you have written yourself, before you hand it to anybody. Mend what is a problem by the words of the report, or take the quotation out.',
  ].join('\n'),
  input: z.strictObject({
    draft: z
      .string({ error: WRONG_DRAFT })
      .max(LONGEST_SENT, WRONG_DRAFT)
      .describe(`Markdown or plain text. Of more than ${LONGEST_DRAFT} signs the beginning is looked at.`),
    pasted: z
      .boolean({ error: 'is true or false' })
      .default(false)
      .describe('Where nothing stands in quotation marks, every sentence is a quotation.'),
    reports: REPORTS_INPUT,
  }),
  output: z.object({
    summary: z.string(),
    problems: z.int().describe('How many quotations have to be mended.'),
    quotations: z
      .array(QUOTATION)
      .describe('Those with problems first, then the others, each in the draft’s order.'),
    notChecked: z.array(z.string()).describe('What was not looked at, and why.'),
    leftOut: z.string().describe('What is not listed, and how to get it; empty for nothing.'),
  }),
  async answer({ index, check }, { draft, pasted, reports }) {
    const ids = reportsNamed(index, reports);
    const text = draft.slice(0, LONGEST_DRAFT);
    const result = await check({ draft: text, origin: pasted ? 'pasted' : 'draft', reports: ids });
    if ('sorry' in result) throw new ToolError(result.sorry);
    return answerOf(index.library, result, draft.length > LONGEST_DRAFT);
  },
});

function answerOf(library: Library, { checked, passedOver }: CheckedText, isCut: boolean) {
  const problems = checked.filter(({ verdict }) => isProblem(verdict));
  const others = checked.filter(({ verdict }) => !isProblem(verdict));
  const all = [...problems, ...others].map((one) => quotationOf(library, one));
  const quotations = fitting(all);
  const more = all.length - quotations.length;
  const data = {
    summary: checked.length > 0 ? countsInWords(countVerdicts(checked)) : NO_QUOTATION,
    problems: problems.length,
    quotations,
    notChecked: [
      ...(isCut ? [`Only the first ${LONGEST_DRAFT} signs were looked at; check the rest apart.`] : []),
      ...passedOver.slice(0, MOST_PASSED_OVER).map((one) => `Line ${one.line}: ${passedOverInWords(one)}.`),
      ...(passedOver.length > MOST_PASSED_OVER
        ? [`${passedOver.length - MOST_PASSED_OVER} more like these.`]
        : []),
    ],
    leftOut: more > 0 ? `${count(more, 'more quotation')}; check the draft in parts.` : '',
  };
  const lines = [
    data.summary,
    ...quotations.map((one) => quotationLines(one).join('\n')),
    data.notChecked.join('\n'),
    data.leftOut,
  ];
  return { text: lines.filter(Boolean).join('\n\n'), data };
}

const NO_QUOTATION = 'No quotation found; put what is quoted between quotation marks, or set it off with >.';

function quotationOf(library: Library, { quotation, verdict }: Checked): Quotation {
  return {
    line: quotation.line,
    quotation: beginning(quotation.text, LONGEST_REPEATED),
    verdict: verdict.verdict,
    inWords: `${verdictInWords(verdict, library)}${quotation.isCut ? '; only its beginning was compared' : ''}`,
    isProblem: isProblem(verdict),
    differences: differencesOf(verdict),
    places: placesOf(verdict).map((place) => placeOf(library, place)),
    nearest: verdict.verdict === 'not-in-report' ? verdict.nearest.map((one) => nearOf(library, one)) : [],
  };
}

function differencesOf(verdict: Verdict): string[] {
  const runs =
    verdict.verdict === 'altered'
      ? [verdict.runs]
      : verdict.verdict === 'spliced'
        ? verdict.pieces.map((piece) => piece.runs)
        : [];
  return runs.map(differencesInWords).filter(Boolean);
}

/** Of one that stands in several places, the first few. */
const MOST_PLACES = 4;

function placesOf(verdict: Verdict): readonly Place[] {
  if (verdict.verdict === 'exact') return verdict.places.slice(0, MOST_PLACES);
  if (verdict.verdict === 'altered') return [verdict.place];
  return verdict.verdict === 'spliced'
    ? verdict.pieces.map(({ place }) => place).slice(0, MOST_PLACES * 2)
    : [];
}

function placeOf(library: Library, place: Place): z.output<typeof PLACE> {
  const [first] = place.statements;
  return {
    ids: place.statements.map(({ id }) => id),
    text: beginning(fullText(place), LONGEST_REPEATED * 2),
    citation: placeInWords(library, place),
    warning: negationsInWords(place),
    address: addressOf(library, first),
  };
}

function nearOf(library: Library, statement: Statement): Quotation['nearest'][number] {
  return {
    id: statement.id,
    text: beginning(statement.text, LONGEST_REPEATED),
    citation: citeShort(library, statement),
  };
}

function quotationLines(one: Quotation): string[] {
  return [
    `Line ${one.line}: ${one.inWords}`,
    `  draft: “${one.quotation}”`,
    ...one.differences.map((words) => `  differs: ${words}`),
    ...one.places.flatMap(({ text, citation, warning, address }) => [
      `  report: “${text}”`,
      `    ${citation}`,
      ...(address === null ? [] : [`    ${address}`]),
      ...(warning === '' ? [] : [`    ${warning}`]),
    ]),
    ...one.nearest.map(({ id, text, citation }) => `  nearest: “${text}” ${citation}  [${id}]`),
  ];
}
