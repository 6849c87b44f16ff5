import { prepareLines } from '../../src/report/prepare-lines';
import { splitLines } from '../../src/report/source';
import { read, statementsOf } from '../support/reports';
import { breaches } from '../support/whole';

function prepared(...lines: string[]): string[] {
  const source = lines.join('\n');
  const { lines: kept } = prepareLines(source, splitLines(source));
  for (const { text, start, end } of kept) expect(source.slice(start, end)).toBe(text);
  return kept.map(({ text }) => text);
}

function commentsOf(source: string): string[] {
  const { comments } = prepareLines(source, splitLines(source));
  return comments.map(({ start, end }) => source.slice(start, end));
}

describe('comments', () => {
  it.each([
    ['on a line', ['a', '<!-- x -->', 'b'], ['a', '', 'b']],
    ['on several lines', ['a', '<!-- x', '# y', 'z -->', 'b'], ['a', '', '', '', 'b']],
    ['at a line’s ends', ['<!-- x --> a <!-- y -->'], [' a ']],
    ['from the end of a line into another', ['a <!-- x', 'y --> b'], ['a ', ' b']],
    ['one after the other', ['<!-- x --> <!-- y -->', 'a <!-- x --> <!-- y -->'], ['', 'a ']],
  ])('are left out: %s', (_where, lines, kept) => {
    expect(prepared(...lines)).toEqual(kept);
    expect(commentsOf(lines.join('\n')).join(' ')).toMatch(/^<!--[\s\S]+-->$/);
  });

  it.each([['a <!-- x --> b'], ['a <!-- x', 'b']])(
    'stay between words, or if they do not end: %j',
    (...lines) => {
      expect(prepared(...lines)).toEqual(lines);
      expect(commentsOf(lines.join('\n'))).toEqual([]);
    },
  );

  it('are apparatus, and leave nothing in what is quoted', () => {
    const source =
      '# Boats <!-- 1 -->\n\n<!-- 2\n\n# No heading -->\n\nThey <!-- 3 --> sail. <!-- 4\n--> They come back.\n';
    const report = read(source);
    expect(report.statements.map(({ text }) => text)).toEqual(['They sail.', 'They come back.']);
    expect(report.apparatus).toHaveLength(3);
    expect(breaches(source, report)).toEqual([]);
  });

  it.each(['<!--', '-->', '<!---->', '<!-- \n', '<!-- -->\n', 'a <!-- --> '])(
    'are read at once: %j',
    (part) => {
      expect(prepared(part.repeat(20_000))).toBeDefined();
    },
  );
});

describe('the signs of a block quote', () => {
  it.each([
    [
      ['> The UN must go.', '> It should be so.'],
      ['The UN must go.', 'It should be so.'],
    ],
    [
      ['>close', '   > > twice', '>'],
      ['close', 'twice', ''],
    ],
    [
      ['He said:', '> we stay.', 'So he did.'],
      ['He said:', '', 'we stay.', 'So he did.'],
    ],
    [
      ['a > b', '>= 5', '>60% of it', '    > code'],
      ['a > b', '>= 5', '>60% of it', '    > code'],
    ],
  ])('are left out: %j', (lines, kept) => {
    expect(prepared(...lines)).toEqual(kept);
  });

  it('do not come into what is quoted', () => {
    const source = '# Boats\n\nHe said:\n> The UN must go. It\n> should be so.\n>\n> - boats\n';
    expect(statementsOf(source)).toEqual([
      'boats/1.1 He said:',
      'boats/2.1 The UN must go.',
      'boats/2.2 It should be so.',
      'boats/2-1.1 boats',
    ]);
    expect(breaches(source, read(source))).toEqual([]);
  });
});
