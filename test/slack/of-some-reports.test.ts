import { actorsIn } from '../../src/browse/actors';
import { mapSections } from '../../src/browse/sections';
import { topicsIn } from '../../src/browse/topics';
import { narrowIndex } from '../../src/search/narrow-index';
import { clickables, wordsIn } from '../../src/try-out/stand-in/person/interactive-elements';
import { blocksOf } from '../../src/try-out/stand-in/person/shown';
import { bothReports } from '../support/corpus';
import { opensModal } from '../support/posts-to-channel';
import { withWorkplace } from '../support/with-workplace';

const lakeside = narrowIndex(bothReports(), ['lakeside-2031']);
const NARROWED = 'Narrowed to statements of Lakeside 2031.';

describe('somebody who wants one report of several', () => {
  const work = withWorkplace('http', { index: bothReports() });
  const beside = () => work.standIn.waitFor(({ via }) => via === 'response_url');

  it('reads what that report is about, page by page, and goes to the statements of a topic', async () => {
    const message = await work.answerTo('/peaceops topics report:lakeside');
    const topics = topicsIn(lakeside);
    expect(message.text.startsWith(`${topics.length} topics that the report names`)).toBe(true);
    expect(message.text).toContain(`${NARROWED} Read report “lakeside” as lakeside-2031. 1–15 of`);
    await work.ana.clicks(message, 'topics:next');
    await work.standIn.until(() => (message.text.includes(`16–30 of ${topics.length}`) ? true : undefined));
    expect(message.text).toContain(NARROWED);
    const topic = topics[15];
    await work.ana.clicks(message, { actionId: 'row:15' });
    const answer = await beside();
    expect(answer.text).toContain(`on ${topic?.name} · Lakeside 2031\n`);
    expect(answer.text).toMatch(new RegExp(`(?:^|\\W)${topic?.count} statements?\\.`, 'm'));
  });

  it('jumps to any row of that report, on every page', async () => {
    const message = await work.answerTo('/peaceops topics report:lakeside');
    await work.ana.clicks(message, 'topics:next');
    await work.standIn.until(() => (message.text.includes('16–30 of') ? true : undefined));
    const found = await work.ana.looksUp(message, 'row:topic', '');
    expect(found).toHaveLength(topicsIn(lakeside).length);
    await work.ana.clicks(message, 'row:topic', { option: String(found[0]?.['value']) });
    expect((await beside()).text).toContain(' · Lakeside 2031\n');
  });

  it('sees who is asked in that report, and widens first the words, then the reports', async () => {
    const message = await work.answerTo('/peaceops actors police report:"Lakeside 2031"');
    const police = actorsIn(lakeside).find(({ actor }) => actor === 'Police');
    expect(message.text).toContain(`Police: asked in ${police?.asked.length} recommendations`);
    expect(message.text).toContain(NARROWED);
    await work.ana.clicks(message, 'All actors');
    await work.standIn.until(() =>
      message.text.startsWith(`${actorsIn(lakeside).length} actors,`) ? true : undefined,
    );
    expect(await work.ana.looksUp(message, 'row:actor', 'police')).toMatchObject([
      { value: '{"q":"report:lakeside-2031 for:Police"}' },
      { value: '{"q":"report:lakeside-2031 actor:Police"}' },
    ]);
    await work.ana.clicks(message, 'All actors');
    await work.standIn.until(() =>
      message.text.startsWith(`${actorsIn(bothReports()).length} actors,`) ? true : undefined,
    );
    expect(message.text).not.toContain('Narrowed');
  });

  it('sees the map of that report, and goes on by section or type within it', async () => {
    const message = await work.answerTo('/peaceops map report:lakeside');
    const { rows, total } = mapSections(lakeside);
    expect(message.text).toContain(`${total.context} context; ${total.all} in all`);
    expect(message.text).toContain(NARROWED);
    expect(await work.ana.looksUp(message, 'row:section', '')).toHaveLength(rows.length);
    await work.ana.clicks(message, 'row:type', { option: '{"q":"type:challenge report:lakeside-2031"}' });
    expect((await beside()).text).toContain('challenges · Lakeside 2031\n');
  });

  it('opens a section of that report from its outline', async () => {
    const message = await work.answerTo('/peaceops sections report:"Lakeside 2031"');
    expect(message.text).not.toContain('Multidimensional');
    expect(message.text).toContain(NARROWED);
    const found = await work.ana.looksUp(message, 'read', '');
    expect(found).toHaveLength(mapSections(lakeside).rows.length);
    await work.ana.clicks(message, 'read', { option: '{"n":"lakeside-2031/1"}' });
    expect(wordsIn((await beside()).blocks)).toContain('Lakeside 2031, 1 Introduction');
  });

  it.each(['topics', 'topics police', 'actors', 'map', 'sections', 'check'])(
    'is told what there is for %s of a report that there is not',
    async (command) => {
      const line = command === 'check' ? 'check report:geneva “exits”' : `${command} report:geneva`;
      await work.ana.types(`/peaceops ${line}`);
      expect((await work.standIn.nextMessage()).text).toBe(
        'There is no report “geneva”; choose beijing-2007 or lakeside-2031.',
      );
    },
  );

  it('asks a question of one report that begins with the name of a list', async () => {
    const message = await work.answerTo('/peaceops map of the mission transition report:lakeside');
    expect(message.text).toMatch(/^map of the mission transition · Lakeside 2031\n/);
    expect(message.text).not.toContain('88 in all');
    expect(clickables(message.blocks).map(({ actionId }) => actionId)).not.toContain('row:section');
  });

  it('has a quotation compared with that report alone', async () => {
    const says = 'Everyone agreed that in most cases, exits have been premature.';
    const read = async (line: string) =>
      wordsIn(
        blocksOf(
          await opensModal(work, () => work.ana.types(`/peaceops check ${line}`, { channel: 'C0ELSEWHERE' })),
        ),
      );
    const elsewhere = await read(`report:"Lakeside 2031" “${says}”`);
    expect(elsewhere).toContain('Not in this report.');
    expect(elsewhere).toContain(
      `${NARROWED} Searched ${lakeside.library.statements.length} statements of 1 report.`,
    );
    expect(await read(`report:beijing “${says}”`)).toContain('1 quotation: 1 exact');
    expect(await read(`report:lakeside report:beijing ${says}`)).toContain(
      'Narrowed to statements of Lakeside 2031 or Beijing 2007.',
    );
  });

  it('is asked for a quotation where there is none behind the report', async () => {
    await work.ana.types('/peaceops check report:lakeside');
    expect((await work.standIn.nextMessage()).text).toMatch(/^Say what to check/);
  });
});
