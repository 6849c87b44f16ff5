import { LONGEST_QUESTION, questionIn } from '../../src/slack/question';

describe('the question in a message', () => {
  it.each([
    ['exit strategies', 'exit strategies'],
    ['<@U0PEACEOPS> exit strategies', 'exit strategies'],
    ['what about <@U0PEACEOPS|peaceops> exits?', 'what about exits?'],
    ['<@U0PEACEOPS>', ''],
    ['hi, what was said on exits?', 'what was said on exits?'],
    ['Good morning team! exits', 'exits'],
    ['Hello PeaceOps: exits please.', 'exits'],
    ['exits, thanks in advance!', 'exits'],
    ['morning briefings', 'morning briefings'],
    ['hierarchy', 'hierarchy'],
    ['thanks', ''],
    ['  local \n\n ownership\t', 'local ownership'],
    ['R&amp;D &lt;tag&gt;', 'R&D <tag>'],
    ['&amp;lt;', '&lt;'],
    ['a\u202eb\u0000c\ud83dd', 'a b c d'],
    ['co\u00adoperation 🕊', 'co\u00adoperation 🕊'],
  ])('%j is %j', (message, text) => {
    expect(questionIn(message)).toEqual({ text, isCut: false });
  });

  it('is read up to 500 characters, to the end of a word', () => {
    const { text, isCut } = questionIn('local ownership '.repeat(100));
    expect(isCut).toBe(true);
    expect(text.length).toBeLessThanOrEqual(LONGEST_QUESTION);
    expect(text).toMatch(/(?:local|ownership)$/);
  });

  it('is cut inside a word that is longer than that, never inside a character', () => {
    expect(questionIn(`x${'🕊'.repeat(300)}`)).toEqual({ text: `x${'🕊'.repeat(249)}`, isCut: true });
  });
});
