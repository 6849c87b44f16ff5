import { remembered } from '../../src/search/remembered';

describe('what is remembered', () => {
  it('is made once, as long as not too much came after it', () => {
    const made: string[] = [];
    const upper = remembered(2, (text) => {
      made.push(text);
      return text.toUpperCase();
    });
    expect(['a', 'b', 'a', 'c', 'b', 'a'].map(upper)).toEqual(['A', 'B', 'A', 'C', 'B', 'A']);
    expect(made).toEqual(['a', 'b', 'c', 'a']);
  });

  it('may be null', () => {
    let made = 0;
    const none = remembered(2, () => {
      made++;
      return null;
    });
    expect([none('a'), none('a'), made]).toEqual([null, null, 1]);
  });
});
