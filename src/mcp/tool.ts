import { z } from 'zod';
import type { CheckedText } from '../check/check-text';
import type { TextOrigin } from '../check/take-quotations';
import type { SearchIndex } from '../search/search-index';

/** A draft whose quotations are to be checked. */
export interface DraftToCheck {
  draft: string;
  origin: TextOrigin;
  /** Ids of the reports with which it is compared; empty for all. */
  reports: readonly string[];
}

/** What a tool answers from. */
export interface ToolContext {
  /** The reports that the assistant may see, and no others. */
  index: SearchIndex;
  /** @returns why not, in a sentence, where it cannot be checked now */
  check(draft: DraftToCheck): Promise<CheckedText | { sorry: string }>;
}

/** What a tool answers: the same as text that a person can read, and as data. */
export interface ToolAnswer<T> {
  text: string;
  data: T;
}

/** Something was asked for that there is not, or that cannot be done; `message` is one sentence that says what to do. */
export class ToolError extends Error {
  override readonly name = 'ToolError';
  readonly code = 'mcp-tool';
}

/** A tool as it is listed and called. */
export interface Tool {
  name: string;
  title: string;
  description: string;
  /** JSON Schemas. */
  inputSchema: ObjectSchema;
  outputSchema: ObjectSchema;
  /**
   * @param typed what the assistant sent, whatever it is
   * @throws {ToolError} where it cannot be answered
   */
  call(context: ToolContext, typed: unknown): Promise<ToolAnswer<Record<string, unknown>>>;
}

type ObjectSchema = { type: 'object'; [key: string]: unknown };

interface ToolDefinition<Input extends z.ZodObject, Output extends z.ZodObject> {
  name: string;
  title: string;
  description: string;
  input: Input;
  output: Output;
  answer(
    context: ToolContext,
    input: z.output<Input>,
  ): ToolAnswer<z.output<Output>> | Promise<ToolAnswer<z.output<Output>>>;
}

/** Makes a tool of its schemas; what does not fit them is refused with one sentence. */
export function defineTool<Input extends z.ZodObject, Output extends z.ZodObject>({
  input,
  output,
  answer,
  ...names
}: ToolDefinition<Input, Output>): Tool {
  return {
    ...names,
    inputSchema: objectSchema(input, 'input'),
    outputSchema: objectSchema(output, 'output'),
    async call(context, typed) {
      const read = input.safeParse(typed ?? {});
      if (!read.success) throw new ToolError(whatIsWrong(read.error, names.name));
      return await answer(context, read.data);
    },
  };
}

function objectSchema(schema: z.ZodObject, io: 'input' | 'output'): ObjectSchema {
  return z.toJSONSchema(schema, { io, override: withoutWidestBounds }) as ObjectSchema;
}

/** That a count is no more than 9,007,199,254,740,991 tells nobody anything, 60 times. */
function withoutWidestBounds({ jsonSchema }: { jsonSchema: { minimum?: number; maximum?: number } }): void {
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
}

/** The first thing that is wrong. */
function whatIsWrong(error: z.ZodError, tool: string): string {
  const [issue] = error.issues;
  if (issue === undefined) return `${tool} cannot read that.`;
  if (issue.code === 'unrecognized_keys') return `${tool} has no input “${issue.keys[0]?.slice(0, 60)}”.`;
  return `${tool}: ${String(issue.path[0] ?? 'the input')} ${issue.message}.`;
}

/** An array of short texts, e.g. of ids. */
export function shortTexts(most: number, wrong: string) {
  const longest = 300;
  return z.array(z.string({ error: wrong }).max(longest, wrong), { error: wrong }).max(most, wrong);
}

/** The input by which most tools are narrowed to some reports. */
export const REPORTS_INPUT = shortTexts(
  50,
  'is a list of ids of reports, at most 50, as list_reports shows them',
)
  .optional()
  .describe('Only these reports, by their ids (list_reports shows them); left out: all.');

/** A whole number from 1, for how many results are wanted. */
export function limitInput(most: number, usual: number) {
  const wrong = `is a whole number from 1 to ${most}`;
  return z
    .int({ error: wrong })
    .min(1, wrong)
    .max(most, wrong)
    .default(usual)
    .describe(`How many at the most, 1 to ${most}; ${usual} if left out.`);
}
