import { read, statementsOf } from '../support/reports';

/** `number title < parent`, one a section. */
function outlineOf(source: string): string[] {
  return read(source).sections.map(
    ({ number, title, parent }) => `${number} ${title}${parent === null ? '' : ` < ${parent}`}`,
  );
}

const TEXT = 'The port was open.';

/** Headings with a paragraph under each. */
function report(...headings: string[]): string {
  return headings.map((heading) => `${heading}\n\n${TEXT}\n`).join('\n');
}

describe('marked headings', () => {
  it('stand under the one above them by their level', () => {
    expect(outlineOf(report('# Boats', '## Sails', '### Cloth', '## Masts', '# Nets'))).toEqual([
      'boats Boats',
      'sails Sails < boats',
      'cloth Cloth < sails',
      'masts Masts < boats',
      'nets Nets',
    ]);
  });

  it('stand under the one with the beginning of their number, whatever their level', () => {
    expect(outlineOf(report('# 1 Boats', '# 1.1 Sails', '# 1.1.1 Cloth', '# 2 Nets'))).toEqual([
      '1 Boats',
      '1.1 Sails < 1',
      '1.1.1 Cloth < 1.1',
      '2 Nets',
    ]);
  });

  it('with roman numerals keep them; letters are named with the numeral above', () => {
    const source = report('## I. Boats', '### A. Sails', '### B. Masts', '## II. Nets', '### A. Cloth');
    expect(outlineOf(source)).toEqual([
      'I Boats',
      'I.A Sails < I',
      'I.B Masts < I',
      'II Nets',
      'II.A Cloth < II',
    ]);
  });

  it('may be underlined', () => {
    const source = `Boats\n=====\n\n${TEXT}\n\nSails\n-----\n\n${TEXT}\n\nNets\n====\n\n${TEXT}\n`;
    expect(outlineOf(source)).toEqual(['boats Boats', 'sails Sails < boats', 'nets Nets']);
  });

  it('of several styles stand in one outline', () => {
    const source = report(
      '## Foreword',
      '## 1. Boats ##',
      '## Chapter 2: Nets',
      '## IV. Crews',
      '## Part 5 - Ports',
    );
    expect(outlineOf(source)).toEqual(['foreword Foreword', '1 Boats', '2 Nets', 'IV Crews', '5 Ports']);
  });

  it('that are called the same get names of their own', () => {
    expect(outlineOf(report('# Boats', '## Summary', '# Nets', '## Summary'))).toEqual([
      'boats Boats',
      'summary Summary < boats',
      'nets Nets',
      'summary-2 Summary < nets',
    ]);
  });

  it('leave out the title of the report, alone at the top', () => {
    const source = `# Harbours after War\n\n${report('## 1 Boats', '## 2 Nets')}`;
    expect(outlineOf(source)).toEqual(['1 Boats', '2 Nets']);
  });

  it('leave in a first chapter that is alone at the top but has a number', () => {
    expect(outlineOf(report('# 1 Boats', '## 1.1 Sails'))).toEqual(['1 Boats', '1.1 Sails < 1']);
  });

  it('are all there is: a numbered line of its own is text', () => {
    expect(outlineOf(`# Boats\n\n${TEXT}\n\n1. Sails\n\n${TEXT}\n`)).toEqual(['boats Boats']);
  });
});

