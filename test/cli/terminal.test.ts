import { PassThrough } from 'node:stream';
import { linesOf, printable, terminalOf, wrapped } from '../../src/cli/terminal';
import { fakeTerminal } from '../support/command-line';
import fc from '../support/fast-check';

async function lines(...chunks: (string | Uint8Array)[]): Promise<string[]> {
  async function* arriving() {
    for (const chunk of chunks) yield typeof chunk === 'string' ? chunk : Buffer.from(chunk);
  }
  const found: string[] = [];
  for await (const line of linesOf(arriving())) found.push(line);
  return found;
}

describe('lines from standard input', () => {
  it.each([
    ['several in one piece', ['a\nb\nc\n'], ['a', 'b', 'c']],
    ['one in several pieces', ['a', 'b', 'c\nd', 'e\n'], ['abc', 'de']],
    ['blank ones', ['a\n\n\nb\n\n'], ['a', '', '', 'b', '']],
    ['with Windows line ends', ['a\r\nb\r\n'], ['a', 'b']],
    ['with a line end cut in two', ['a\r', '\nb'], ['a', 'b']],
    ['with a last one that does not end', ['a\nb'], ['a', 'b']],
    ['none', [], []],
    ['none in an empty piece', [''], []],
    ['with a carriage return inside', ['a\rb\n'], ['a\rb']],
  ])('are read: %s', async (_what, chunks, expected) => {
    expect(await lines(...chunks)).toEqual(expected);
  });

  it('are whole although a piece ends inside a character', async () => {
    const bytes = new TextEncoder().encode('é和🤝\nß');
    for (let cut = 0; cut <= bytes.length; cut++)
      expect(await lines(bytes.subarray(0, cut), bytes.subarray(cut))).toEqual(['é和🤝', 'ß']);
  });

  it('are the same however the bytes are cut', async () => {
    const text = fc.array(fc.constantFrom('a', 'é', '和', '🤝', '\n', '\r\n', ' '), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 5 }), async (parts, size) => {
        const bytes = new TextEncoder().encode(parts.join(''));
        const pieces: Uint8Array[] = [];
        for (let at = 0; at < bytes.length; at += size) pieces.push(bytes.subarray(at, at + size));
        const whole = parts.join('').replaceAll('\r\n', '\n').replace(/\n$/, '');
        expect(await lines(...pieces)).toEqual(bytes.length === 0 ? [] : whole.split('\n'));
      }),
    );
  });

  it('show what is no UTF-8 as such', async () => {
    expect(await lines(Uint8Array.from([0x61, 0xff, 0x0a, 0xe2, 0x82]))).toEqual(['a\ufffd', '\ufffd']);
  });
});

describe('a text wrapped', () => {
  it.each([
    ['to the width, margin included', 'one two three four', '  ', 10, '  one two\n  three\n  four'],
    ['behind a bar', 'one two three', '│ ', 9, '│ one two\n│ three'],
    ['in the middle of a word that is too long', 'abcdefghij', '', 4, 'abcd\nefgh\nij'],
    ['by columns, of which some characters take two', '和平和平', '', 4, '和平\n和平'],
    ['not at all if it fits', 'one two', '  ', 80, '  one two'],
  ])('%s', (_how, text, margin, width, expected) => {
    expect(wrapped(text, margin, fakeTerminal({ width }))).toBe(expected);
  });
});

describe('what is printed', () => {
  it.each([
    ['control characters', 'a\u0000b\u0007c\u0008d\te\rf', 'a b c d e f'],
    ['eight-bit controls', 'a\u009b31mb\u0090', 'a 31mb '],
    ['delete', 'a\u007fb', 'a b'],
    ['ordinary text', 'Señor “和平” 🤝 – a\nb', 'Señor “和平” 🤝 – a\nb'],
  ])('%s', (_what, text, expected) => {
    expect(printable(text)).toBe(expected);
  });
});

describe('the terminal of a process', () => {
  const processWith = (stdout: object, env: NodeJS.ProcessEnv = {}) =>
    ({ stdout, stderr: new PassThrough(), stdin: new PassThrough(), env }) as unknown as NodeJS.Process;

  it('obeys nothing that is printed but colours', () => {
    const stdout = Object.assign(new PassThrough(), { isTTY: true, columns: 80 });
    const { out, colours } = terminalOf(processWith(stdout));
    out(`1.1\t${colours.bold(colours.red('x'))} \u001b[2J\u001b]0;title\u0007\u001b[8mhidden\u009b31m`);
    expect(String(stdout.read())).toBe(
      '1.1\t\u001b[1m\u001b[31mx\u001b[39m\u001b[22m  [2J ]0;title  [8mhidden 31m\n',
    );
  });

  it.each([
    ['on a terminal', { isTTY: true }, {}, true],
    ['in a pipe', {}, {}, false],
    ['on a terminal with NO_COLOR', { isTTY: true }, { NO_COLOR: '1' }, false],
    ['on a terminal with an empty NO_COLOR', { isTTY: true }, { NO_COLOR: '' }, true],
    ['on a dumb terminal', { isTTY: true }, { TERM: 'dumb' }, false],
  ])('has colours %s: %j %j', (_where, stdout, env, coloured) => {
    expect(terminalOf(processWith(stdout, env)).colours.isColorSupported).toBe(coloured);
  });

  it.each([
    [{ isTTY: true, columns: 120 }, 120],
    [{}, 80],
    [{ isTTY: true, columns: 10 }, 24],
    [{ isTTY: true, columns: 0 }, 24],
  ])('is as wide as %j: %i columns', (stdout, width) => {
    expect(terminalOf(processWith(stdout)).width).toBe(width);
  });

  it('ends each text with a line end, on its own stream', () => {
    const stdout = new PassThrough();
    const fake = processWith(stdout);
    const terminal = terminalOf(fake);
    terminal.out('found');
    terminal.error('failed');
    expect(String(stdout.read())).toBe('found\n');
    expect(String((fake.stderr as unknown as PassThrough).read())).toBe('failed\n');
  });
});
