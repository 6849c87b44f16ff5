import { readFileSync, writeFileSync } from 'node:fs';
import { startTryOut, type TryOut } from '../src/try-out/try-out';
import { CONVERSATIONS, conversationsIn } from './support/conversations-page';
import { isDeed, Replay } from './support/replay';

/** Writes what is said now, to be read by somebody before it is committed. */
const isWritten = process.env['UPDATE_CONVERSATIONS'] === '1';

/** What depends on the day, and on a digest's lot. */
const EXAMPLE = /\(example\)$/;

describe('a conversation', () => {
  let tryOut: TryOut;
  const text = readFileSync(CONVERSATIONS, 'utf8');
  let rewritten = text;

  beforeEach(async () => {
    const complain = (line: string) => {
      throw new Error(line);
    };
    const started = await startTryOut({ port: 0, log: { write: complain }, complain });
    if (started === null) throw new Error('it did not start');
    tryOut = started;
  });

  afterEach(async () => {
    const { rejections } = tryOut.slack;
    await tryOut.stop();
    expect(rejections.map(({ error }) => error)).toEqual([]);
  });

  afterAll(() => {
    if (isWritten) writeFileSync(CONVERSATIONS, rewritten);
  });

  it.each(
    conversationsIn(text)
      .filter(({ title }) => isWritten || !EXAMPLE.test(title))
      .map((one) => [one.title, one] as const),
  )('reads as designed: %s', async (_, { lines }) => {
    const replay = new Replay(tryOut);
    const now: string[] = [];
    for (const deed of lines.filter(isDeed))
      now.push(...(now.length > 0 ? [''] : []), deed, ...(await replay.does(deed)));
    if (isWritten) rewritten = rewritten.replace(lines.join('\n'), () => now.join('\n'));
    else expect(now).toEqual(lines);
  });
});
