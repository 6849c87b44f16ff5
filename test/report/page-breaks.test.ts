import { blockText, readBlocks } from '../../src/report/blocks';
import { joinPageBreaks } from '../../src/report/page-breaks';
import { splitLines } from '../../src/report/source';
import { statementsOf } from '../support/reports';

/** The paragraphs and items of a text after joining; apparatus left out. */
function joined(source: string): string[] {
  return joinPageBreaks(source, readBlocks(splitLines(source)))
    .filter(({ kind }) => kind !== 'apparatus')
    .map((block) => blockText(source, block));
}

describe('what a page break cut in two is one again', () => {
  it.each([
    ['a sentence', 'fears that local\n\nownership has suffered.', 'fears that local ownership has suffered.'],
    [
      'across a page number',
      'fears that local\n\n- 12 -\n\nownership has suffered.',
      'fears that local ownership has suffered.',
    ],
    [
      'across a form feed',
      'fears that local\n\f\nownership has suffered.',
      'fears that local ownership has suffered.',
    ],
    [
      'across a footnote',
      'fears that local\n\n[^1]: See there.\n\nownership has suffered.',
      'fears that local ownership has suffered.',
    ],
    [
      'a list item',
      '- fears that local\n\nownership has suffered;',
      'fears that local ownership has suffered;',
    ],
    ['after a comma', 'Boats, nets,\n\nand crews were there.', 'Boats, nets, and crews were there.'],
    [
      'after an abbreviation',
      'All posts (e.g.\n\nthe quay) were filled.',
      'All posts (e.g. the quay) were filled.',
    ],
    ['after a semicolon', 'It needs i) boats;\n\nand nets.', 'It needs i) boats; and nets.'],
    [
      'before a capital, if the first half is long',
      'Participants from all over the world came to the port of\n\nElmare in May.',
      'Participants from all over the world came to the port of Elmare in May.',
    ],
    [
      'in three parts',
      'fears that\n\nlocal ownership\n\nhas suffered.',
      'fears that local ownership has suffered.',
    ],
    [
      'with a closing bracket',
      'It needs boats (with sails\n\n) and nets.',
      'It needs boats (with sails ) and nets.',
    ],
  ])('%s', (_what, source, text) => {
    expect(joined(source)).toEqual([text]);
  });

  it('in any number of parts, in no time', () => {
    const [text, ...others] = joined('a\n\n'.repeat(20_000));
    expect(others).toEqual([]);
    expect(text).toHaveLength(39_999);
  });
});

describe('a paragraph that goes on behind a page with a new sentence', () => {
  const text = (edge: string, more = '') =>
    `# I. Boats\n\n1. They sail.\n\n2. They leak.\n\n${edge}\n\nThe crews of all the old boats are tired of it.\n\n3. They rest.\n${more}`;

  it.each(['<!-- page 2 -->', '7\n\n\f'])('is one where all paragraphs are numbered: %j', (edge) => {
    expect(statementsOf(text(edge))).toEqual([
      'I/1.1 They sail.',
      'I/2.1 They leak.',
      'I/2.2 The crews of all the old boats are tired of it.',
      'I/3.1 They rest.',
    ]);
  });

  it.each([
    ['where no page ends', text('')],
    [
      'where others have no number',
      text('<!-- page 2 -->', '\nThe crews of the new boats are not so tired.\n'),
    ],
  ])('is not %s', (_where, source) => {
    expect(statementsOf(source)).toContain('I/2a.1 The crews of all the old boats are tired of it.');
  });
});

describe('a list item and the indented paragraphs under it', () => {
  it('are one', () => {
    expect(joined('- boats.\n\n  With sails.\n\n  With oars.\n\nThe port.')).toEqual([
      'boats. With sails. With oars.',
      'The port.',
    ]);
  });
});

describe('what ends stays apart', () => {
  it.each([
    ['after a full stop', 'It was so.\n\nthen it was not.'],
    ['after a colon', 'It needs:\n\nboats and nets.'],
    ['after a closing quotation mark', 'He said “we stay.”\n\nthen he left.'],
    ['a caption before a capital', 'Map of the port\n\nThe port was open.'],
    ['a heading', '# Boats\n\nof the port.'],
    ['a list item before a capital', '- Boats and nets and crews and quays and ports\n\nThe port was open.'],
    ['two list items', '- boats,\n- nets.'],
    ['a paragraph and a list', 'It needs\n\n- boats.'],
  ])('%s', (_what, source) => {
    expect(joined(source)).toHaveLength(2);
  });
});
