import { request } from 'node:http';
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

/** The status of a request whose headers `fetch` does not let anybody choose. */
function statusOf(headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request(`${tryOut.address}ana/planning`, { headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    asked.on('error', reject).end();
  });
}

describe('the server of the page', () => {
  it('answers on port 80 too, which no browser names', async () => {
    expect(await statusOf({ host: '127.0.0.1' })).toBe(200);
    expect(await statusOf({ host: 'localhost' })).toBe(200);
    expect(await statusOf({ host: '127.0.0.1.example.org' })).toBe(403);
  });

  it('leads back to itself alone, wherever a form says that it came from', async () => {
    const answer = await fetch(`${tryOut.address}ana/say/C0PLANNING`, {
      method: 'POST',
      body: new URLSearchParams({ text: 'Good morning' }),
      headers: { referer: `${tryOut.address}/example.org/planning?a=b` },
      redirect: 'manual',
    });
    expect(answer.headers.get('location')).toBe('/example.org/planning?a=b');
  });

  it.each(['ana/planning', 'ana/nowhere'])('sends %s as a document of HTML 5', async (path) => {
    expect(await (await fetch(tryOut.address + path)).text()).toMatch(/^<!doctype html><html lang="en">/);
  });
});
