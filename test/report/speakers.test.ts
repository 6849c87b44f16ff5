import { labelLine } from '../../src/wording/labels';
import { read } from '../support/reports';
import { breaches } from '../support/whole';

/** `speaker: statement`, one a line. */
function saidIn(source: string): string[] {
  const { passages, statements } = read(source);
  return statements.map(({ section, passage, text }) => {
    const { speaker } = passages.find((one) => one.section === section.number && one.label === passage) ?? {};
    return `${speaker ?? '-'}: ${text}`;
  });
}

describe('what names a speaker is no statement, and each statement behind it knows the speaker', () => {
  it.each([
    [
      'on a line of its own',
      '**Kenya | Representative**\n\nWe agree.\n\n**Chile | Representative**\n\nWe do not.',
      ['Kenya | Representative', 'Chile | Representative'],
    ],
    [
      'with a colon',
      '**The President:**\n\nWe agree.\n\n**Mr. Vega (Chile):**\n\nWe do not.',
      ['The President', 'Mr. Vega (Chile)'],
    ],
    ['before what is said', '**Lady Quay**: We agree.\n\n**Mr Bay:** We do not.', ['Lady Quay', 'Mr Bay']],
    [
      'without bold signs',
      'The President (spoke in French): We agree.\n\nMr. Vega (Chile): We do not.',
      ['The President (spoke in French)', 'Mr. Vega (Chile)'],
    ],
    [
      'behind the number of a question',
      'Q1 **Chair:** We agree.\n\nQ2 Lady Quay: We do not.',
      ['Chair', 'Lady Quay'],
    ],
    [
      'whichever of both is bold',
      '**Q31** **Chair**: We agree.\n\n**Q32 Mr Bay:** We do not.',
      ['Chair', 'Mr Bay'],
    ],
  ])('%s', (_where, text, [one, other]) => {
    const source = `# Session 4\n\n${text}\n\nThank you.\n`;
    expect(saidIn(source)).toEqual([`${one}: We agree.`, `${other}: We do not.`, `${other}: Thank you.`]);
    expect(breaches(source, read(source))).toEqual([]);
  });

  it('says so under each, in the place of a voice of the report', () => {
    const { statements } = read(
      '# Session 4\n\n**Mr. Vega (Chile):**\n\nIt was agreed to leave. Nets were torn.\n\n**Ms Day:**\n\nThey were.\n',
      { kind: 'transcript' },
    );
    expect(statements.map(labelLine)).toEqual([
      expect.stringContaining('said by Mr. Vega (Chile)'),
      'finding · said by Mr. Vega (Chile)',
      'finding · said by Ms Day',
    ]);
    expect(statements.map(({ actors }) => actors)).toEqual([['Chile'], ['Chile'], []]);
  });

  it('up to the next heading', () => {
    expect(
      saidIn('# One\n\n**Mr Bay**: We agree.\n\n**Ms Day**: So it is.\n\n# Two\n\nIt ended.\n').at(-1),
    ).toBe('-: It ended.');
  });

  it.each([
    'Mr. Vega spoke first: the port was open.',
    '**Note:** the port was open.',
    'The President of the port: it was open.',
  ])('which %j alone does not', (text) => {
    expect(saidIn(`# One\n\n${text}\n\nIt was busy.\n`).every((line) => line.startsWith('-: '))).toBe(true);
  });
});
