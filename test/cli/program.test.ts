import { stripVTControlCharacters } from 'node:util';
import { privateReply } from '../../src/slack/conversation';
import { type FakeTerminalOptions, type Outcome, peaceops } from '../support/command-line';
import { beijing } from '../support/corpus';
import { citationOf, searched, textOf } from '../support/expected';

const { library, index } = beijing();
/** A person's words, split at blanks as a shell does. */
const type = (line: string, options?: FakeTerminalOptions): Promise<Outcome> =>
  peaceops(line.split(' '), options);
// biome-ignore lint/suspicious/noControlCharactersInRegex: the tests look for exactly these.
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/;

describe('peaceops ask', () => {
  it('prints quotation, citation, type and support, and what was searched', async () => {
    expect(await peaceops(['ask', '"everyone agreed"', 'exits'])).toEqual({
      exitCode: 0,
      out: [
        `│ ${textOf('2/8.2')}`,
        `  ${citationOf('2/8.2')}  [2/8.2]`,
        '  challenge · agreed (“Everyone agreed”)',
        '',
        searched(),
        '',
      ].join('\n'),
      error: '',
    });
  });

  it('answers "local ownership" from the section on it', async () => {
    const { exitCode, out, error } = await type('ask local ownership');
    expect(out).toMatch(
      new RegExp(`\\n(?:│ .*\\n)+ {2}${citationOf('6.1/1.1')} {2}\\[6\\.1/1\\.\\d\\]\\n {2}\\w+ · `),
    );
    expect([exitCode, error]).toEqual([0, '']);
  });

  it.each([
    [['police', '-training'], 'police -training'],
    [['-training', 'police'], 'police -training'],
    [['police', '-local police'], 'police -"local police"'],
    [['-"local police"', 'police'], 'police -"local police"'],
  ])('leaves out what stands behind a hyphen: %j', async (words, line) => {
    const { out, exitCode } = await peaceops(['ask', ...words]);
    expect([out, exitCode]).toEqual([(await peaceops(['ask', line])).out, 0]);
    expect((await peaceops(['explain', ...words])).exitCode).toBe(0);
  });

  it.each(['-json', '-section', '-help', '-x'])(
    'refuses an option with one hyphen too few: %s',
    async (option) => {
      expect((await peaceops(['ask', 'police', option])).error).toContain(`unknown option '${option}'`);
    },
  );

  it('prints five excerpts and says how to get the others', async () => {
    const { out } = await type('ask local ownership');
    expect(out.match(/^ {2}Beijing 2007/gm)).toHaveLength(5);
    const [, more, limit] = /(\d+) more statements: --limit (\d+)\./.exec(out) ?? [];
    expect(Number(limit)).toBe(Number(more) + 5);
    const { out: all } = await type(`ask local ownership --limit ${limit}`);
    expect(all.match(/^ {2}Beijing 2007/gm)).toHaveLength(Number(limit));
    expect(all).not.toContain('--limit');
  });

  it('puts the sentence that introduces a list over its item', async () => {
    const { out } = await peaceops(['ask', '"get the political analysis right"']);
    expect(out.split('\n').slice(0, 4)).toEqual([
      '  The other recommendations that were made for a successful mission, based on',
      '  lessons learned from the past, can be summarised as follows:',
      '│ Get the political analysis right.',
      '  Beijing 2007, 6 The Peacekeeping/Peacebuilding Interface, para. 6, item 3',
    ]);
  });

  it('names the other place where the same words stand', async () => {
    const { out } = await peaceops(['ask', '"emerging role as a global peacekeeper"']);
    expect(out.match(/^│ /gm)).toHaveLength(1);
    expect(out).toMatch(/\n {2}also: Beijing 2007, /);
    for (const id of ['[2/3-7.1]', '[3/4-7.1]']) expect(out).toContain(id);
  });

  it('prints, unasked, the next sentence where it qualifies the statement', async () => {
    const { out } = await peaceops(['ask', '"not be viewed as a ‘benchmark’"'], { width: 120 });
    expect(out.split('\n').slice(2, 6)).toEqual([
      '  recommendation · agreed (“It was agreed”)',
      '  The next sentence qualifies this [3/17.3]:',
      '  │ On the contrary, studies show that turbulence within the population usually occurs after an election.',
      '',
    ]);
  });

  it('says that it has nothing, on standard output, and exits 1', async () => {
    expect(await type('ask volcano insurance')).toEqual({
      exitCode: 1,
      out: `The report is silent on “volcano insurance”.\n${searched()}\n`,
      error: '',
    });
  });

  it('says which word it read otherwise', async () => {
    const { exitCode, out } = await type('ask local ownreship');
    expect(exitCode).toBe(0);
    expect(out).toContain('Read “ownreship” as “ownership”.');
  });

  it.each([24, 40, 60, 80, 200])('keeps every line within %i columns', async (width) => {
    const { out } = await type('ask local ownership', { width });
    for (const line of out.split('\n')) expect([...line].length).toBeLessThanOrEqual(width);
    expect(out.replace(/[\s│]+/g, '')).toBe((await type('ask local ownership')).out.replace(/[\s│]+/g, ''));
  });

  it('has colours when asked and the same words without', async () => {
    const plain = await type('ask local ownership');
    const coloured = await type('ask local ownership', { coloured: true });
    expect(plain.out).not.toContain('\u001b');
    expect(coloured.out).toContain('\u001b[36m');
    expect(stripVTControlCharacters(coloured.out)).toBe(plain.out);
  });
});

