import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { checkText } from '../../src/check/check-text';
import { type McpServerOptions, mcpServer } from '../../src/mcp/server';
import type { ToolContext } from '../../src/mcp/tool';
import { narrowIndex } from '../../src/search/narrow-index';
import type { SearchIndex } from '../../src/search/search-index';

/** What came of a call. */
export interface Called<T> {
  isError: boolean;
  text: string;
  data: T;
}

/** An assistant: the SDK's own client, which compares each answer with the schema that the tool has told. */
export interface Assistant {
  client: Client;
  // biome-ignore lint/suspicious/noExplicitAny: what a tool answers is compared with its schema by the client.
  call<T = any>(name: string, input?: Record<string, unknown>): Promise<Called<T>>;
  close(): Promise<void>;
}

export async function assistantOver(transport: Transport): Promise<Assistant> {
  const client = new Client({ name: 'a test', version: '1.0.0' });
  await client.connect(transport);
  // With it, the client knows the schemas.
  await client.listTools();
  return {
    client,
    async call(name, input = {}) {
      const result = await client.callTool({ name, arguments: input });
      const [first] = result.content as { type: string; text: string }[];
      return {
        isError: result.isError === true,
        text: first?.text ?? '',
        data: result.structuredContent as never,
      };
    },
    close: () => client.close(),
  };
}

/** Checks drafts at once, on the thread of the test. */
export function checkingIn(index: SearchIndex): ToolContext['check'] {
  return async ({ draft, origin, reports }) => checkText(narrowIndex(index, reports), draft, origin);
}

/** An assistant of a server in the same process. */
export async function assistantOf(
  index: SearchIndex,
  options: Partial<McpServerOptions> = {},
): Promise<Assistant> {
  const [ours, theirs] = InMemoryTransport.createLinkedPair();
  await mcpServer({ index, version: '1.2.3', check: checkingIn(index), ...options }).connect(ours);
  return assistantOver(theirs);
}
