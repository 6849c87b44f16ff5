import { checkText } from '../../src/check/check-text';
import { positionsIn } from '../../src/check/positions';
import { beijing } from '../support/corpus';
import fc from '../support/fast-check';

/** Words, marks and markup, as drafts mix them. */
const draft = fc
  .array(
    fc.constantFrom(
      ...[
        'exits',
        'have been',
        'premature',
        '“',
        '”',
        '"',
        '„',
        '«',
        '»',
        '``',
        "''",
        '> ',
        '\n',
        '\n\n',
        '\r\n',
      ],
      ...[
        '**',
        '&quot;',
        '&ldquo;',
        '&rdquo;',
        '<q>',
        '</q>',
        '<blockquote>',
        '</blockquote>',
        '😀',
        'e\u0301',
        '\f',
      ],
      ...[
        '[^1]',
        '<b>',
        '</b>',
        '\\begin{quote}',
        '\\end{quote}',
        '…',
        ' ',
        '- ',
        '`',
        '\u2060',
        '<!--',
        '-->',
      ],
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(' '));

/** Where a line and a column are, counted as an editor does. */
function offsetOf(source: string, { line, column }: { line: number; column: number }): number {
  const lines = source.split(/(?<=\r\n|\n|\r(?!\n))/);
  return lines.slice(0, line - 1).join('').length + column - 1;
}

describe('positions in a draft', () => {
  it('count lines as editors do, and columns in UTF-16 units', () => {
    const at = positionsIn('\ufeffa\r\nb\fc\r😀d');
    expect([1, 4, 6, 8, 10].map(at)).toEqual([
      { line: 1, column: 1 },
      { line: 2, column: 1 },
      { line: 2, column: 3 },
      { line: 3, column: 1 },
      { line: 3, column: 3 },
    ]);
  });

  it('lead back to their offsets, in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.nat(60), (text, far) => {
        fc.pre(!text.startsWith('\ufeff'));
        const at = Math.min(far, text.length);
        expect(offsetOf(text, positionsIn(text)(at))).toBe(at);
      }),
    );
  });

  it('slice each quotation out of any draft, from its first word or sign to its last', () => {
    fc.assert(
      fc.property(draft, fc.constantFrom('draft' as const, 'pasted' as const), (source, origin) => {
        const { checked, passedOver } = checkText(beijing().index, source, origin);
        for (const { quotation } of checked) {
          const slice = source.slice(quotation.at, quotation.end);
          const [first, last] = [[...quotation.text][0] as string, [...quotation.text].at(-1) as string];
          expect([source, slice.length]).not.toEqual([source, 0]);
          expect([source, slice]).toEqual([source, expect.stringMatching(/\S$/)]);
          if (/[\p{L}\p{N}]/u.test(first)) expect(slice.startsWith(first)).toBe(true);
          if (/[\p{L}\p{N}]/u.test(last)) expect(slice.endsWith(last)).toBe(true);
        }
        for (const { at } of passedOver) expect(at).toBeLessThan(source.length);
      }),
    );
  });

  it('give a quotation without markup back as it is', () => {
    const source = 'One.\n\nTwo said “exits have\nbeen premature” and ‘three four five’.\n';
    const { checked } = checkText(beijing().index, source, 'draft');
    expect(checked.map(({ quotation: { at, end } }) => source.slice(at, end))).toEqual([
      'exits have\nbeen premature',
      'three four five',
    ]);
  });
});