describe('unmarked headings', () => {
  it('are lines of their own whose numbers come one after the other', () => {
    expect(outlineOf(report('1. Boats', '1.1 Sails', '1.1.1 Cloth', '1.2 Masts', '2. Nets'))).toEqual([
      '1 Boats',
      '1.1 Sails < 1',
      '1.1.1 Cloth < 1.1',
      '1.2 Masts < 1',
      '2 Nets',
    ]);
  });

  it('lose stray asterisks and a final full stop', () => {
    const contents = 'Contents\n\n1. Boats\n2. Nets**\n2.1 Cloth\n\n';
    expect(outlineOf(contents + report('1. **Boats**', '2. Nets**', '2.1 Cloth.'))).toEqual([
      '1 Boats',
      '2 Nets',
      '2.1 Cloth < 2',
    ]);
  });

  it('are not lines whose number is out of order', () => {
    expect(outlineOf(report('1. Boats', '7. Nets', '2. Crews'))).toEqual(['1 Boats', '2 Crews']);
  });

  it.each([
    ['a list', '1. Boats\n\nIt needs:\n\n1. Sails\n2. Masts\n3. Cloth\n\n2. Nets\n\nText.\n'],
    [
      'a list with blank lines',
      '1. Boats\n\nIt needs:\n\n1. Sails\n\n2. Masts\n\n3. Cloth\n\n2. Nets\n\nText.\n',
    ],
    ['a sentence', '1. Boats\n\nText.\n\n2. They were old. They sank.\n\n2. Nets\n\nText.\n'],
    ['a line that goes on', '1. Boats\n\nText.\n\n2. They were\nold\n\n2. Nets\n\nText.\n'],
    ['a short sentence', '1. Boats\n\nText.\n\n2. They were old.\n\n2. Nets\n\nText.\n'],
    ['a short quotation', '1. Boats\n\nText.\n\n2. He said “we stay.”\n\n2. Nets\n\nText.\n'],
    ['a line in small letters', '1. Boats\n\nText.\n\n2. they left\n\n2. Nets\n\nText.\n'],
  ])('are not numbers of %s', (_what, source) => {
    expect(outlineOf(source)).toEqual(['1 Boats', '2 Nets']);
  });

  it('are not numbered paragraphs, however short', () => {
    const source = '1. The Panel met in May.\n\n2. The Panel heard five witnesses.\n\n3. It adjourned.\n';
    expect(() => read(source)).toThrow('harbour-2040.md: no heading found');
    expect(outlineOf(`1. Boats\n\n${source}`)).toEqual(['1 Boats']);
  });

  it('stand above indented paragraphs, which are none of theirs', () => {
    const source =
      '1. Boats\n\nText.\n\n1.1 Sails\n\n   They sail.\n\n2. Nets\n\n   They hold.\n\n   So far.\n';
    const { sections, statements } = read(source);
    expect(sections.map(({ number, title }) => `${number} ${title}`)).toEqual([
      '1 Boats',
      '1.1 Sails',
      '2 Nets',
    ]);
    expect(statements.map(({ id, text }) => `${id} ${text}`)).toEqual([
      '1/1.1 Text.',
      '1.1/1.1 They sail.',
      '2/1.1 They hold.',
      '2/2.1 So far.',
    ]);
  });

  it('are known by the table of contents even behind a list that comes up to their number', () => {
    const source =
      'Contents\n\n1. Boats\n2. Nets\n\n1. Boats\n\nIt needs:\n\n1. Sails.\n\n2. Nets\n\nThey hold.\n';
    expect(outlineOf(source)).toEqual(['1 Boats', '2 Nets']);
  });

  it('are known by the table of contents even if they look like sentences or skip a number', () => {
    const contents = 'Contents\n\n1. Boats\n2. They came, and went.\n4. Nets\n\n';
    expect(outlineOf(contents + report('1. Boats', '2. They came, and went.', '4. Nets'))).toEqual([
      '1 Boats',
      '2 They came, and went',
      '4 Nets',
    ]);
  });

  it('are known whatever case the table of contents writes them in', () => {
    const contents = 'Contents\n\n1. BOATS .... 1\n3. NETS .... 9\n\n';
    expect(outlineOf(contents + report('1. Boats', '3. Nets'))).toEqual(['1 Boats', '3 Nets']);
  });
});

