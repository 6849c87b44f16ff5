import { positionsIn } from '../../src/check/positions';
import { githubCommandOf } from '../../src/cli/check-github';
import { checkedAsSarif } from '../../src/cli/check-sarif';
import { ABSENT, ALTERED, draftsDirectory, EXACT } from '../support/drafts';
import fc from '../support/fast-check';
import { sarifFaults } from '../support/sarif';

const { write, check } = draftsDirectory();
const draft = write(
  'my paper, 100%.md',
  `😀 “${ALTERED}” “${EXACT}”\n\n> ${ABSENT}\n> once more.\n\n“open “agreed that integration should”, “be seen as a structural set up” “zebras of the police” (Smith 2004)\n`,
);

describe('peaceops check --format sarif', () => {
  it('writes a log of SARIF 2.1.0 with a rule, a level and a region for each finding', async () => {
    const { exitCode, out } = await check(['--format', 'sarif', draft]);
    expect(exitCode).toBe(1);
    const log = JSON.parse(out);
    expect(sarifFaults(log)).toEqual([]);
    const [{ results, tool, artifacts }] = log.runs;
    expect(artifacts[0].location.uri).toMatch(/^file:.*my%20paper,%20100%25\.md$/);
    expect(results[0]).toMatchObject({
      ...{ ruleId: 'altered', level: 'error' },
      message: {
        text: expect.stringMatching(/^altered: “all” in place of “most”\. Beijing 2007, .*\[2\/8\.2\]$/),
      },
      locations: [
        {
          physicalLocation: {
            region: {
              ...{ startLine: 1, startColumn: 5, endLine: 1, endColumn: 5 + ALTERED.length },
              snippet: { text: ALTERED },
            },
          },
        },
      ],
    });
    expect(results[1]).toMatchObject({ ruleId: 'not-in-report', level: 'error' });
    expect(results[1].locations[0].physicalLocation.region).toMatchObject({
      ...{ startLine: 3, startColumn: 3, endLine: 4, endColumn: 13 },
    });
    expect(results.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual([
      ...['altered', 'not-in-report', 'unclosed', 'exact', 'exact', 'of-another-source'],
    ]);
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
  });

  it('has no notes with --problems, and what is allowed is a note', async () => {
    const { out } = await check(['--format', 'sarif', '--problems', '--allow-absent', draft]);
    const levels = JSON.parse(out).runs[0].results.map(({ level }: { level: string }) => level);
    expect(levels).toEqual(['error', 'note', 'warning']);
  });

  it('is a log also where no file can be read, and says which', async () => {
    const { exitCode, out } = await check(['--format', 'sarif', `${draft}.gone`]);
    const log = JSON.parse(out);
    expect([exitCode, sarifFaults(log)]).toEqual([2, []]);
    expect(log.runs[0].invocations).toMatchObject([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [{ message: { text: expect.stringMatching(/\.gone: cannot read it/) } }],
      },
    ]);
  });

  it('stays one for any name and any words', () => {
    const any = fc.string({ unit: 'binary', maxLength: 30 });
    fc.assert(
      fc.property(any, any, any, (file, text, message) => {
        const finding = { rule: 'altered', level: 'error', message, start: 0, end: text.length } as const;
        const one = { file, name: file, text, positionOf: positionsIn(text), pageOf: null, warnings: [] };
        fc.pre(file !== '' && !text.startsWith('\ufeff'));
        const log = checkedAsSarif([{ draft: one, findings: [finding] }], [message]);
        expect(sarifFaults(JSON.parse(JSON.stringify(log)))).toEqual([]);
      }),
    );
  });
});

describe('peaceops check --format github', () => {
  it('writes a workflow command for each finding, and how many quotations there are', async () => {
    const { exitCode, out } = await check(['--format', 'github', draft]);
    expect(exitCode).toBe(1);
    const lines = out.trim().split('\n');
    expect(lines[0]).toMatch(
      /^::error file=my paper%2C 100%25\.md,line=1,col=5,endLine=1,endColumn=65,title=altered::altered: “all” in place of “most”\. /,
    );
    expect(lines[1]).toMatch(
      /^::error file=my paper%2C 100%25\.md,line=3,col=3,title=not-in-report::not in this report/,
    );
    expect(lines[2]).toMatch(/^::warning file=.*,line=6,col=1,title=unclosed::a quotation mark opens here/);
    expect(lines[3]).toMatch(
      /^::notice .*title=exact::exact, a part of what stands there\. Not quoted, but there: “not”\. /,
    );
    expect(lines.at(-1)).toMatch(/^1 file: 6 quotations: /);
  });

  it('annotates also what cannot be read', async () => {
    const { exitCode, out } = await check(['--format', 'github', `${draft}.gone`]);
    expect([exitCode, out]).toEqual([
      2,
      expect.stringMatching(/^::error title=unreadable::.*cannot read it .*\n$/),
    ]);
  });

  it('escapes any words, so that they can be read back and begin no other command', () => {
    const read = (text: string) =>
      text
        .replace(/%0D/g, '\r')
        .replace(/%0A/g, '\n')
        .replace(/%3A/g, ':')
        .replace(/%2C/g, ',')
        .replace(/%25/g, '%');
    const any = fc.string({
      unit: fc.constantFrom(
        '%',
        '0A',
        '0D',
        '25',
        ':',
        '::',
        ',',
        '\n',
        '\r',
        '=',
        'a',
        ' ',
        '😀',
        '::error::',
      ),
    });
    fc.assert(
      fc.property(any, any, (file, message) => {
        const line = githubCommandOf('error', { file, title: 'altered' }, message);
        expect(line).not.toMatch(/[\r\n]/);
        const [, properties = '', words = ''] = /^::error (.*?)::(.*)$/s.exec(line) ?? [];
        expect(properties.split(',').map((one) => read(one.slice(one.indexOf('=') + 1)))).toEqual([
          file,
          'altered',
        ]);
        expect(read(words)).toBe(message);
      }),
    );
  });
});
