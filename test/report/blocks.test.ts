import { blockText, readBlocks } from '../../src/report/blocks';
import { splitLines } from '../../src/report/source';

/** `kind marker|text`, one a block. */
function blocksOf(...lines: string[]): string[] {
  const source = lines.join('\n');
  return readBlocks(splitLines(source)).map((block) => {
    const sign = block.level > 0 ? `${'#'.repeat(block.level)} ` : block.marker ? `${block.marker} ` : '';
    return `${block.kind}: ${sign}${blockText(source, block)}`;
  });
}

describe('headings', () => {
  it.each([
    ['# Boats', 'heading: # Boats'],
    ['## Boats ##', 'heading: ## Boats'],
    ['   ### Boats', 'heading: ### Boats'],
    ['###### *Boats*', 'heading: ###### Boats'],
    ['# 1. Boats # 2', 'heading: # 1. Boats # 2'],
  ])('marked with number signs: %j', (line, block) => {
    expect(blocksOf('Text.', line, 'More.')).toEqual(['paragraph: Text.', block, 'paragraph: More.']);
  });

  it.each(['#Boats', '####### Boats', '#', 'No # Boats'])('are not made by %j', (line) => {
    expect(blocksOf(line)).toEqual([`paragraph: ${line}`]);
  });

  it('are underlined with = or -', () => {
    expect(blocksOf('Boats', '=====', '', 'Nets', '-----', 'Text.')).toEqual([
      'heading: # Boats',
      'heading: ## Nets',
      'paragraph: Text.',
    ]);
  });

  it('are no paragraphs of two lines with a line under them', () => {
    expect(blocksOf('Boats and', 'nets', '-----')).toEqual(['paragraph: Boats and nets', 'apparatus: -----']);
  });
});

describe('paragraphs', () => {
  it('are lines without a blank one in between', () => {
    expect(blocksOf('one', 'two', '', '', 'three', ' \t ', 'four')).toEqual([
      'paragraph: one two',
      'paragraph: three',
      'paragraph: four',
    ]);
  });

  it('end at Windows line ends and form feeds as well', () => {
    const source = 'one\r\ntwo\r\n\r\nthree\ffour\rfive';
    expect(readBlocks(splitLines(source)).map((block) => blockText(source, block))).toEqual([
      'one two',
      'three four five',
    ]);
  });

  it('keep a number in mid-sentence that begins a line', () => {
    expect(blocksOf('The decree of', '2007. It was good and had', '12. parts.')).toEqual([
      'paragraph: The decree of 2007. It was good and had 12. parts.',
    ]);
  });
});