describe('headings of a text as it was found', () => {
  const outlineOf = (source: string) =>
    read(source).sections.map(({ number, title }) => `${number} ${title}`);

  it('may be in capitals, and may begin with any letter above a numbered paragraph', () => {
    const source =
      'I. BOATS\n\n4. They sail.\n\n5. They leak at\n\n/...\n\ntimes.\n\nC. Elmare port\n\n21. It is open.\n\nV. NETS\n\n30. They hold.\n';
    expect(outlineOf(source)).toEqual(['I BOATS', 'I.C Elmare port', 'V NETS']);
    expect(statementsOf(source)).toEqual([
      'I/4.1 They sail.',
      'I/5.1 They leak at times.',
      'I.C/21.1 It is open.',
      'V/30.1 They hold.',
    ]);
  });

  it('may be indented, below a marked title', () => {
    const source =
      '# Harbours\n\n## Whole text\n\n        Introduction\n        1.     The workshop met in the\n        port. It was old.\n        3.     It agreed.\n\n\n    I. Boats\n\n   A.    Old boats\n\n        8.     They leak.\n        9.     They sail.\n';
    expect(outlineOf(source)).toEqual([
      'whole-text Whole text',
      'introduction Introduction',
      'I Boats',
      'I.A Old boats',
    ]);
    expect(statementsOf(source)).toEqual([
      'introduction/1.1 The workshop met in the port.',
      'introduction/1.2 It was old.',
      'introduction/3.1 It agreed.',
      'I.A/8.1 They leak.',
      'I.A/9.1 They sail.',
    ]);
  });

  it('may have small letters, where each stands above text', () => {
    const source =
      '1. Boats\n\nThey sail.\n\n2. Nets\n\na. Old nets\n\nThey are torn.\n\nb. New nets\n\nThey hold.\n\n3. Crews\n\nThey rest.\n';
    expect(outlineOf(source)).toEqual(['1 Boats', '2 Nets', '2.a Old nets', '2.b New nets', '3 Crews']);
    expect(outlineOf(source.replace(/^(\d\.)/gm, '# $1').replace(/^([ab]\.)/gm, '## $1'))).toEqual(
      outlineOf(source),
    );
  });

  it('are not the items of a list with small letters', () => {
    const source = '1. Boats\n\nThey need:\n\na. Crews\n\nb. Nets\n\nc. Wind\n\n2. Nets\n\nThey hold.\n';
    expect(outlineOf(source)).toEqual(['1 Boats', '2 Nets']);
  });
});

describe('what stands before the first heading', () => {
  const apparatusOf = (source: string) =>
    read(source).apparatus.map(({ start, end }) => source.slice(start, end));

  it.each([
    ['marked', '# Harbours after War\n\nReport of a workshop, No. 5\n\n12\n\n', ['## Boats', '## Nets']],
    ['unmarked', 'Harbours after War\n\nReport of a workshop, No. 5\n\n12\n\n', ['1. Boats', '2. Nets']],
  ])('is title page if it has no whole sentence: %s', (_how, front, headings) => {
    const source = front + report(...headings);
    expect(read(source).sections.map(({ title }) => title)).toEqual(['Boats', 'Nets']);
    expect(apparatusOf(source)).toEqual(front.trim().split('\n\n'));
  });

  it.each([
    ['marked', '# Harbours after War\n\nMay 2040\n\n', '## 1 Boats'],
    ['unmarked', 'Harbours after War\n\nMay 2040\n\n', '1. Boats'],
  ])('is front matter from the first whole sentence on: %s', (_how, title, heading) => {
    const source = `${title}The port was closed. It opened.\n\nElmare, 5 May\n\n${report(heading)}`;
    const { sections, statements } = read(source);
    expect(sections.map(({ number, title: called, parent }) => [number, called, parent])).toEqual([
      ['front-matter', 'Front matter', null],
      ['1', 'Boats', null],
    ]);
    expect(statements.map(({ id, text }) => `${id} ${text}`)).toEqual([
      'front-matter/1.1 The port was closed.',
      'front-matter/1.2 It opened.',
      'front-matter/2.1 Elmare, 5 May',
      `1/1.1 ${TEXT}`,
    ]);
    expect(apparatusOf(source)).toEqual(title.trim().split('\n\n'));
  });

  it('is front matter if it introduces a list', () => {
    const source = `# Harbours after War\n\nIn short:\n\n- boats\n- nets\n\n${report('## Boats', '## Nets')}`;
    expect(
      read(source)
        .statements.map(({ id }) => id)
        .slice(0, 3),
    ).toEqual(['front-matter/1.1', 'front-matter/1-1.1', 'front-matter/1-2.1']);
  });

  it('is named apart from a section that is called the same', () => {
    const source = `# Harbours after War\n\n${TEXT}\n\n${report('## Front matter', '## Nets')}`;
    expect(read(source).sections.map(({ number }) => number)).toEqual([
      'front-matter-2',
      'front-matter',
      'nets',
    ]);
  });

  it('is no reason to take a text without headings', () => {
    expect(() => read(`${TEXT}\n`)).toThrow('no heading found');
  });
});

describe('a heading', () => {
  it('knows where it stands in the file', () => {
    const source = `# Boats ##\n\n${TEXT}\n\nNets\n====\n\n${TEXT}\n`;
    expect(read(source).sections.map(({ source: { start, end } }) => source.slice(start, end))).toEqual([
      '# Boats ##',
      'Nets\n====',
    ]);
  });
});