describe('peaceops ask --json', () => {
  it('prints one object', async () => {
    const { exitCode, out, error } = await type('ask --json local ownership');
    const answer = JSON.parse(out);
    expect(answer).toMatchObject({ query: 'local ownership', outcome: 'found' });
    expect(answer.results.map(({ section }: { section: { number: string } }) => section.number)).toContain(
      '6.1',
    );
    expect(answer.results).toHaveLength(10);
    expect(answer.total).toBeGreaterThan(10);
    expect([exitCode, error]).toEqual([0, '']);
  });

  it.each([1, 3, 1000])('gives %i results at the most', async (limit) => {
    const { results, total } = JSON.parse((await type(`ask --json --limit ${limit} local ownership`)).out);
    expect(results).toHaveLength(Math.min(limit, total));
  });

  it('exits 1 when nothing was found, with the object and no error', async () => {
    const { exitCode, out, error } = await type('ask --json volcano insurance');
    expect(JSON.parse(out)).toMatchObject({ outcome: 'nothing-found', total: 0, results: [] });
    expect([exitCode, error]).toEqual([1, '']);
  });

  it('is the same in colour and at any width', async () => {
    const plain = await type('ask --json local ownership');
    expect(await type('ask --json local ownership', { coloured: true, width: 24 })).toEqual(plain);
  });
});

describe('peaceops ask --json --batch', () => {
  const batch = (...lines: string[]) => type('ask --json --batch', { lines });
  const parsed = ({ out }: Outcome) =>
    out
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line));

  it('answers each line in a line, in order, blank ones too', async () => {
    const lines = ['local ownership', '', 'volcano insurance', '   ', '"exit', 'SRSG', 'local ownership'];
    const outcome = await batch(...lines);
    const answers = parsed(outcome);
    expect(answers.map(({ query }) => query)).toEqual(lines);
    expect(answers.map((answer) => answer.outcome === 'found')).toEqual([
      true,
      false,
      false,
      false,
      true,
      true,
      true,
    ]);
    expect(answers[6]).toEqual(answers[0]);
    expect([outcome.exitCode, outcome.error]).toEqual([0, '']);
  });

  it('answers as a single question would be', async () => {
    const [answer] = parsed(await batch('local ownership'));
    expect(answer).toEqual(JSON.parse((await type('ask --json local ownership')).out));
  });

  it('keeps to the limit', async () => {
    const { out } = await type('ask --json --batch --limit 2', { lines: ['local ownership', 'police'] });
    const [first, second] = parsed({ out, error: '', exitCode: 0 });
    expect([first.results.length, second.results.length]).toEqual([2, 2]);
  });

  it('prints nothing for no lines', async () => {
    expect(await batch()).toEqual({ exitCode: 0, out: '', error: '' });
  });
});

