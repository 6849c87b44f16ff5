import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { checkText } from '../check/check-text';
import type { Corpus } from '../corpus/open-corpus';
import { mcpServer } from '../mcp/server';
import { narrowIndex } from '../search/narrow-index';
import { reportsMeant } from '../search/within-reports';
import { VERSION } from '../version';
import { missingValuesLine } from '../wording/filter';
import { EXIT } from './exit';
import { narrowedQuery } from './narrowing';
import { printable, type Terminal } from './terminal';

/** Of one draft: whoever waits for longer has given up. */
const LONGEST_CHECK_MS = 10_000;

/** What the command needs of the process. */
export interface McpOptions {
  terminal: Pick<Terminal, 'error'>;
  /** Opens the reports: all, or some as if there were no others. */
  open(only?: readonly string[]): Corpus;
  stdin: NodeJS.ReadableStream & NodeJS.ReadStream;
  stdout: NodeJS.WritableStream & NodeJS.WriteStream;
}

/**
 * `peaceops mcp`: answers an assistant that writes to standard input and reads from standard output, where nothing else
 * is written, until its input ends.
 * @param report of `--report`; empty for all
 * @returns the exit code: 2 where there is no such report
 */
export async function serveAssistant(
  { terminal, open, stdin, stdout }: McpOptions,
  report: readonly string[],
): Promise<number> {
  let { index } = open();
  if (report.length > 0) {
    const meant = reportsMeant(index, narrowedQuery('', { report }));
    const missing = missingValuesLine(index.library, meant);
    if (missing !== '') {
      terminal.error(printable(`peaceops: ${missing}`));
      return EXIT.wrongUse;
    }
    index = open(meant.filter.reports).index;
  }
  const server = mcpServer({
    index,
    version: VERSION,
    check: async ({ draft, origin, reports }) => {
      const until = performance.now() + LONGEST_CHECK_MS;
      return checkText(narrowIndex(index, reports), draft, origin, () => performance.now() > until);
    },
    onFault: (error) =>
      terminal.error(`peaceops: a fault (${error instanceof Error ? error.name : 'unknown'})`),
  });
  const ended = new Promise<void>((resolve) => {
    server.server.onclose = resolve;
    stdin.once('end', resolve);
  });
  await server.connect(new StdioServerTransport(stdin, stdout));
  await ended;
  await server.close();
  return EXIT.found;
}
