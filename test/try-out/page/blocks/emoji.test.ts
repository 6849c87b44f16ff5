import { emojiNamed, withEmoji } from '../../../../src/try-out/page/blocks/emoji';

describe('Emoji', () => {
  it.each([
    ['+1', '👍'],
    ['white_check_mark', '✅'],
    ['wave::skin-tone-4', '👋🏽'],
    ['flag-no', '🇳🇴'],
  ])('are called %s', (name, character) => {
    expect(emojiNamed(name)).toBe(character);
  });

  it.each(['no_such', 'constructor', '', 'flag-norway'])('are not called %j', (name) => {
    expect(emojiNamed(name)).toBeUndefined();
  });

  it('stand in a text by their names, and what is no name stays', () => {
    expect(withEmoji(':tada: at 10:30:00, :no_such: :wave::skin-tone-2:')).toBe(
      '🎉 at 10:30:00, :no_such: 👋🏻',
    );
  });
});
