import { findMarked } from '../../src/check/quotation-marks';
import fc from '../support/fast-check';

const marked = (text: string) => findMarked(text).spans.map(({ start, end }) => text.slice(start, end));

describe('what stands between quotation marks', () => {
  it.each<[string, string, string[]]>([
    ['curly', 'They said “exits were early” and left.', ['exits were early']],
    ['straight', 'They said "exits were early", and "so on".', ['exits were early', 'so on']],
    ['single curly', 'They said ‘exits were early’.', ['exits were early']],
    ['single straight', "They said 'exits were early'.", ['exits were early']],
    ['French', 'On disait « exits were early ».', [' exits were early ']],
    ['German', 'Man sagte „exits were early“ dort.', ['exits were early']],
    ['opened curly and closed straight', 'They said “exits were early".', ['exits were early']],
    ['Swedish', 'De sade ”exits were early” och ”gick hem”.', ['exits were early', 'gick hem']],
    ['Swedish inside others', 'They said “it was ”too early” to go”.', ['it was ”too early” to go']],
    ['Finnish', 'He sanoivat »exits were early» ja lähtivät.', ['exits were early']],
    ['guillemets that point inwards', 'Man sagte »exits were early« dort.', ['exits were early']],
    ['the same with blanks', 'Man sagte » exits were early « dort.', [' exits were early ']],
    [
      'single guillemets',
      'Man sagte ‹exits were early› und ›boats sank‹.',
      ['exits were early', 'boats sank'],
    ],
    ['German single', 'Man sagte ‚exits were early‘ dort.', ['exits were early']],
    ['Japanese', '彼らは「exits were『too』early」と言った。', ['exits were『too』early']],
    ['white corners', '『exits were early』と言った。', ['exits were early']],
    ['double primes', 'They said ″exits were early″ and left.', ['exits were early']],
    ['opened curly and closed by a double prime', 'They said “exits were early″.', ['exits were early']],
    ['nested', 'They said “it was ‘too early’ to go”.', ['it was ‘too early’ to go']],
    ['nested of one kind', '"It was "too early" to go" they said.', ['It was "too early" to go']],
    ['in brackets and between dashes', '("one of them") –"another one"–', ['one of them', 'another one']],
    [
      'with apostrophes inside',
      '‘The troops’ needs and the UN’s role’ are ours.',
      ['The troops’ needs and the UN’s role'],
    ],
    ['with straight apostrophes inside', "'It's the UN's role' they said.", ["It's the UN's role"]],
  ])('is found: %s', (_, text, expected) => {
    expect(marked(text)).toEqual(expected);
  });

  it.each<[string, string]>([
    ['apostrophes', "The troops' needs, the UN’s role and 'tis all, the mission’s."],
    ['inches and minutes', 'A 5" pipe, 3\' long, and a 7" one.'],
    ['a mark that does not open anything', 'exits were early” they said'],
    ['a mark inside a word', 'ro"ck and ro"ll'],
  ])('is nothing: %s', (_, text) => {
    expect(marked(text)).toEqual([]);
  });

  it('goes on behind a mark that is not closed, and says where that stands', () => {
    const text = 'An “unclosed one, and then “a whole one” follows.';
    expect(marked(text)).toEqual(['a whole one']);
    expect(findMarked(text).unclosed).toEqual([3]);
  });

  it.each<[string, string, number[]]>([
    ['closes and did not open', 'exits were early” they said', [16]],
    ['stands inside a word', 'a ro"ck', [4]],
    ['closes in Japanese', 'exits」', [5]],
  ])('names a mark that %s', (_, text, stray) => {
    expect(findMarked(text)).toMatchObject({ spans: [], unclosed: [], stray });
  });

  it('names no inches', () => {
    expect(findMarked('A 5" pipe, a 12” gun and a 7″ one.')).toMatchObject({ unclosed: [], stray: [] });
  });

  it('never overlaps, whatever marks there are', () => {
    const marks = fc.constantFrom(...'"“”„«»‘’‚‹›「」『』″\' as.-('.split(''));
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 60 }), (characters) => {
        let end = 0;
        for (const span of findMarked(characters.join('')).spans) {
          expect(span.start).toBeGreaterThan(end - 1);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          end = span.end;
        }
      }),
    );
  });

  it.each(['‘', '“', '"', '«', "' ", 's’ a’b ', '„“'])(
    'comes in no time from a great many marks: %s',
    (mark) => {
      const { spans } = findMarked(mark.repeat(100_000) + '” '.repeat(100_000));
      expect(spans.length).toBeLessThanOrEqual(200_000);
    },
  );
});
