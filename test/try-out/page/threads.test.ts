import { startTryOut, type TryOut } from '../../../src/try-out/try-out';

let tryOut: TryOut;

beforeEach(async () => {
  const complained: string[] = [];
  const say = (line: string) => void complained.push(line);
  const started = await startTryOut({ port: 0, log: { write: say }, complain: say });
  if (started === null) throw new Error(complained.join('\n'));
  tryOut = started;
});
afterEach(() => tryOut.stop());

const seen = async (path: string) => (await fetch(tryOut.address + path)).text();

/** Ana sends a line; what she is told where that does not work. */
async function sends(text: string, thread = '', channel = 'C0PLANNING'): Promise<string> {
  const answer = await fetch(`${tryOut.address}ana/say/${channel}`, {
    method: 'POST',
    body: new URLSearchParams({ text, thread }),
    headers: { 'x-sent-by-script': 'yes' },
  });
  return answer.text();
}

describe('a thread that is not there, or not any more', () => {
  it('leads to its channel', async () => {
    const answer = await fetch(`${tryOut.address}ana/planning/1790000000.000100`);
    expect(new URL(answer.url).pathname).toBe('/ana/planning');
    expect(await answer.text()).not.toContain('with-thread');
  });

  it('takes no answers', async () => {
    const none = 'The thread is not there any more.';
    expect(await sends('@PeaceOps police', '1790000000.000100')).toBe(none);
    expect(await sends('@PeaceOps police', 'x')).toBe(none);
    await sends('Good morning', '', 'C0POLICE');
    expect(await sends('In another channel', tryOut.slack.written[0]?.ts)).toBe(none);
    expect(tryOut.slack.written).toHaveLength(1);
  });
});

describe('a thread', () => {
  it('counts as replies what everybody sees, as Slack does', async () => {
    await sends('Good morning');
    const [{ ts } = { ts: '' }] = tryOut.slack.written;
    await sends('/peaceops police', ts);
    expect(await seen(`ana/planning/${ts}`)).toContain('is not supported in threads');
    expect(await seen('ana/planning')).not.toMatch(/\d repl/);
    await sends('And to you', ts);
    expect(await seen('ana/planning')).toContain('>1 reply<');
  });
});

describe('a channel', () => {
  it('is written to by its id alone, as no app hears of another', async () => {
    expect(await sends('@PeaceOps police', '', 'planning')).toBe(
      'There is no such channel, or you are not in it.',
    );
  });
});
