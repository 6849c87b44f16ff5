import { peaceops } from '../support/command-line';

const json = async (...argv: string[]) => JSON.parse((await peaceops(['ask', '--json', ...argv])).out);

describe('peaceops ask, narrowed by options', () => {
  it('asks what one would type in one line', async () => {
    const { query, filter, results } = await json(
      ...['police', 'reform', '--section', '5', '--section', 'local ownership', '--type', 'rec,challenge'],
      ...[
        '--for',
        'security council',
        '--support',
        'agreed',
        '--topic',
        'exit strategy',
        '--without',
        'say "x"',
      ],
    );
    expect(query).toBe(
      'police reform type:rec,challenge topic:"exit strategy" section:5 section:"local ownership" for:"security council" support:agreed -"say  x"',
    );
    expect(filter).toEqual({
      types: ['recommendation', 'challenge'],
      support: ['agreed'],
      sections: ['5', '6.1'],
      actors: [],
      addressees: ['Security Council'],
      involved: [],
      reports: [],
      topics: ['exit strategy'],
      without: ['say x'],
    });
    expect(results).toEqual([]);
  });

  it('needs no words', async () => {
    const { total, results } = await json('--for', 'military', '--limit', '3');
    expect(total).toBeGreaterThan(3);
    for (const { addressees } of results) expect(addressees).toContain('Military');
  });

  it('says by what it was narrowed', async () => {
    const { out, exitCode } = await peaceops(['ask', 'police', '--actor', 'polcie', '--limit', '1']);
    expect(exitCode).toBe(0);
    expect(out.replace(/\s+/g, ' ')).toContain(
      'Narrowed to statements naming Police. Read actor “polcie” as Police.',
    );
  });

  it('narrows each line of a batch', async () => {
    const { out } = await peaceops(['ask', '--json', '--batch', '--type', 'challenge'], {
      lines: ['police', 'local ownership'],
    });
    for (const line of out.trim().split('\n')) {
      const { filter, results } = JSON.parse(line);
      expect(filter.types).toEqual(['challenge']);
      for (const { type } of results) expect(type).toBe('challenge');
    }
  });

  it('without anything says what to write', async () => {
    const { exitCode, error } = await peaceops(['ask']);
    expect([exitCode, error]).toEqual([2, expect.stringContaining('say what to look for')]);
  });
});
