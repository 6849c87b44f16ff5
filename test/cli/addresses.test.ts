import { peaceops } from '../support/command-line';
import { PUBLIC_URL } from '../support/readable';

const ADDRESS = `${PUBLIC_URL}/r/beijing-2007/6.1/1.3`;
const SENTENCE =
  'Ultimately, if local ownership is not established or the host country is unable to govern itself, then the mission has not succeeded.';

/** With the setting, and without it. */
async function both(argv: readonly string[], lines: readonly string[] = []) {
  const without = await peaceops(argv, { lines });
  process.env['PUBLIC_URL'] = `${PUBLIC_URL}/`;
  try {
    return { without: without.out, out: (await peaceops(argv, { lines })).out };
  } finally {
    delete process.env['PUBLIC_URL'];
  }
}

/** Takes away the lines, or the fields, with addresses. */
function withoutAddresses(out: string): string {
  return out.replace(/^ *(?:"address": "[^"]*",?|https:.*)\n/gm, '');
}

describe('with PUBLIC_URL, the command line', () => {
  it('has the address below a citation, for people, and nothing else is another', async () => {
    for (const argv of [
      ['show', '6.1/1.3'],
      ['ask', 'mission has not succeeded'],
      ['cite', '6.1/1.3'],
    ]) {
      const { out, without } = await both(argv);
      expect(out.split('\n').map((line) => line.trim())).toContain(ADDRESS);
      expect(without).not.toContain('https:');
      expect(withoutAddresses(out)).toBe(without);
    }
  });

  it('has it as a field, for programs', async () => {
    const { out, without } = await both(['ask', 'mission has not succeeded', '--json']);
    const { results } = JSON.parse(out) as { results: { id: string; address: string }[] };
    for (const { id, address } of results) expect(address).toBe(`${PUBLIC_URL}/r/beijing-2007/${id}`);
    expect(results.length).toBeGreaterThan(0);
    expect(withoutAddresses(out)).toBe(without);
  });

  it('has it where a quotation stands, and with each statement of a list', async () => {
    const checked = await both(['check', '-', '--format', 'json'], [`“${SENTENCE}”`]);
    expect(JSON.parse(checked.out).files?.[0] ?? JSON.parse(checked.out)).toMatchObject({
      quotations: [{ places: [{ statements: [{ id: '6.1/1.3', address: ADDRESS }] }] }],
    });
    const listed = await both(['statements', '--json']);
    expect(listed.out).toContain(`"${ADDRESS}"`);
  });

  it('sends messages of the same form as the service', async () => {
    const { out, without } = await both(['ask', 'mission has not succeeded', '--blocks']);
    expect(out).toContain(`"url": "${PUBLIC_URL}/r/beijing-2007/`);
    expect(without).not.toContain('"url"');
  });
});
