import { wordsIn } from '../../../src/try-out/stand-in/person/interactive-elements';
import { chooses } from '../../support/chooses';
import { withWorkplace } from '../../support/with-workplace';

describe('a desk officer quoting', () => {
  const work = withWorkplace();

  it('reads on up and down from an excerpt, in the place of what is shown', async () => {
    const answer = await work.answerTo('/peaceops "exits have been premature"');
    await chooses(work.ana, answer, '2/8.2', 'context');
    const context = await work.standIn.waitFor(({ via }) => via === 'response_url');
    const first = wordsIn(context.blocks);
    expect(first).toContain('The excerpt [2/8.2]:\nEveryone agreed');
    await work.ana.clicks(context, 'down');
    await work.standIn.waitFor(({ state }) => state === 'updated');
    expect(wordsIn(context.blocks)).toContain('10\u2003Participants also recommended');
    expect(wordsIn(context.blocks)).toContain('The excerpt [2/8.2]:');
    await work.ana.clicks(context, 'up');
    await work.standIn.until(() => (wordsIn(context.blocks) === first ? true : undefined));
    expect(answer.state).toBe('posted');
    expect(work.ben.sees()).toEqual([]);
  });

  it('copies the citation of an excerpt as text and Markdown, which only they see, and has others in its place', async () => {
    await work.ben.mentions('C0GENERAL', '"exits have been premature"');
    const answer = await work.standIn.nextMessage();
    await chooses(work.ana, answer, '2/8.2', 'cite');
    const citation = await work.standIn.nextMessage();
    expect(citation).toMatchObject({ visible: 'ephemeral', user: 'U0ANA', threadTs: answer.threadTs });
    expect(wordsIn(citation.blocks)).toContain(
      'Plain text\n“Everyone agreed that in most cases, exits have been premature.”\nMultidimensional and',
    );
    expect(wordsIn(citation.blocks)).toContain('\nMarkdown\n> Everyone agreed');
    expect(wordsIn(citation.blocks)).not.toContain('"id"');
    for (const [button, form] of [
      ['CSL-JSON', '"id": "beijing-2007/2/8.2"'],
      ['RIS', 'TY  - RPRT'],
      ['BibTeX', '@misc{beijing-2007:2:8.2,'],
      ['Text and Markdown', 'Plain text\n'],
    ] as const) {
      await work.ana.clicks(citation, button);
      await work.standIn.until(() => (wordsIn(citation.blocks).includes(form) ? true : undefined));
    }
    expect(answer.state).toBe('posted');
    expect(work.ana.sees()).toEqual([answer, citation]);
  });

  it.each([
    ['/peaceops cite 2/8.2', '“Everyone agreed that in most cases, exits have been premature.”'],
    ['/peaceops cite 3/17.2', 'The next sentence qualifies this [3/17.3]: “On the contrary, studies show'],
    ['/peaceops cite beijing-2007:2/8.2', '“Everyone agreed that in most cases'],
    [
      '/peaceops show 3 para 17',
      'section 3 International Peace Operations: Trends and Challenges, paragraph 17',
    ],
    ['/peaceops para. 17', 'section 3 International Peace Operations: Trends and Challenges, paragraph 17'],
    ['/peaceops cite para 2', 'say which, for example /peaceops cite 1/2.'],
    ['/peaceops compare 6.1/1.3, 5.3/1.1', 'The excerpt [5.3/1.1]:'],
    ['/peaceops [2/8.2] recommendation', 'The excerpt [2/8.2]:'],
    ['/peaceops cite', 'Say which statement, for example /peaceops cite 6.1/1.3'],
    [
      '/peaceops cite 6.1/1.99',
      'There is no statement “6.1/1.99”; ids stand in brackets under each excerpt.',
    ],
  ])('%j is answered with %j', async (line, words) => {
    expect((await work.answerTo(line)).text).toContain(words);
  });
});
