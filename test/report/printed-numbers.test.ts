import { shortCitation } from '../../src/report/citation';
import { METADATA, read, statementsOf } from '../support/reports';

const labelsOf = (...lines: string[]) =>
  read(['# II. Boats', '', ...lines].join('\n')).passages.map(({ label }) => label);

describe('a paragraph that begins with its printed number is cited by it', () => {
  it.each([
    [
      'indented, as pdftotext -layout has it',
      ['          12.   The port was open.', '          It was busy.', '', '          13.   Boats came.'],
      ['12', '13'],
    ],
    [
      'indented differently from page to page',
      ['        12.   The port was open.', '', '     13.   Boats came.', '', '14.   They left.'],
      ['12', '13', '14'],
    ],
    ['escaped, as pandoc has it', ['31\\. The port was open.', '', '32\\. Boats came.'], ['31', '32']],
    ['bold', ['**12.** The port was open.', '', '**13.** Boats came.'], ['12', '13']],
    [
      'behind bullets',
      ['- 12. The port was open.', '- 13. Boats came.', '', '- 14. They left.'],
      ['12', '13', '14'],
    ],
    [
      'behind a bullet that a converter put between',
      ['- 12. The port was open.', '- It was busy.', '- 13. Boats came.'],
      ['12', '12-1', '13'],
    ],
    [
      'right below the one before',
      ['12. The port was open.', '13. Boats came.', '14. They left.'],
      ['12', '13', '14'],
    ],
    ['of two levels', ['2.1. The port was open.', 'It was busy.', '', '2.2. Boats came.'], ['2.1', '2.2']],
    ['of two levels, without a stop', ['6.9 The port was open.', '', '6.10 Boats came.'], ['6.9', '6.10']],
    ['of three levels', ['2.1.9 The port was open.', '', '2.2.1 Boats came.'], ['2.1.9', '2.2.1']],
    [
      'under another one, right below it',
      ['124. These were made:', '124.1. Mend the quay;', '124.2. Pay the crews.', '125. It ended.'],
      ['124', '124.1', '124.2', '125'],
    ],
    [
      'of which some are left out',
      ['140.7 Mend the quay;', 'Supported', '140.9 Pay the crews;', 'Noted', '140.31 Count the boats.'],
      ['140.7', '140.9', '140.31'],
    ],
  ])('%s', (_how, lines, labels) => {
    expect(labelsOf(...lines)).toEqual(labels);
  });

  it('and not by a figure that begins a line', () => {
    expect(
      labelsOf(
        'The share of the boats that were lost in the whole year rose by',
        '2.5 per cent, and by',
        '2.6 in May.',
      ),
    ).toEqual(['1']);
    expect(labelsOf('In the winter of the long war it was so cold that', '12. Boats froze.')).toEqual(['1']);
  });

  it('with the sentence that introduces it, where it stands under another', () => {
    const { statements } = read('# II. Boats\n\n124. These were made:\n124.1. Mend the quay;\n124.2. Pay.\n');
    expect(statements.map(({ id, leadIn }) => [id, leadIn])).toEqual([
      ['II/124.1', null],
      ['II/124.1.1', 'These were made:'],
      ['II/124.2.1', 'These were made:'],
    ]);
  });

  it('in words as well', () => {
    const { passages } = read('# II. Boats\n\n124.1 Mend the quay.\n\n124.2 Pay the crews.\n');
    const [, passage] = passages.map(({ label, marker }) => ({ label, markers: [marker] }));
    const section = { number: 'II', title: 'Boats' };
    expect(passage && shortCitation({ metadata: METADATA, section, passage })).toBe(
      'Harbour 2040, II Boats, para. 124.2',
    );
  });
});

describe('one lone number', () => {
  it('numbers nothing between paragraphs that have none', () => {
    expect(labelsOf('Thank you.', '', '2. We need to mend the quay.', '', 'The floor is yours.')).toEqual([
      '1',
      '2',
      '3',
    ]);
  });
});

describe('a list', () => {
  it('goes on behind a page break, and is not taken for paragraphs', () => {
    const lines = [
      '65. The crews should:',
      '',
      '1. Mend the quay;',
      '',
      '2. Pay the port;',
      '',
      'S/2040/12',
      '',
      '7',
      '',
    ];
    expect(labelsOf(...lines, '3. Count the boats.', '', '66. It ended.')).toEqual([
      '65',
      '65-1',
      '65-2',
      '65-3',
      '66',
    ]);
  });

  it('goes on behind a paragraph that stands between', () => {
    const lines = [
      '65. The crews should:',
      '',
      '1. Mend the quay.',
      '',
      '2. Pay the port.',
      '',
      'A note stands here.',
      '',
    ];
    expect(labelsOf(...lines, '3. Count the boats.', '', '66. It ended.')).toEqual([
      '65',
      '65-1',
      '65-2',
      '65a',
      '65a-3',
      '66',
    ]);
  });

  it('of chapters inside the text opens no section', () => {
    const chapters = ['1.1 Summary', '1.2 Chapters', '1.3 Overview', '1.5 Wishes'];
    const source = [
      ...['Contents', '', ...chapters.map((chapter, at) => `${chapter}  ${at}1`), ''],
      ...['1.1 Summary', 'The port was open.', '', '1.2 Chapters', ''],
      ...['      1.1 Summary', '', '1.3 Overview', '', '1.5 Wishes', ''],
      ...['1.3 Overview', '', 'It was busy.', '', '1.5 Wishes', '', 'Mend the quay.', ''],
    ].join('\n');
    const { sections, statements } = read(source);
    expect(sections.map(({ number }) => number)).toEqual(['1.1', '1.2', '1.3', '1.5']);
    expect(
      statements.filter(({ section }) => section.number !== '1.2').map(({ id, text }) => `${id} ${text}`),
    ).toEqual(['1.1/1.1 The port was open.', '1.3/1.1 It was busy.', '1.5/1.1 Mend the quay.']);
  });
});

