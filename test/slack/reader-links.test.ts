import { wordsIn } from '../../src/try-out/stand-in/person/interactive-elements';
import { blocksOf } from '../../src/try-out/stand-in/person/shown';
import type { Message } from '../../src/try-out/stand-in/state/recording';
import { textOf } from '../support/expected';
import { nodesIn } from '../support/nodes';
import { opensModal, postsToChannel } from '../support/posts-to-channel';
import { PUBLIC_URL, readableBeijing } from '../support/readable';
import { withWorkplace } from '../support/with-workplace';

const READ = `${PUBLIC_URL}/r/beijing-2007`;

/** Where the links of a message lead, each with its words. */
function linksOf({ blocks }: Pick<Message, 'blocks'>): unknown[] {
  return nodesIn(blocks)
    .filter(({ type }) => type === 'link')
    .map(({ text, url }) => [text, url]);
}

const LINK_TO_EXITS = ['Beijing 2007, 2 Executive Summary, para. 8', `${READ}/2/8.2`];

describe('where the reports can be read in a browser', () => {
  const { index } = readableBeijing();
  const work = withWorkplace('http', { index });
  const plain = withWorkplace();
  const question = '/peaceops "exits have been premature"';

  it('the citation of an excerpt leads there, and stands once', async () => {
    const answer = await work.answerTo(question);
    expect(linksOf(answer)[0]).toEqual(LINK_TO_EXITS);
    const words = wordsIn(answer.blocks);
    expect(words.split(LINK_TO_EXITS[0] as string)).toHaveLength(2);
    expect(words).toContain(`${textOf('2/8.2')}\n${LINK_TO_EXITS[0]}\n[2/8.2] `);
  });

  it('what notifications show is as it was', async () => {
    const [answer, before] = [await work.answerTo(question), await plain.answerTo(question)];
    expect(answer.text).toBe(before.text);
    expect(linksOf(before)).toEqual([]);
  });

  it('so do the citation above a passage in context, and the title of a section', async () => {
    const [[words, url] = []] = linksOf(await work.answerTo('/peaceops show 6.1/1.3')) as string[][];
    expect(words).toMatch(/section 6\.1 Local Ownership, paragraph 1\.$/);
    expect(url).toBe(`${READ}/6.1/1.3`);
    expect(linksOf(await work.answerTo('/peaceops section 6.1'))).toEqual([
      ['Beijing 2007, 6.1 Local Ownership', `${READ}/6.1`],
    ]);
  });

  it('so do the places of a checked quotation, and of what is near to one', async () => {
    const check = (text: string) => opensModal(work, () => work.ana.types(`/peaceops check "${text}"`));
    const exact = blocksOf(await check(textOf('2/8.2')));
    expect(linksOf({ blocks: exact })[0]).toEqual(LINK_TO_EXITS);
    expect(wordsIn(exact)).toContain('\n[2/8.2] ');
    const near = blocksOf(await check('Everyone agreed that the exits of boats have seldom been premature'));
    const links = linksOf({ blocks: near }) as string[][];
    for (const [, url] of links) expect(url).toMatch(`${READ}/`);
    expect(links.length).toBeGreaterThan(0);
  });

  it('a citation to be copied carries the address as text', async () => {
    const cited = await work.answerTo('/peaceops cite 2/8.2');
    expect(linksOf(cited)).toEqual([]);
    expect(wordsIn(cited.blocks)).toContain(`paragraph 8.\n${READ}/2/8.2`);
    expect(wordsIn(cited.blocks)).toContain(`(${READ}/2/8.2)`);
  });

  it('an excerpt that somebody posts has the link, and Slack shows no preview of it', async () => {
    const asked = await work.answerTo(question);
    await postsToChannel(work, asked);
    const posted = await work.standIn.waitFor(({ visible }) => visible === 'public');
    expect(linksOf(posted)).toEqual([LINK_TO_EXITS]);
    expect(JSON.stringify(posted)).not.toContain('"unfurl_links":true');
  });

  it('no link carries what was asked', async () => {
    const answer = await work.answerTo('/peaceops premature exits');
    for (const [, url] of linksOf(answer) as string[][]) expect(url).toMatch(/^https:[\w./-]+$/);
  });
});
