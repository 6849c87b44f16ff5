import { z } from 'zod';
import type { Library } from '../report/library';
import type { Statement } from '../report/model';
import { neighbourhood } from '../report/places';
import { listedInPart } from '../wording/listed';
import { beginning, fitting } from './bounded';
import { statementsMeant } from './meant';
import { SOURCE, sourceLines, sourceOf } from './source';
import { defineTool, shortTexts, ToolError } from './tool';

const MOST_IDS = 20;
/** Of each passage around a statement; a long one is read as a resource, or in the browser. */
const LONGEST_AROUND = 3_000;
const MOST_NAMED = 20;

export const WRONG_IDS = `is a list of 1 to ${MOST_IDS} ids of statements, e.g. ["6.1/1.3"]`;

/** The input by which statements are named. */
export const IDS_INPUT = shortTexts(MOST_IDS, WRONG_IDS)
  .min(1, WRONG_IDS)
  .describe('Ids of statements as the other tools give them, e.g. 6.1/1.3 or beijing-2007/6.1/1.3.');

const IN_CONTEXT = SOURCE.extend({
  actors: z.array(z.string()).describe('Who is named in it.'),
  context: z
    .object({ before: z.string(), passage: z.string(), after: z.string() })
    .describe('The passage in which it stands, and those around it in its section; empty at its ends.'),
});
type InContext = z.output<typeof IN_CONTEXT>;

/** `get_statements`. */
export const getStatements = defineTool({
  name: 'get_statements',
  title: 'Statements in their context',
  description:
    'Statements by their ids: verbatim, with the lead-in, what they point back to, the sentence that qualifies them, the passages around them, labels, and the citation short and in full. Read a statement here before you build on it. Quote it exactly, with the citation.',
  input: z.strictObject({ ids: IDS_INPUT }),
  output: z.object({
    statements: z.array(IN_CONTEXT),
    leftOut: z.string().describe('What is not listed, and how to get it; empty for nothing.'),
  }),
  answer({ index }, { ids }) {
    const meant = statementsMeant(index, ids);
    const all = meant.map((one) => inContext(index.library, one));
    const statements = fitting(all);
    const rest = all.slice(statements.length).map(({ id }) => id);
    if (statements.length === 0)
      throw new ToolError(`[${rest[0]}] is longer than an answer can hold; read its section in the browser.`);
    const leftOut =
      rest.length === 0
        ? ''
        : `This is all that one answer holds; ask for ${listedInPart(rest, MOST_NAMED)} apart.`;
    const text = [...statements.map((one) => inContextLines(one).join('\n')), leftOut];
    return { text: text.filter(Boolean).join('\n\n'), data: { statements, leftOut } };
  },
});

function inContext(library: Library, statement: Statement): InContext {
  const { before, passage, after } = neighbourhood(library, statement);
  const textOf = (around: readonly Statement[]) =>
    beginning(around.map(({ text }) => text).join(' '), LONGEST_AROUND);
  return {
    ...sourceOf(library, statement),
    actors: [...statement.actors],
    context: { before: textOf(before), passage: textOf(passage), after: textOf(after) },
  };
}

function inContextLines(one: InContext): string[] {
  const { context, citationInFull, actors } = one;
  const around = (name: string, text: string) => (text === '' ? [] : [`  ${name}: “${text}”`]);
  return [
    ...sourceLines(one),
    `  In full: ${citationInFull}`,
    ...(actors.length > 0 ? [`  actors: ${actors.join(', ')}`] : []),
    ...around('The passage before', context.before),
    ...around('Its passage', context.passage),
    ...around('The passage after', context.after),
  ];
}
