import { actorsIn } from '../../src/browse/actors';
import { mapSections } from '../../src/browse/sections';
import { topicsIn } from '../../src/browse/topics';
import { clickables, wordsIn } from '../../src/try-out/stand-in/person/interactive-elements';
import { beijing } from '../support/corpus';
import { countedSection, countsOfActor, pageOfAnswer } from '../support/expected';
import { withWorkplace } from '../support/with-workplace';

const { index } = beijing();

describe('somebody who browses', () => {
  const work = withWorkplace();

  it('reads on in a subsection from the section above it', async () => {
    const { message } = await work.ana.types('/peaceops section 6');
    if (!message) throw new Error('no answer');
    await work.ana.clicks(message, 'Read 6.1');
    const opened = await work.standIn.waitFor(({ via }) => via === 'response_url');
    expect(opened).toMatchObject({
      visible: 'ephemeral',
      text: expect.stringContaining('6.1 Local Ownership'),
    });
  });

  const beside = () => work.standIn.waitFor(({ via }) => via === 'response_url');

  it('reads what the report is about, page by page, in place', async () => {
    const message = await work.answerTo('/peaceops topics');
    const [first] = topicsIn(index);
    expect(message.text).toMatch(/^\d+ topics that the report names, most frequent first\./);
    expect(message.text).toContain(`${first?.name} (${first?.count})`);
    const page = wordsIn(message.blocks);
    await work.ana.clicks(message, 'topics:next');
    await work.standIn.until(() => (message.text.includes('16–30 of') ? true : undefined));
    await work.ana.clicks(message, 'topics:back');
    await work.standIn.until(() => (wordsIn(message.blocks) === page ? true : undefined));
    expect(work.ana.sees()).toEqual([message]);
  });

  it('goes from a topic to its statements, beside the list', async () => {
    const message = await work.answerTo('/peaceops topics exit strategies');
    expect(message.text).toMatch(/^1 topic called “exit strategies”\.\nexit strategy \(\d+\)/);
    await work.ana.clicks(message, { actionId: 'row:0' });
    const answer = await beside();
    expect(answer).toMatchObject({ visible: 'ephemeral', user: 'U0ANA' });
    const counted = /\((\d+)\)/.exec(message.text)?.[1];
    expect(answer.text).toMatch(/^on exit strategy\n/);
    expect(answer.text).toContain(`${pageOfAnswer(1)} ${counted} statements.`);
    expect(message.state).toBe('posted');
  });

  it('jumps to any topic, actor or section by typing a part of its name', async () => {
    const topics = await work.answerTo('/peaceops topics');
    const [found] = await work.ana.looksUp(topics, 'row:topic', 'elect');
    expect(found).toMatchObject({ text: { text: expect.stringMatching(/^elections \(\d+\)$/) } });
    await work.ana.clicks(topics, 'row:topic', { option: String(found?.['value']) });
    expect((await beside()).text).toMatch(/^on elections\n/);

    const actors = await work.answerTo('/peaceops actors');
    const { asked, named } = countsOfActor('Force Commander');
    expect(await work.ana.looksUp(actors, 'row:actor', 'commander')).toMatchObject([
      { text: { text: `Force Commander: what it is asked (${asked})` } },
      { text: { text: `Force Commander: where it is named (${named})` } },
    ]);
    const map = await work.answerTo('/peaceops map');
    expect(await work.ana.looksUp(map, 'row:section', 'ownership')).toMatchObject([
      { text: { text: countedSection('6.1') } },
    ]);
    expect(await work.ana.looksUp(map, 'row:section', '')).toHaveLength(mapSections(index).rows.length);
  });

  it('reads who is asked to do what, and what somebody is asked', async () => {
    const message = await work.answerTo('/peaceops actors');
    const [first] = actorsIn(index);
    expect(message.text).toContain(
      `${first?.actor}: asked in ${first?.asked.length} recommendations, named in`,
    );
    const { asked } = countsOfActor('Military');
    await work.ana.clicks(message, { label: `Asked in ${asked} recommendations` });
    const { text } = await beside();
    expect(text).toMatch(/^asked of Military\n/);
    expect(text).toContain(`${pageOfAnswer(1)} ${asked} statements.`);
  });

  it('is told when nothing is called so, with ways on', async () => {
    const message = await work.answerTo('/peaceops topics polcie');
    expect(message.text).toMatch(/^No topic is called “polcie”; these come near\.\npolice service/);
    expect(clickables(message.blocks).map(({ label }) => label)).toEqual(
      expect.arrayContaining(['All topics', 'Search for “topics polcie”']),
    );
    await work.ana.clicks(message, 'All topics');
    await work.standIn.until(() => (message.text.includes('most frequent first') ? true : undefined));
  });

  it('asks a question that begins with the same word', async () => {
    const message = await work.answerTo('/peaceops actors involved in humanitarian action');
    expect(message.text).toMatch(/humanitarian/i);
    expect(message.text).not.toContain('called');
  });

  it('sees the map, a line for each section without what is not there, and goes on by section or type', async () => {
    const message = await work.answerTo('/peaceops map');
    const lines = message.text.split('\n');
    expect(lines).toContain('1 Preface: 8 context');
    expect(message.text).toContain('6.1 Local Ownership: 2 recommendations, 1 challenge, 1 finding\n');
    expect(message.text).not.toMatch(/\b0 /);
    const [, challenges] = /^Total: .* (\d+) challenges/m.exec(message.text) ?? [];
    await work.ana.clicks(message, 'row:type', { option: '{"q":"type:challenge"}' });
    const { text } = await beside();
    expect(text).toMatch(/^challenges\n/);
    expect(text).toContain(`${pageOfAnswer(1)} ${challenges} statements.`);
  });

  it('opens a section from the outline, beside it', async () => {
    const message = await work.answerTo('/peaceops sections');
    expect(message.text).toContain('6 The Peacekeeping/Peacebuilding Interface (35)');
    const [found] = await work.ana.looksUp(message, 'read', 'local');
    await work.ana.clicks(message, 'read', { option: String(found?.['value']) });
    expect(wordsIn((await beside()).blocks)).toContain('Beijing 2007, 6.1 Local Ownership');
  });

  it('may do it in a channel for all, where a page is for them alone', async () => {
    await work.ana.mentions('C0GENERAL', 'topics');
    const shared = await work.standIn.nextMessage();
    expect(shared).toMatchObject({ visible: 'public', channel: 'C0GENERAL' });
    await work.ben.clicks(shared, 'topics:next');
    expect(await beside()).toMatchObject({ visible: 'ephemeral', user: 'U0BEN' });
    expect(shared.state).toBe('posted');
  });

  it('may do it in a direct message', async () => {
    await work.ana.directMessage('map');
    expect(await work.standIn.nextMessage()).toMatchObject({
      channel: 'D0ANA',
      text: expect.stringContaining('Statements by section and type'),
    });
  });
});
