import { readerText } from '../../src/slack/reader-text';

describe('a message as a reader sees it', () => {
  it.each<[string, string, string]>([
    ['escapes', 'a &lt; b &amp; c', 'a < b & c'],
    ['an escaped escape', '&amp;lt;', '&lt;'],
    [
      'links',
      'see <https://x.org|the report> or <https://y.org>',
      'see [the report](https://x.org) or https://y.org',
    ],
    ['links whose labels or addresses have brackets', '<https://x.org/(a)|b> <https://y.org|[c]>', 'b [c]'],
    ['mentions', '<@U0BEN> and <!here> in <#C1|general>', ' and  in general'],
    ['what is struck out', 'it is ~not~ so', 'it is ~not~ so'],
    ['a quotation, which ends with its line', '&gt; one\n&gt; two\nthree', '> one\n> two\n\nthree'],
    ['a quotation that never ends', 'a\n&gt;&gt;&gt;one\ntwo', 'a\n>one\n> two'],
  ])('%s', (_, text, shown) => {
    expect(readerText(text)).toBe(shown);
  });

  it.each(['<'.repeat(50_000), '~'.repeat(50_000), '&gt;\n'.repeat(20_000), '&gt;&gt;&gt;'.repeat(20_000)])(
    'is there at once: %.10s',
    (text) => {
      expect(typeof readerText(text)).toBe('string');
    },
  );
});
