import { bothReports } from '../support/corpus';
import { withDigestWorkplace } from '../support/with-workplace';

const ALONE = 'Here: Lakeside 2031 alone; report:all in a question searches all.';

describe('a channel that has its report', () => {
  const work = withDigestWorkplace('http', { index: bothReports() });
  const types = async (line: string, channel = 'C0GENERAL') => {
    const { message } = await work.ana.types(line, { channel });
    return message?.text ?? '';
  };
  const posted = (words: string) =>
    work.standIn.waitFor(({ text, visible }) => visible !== 'ephemeral' && text.includes(words));
  /** Of a command that acknowledges first. */
  const told = (words: string) => work.standIn.waitFor(({ text }) => text.includes(words));
  const chooses = async () => {
    await types('/peaceops use report:lakeside');
    return posted('chose that questions here search Lakeside 2031 alone.');
  };

  it('is told who chose it, and reads under each answer which report was searched', async () => {
    expect((await chooses()).text).toBe(
      'ana chose that questions here search Lakeside 2031 alone. /peaceops use report:beijing searches one alone, ' +
        '/peaceops use report:all all of them.',
    );
    const answer = await types('/peaceops police');
    expect(answer).toMatch(/^police · Lakeside 2031\n/);
    expect(answer).toContain(ALONE);
    expect(answer).not.toContain('beijing');
    // Others there, too, and mentions.
    await work.ben.mentions('C0GENERAL', 'police');
    expect((await posted('police · Lakeside 2031')).text).toContain(ALONE);
  });

  it('is overridden by a line that names reports itself, and left with report:all', async () => {
    await chooses();
    const all = await types('/peaceops police report:all');
    expect(all).toMatch(/^police\n/);
    expect(all).not.toContain(ALONE);
    expect(await types('/peaceops police report:beijing')).toMatch(/^police · Beijing 2007\n/);
    await types('/peaceops use report:all');
    await posted('chose that questions here search all reports.');
    expect(await types('/peaceops police')).toBe(all);
  });

  it('is no other channel, and no other person’s messages', async () => {
    await chooses();
    expect(await types('/peaceops police', 'C0ELSEWHERE')).toMatch(/^police\n/);
    await types('/peaceops use report:beijing', 'D0ANA');
    await told('From now on I search Beijing 2007 alone here.');
    expect(await types('/peaceops police', 'D0ANA')).toMatch(/^police · Beijing 2007\n/);
    expect(await types('/peaceops police')).toMatch(/^police · Lakeside 2031\n/);
  });

  it('has lists, checks and digests of it', async () => {
    await chooses();
    expect(await types('/peaceops topics')).toContain('Narrowed to statements of Lakeside 2031.');
    expect(await types('/peaceops map report:all')).not.toContain('Narrowed to');
    await types('/peaceops check "exits have been premature in most cases"');
    await told('Narrowed to statements of Lakeside 2031.');
    await types('/peaceops digest on 08:30 weekdays on police');
    await posted('set up a digest here');
    expect((await work.store.subscriptionIn('T0PEACE', 'C0GENERAL'))?.plan.query).toBe(
      'police report:lakeside-2031',
    );
    // A change of the time alone is none of what it draws from.
    await types('/peaceops use report:beijing');
    await posted('search Beijing 2007 alone');
    await types('/peaceops digest on 10:00');
    await posted('changed the digest here');
    expect((await work.store.subscriptionIn('T0PEACE', 'C0GENERAL'))?.plan.query).toBe(
      'police report:lakeside-2031',
    );
  });

  it('says what is chosen, and what there is where nothing is called so', async () => {
    await types('/peaceops use');
    await told('Here all reports are searched. /peaceops use report:beijing');
    await types('/peaceops use report:geneva');
    await told('There is no report “geneva”; choose beijing-2007 or lakeside-2031.');
    // Whose first word is the same.
    expect(await types('/peaceops use of force')).toMatch(/^use of force\n/);
  });

  it('searches all while its report is not there, and says so', async () => {
    const by = { userId: 'U0ANA', at: 0 };
    await work.store.chooseReports({ teamId: 'T0PEACE', channelId: 'C0GENERAL' }, ['oslo-2008'], by);
    expect(await types('/peaceops police')).toMatch(
      /^police\n(?:.|\n)*The reports that were chosen here are not there any more, so that all are searched/,
    );
  });

  it('remembers the question as it was asked', async () => {
    await chooses();
    await types('/peaceops police');
    const asked = () => work.store.questions({ teamId: 'T0PEACE', userId: 'U0ANA' }, 0);
    await work.standIn.until(async () => ((await asked()).length > 0 ? true : undefined));
    expect(await asked()).toEqual(['police report:lakeside-2031']);
  });
});
