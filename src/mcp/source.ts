import { z } from 'zod';
import { addressOf } from '../report/address';
import { antecedentsOf } from '../report/antecedent';
import { citeFull, citeShort, type Library } from '../report/library';
import { type Statement, SUPPORT_LEVELS, TYPES } from '../report/model';
import { qualifierOf } from '../report/qualifier';
import { labelLine, precededBy, qualifiedBy } from '../wording/labels';

const BESIDE = z.object({ id: z.string(), text: z.string() });

/** A statement as an assistant gets it: what may be quoted, what must stand with it, and its citation. */
export const SOURCE = z.object({
  id: z.string().describe('Names the statement in all other tools.'),
  report: z.string(),
  section: z.string().describe('Number of the section.'),
  text: z.string().describe('The report’s own words. Quote them exactly or not at all.'),
  leadIn: z.string().nullable().describe('Introduces the list in which it stands: quote both.'),
  before: z.array(BESIDE).describe('Sentences that it points back to, without which it says nothing.'),
  qualifier: BESIDE.nullable().describe(
    'The next sentence, which takes something of it back: never quote it without.',
  ),
  type: z.enum(TYPES),
  support: z.object({ level: z.enum(SUPPORT_LEVELS), words: z.string() }).describe('Who stands behind it.'),
  speaker: z.string().nullable(),
  addressees: z.array(z.string()).describe('Who is asked to act.'),
  citation: z.string().describe('Stands with each quotation.'),
  citationInFull: z.string(),
  address: z.string().nullable().describe('Where a person reads it in a browser.'),
});

/** A statement, as {@link SOURCE} has it. */
export type Source = z.output<typeof SOURCE>;

/** @param library the whole, by which ids and citations are made */
export function sourceOf(library: Library, statement: Statement): Source {
  const { id, report, section, text, leadIn, type, support, speaker = null, addressees } = statement;
  const qualifier = qualifierOf(library, statement);
  return {
    id,
    report,
    section: section.number,
    text,
    leadIn,
    before: antecedentsOf(library, statement).map((one) => ({ id: one.id, text: one.text })),
    qualifier: qualifier && { id: qualifier.id, text: qualifier.text },
    type,
    support: { level: support.level, words: support.words },
    speaker,
    addressees: [...addressees],
    citation: citeShort(library, statement),
    citationInFull: citeFull(library, statement),
    address: addressOf(library, statement),
  };
}

/** The same as lines for a person. */
export function sourceLines(source: Source): string[] {
  const { id, text, leadIn, before, qualifier, citation, address } = source;
  const { type, support, speaker, addressees } = source;
  return [
    ...(leadIn === null ? [] : [`Behind the lead-in: “${leadIn}”`]),
    ...(before.length > 0 ? [`${precededBy(before)} “${before.map((one) => one.text).join(' ')}”`] : []),
    `[${id}] “${text}”`,
    `  ${citation}`,
    `  ${labelLine({ type, support, addressees, ...(speaker === null ? {} : { speaker }) })}`,
    ...(address === null ? [] : [`  ${address}`]),
    ...(qualifier === null ? [] : [`  ${qualifiedBy(qualifier)} “${qualifier.text}”`]),
  ];
}
