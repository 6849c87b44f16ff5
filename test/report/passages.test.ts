import { read } from '../support/reports';

/** Passages of a report with one section, as `label marker (lead-in)`. */
function passagesOf(...lines: string[]): string[] {
  return read(['# Boats', '', ...lines].join('\n')).passages.map(({ label, marker, leadIn }) =>
    [label, marker, leadIn === null ? null : `(${leadIn})`].filter((part) => part !== null).join(' '),
  );
}

describe('paragraphs', () => {
  it('are counted from 1 in each section', () => {
    const source = '# Boats\n\nOne.\n\nTwo.\n\n## Sails\n\nThree.\n\n# Nets\n\nFour.\n';
    expect(read(source).passages.map(({ id, kind, marker }) => [id, kind, marker])).toEqual([
      ['boats/1', 'paragraph', null],
      ['boats/2', 'paragraph', null],
      ['sails/1', 'paragraph', null],
      ['nets/1', 'paragraph', null],
    ]);
  });

  it('that the report numbers keep their number', () => {
    expect(passagesOf('12. One.', '', '13. Two.', '', '15. Three.')).toEqual(['12 12.', '13 13.', '15 15.']);
  });

  it('that the report numbers keep their number behind a list', () => {
    const lines = [
      '12. One.',
      '',
      '13. It needs:',
      '',
      '    (a) boats;',
      '',
      '    (b) nets.',
      '',
      '14. Three.',
    ];
    expect(passagesOf(...lines)).toEqual([
      '12 12.',
      '13 13.',
      '13-1 (a) (It needs:)',
      '13-2 (b) (It needs:)',
      '14 14.',
    ]);
  });

  it.each([
    [
      'what stands unnumbered after one belongs to it',
      ['12. The Panel heard:', '“A quotation.”', 'And more.', '13. The Panel concluded.'],
      ['12', '12a', '12b', '13'],
    ],
    ['what stands before them does not take their number', ['One.', 'Two.', '1. Three.'], ['0a', '0b', '1']],
    [
      'even printed twice',
      ['1. One.', 'More.', '1. Again.', 'More.', '2. Two.'],
      ['1', '1a', '1x2', '1x2a', '2'],
    ],
    ['after bullets', ['It needs:', '- boats', '12. Two.'], ['0a', '0a-1', '12']],
    [
      'after a numbered list',
      ['3. It needs:', '1. boats;', '2. nets.', '4. It was late.'],
      ['3', '3-1', '3-2', '4'],
    ],
    [
      'after a list as long as the numbers before',
      ['1. One.', '2. It needs:', '1. boats;', '2. nets.', '3. It was late.'],
      ['1', '2', '2-1', '2-2', '3'],
    ],
    [
      'under the first of them',
      ['1. It needs:', '1. boats;', '2. nets.', '2. Two.'],
      ['1', '1-1', '1-2', '2'],
    ],
    ['after a lead-in', ['It was as follows:', '12. One.', '13. Two.'], ['0a', '12', '13']],
  ])('that the report numbers keep their number: %s', (_what, blocks, labels) => {
    const { passages } = read(`# Boats\n\n${blocks.join('\n\n')}\n`);
    expect(passages.map(({ label }) => label)).toEqual(labels);
  });

  it('are never out of letters', () => {
    const { passages } = read(`# Boats\n\n7. One.\n\n${'More.\n\n'.repeat(53)}`);
    expect(passages.slice(-29).map(({ label }) => label)).toEqual([
      ...['7y', '7z'],
      ...[...'abcdefghijklmnopqrstuvwxyz'].map((letter) => `7a${letter}`),
      '7ba',
    ]);
  });

  it('are of one piece across a page number', () => {
    const source = '# Boats\n\nFears that local\n\n- 12 -\n\nownership has suffered. They grow.\n';
    const { passages, statements } = read(source);
    expect(passages).toHaveLength(1);
    expect(statements.map(({ id, text }) => [id, text])).toEqual([
      ['boats/1.1', 'Fears that local ownership has suffered.'],
      ['boats/1.2', 'They grow.'],
    ]);
  });
});