describe('peaceops ask --blocks', () => {
  it('prints what Slack would get', async () => {
    const { exitCode, out, error } = await type('ask --blocks local ownership');
    const payload = JSON.parse(out);
    expect(payload).toEqual(JSON.parse(JSON.stringify(privateReply(index, 'local ownership'))));
    expect(payload).toMatchObject({
      response_type: 'ephemeral',
      text: expect.stringContaining('local ownership'),
      blocks: expect.arrayContaining([expect.objectContaining({ type: 'rich_text' })]),
    });
    expect([exitCode, error]).toEqual([0, '']);
  });

  it('prints what Slack would get when nothing was found', async () => {
    const { exitCode, out } = await type('ask --blocks volcano insurance');
    expect(JSON.parse(out)).toMatchObject({ response_type: 'ephemeral', blocks: expect.any(Array) });
    expect(exitCode).toBe(1);
  });
});

describe('wrong use', () => {
  it.each([
    ['ask', 'peaceops: say what to look for, for example: peaceops ask local ownership'],
    ['ask    ', 'peaceops: say what to look for, for example: peaceops ask local ownership'],
    ['ask --json', 'peaceops: say what to look for, for example: peaceops ask local ownership'],
    ['ask --batch', 'peaceops: --batch needs --json: peaceops ask --json --batch < queries.txt'],
    [
      'ask --json --batch words',
      'peaceops: --batch reads the queries from standard input; leave the words out.',
    ],
    ['ask --colour words', "error: unknown option '--colour'"],
    ['frobnicate', "error: unknown command 'frobnicate'"],
    ['show', "error: missing required argument 'id'"],
    ['section', "error: missing required argument 'number'"],
    ['ask words --limit', "error: option '--limit <n>' argument missing"],
  ])('exits 2 and says on standard error what to do: %s', async (line, message) => {
    expect(await type(line)).toEqual({ exitCode: 2, out: '', error: `${message}\n` });
  });

  it.each(['0', '-1', '1.5', '1001', 'five', '', 'NaN', 'Infinity', '1e9'])(
    'refuses --limit %j',
    async (limit) => {
      const { exitCode, out, error } = await peaceops(['ask', `--limit=${limit}`, 'police']);
      expect([exitCode, out]).toEqual([2, '']);
      expect(error).toContain('a whole number from 1 to 1000');
    },
  );

  it('without any command shows the help on standard error', async () => {
    const { exitCode, out, error } = await peaceops([]);
    expect([exitCode, out]).toEqual([2, '']);
    expect(error).toMatch(/^Usage: peaceops /);
  });
});

describe('peaceops --help and --version', () => {
  it('print to standard output and exit 0', async () => {
    expect(await type('--version')).toEqual({ exitCode: 0, out: '1.2.3\n', error: '' });
    const help = await type('--help');
    expect([help.exitCode, help.error]).toEqual([0, '']);
    for (const command of ['ask', 'show', 'sections', 'section', 'statements', 'manifest'])
      expect(help.out).toMatch(new RegExp(`^ {2}${command} `, 'm'));
  });

  it.each(['ask', 'show', 'section', 'statements', 'manifest'])('explain %s', async (command) => {
    const { exitCode, out, error } = await type(`${command} --help`);
    expect([exitCode, error]).toEqual([0, '']);
    expect(out).toContain(`Usage: peaceops ${command} `);
  });

  it('keep to the width', async () => {
    const { out } = await type('--help', { width: 80 });
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });
});

