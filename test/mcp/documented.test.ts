import { readFileSync } from 'node:fs';
import path from 'node:path';
import { assistantOf } from '../support/assistant';
import { beijing } from '../support/corpus';

const ROOT = path.join(__dirname, '..', '..');
const DOCUMENT = readFileSync(path.join(ROOT, 'docs', 'assistants.md'), 'utf8');
const README = readFileSync(path.join(ROOT, 'README.md'), 'utf8');

/** Calls of tools through the inspector, each with what is shown below it. */
const TRANSCRIPTS = [
  ...`${DOCUMENT}\n${README}`.matchAll(
    /^\$ npx mcp-inspector-cli --cli node bin\/peaceops\.js mcp --method tools\/call --tool-name (\w+) --tool-arg (.+) \| node -p .+\n([\s\S]+?)\n```/gm,
  ),
].map(([, tool = '', args = '', shown = '']) => [tool, args, shown] as const);

/** As the inspector reads them: JSON, or else words. */
function inputOf(args: string): Record<string, unknown> {
  const words = args.match(/'[^']*'|\S+/g) ?? [];
  return Object.fromEntries(
    words.map((word) => {
      const [, key = '', value = ''] = /^'?(\w+)=([\s\S]*?)'?$/.exec(word) ?? [];
      try {
        return [key, JSON.parse(value)];
      } catch {
        return [key, value];
      }
    }),
  );
}

describe('docs/assistants.md and the README', () => {
  it.each(TRANSCRIPTS)('shows what %s answers to %s', async (tool, args, shown) => {
    const assistant = await assistantOf(beijing().index);
    expect((await assistant.call(tool, inputOf(args))).text).toBe(shown);
    await assistant.close();
  });

  it('shows an answer, what is near, silence, a draft and a refusal', () => {
    const shown = TRANSCRIPTS.map(([, , text]) => text).join('\n');
    for (const words of [
      'Finding: answers.',
      'Finding: near.',
      'Finding: silent.',
      '1 altered.',
      'There is no',
    ])
      expect(shown).toContain(words);
  });

  it('names every tool, and has settings of clients that are JSON', async () => {
    const assistant = await assistantOf(beijing().index);
    for (const { name } of (await assistant.client.listTools()).tools)
      expect(DOCUMENT).toContain(`\`${name}\``);
    await assistant.close();
    const blocks = [...`${DOCUMENT}\n${README}`.matchAll(/```json\n([\s\S]+?)```/g)].map(([, json = '']) =>
      JSON.parse(json),
    );
    expect(blocks).toMatchObject([
      { mcpServers: { peaceops: { command: 'node' } } },
      { servers: { peaceops: { type: 'http' } } },
      { mcpServers: { peaceops: { command: 'node' } } },
    ]);
  });
});
