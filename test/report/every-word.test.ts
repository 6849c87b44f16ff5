import fc from '../support/fast-check';
import { read } from '../support/reports';

const figures = fc.constantFrom(
  ...[
    'on 9 and 10 June',
    'from 3 to 4 per cent',
    'US$ 1,250.50',
    '$4.6 million',
    '24 hours later',
    'in 2012',
  ],
  ...[
    'paragraphs 1 and 2 of',
    'article 14 (3)',
    'resolution 1325 (2000)',
    'A/55/305',
    'S/RES/1325',
    '3rd',
    '21st',
  ],
  ...[
    'A/CONF.157/23',
    'WG.6',
    'No. 5',
    'para. 12',
    'art. 12',
    'Rev.1',
    '1990-1995',
    '2006–2010',
    '10 km²',
    '5 m³',
  ],
  ...[
    '1620 hours',
    '3 May 1995',
    '>60%',
    '35%',
    '1/2',
    '12.5',
    '+41 22 917',
    '§ 5',
    '(a)',
    '(ii)',
    'Chapter 7',
    'U.N.',
  ],
  ...[
    'see p. 3',
    '12',
    '2006',
    '1 000',
    'e.g. 7',
    'M-16',
    '5*3',
    '6 boats',
    'Goals 5 and 6',
    '7 and 8',
    'phase 2',
  ],
);
const words = fc.constantFrom(
  ...[
    'the port',
    'was open',
    'women',
    'and',
    'crews',
    'in',
    'of the Council',
    'Mission',
    'agreed',
    'later,',
    'in February',
  ],
);
const sentence = fc
  .tuple(
    fc.array(fc.oneof(words, figures), { minLength: 2, maxLength: 12 }),
    fc.constantFrom('.', '?', '.”', '.)'),
  )
  .map(([parts, end]) => `The ${parts.join(' ')} held${end}`);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
const notes = fc
  .integer({ min: 0, max: 12 })
  .map((last) => Array.from({ length: last }, (_, at) => `[^${at + 1}]: See there.`).join('\n\n'));

/** A text in lines of so many characters, as converters leave it. */
function inLines(text: string, width: number): string {
  return text.split(' ').reduce((lines, word) => {
    const last = lines.slice(lines.lastIndexOf('\n') + 1);
    return `${lines}${last.length + word.length >= width ? '\n' : ' '}${word}`;
  });
}

/** The letters and figures of a text, in order. */
const signsOf = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

describe('a line within a sentence', () => {
  it.each([
    '(a) A report on the review made in accordance with paragraph 15\n(a) (A/HRC/WG.6/19/ELM/1);',
    'The port has problems relating to\n(a) measurement; (b) finding owners.',
    'The crew met, as article 14\n(i) of the law has it.',
  ])('begins no item with a part of a rule: %j', (text) => {
    const { statements } = read(`# Boats\n\n${text}\n`);
    expect(statements.map((one) => one.text)).toEqual([text.replace(/^\(a\) /, '').replace('\n', ' ')]);
  });
});

describe('every letter and figure of a paragraph stands in its statements, in order,', () => {
  it('whatever figures it is full of, whatever notes the text has', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 5 }), notes, (paragraphs, below) => {
        const { statements } = read(`# Boats\n\n${paragraphs.join('\n\n')}\n\n${below}\n`);
        expect(statements.map(({ text }) => text).join(' ')).toBe(paragraphs.join(' '));
      }),
      { numRuns: 500 },
    );
  });

  it('wherever its lines end', () => {
    const widths = fc.integer({ min: 40, max: 90 });
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 1, maxLength: 4 }),
        widths,
        notes,
        (paragraphs, width, below) => {
          const source = `# Boats\n\n${paragraphs.map((text) => inLines(text, width)).join('\n\n')}\n\n${below}\n`;
          const { statements, passages } = read(source);
          const marked = passages.map(({ marker, id }) =>
            [
              marker ?? '',
              ...statements.filter((one) => one.id.startsWith(`${id}.`)).map(({ text }) => text),
            ].join(' '),
          );
          expect(signsOf(marked.join(' '))).toBe(signsOf(paragraphs.join(' ')));
        },
      ),
      { numRuns: 500 },
    );
  });
});