describe('peaceops show', () => {
  it('prints the statement, marked, with its full citation and neighbours', async () => {
    const { exitCode, out, error } = await type('show 6.1/1.3');
    expect([exitCode, error]).toEqual([0, '']);
    expect(out.split('\n').slice(0, 9)).toEqual([
      'Multidimensional and Integrated Peace Operations: Trends and Challenges. Seminar',
      'proceedings, Beijing, 26–27 March 2007, section 6.1 Local Ownership, paragraph',
      '1.',
      '',
      '  The issue of local ownership was stressed by the participants.',
      '  This is an area requiring much greater focus and heightened efforts.',
      '│ Ultimately, if local ownership is not established or the host country is',
      '│ unable to govern itself, then the mission has not succeeded.',
      '  In other words, an integrated mission is not only a matter of effectively',
    ]);
  });

  it('prints the passages before and after, and the words that introduce the list', async () => {
    const { out } = await type('show 6/6-2.1', { width: 1000 });
    const lines = out.split('\n').map((line) => line.slice(0, 40));
    expect(lines.slice(2)).toEqual([
      '  The planning process is best undertake',
      '',
      '  The other recommendations that were ma',
      '│ Empower local actors, hold them accoun',
      '',
      '  Get the political analysis right.',
      '',
      expect.stringMatching(/^\[6\/6-2\.1] recommendation · /),
      expect.stringMatching(/^actors: /),
      '',
    ]);
  });

  it.each([
    ['in the passage', '3/17.2', '3/17.3', 'On the contrary'],
    ['at the beginning of the next', '7/2.6', '7/3.1', 'However, within this equation'],
  ])('announces the next sentence where it qualifies the statement, %s', async (_where, id, next, words) => {
    const { out } = await type(`show ${id}`, { width: 1000 });
    expect(out).toMatch(new RegExp(`\n.+\n+The next sentence qualifies this \\[${next}\\]:\n {2}${words}`));
    expect((await type(`show ${next}`)).out).not.toContain('qualifies');
  });

  it('does not say twice what introduces the list', async () => {
    const { out } = await type('show 6/6-1.1', { width: 1000 });
    expect(out.match(/The other recommendations that were made/g)).toHaveLength(1);
  });

  it('takes the id of a passage for its first sentence', async () => {
    expect(await peaceops(['show', '6.1/1'])).toEqual(await type('show 6.1/1.1'));
  });

  it.each([' 6.1/1.3', 'beijing-2007/6.1/1.3', 'Beijing-2007/6.1/1.3 '])(
    'takes the id as typed: %j',
    async (id) => {
      expect(await peaceops(['show', id])).toEqual(await type('show 6.1/1.3'));
    },
  );

  it.each(['6.1/1.9', 'x', '', '6.1/9'])('knows no %j and exits 1', async (id) => {
    expect(await peaceops(['show', id])).toEqual({
      exitCode: 1,
      out: '',
      error: `peaceops: no statement “${id}”; "peaceops statements" lists them all.\n`,
    });
  });
});

describe('peaceops section', () => {
  it('prints all passages, each behind its place', async () => {
    const { exitCode, out, error } = await type('section 6', { width: 5000 });
    const [report] = library.reports;
    const passages = report?.passages.filter(({ section }) => section === '6').map(({ label }) => label);
    expect([exitCode, error]).toEqual([0, '']);
    expect(out).toMatch(/^6 The Peacekeeping\/Peacebuilding Interface\n\n6\/1 {5}\w/);
    expect([...out.matchAll(/^6\/(\d[\d-]*) {2,}\S/gm)].map(([, label]) => label)).toEqual(passages);
    expect(out).toMatch(/\n6\.1 Local Ownership\n$/);
  });

  it('prints every word of the section', async () => {
    const { out } = await type('section 2', { width: 5000 });
    for (const { text, section } of library.statements)
      if (section.number === '2') expect(out).toContain(text);
  });

  it.each(['99', '', 'Local Ownership', '6.1/1.1'])('knows no %j and exits 1', async (number) => {
    expect(await peaceops(['section', number])).toEqual({
      exitCode: 1,
      out: '',
      error: `peaceops: no section “${number}”; "peaceops sections" lists them all.\n`,
    });
  });
});

