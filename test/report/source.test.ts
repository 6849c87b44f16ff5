import { decodeReport, lineNumbers, ReportError, splitLines } from '../../src/report/source';
import fc from '../support/fast-check';

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('the bytes of a report', () => {
  it('become its text', () => {
    expect(decodeReport(utf8('Señor 和平 🤝\r\n'), 'x.md')).toBe('Señor 和平 🤝\r\n');
  });

  it.each([
    ['a PDF', '%PDF-1.7\n'],
    ['a Word document (DOCX) or another ZIP file', 'PK\u0003\u0004'],
    ['a Rich Text file (RTF)', '{\\rtf1'],
  ])('are called what they are: %s', (what, bytes) => {
    expect(() => decodeReport(utf8(bytes), 'x.md')).toThrow(
      new ReportError(`x.md: this is ${what}, not text; \`peaceops import\` makes a report of such a file.`),
    );
  });

  it.each([
    ['quotation marks of the Macintosh', 'WomenÕs', 'The womenÕs boats. '],
    ['UTF-8 taken for Latin letters', 'womenâ€™s', 'The womenâ€™s boats. '],
    ['characters that were lost', 'caf\ufffd', 'The caf\ufffd was open. '],
  ])('are refused where they are garbled: %s', (_what, words, text) => {
    expect(() => decodeReport(utf8(`# Boats\n\n${text.repeat(9)}`), 'x.md')).toThrow(
      /^x\.md:3: the text is garbled \(“[^”]+”, 9 such places\); save it again as UTF-8 from the original\.$/,
    );
    expect(() => decodeReport(utf8(`# Boats\n\n${text}`), 'x.md')).not.toThrow();
    expect(words).not.toBe('');
  });

  it('keep their byte order mark, so that offsets count from the true beginning', () => {
    expect(decodeReport(utf8('\ufeffText'), 'x.md')).toBe('\ufeffText');
  });

  it.each(['', ' ', '\n\r\n\t', '\ufeff'])('are refused if there is nothing but %j', (text) => {
    expect(() => decodeReport(utf8(text), 'a/x.md')).toThrow(
      new ReportError("a/x.md: the file is empty; put the report's text there."),
    );
  });

  it.each([
    ['a byte of no character', [0x61, 0x62, 0xff, 0x63], 2],
    ['a lone continuation', [0x80], 0],
    ['a continuation too many', [0xc3, 0xa9, 0xa9, 0x61], 2],
    ['Latin-1', [0x61, 0xe9, 0x73], 1],
    ['a character that breaks off', [0x61, 0xf0, 0x9f, 0x92, 0x61], 1],
    ['an end inside a character', [0x61, 0x62, 0xe2, 0x82], 2],
    ['an encoded surrogate', [0x61, 0xed, 0xa0, 0x80], 1],
  ])('are refused with the place if they hold %s', (_what, bytes, at) => {
    expect(() => decodeReport(Uint8Array.from(bytes), 'x.md')).toThrow(
      new ReportError(`x.md: not valid UTF-8 at byte ${at}; save the report as UTF-8 text.`),
    );
  });

  it('are refused at the byte where they stop being text, wherever that is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 50 }),
        fc.string({ maxLength: 50 }),
        fc.constantFrom(0xff, 0x80, 0xc3, 0xe9, 0xf0),
        (before, after, bad) => {
          const bytes = [...utf8(`a${before}`), bad, ...utf8(after)];
          const at = utf8(`a${before}`).length;
          expect(() => decodeReport(Uint8Array.from(bytes), 'x.md')).toThrow(`at byte ${at};`);
        },
      ),
    );
  });

  it.each([
    ['Latin-1', [0x61, 0xe9, 0x20, 0x62]],
    ['an end inside a character', [0x61, 0xe2, 0x82]],
    ['an encoded surrogate', [0x61, 0xed, 0xa0, 0x80]],
    ['UTF-16', [0xff, 0xfe, 0x61, 0x00]],
  ])('are refused if they hold %s', (_what, bytes) => {
    expect(() => decodeReport(Uint8Array.from(bytes), 'x.md')).toThrow(
      /^x\.md: not valid UTF-8 at byte \d+;/,
    );
  });

  it('that cannot be read make an error with a code', () => {
    expect(new ReportError('x')).toMatchObject({
      name: 'ReportError',
      code: 'report-unreadable',
      message: 'x',
    });
  });
});

describe('the lines of a text', () => {
  it.each([
    ['a\nb', ['a', 'b']],
    ['a\r\nb\rc', ['a', 'b', 'c']],
    ['a\n\r\n\nb', ['a', '', '', 'b']],
    ['a\fb', ['a', 'b']],
    ['a\n', ['a', '']],
    ['\ufeffa\nb', ['a', 'b']],
    ['', ['']],
  ])('%j', (text, lines) => {
    expect(splitLines(text).map((line) => line.text)).toEqual(lines);
  });

  it('slice back to the text, with nothing but line ends in between', () => {
    const pieces = fc.array(fc.constantFrom('a', '🚢', '\r', '\n', '\f', '\ufeff', ' '), { maxLength: 30 });
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('');
        let end = 0;
        for (const line of splitLines(text)) {
          expect(text.slice(line.start, line.end)).toBe(line.text);
          expect(text.slice(end, line.start)).toMatch(/^(?:\ufeff|\r\n?|\n|\f)?$/);
          end = line.end;
        }
        expect(end).toBe(text.length);
      }),
    );
  });

  it.each([
    [0, 1],
    [1, 1],
    [3, 2],
    [5, 3],
  ])('have numbers: offset %i is in line %i', (offset, number) => {
    expect(lineNumbers('a\r\nb\nc')(offset)).toBe(number);
  });
});
