import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import { checkQuotations } from './check-quotations';
import { citeStatements } from './cite';
import { getStatements } from './get-statements';
import { listReports, listSections } from './reports-and-sections';
import { addResources } from './resources';
import { searchStatements } from './search-statements';
import { type Tool, type ToolContext, ToolError } from './tool';
import { whoMustDoWhat } from './who-must-do-what';

/** What assistants may call, in the order in which they are likely to need it. */
export const TOOLS: readonly Tool[] = [
  searchStatements,
  getStatements,
  checkQuotations,
  citeStatements,
  whoMustDoWhat,
  listReports,
  listSections,
];

/** What a server is made of. */
export interface McpServerOptions extends ToolContext {
  version: string;
  /** Resolves when a call may take its turn: others are to be answered between two. Default: at once. */
  turn?: () => Promise<void>;
  /** Hears of a fault of ours. Default: nobody does. */
  onFault?(error: unknown): void;
}

const INSTRUCTIONS = [
  'PeaceOps looks up what reports on UN peace operations say, word for word and cited. It writes nothing of its own about the matter.',
  'Ask search_statements first. Its finding is answers, near or silent: say it first where it is near or silent, and never present what is nearest as an answer.',
  'Quote verbatim, each quotation with its citation and its address where there is one; with a statement quote its lead-in, and the sentence that qualifies it.',
  'Run check_quotations over what you have written before you hand it over.',
].join('\n');

const NOTHING_CHANGES = {
  readOnlyHint: true,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: false,
} as const;

const DRAFT = z.string().describe('The draft whose quotations are to be checked.');

/**
 * The reports as a source for assistants, to be connected to a transport.
 * @example
 * const server = mcpServer({ index, version: '0.2.0', check: async () => ({ sorry: 'Not now.' }) });
 * await server.connect(new StdioServerTransport());
 */
export function mcpServer({
  version,
  turn = async () => {},
  onFault = () => {},
  ...context
}: McpServerOptions): McpServer {
  const server = new McpServer(
    { name: 'peaceops', title: 'PeaceOps', version },
    { capabilities: { tools: {} }, instructions: INSTRUCTIONS },
  );
  server.server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: TOOLS.map(({ name, title, description, inputSchema, outputSchema }) => ({
      ...{ name, title, description, inputSchema, outputSchema },
      annotations: { title, ...NOTHING_CHANGES },
    })),
  }));
  server.server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
    await turn();
    try {
      return await called(context, params.name, params.arguments);
    } catch (error) {
      if (error instanceof ToolError) return sorry(error.message);
      onFault(error);
      return sorry(`${params.name} failed at that, which is a fault of PeaceOps; ask in other words.`);
    }
  });
  addResources(server, context.index);
  server.registerPrompt(
    'check_draft',
    {
      title: 'Check a draft',
      description: 'Checks every quotation of a draft against the reports.',
      argsSchema: { draft: DRAFT },
    },
    ({ draft }) => ({ messages: [{ role: 'user', content: { type: 'text', text: askToCheck(draft) } }] }),
  );
  return server;
}

async function called(context: ToolContext, name: string, typed: unknown) {
  const tool = TOOLS.find((one) => one.name === name);
  if (tool === undefined)
    throw new ToolError(
      `There is no tool “${name.slice(0, 60)}”; there are ${TOOLS.map((one) => one.name).join(', ')}.`,
    );
  const { text, data } = await tool.call(context, typed);
  return { content: [{ type: 'text' as const, text }], structuredContent: data };
}

function sorry(text: string) {
  return { isError: true, content: [{ type: 'text' as const, text }] };
}

function askToCheck(draft: string): string {
  return [
    'Check every quotation of the draft below with check_quotations, giving it the draft as it is.',
    'Then list, in the order of the draft, what has to be mended: the line, the draft’s words, the report’s words, the words that differ, and the citation. Quote the report verbatim.',
    'Say also what was not checked. Mend nothing that is exact, and do not judge what is not a quotation.',
    '',
    draft,
  ].join('\n');
}