describe('peaceops statements', () => {
  it('prints one a line, with id and type', async () => {
    const { exitCode, out, error } = await type('statements');
    expect(out).toBe(
      library.statements.map(({ id, type: kind, text }) => `${id}\t${kind}\t${text}\n`).join(''),
    );
    expect([exitCode, error]).toEqual([0, '']);
  });

  it('prints one object a line with --json', async () => {
    const { out } = await type('statements --json');
    const rows = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rows.map(({ id }) => id)).toEqual(library.statements.map(({ id }) => id));
    expect(rows[0].source.file).toBe('data/reports/beijing-2007.md');
  });
});

describe('peaceops manifest', () => {
  it('prints the manifest for Socket Mode, or for HTTP at an address', async () => {
    expect((await type('manifest')).out).toMatch(/socket_mode_enabled: true/);
    expect((await type('manifest --files')).out).toContain('- files:read #');
    const threads = await type('manifest --threads --url https://bot.example.org');
    expect(threads.out).toMatch(/bot_events:[\s\S]*- message.channels\n +- message.groups\n/);
    expect(threads.out).toMatch(/- channels:history #[\s\S]*bot_optional:/);
    const agent = await type('manifest --agent --url https://bot.example.org');
    expect(agent.out).toMatch(/agent_view:[\s\S]*suggested_prompts:\n(?: +- title: .+\n +message: .+\n){4}/);
    expect(agent.out).toMatch(/- assistant:write #/);
    const http = await type('manifest --url https://bot.example.org');
    expect(http.out).toContain('https://bot.example.org/slack/events');
    expect(http.exitCode).toBe(0);
  });

  it.each(['bot.example.org', 'http://bot.example.org', ''])('refuses the address %j', async (url) => {
    const { exitCode, out, error } = await peaceops(['manifest', '--url', url]);
    expect([exitCode, out]).toEqual([2, '']);
    expect(error).toMatch(/^peaceops: .+\n$/);
  });
});

describe('whatever is asked', () => {
  it.each([
    ['an emoji', '🚢'],
    ['another script', '和平行动'],
    ['a quotation mark that does not close', '"local ownership'],
    ['an empty quotation', '""'],
    ['Slack tokens', '<!channel> <@U1> <https://example.org|police>'],
    ['markup', '*bold* _x_ <b>police</b> &amp;'],
    ['regular expressions', '(.*)+[a-z]{2}\\1 $& $<label>'],
    ['names of JavaScript', 'constructor __proto__ toString hasOwnProperty'],
    ['punctuation', '!!! ??? ...'],
    ['ten thousand characters', 'ownership '.repeat(1000)],
    ['ten thousand characters without a blank', 'x'.repeat(10_000)],
    ['several lines', 'local\nownership'],
    ['half a character', 'a\ud83d'],
  ])('is answered: %s', async (_what, query) => {
    for (const option of [[], ['--json'], ['--blocks']]) {
      const { exitCode, out, error } = await peaceops(['ask', ...option, '--', query]);
      expect([0, 1]).toContain(exitCode);
      expect(error).toBe('');
      expect(out.length).toBeGreaterThan(20);
      expect(out).not.toMatch(CONTROL);
      if (option.length > 0) expect(() => JSON.parse(out)).not.toThrow();
    }
  });

  it('comes back whole in JSON', async () => {
    const query = 'a\u001b[31m "b" \\ \u0000 🚢 '.repeat(400);
    expect(JSON.parse((await peaceops(['ask', '--json', query])).out).query).toBe(query);
  });

  it('is shortened when quoted', async () => {
    const { out } = await peaceops(['ask', 'x'.repeat(10_000)], { width: 200 });
    expect(out.length).toBeLessThan(500);
    expect(out).toContain('xxx…”');
  });

  it.each(['zz\u0007zz', 'zz\u0000zz', 'zz\rzz', 'zz\u0008zz', 'zz\u009b31mzz', 'zz\u007fzz'])(
    'reaches the terminal without control characters: %j',
    async (query) => {
      expect((await peaceops(['ask', query])).out).not.toMatch(CONTROL);
    },
  );

  it('may begin with a dash behind two dashes', async () => {
    expect((await peaceops(['ask', '--', '--police'])).exitCode).toBe(0);
  });
});
