import { read } from '../support/reports';

const warningsOf = (source: string) =>
  read(source).warnings?.map(({ line, sentence }) => `${line}: ${sentence}`);

describe('whoever adds a report is told, with the line,', () => {
  it.each([
    [
      'of a gap in the numbers of paragraphs',
      '# Boats\n\n1. One.\n\n2. Two.\n\n4. Four.\n',
      ['7: boats/4: paragraph 4 follows paragraph 2.'],
    ],
    [
      'of a number that stands twice',
      '# Boats\n\n1. One.\n\n2. Two.\n\nSo it is.\n\n2. Again.\n\n3. Three.\n',
      ['9: boats/2x2: two paragraphs of this section have the number 2.'],
    ],
    [
      'of a section without text',
      '# Boats\n\nOld.\n\n# Nets\n\n# Crews\n\nFew.\n',
      ['5: Section nets “Nets” has no text.'],
    ],
    [
      'of a statement without end',
      `# Boats\n\nThe port was open for all of the winter and for most of the spring\n\n# Nets\n\nThey held.\n`,
      ['3: boats/1.1: the statement does not end: “… of the winter and for most of the spring”.'],
    ],
    [
      'of a very long one',
      `# Boats\n\nIt ${'was open and '.repeat(120)}busy.\n`,
      ['3: boats/1.1: the statement is very long, 1568 characters; sentences may have run together.'],
    ],
    [
      'of one that is nothing but a number',
      '# Boats\n\nIt was open.\n\n12, 14.\n\nSo it was.\n',
      ['5: boats/2.1: the statement is nothing but “12, 14.”.'],
    ],
    [
      'of a word in two pieces',
      '# Boats\n\nIt was open for a p eriod of a year.\n',
      ['3: boats/1.1: “p eriod” looks like one word in two pieces.'],
    ],
    [
      'of a word in two pieces that stands whole elsewhere',
      '# Boats\n\nThe Govern ment agreed. The government paid, and the government left.\n',
      ['3: boats/1.1: “Govern ment” looks like one word in two pieces.'],
    ],
    [
      'of tables',
      '# Boats\n\nOld.\n\n| a | b |\n|---|---|\n| c | d |\n\nTorn.\n\n| a | b |\n|---|---|\n| c | d |\n\n| e | f |\n',
      ['5: Words in tables are not read (here and in 2 more places).'],
    ],
    [
      'of a heading that the contents list and nobody finds',
      'Contents\n\n1. Boats\n2. Nets\n3. Crews\n\n1. Boats\n\nOld.\n\nNets\n\nTorn.\n\n3. Crews\n\nFew.\n',
      ['1: The table of contents lists 2 “Nets”, whose heading was not found below it.'],
    ],
  ])('%s', (_what, source, warnings) => {
    expect(warningsOf(source)).toEqual(warnings);
  });

  it.each([
    ['notes', (at: number) => `[^${at}]: Ibid., para. ${at + 9}.`],
    ['notes with a number and a full stop', (at: number) => `${at}. See A/55/305, para. ${at}.`],
    ['notes with a plain number', (at: number) => `${at} Ibid., p. ${at}.`],
    ['names of who speaks', (at: number) => `**${at % 2 ? 'Mr Bay' : 'Ms Day'}:**`],
  ])('but not of %s that come again', (_what, line) => {
    const text = Array.from({ length: 9 }, (_, at) => `${line(at + 1)}\n\nNet ${'abcdefghi'[at]} held.`).join(
      '\n\n',
    );
    expect(warningsOf(`# Boats\n\n${text}\n`)?.join()).not.toMatch(/stands alone/);
  });

  it('and of nothing in a report without a fault', () => {
    expect(
      warningsOf(
        '# Boats\n\n1. One.\n\n2. It needs:\n\n(a) boats;\n\n(b) nets.\n\n# Nets\n\n3. They held.\n',
      ),
    ).toEqual([]);
  });
});
