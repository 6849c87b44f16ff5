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
    ['co\u00adop\u200ber\u200dation 🕊', 'cooperation 🕊'],
    ['👩\u200d🚀 training', '👩\u200d🚀 training'],
    [':pray: local ownership', 'local ownership'],
    ['local ownership :raised_hands::skin-tone-2:', 'local ownership'],
    ['local ownership:pray:', 'local ownership'],
    [':flag-rw: exit :+1::-1::100:', 'exit'],
    ['the round at 8:30:15', 'the round at 8:30:15'],
    ['section:exit: police', 'section:exit: police'],
    ['<#C01|general> <!here> <!subteam^S1|@team> <!date^1^x|today> exit', 'exit'],
    ['exits in <https://example.org/x|the report> and <https://example.org>', 'exits in the report and'],
    ['<https://example.org/x|https://example.org/x> exits <mailto:a@example.org|a@example.org>', 'exits'],
    ['exits.<http://exits.It|It> was said', 'exits. It was said'],
    ['@bob #general exits', 'exits'],
    [
      '*exit* _strategies_, ~maybe~ `type:finding` and "*one phrase*"',
      'exit strategies, maybe type:finding and "one phrase"',
    ],
    ['*exits i mean', 'exits i mean'],
    ['5*6 sub_section', '5*6 sub_section'],
    ['&gt; exits have been\n&gt; premature', 'exits have been premature'],
    ['-training police', '-training police'],
    ['<@U0PEACEOPS> -training police', '-training police'],
    ['hello, -training police', '-training police'],
    ['- police', 'police'],
    ['hello–police', 'police'],
    ['– police', 'police'],
    ['section：６（police）', 'section:6(police)'],
    ['/peaceops exits', 'exits'],
    ['@PeaceOps exits', 'exits'],
    ['hi peaceops bot, exits', 'exits'],
    ['peaceopsing', 'peaceopsing'],
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