describe('list items', () => {
  it('are counted under their paragraph and know the sentence that introduces them', () => {
    expect(passagesOf('One.', '', 'It was long. It needs:', '', '- boats;', '- nets.', '', 'Three.')).toEqual(
      ['1', '2', '2-1 - (It needs:)', '2-2 - (It needs:)', '3'],
    );
  });

  it.each([
    'These are needed',
    'The following was said.',
    'It was as follows.',
    'It needs –',
    'The list is below.',
  ])('are introduced by %j', (leadIn) => {
    expect(passagesOf(leadIn, '', '- boats')).toEqual(['1', `1-1 - (${leadIn})`]);
  });

  it('have no lead-in under a paragraph that introduces nothing', () => {
    expect(passagesOf('The port was open.', '', '- boats')).toEqual(['1', '1-1 -']);
  });

  it('may stand without any paragraph before them', () => {
    expect(passagesOf('- boats', '- nets')).toEqual(['0-1 -', '0-2 -']);
  });

  it('inside items are counted under these, with the item as lead-in', () => {
    const lines = [
      'It needs:',
      '',
      '- boats, of which:',
      '  a) some sail;',
      '  b) others do not;',
      '- nets.',
    ];
    expect(passagesOf(...lines)).toEqual([
      '1',
      '1-1 - (It needs:)',
      '1-1-1 a) (boats, of which:)',
      '1-1-2 b) (boats, of which:)',
      '1-2 - (It needs:)',
    ]);
  });

  it('inside items that introduce nothing keep the lead-in of the list', () => {
    expect(passagesOf('It needs:', '', '- boats', '  - with sails', '- nets')).toEqual([
      '1',
      '1-1 - (It needs:)',
      '1-1-1 - (It needs:)',
      '1-2 - (It needs:)',
    ]);
  });

  it('three deep come back to where they left', () => {
    const lines = ['It needs:', '', '- a:', '  - b:', '    - c', '    - d', '  - e', '- f', '  - g'];
    expect(passagesOf(...lines).map((line) => line.split(' ')[0])).toEqual([
      '1',
      '1-1',
      '1-1-1',
      '1-1-1-1',
      '1-1-1-2',
      '1-1-2',
      '1-2',
      '1-2-1',
    ]);
  });

  it.each([
    ['letters', '(a) (i) (ii) (b) (i)', '1 1-1 1-2 2 2-1'],
    ['letters up to i', '(g) (h) (i) (j)', '1 2 3 4'],
    ['letters that end with i', '(h) (i)', '1 2'],
    ['roman numerals under h', '(g) (h) (i) (ii) (i) (j)', '1 2 2-1 2-2 3 4'],
    ['roman numerals up to x', '(i) (ii) (iii) (iv) (v) (vi) (vii) (viii) (ix) (x)', '1 2 3 4 5 6 7 8 9 10'],
    ['three kinds', '1. (a) (i) (ii) (b) 2. (a)', '1 1-1 1-1-1 1-1-2 1-2 2 2-1'],
    ['other brackets', '(1) 1) 2) (2)', '1 1-1 1-2 2'],
    ['bullets', '• - - •', '1 1-1 1-2 2'],
    ['letters and bullets', '(a) - - (b)', '1 1-1 1-2 2'],
    ['numbers left out', '(a) (c) (d)', '1 2 3'],
    ['numbers that Markdown counts', '1. 1. 1.', '1 2 3'],
    ['a slip of the pen', '(a) b) (c)', '1 2 3'],
  ])('that are not indented are nested by the kind of their markers: %s', (_what, markers, places) => {
    for (const gap of ['\n', '\n\n']) {
      const items = markers.split(' ').map((marker) => `${marker} boats`);
      const { passages } = read(`# Boats\n\nIt needs the following:\n\n${items.join(gap)}\n`);
      expect(passages.slice(1).map(({ label }) => label.replace('1-', ''))).toEqual(places.split(' '));
    }
  });

  it('that are not indented have the item above as lead-in', () => {
    const lines = ['It needs:', '', '(a) boats:', '(i) old;', '(ii) new;', '(b) nets.'];
    expect(passagesOf(...lines)).toEqual([
      '1',
      '1-1 (a) (It needs:)',
      '1-1-1 (i) (boats:)',
      '1-1-2 (ii) (boats:)',
      '1-2 (b) (It needs:)',
    ]);
  });

  it('of two lists inside one item are counted on', () => {
    const labels = passagesOf('It needs:', '', '- a', '  - b', '(i) c', '- d').map(
      (line) => line.split(' ')[0],
    );
    expect(labels).toEqual(['1', '1-1', '1-1-1', '1-1-2', '1-2']);
  });

  it('that come back to no level that was there are counted on', () => {
    const labels = passagesOf('It needs:', '', '    - a', '  - b', '- c').map((line) => line.split(' ')[0]);
    expect(labels).toEqual(['1', '1-1', '1-2', '1-3']);
  });

  it('across a page break are one list', () => {
    const lines = ['It needs:', '', '- boats;', '', '- 12 -', '', '- nets.'];
    expect(passagesOf(...lines)).toEqual(['1', '1-1 - (It needs:)', '1-2 - (It needs:)']);
  });

  it('with numbers after a lead-in are a list, not numbered paragraphs', () => {
    expect(passagesOf('It needs the following:', '', '1. Boats.', '', '2. Nets.')).toEqual([
      '1',
      '1-1 1. (It needs the following:)',
      '1-2 2. (It needs the following:)',
    ]);
  });

  it('of several sentences are one passage', () => {
    const { statements } = read('# Boats\n\nIt needs:\n\n- boats. They sail.\n- nets.\n');
    expect(statements.map(({ id, leadIn }) => [id, leadIn])).toEqual([
      ['boats/1.1', null],
      ['boats/1-1.1', 'It needs:'],
      ['boats/1-1.2', 'It needs:'],
      ['boats/1-2.1', 'It needs:'],
    ]);
  });
});
