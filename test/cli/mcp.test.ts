import { execFile } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { promisify } from 'node:util';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { EXIT } from '../../src/cli/exit';
import { type McpOptions, serveAssistant } from '../../src/cli/mcp';
import { type Assistant, assistantOver } from '../support/assistant';
import { fakeTerminal, peaceops } from '../support/command-line';
import { beijing } from '../support/corpus';
import { TYPESCRIPT } from '../support/typescript-child';

const COMMAND = [
  process.execPath,
  '--require',
  TYPESCRIPT,
  path.join('src', 'cli', 'main.ts'),
  'mcp',
] as const;

describe('peaceops mcp, as a process', () => {
  it('answers the SDK’s own client until that leaves, and writes nothing but the protocol', async () => {
    const [command, ...args] = COMMAND;
    const transport = new StdioClientTransport({ command, args, stderr: 'pipe' });
    const errors: unknown[] = [];
    let said = '';
    transport.stderr?.on('data', (chunk) => {
      said += chunk;
    });
    const assistant: Assistant = await assistantOver(transport);
    assistant.client.onerror = (error) => errors.push(error);
    const { data } = await assistant.call('search_statements', { query: 'exit strategies', limit: 1 });
    expect(data).toMatchObject({ finding: 'answers', results: [{ id: '3/17.2' }] });
    const draft = 'It says “everyone agreed that in all cases, exits have been premature”.';
    expect((await assistant.call('check_quotations', { draft })).data.problems).toBe(1);
    await assistant.close();
    expect([errors, said]).toEqual([[], '']);
  });

  it('answers the command line of the inspector', async () => {
    const inspector = require.resolve('@modelcontextprotocol/inspector-cli/build/cli.js');
    const { stdout } = await promisify(execFile)(process.execPath, [
      ...[inspector, '--cli', ...COMMAND],
      ...['--method', 'tools/call', '--tool-name', 'search_statements', '--tool-arg', 'query=parental leave'],
    ]);
    const result = JSON.parse(stdout);
    expect(result.isError).toBeUndefined();
    expect(result.structuredContent).toMatchObject({
      finding: 'silent',
      sentence: 'The report is silent on “parental leave”.',
    });
  });
});

describe('peaceops mcp', () => {
  it('opens the reports of --report as if there were no others, and ends with its input', async () => {
    const opened: unknown[] = [];
    const [stdin, stdout] = [new PassThrough(), new PassThrough()];
    const terminal = fakeTerminal();
    const serving = serveAssistant(
      {
        terminal,
        open: (only) => {
          opened.push(only);
          return beijing();
        },
        ...({ stdin, stdout } as unknown as Pick<McpOptions, 'stdin' | 'stdout'>),
      },
      ['beijing'],
    );
    stdin.write(`no message\n${JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'ping' })}\n`);
    const [answer] = await once(stdout, 'data');
    expect(JSON.parse(String(answer))).toEqual({ jsonrpc: '2.0', id: 1, result: {} });
    stdin.end();
    expect(await serving).toBe(EXIT.found);
    expect(opened).toEqual([undefined, ['beijing-2007']]);
    expect(terminal.written).toEqual({ out: '', error: '' });
  });

  it('says on standard error that there is no such report', async () => {
    expect(await peaceops(['mcp', '--report', 'oslo'])).toEqual({
      exitCode: EXIT.wrongUse,
      out: '',
      error: 'peaceops: There is no report “oslo”; choose beijing-2007.\n',
    });
  });
});