describe('list items', () => {
  it.each([
    ['- boats', '-'],
    ['* boats', '*'],
    ['+ boats', '+'],
    ['• boats', '•'],
    ['1. boats', '1.'],
    ['12) boats', '12)'],
    ['(3) boats', '(3)'],
    ['a) boats', 'a)'],
    ['(b) boats', '(b)'],
    ['c. boats', 'c.'],
    ['(ii) boats', '(ii)'],
    ['iv) boats', 'iv)'],
    ['- a) boats', 'a)'],
    ['- (i) boats', '(i)'],
    ['* 2. boats', '2.'],
  ])('%s', (line, marker) => {
    expect(blocksOf('', line)).toEqual([`item: ${marker} boats`]);
  });

  it.each(['-boats', '1.boats', '1.5 boats', '(boats) left', 'A. Boats', 'abc) boats', '– boats'])(
    'are not made by %j',
    (line) => {
      expect(blocksOf('', line)).toEqual([`paragraph: ${line}`]);
    },
  );

  it('may begin right under their lead-in', () => {
    expect(blocksOf('It needs:', '- boats', '- nets')).toEqual([
      'paragraph: It needs:',
      'item: - boats',
      'item: - nets',
    ]);
    expect(blocksOf('It needs:', '(a) boats', '(b) nets')).toHaveLength(3);
    expect(blocksOf('It needs:', '1. boats', '2. nets')).toHaveLength(3);
  });

  it('go on in the next line, indented or not', () => {
    expect(blocksOf('- boats', '  with sails', '- nets', 'without holes')).toEqual([
      'item: - boats with sails',
      'item: - nets without holes',
    ]);
  });

  it('have under them the indented paragraphs after a blank line', () => {
    const lines = ['- boats', '', '  with sails', '', '\tand oars', '', 'The port.', '', '  It held.'];
    const blocks = readBlocks(splitLines(lines.join('\n')));
    expect(blocks.map(({ kind, underItem }) => [kind, underItem])).toEqual([
      ['item', false],
      ['paragraph', true],
      ['paragraph', true],
      ['paragraph', false],
      ['paragraph', false],
    ]);
  });

  it('know how far they are indented', () => {
    const blocks = readBlocks(splitLines('- one\n  - two\n     a) three'));
    expect(blocks.map(({ indent }) => indent)).toEqual([0, 2, 5]);
  });

  it('keep the marker in their source and out of their text', () => {
    const source = 'It needs:\n\n  - (ii) boats\n';
    const [, item] = readBlocks(splitLines(source));
    expect(source.slice(item?.source.start, item?.source.end)).toBe('  - (ii) boats');
    expect(item?.parts.map(({ start, end }) => source.slice(start, end))).toEqual(['boats']);
  });
});

describe('apparatus', () => {
  it.each(['12', '- 12 -', '– 12 –', 'Page 12', 'page 3 of 40', '3/40', '  7  '])(
    'is a page number: %j',
    (line) => {
      expect(blocksOf('Text', '', line, '', 'goes on.')).toEqual([
        'paragraph: Text',
        `apparatus: ${line.trim()}`,
        'paragraph: goes on.',
      ]);
    },
  );

  it.each(['***', '---', '___', '* * *', '- - -', '----------'])('is a rule: %j', (line) => {
    expect(blocksOf('Text.', '', line, '', 'More.').map((block) => block.split(':')[0])).toEqual([
      'paragraph',
      'apparatus',
      'paragraph',
    ]);
  });

  it('is a footnote with all its lines', () => {
    expect(blocksOf('Text.', '', '[^1]: See the rules.', '    They are long.', '', 'More.')).toEqual([
      'paragraph: Text.',
      'apparatus: : See the rules. They are long.',
      'paragraph: More.',
    ]);
  });

  it.each([
    ['between bars', ['| Boats | Nets |', '|-------|:----:|', '| 5 | 7 |']],
    ['without outer bars', ['Boats | Nets', '------|-----', '5 | 7']],
    ['without a head', ['| Boats | Nets |', '  | 5 | 7 |']],
  ])('is a table %s', (_what, rows) => {
    const kinds = (...lines: string[]) => blocksOf(...lines).map((block) => block.split(':')[0]);
    expect(kinds('Text.', ...rows, 'More.')).toEqual(['paragraph', 'apparatus', 'paragraph']);
    expect(kinds('Text.', '', ...rows, '', '12', '', 'More.')).toEqual([
      'paragraph',
      'apparatus',
      'apparatus',
      'paragraph',
    ]);
  });

  it.each(['Boats | Nets', '|', 'a || b', 'x | y\n-----'])('is no table: %j', (lines) => {
    expect(blocksOf(...lines.split('\n'))[0]).not.toMatch(/^apparatus/);
  });

  it('is no number in the middle of a paragraph', () => {
    expect(blocksOf('In the year', '2007', 'it began.')).toEqual(['paragraph: In the year 2007 it began.']);
  });

  it('at the top of a page does not hide that a paragraph begins', () => {
    expect(blocksOf('Text.', '12', '', 'More.')).toEqual([
      'paragraph: Text.',
      'apparatus: 12',
      'paragraph: More.',
    ]);
  });
});
