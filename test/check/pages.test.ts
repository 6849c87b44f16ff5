import { pagesIn } from '../../src/check/pages';

describe('the pages of an imported file', () => {
  const markdown = [
    '# Title',
    '<!-- page 1 -->',
    'One[^1] \\<!-- page 9 --> two',
    '<!-- page 2 -->',
    'Three and <!-- page 3 --> four[^2].',
    '[^1]: Five.',
    '[^2]: Six.',
  ].join('\n\n');

  it.each<[string, number]>([
    ['Title', 1],
    ['One', 1],
    [' two', 1],
    ['Three', 2],
    ['four', 3],
    ['Five', 1],
    ['Six', 3],
  ])('have what stands on them: %s', (words, page) => {
    expect(pagesIn(markdown)(markdown.indexOf(words))).toBe(page);
  });

  it('are none where it has none', () => {
    expect(pagesIn('One.\n')(2)).toBeNull();
  });
});