describe('headings without marks', () => {
  const outlineOf = (source: string) =>
    read(source).sections.map(
      ({ number, title, parent }) => `${number} ${title}${parent ? ` < ${parent}` : ''}`,
    );

  it('may have roman numerals and letters', () => {
    const source =
      'A report\n\nI. Introduction\n\n1. The port was open.\n\nII. Boats\n\nA. Sails\n\n2. They were old.\n\n' +
      'B. Masts\n\n3. They broke.\n\nIII. Nets\n\nA. Cloth\n\n4. It held.\n';
    expect(outlineOf(source)).toEqual([
      'I Introduction',
      'II Boats',
      'II.A Sails < II',
      'II.B Masts < II',
      'III Nets',
      'III.A Cloth < III',
    ]);
    expect(statementsOf(source)[1]).toBe('II.A/2.1 They were old.');
  });

  it('may take two lines and be indented', () => {
    const source =
      '     I.   The port and the long\n          way to it\n\n     1.   It was open.\n\n     II.   Boats\n\n     2.   They were old.\n';
    expect(outlineOf(source)).toEqual(['I The port and the long way to it', 'II Boats']);
  });

  it('may be called chapters, right above their text', () => {
    const source =
      'CHAPTER 1: Boats\nThe boats were old.\n\n1.1 Sails\n\nThey tore.\n\nChapter 2: Nets\nThe nets held.\n';
    expect(outlineOf(source)).toEqual(['1 Boats', '1.1 Sails < 1', '2 Nets']);
    expect(statementsOf(source)).toEqual([
      '1/1.1 The boats were old.',
      '1.1/1.1 They tore.',
      '2/1.1 The nets held.',
    ]);
  });

  it('may stand right above their text, or below a page header', () => {
    const page = (number: number) => `\n\f\nS/2040/12\n${number}\n`;
    const source = `I. Boats\n1. They were old.${page(2)}II. Nets\n2. They held.${page(3)}III. Crews\n3. They left.\n`;
    expect(outlineOf(source)).toEqual(['I Boats', 'II Nets', 'III Crews']);
  });

  it('may stand alone above their text, and the first of a section below its heading', () => {
    expect(
      statementsOf(
        '# 1. Boats\n\n1.1. They sail.\n\n# 3. Nets\n\n3.1.\nThey hold.\n\n3.2.\n\nThey are old.\n',
      ),
    ).toEqual(['1/1.1.1 They sail.', '3/3.1.1 They hold.', '3/3.2.1 They are old.']);
  });

  it('are not names, dates or notes', () => {
    const source = `I. Boats\n\n1. They were old.\n\nA. Smith\n\n2. They held.\n\n3 July 2040\n\nII. Nets\n\n3. They held.\n`;
    expect(outlineOf(source)).toEqual(['I Boats', 'II Nets']);
  });

  it('count below a title that somebody has put above a converted text', () => {
    const source =
      '# S/2040/12 Report\n\n## Full text\n\nIntroduction\n1. It was open.\n2. It was busy.\n\nI. Boats\n\n3. They were old.\n\nII. Nets\n\n4. They held.\n';
    expect(outlineOf(source).map((line) => line.split(' <')[0])).toEqual([
      'full-text Full text',
      'introduction Introduction',
      'I Boats',
      'II Nets',
    ]);
  });

  it('may be of a third level, right above numbered paragraphs, with marks of notes', () => {
    const source = [
      ...[
        '      I. Port and the long',
        '         way to it1, 2',
        '         1.   It was open.',
        '         2.   It was busy.',
        '',
      ],
      ...[
        '      II. Boats',
        '',
        '     A.   Sails',
        '',
        '     1.   Cloth and colours14',
        '         3.   It was old.',
        '',
      ],
      ...[
        '     2.   Ropes',
        '         4.   They broke.',
        '',
        '     B.   Masts',
        '',
        '         5.   They fell.',
        '',
      ],
    ].join('\n');
    expect(outlineOf(source)).toEqual([
      'I Port and the long way to it',
      'II Boats',
      'II.A Sails < II',
      'II.A.1 Cloth and colours < II.A',
      'II.A.2 Ropes < II.A',
      'II.B Masts < II',
    ]);
    expect(statementsOf(source).map((line) => line.split(' ')[0])).toEqual([
      ...['I/1.1', 'I/2.1', 'II.A.1/3.1', 'II.A.2/4.1', 'II.B/5.1'],
    ]);
  });

  it('may be underlined and have a number', () => {
    const source =
      '1. Boats\n========\n\nOld.\n\n1.1 Sails\n---------\n\nTorn.\n\n2. Nets\n=======\n\nThey were whole.\n';
    expect(outlineOf(source)).toEqual(['1 Boats', '1.1 Sails < 1', '2 Nets']);
    expect(statementsOf(source).at(-1)).toBe('2/1.1 They were whole.');
  });
});
