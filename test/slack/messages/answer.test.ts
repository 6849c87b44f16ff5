import { citeFull, findStatement } from '../../../src/report/library';
import type { Statement } from '../../../src/report/model';
import type { Answer } from '../../../src/search/ask';
import { NO_FILTER } from '../../../src/search/filter/filter';
import { type AnswerOptions, answerMessage } from '../../../src/slack/messages/answer';
import { sharedMessage } from '../../../src/slack/messages/shared';
import type { Json } from '../../../src/try-out/stand-in/block-kit/check';
import { clickables, wordsIn } from '../../../src/try-out/stand-in/person/interactive-elements';
import { labelLine } from '../../../src/wording/labels';
import { beijing } from '../../support/corpus';

const { library } = beijing();

function statement(id: string): Statement {
  const found = findStatement(library, id);
  if (!found) throw new Error(`no statement ${id}`);
  return found;
}

/** `[6.1/1.3] challenge · the report's own voice`: how labels are worded is tested elsewhere. */
const labels = (id: string) => `[${id}] ${labelLine(statement(id))}`;

/** The answer that has these statements, as people read it. */
function read(ids: readonly string[], options: AnswerOptions = {}) {
  const answer: Answer = {
    outcome: 'found',
    query: 'ownership',
    words: 'ownership',
    filter: NO_FILTER,
    filterNotes: [],
    readAs: ['ownership'],
    searched: { statements: 271, reports: 1 },
    byReport: [],
    corrections: [],
    expansions: [],
    notInReports: [],
    byIndexEntries: [],
    silentOn: [],
    unanswered: [],
    mentioned: 0,
    finding: 'answers',
    isEverything: false,
    matched: ids.length,
    hits: ids.map((id) => ({ statement: statement(id), alsoAt: [], score: 1 })),
  };
  const { text, blocks } = answerMessage(library, answer, options);
  const json = blocks as unknown as Json[];
  const [overflows, others] = [true, false].map((isMenu) =>
    clickables(json).filter(({ type }) => (type === 'overflow') === isMenu),
  );
  const menus = overflows?.map(({ actionId, element }) => [
    actionId,
    ...(element['options'] as Json[]).map(({ value }) => value),
  ]);
  const buttons = (others ?? []).map(({ actionId, label, element }) => {
    return `${actionId}: ${label} (${String(element['accessibility_label'])})`;
  });
  return { text, words: wordsIn(json).split('\n'), buttons, menus };
}

const FIRST = 'The issue of local ownership was stressed by the participants.';
const THIRD =
  'Ultimately, if local ownership is not established or the host country is unable to govern itself, then the mission has not succeeded.';
const BENCHMARK = 'It was agreed that elections should not be viewed as a ‘benchmark’ to exit.';
const CONTRARY =
  'On the contrary, studies show that turbulence within the population usually occurs after an election.';
const OTHER = 'Everyone agreed that in most cases, exits have been premature.';

describe('an answer', () => {
  it('has each quotation’s id, type, support and citation right under it, and one menu', () => {
    const { words } = read(['6.1/1.3', '2/8.2']);
    expect(words).toEqual([
      'ownership',
      THIRD,
      labels('6.1/1.3'),
      'Beijing 2007, 6.1 Local Ownership, para. 1',
      ...['In context', 'Cite', 'Keep', 'Post …'],
      OTHER,
      labels('2/8.2'),
      'Beijing 2007, 2 Executive Summary, para. 8',
      ...['In context', 'Cite', 'Keep', 'Post …'],
      '2 statements.',
      'Narrow',
    ]);
  });

  it('says the same in words alone, to notifications and screen readers', () => {
    expect(read(['6.1/1.1', '6.1/1.3']).text).toBe(
      'ownership\n\n' +
        `“${FIRST}” ${labels('6.1/1.1')}\n` +
        'Beijing 2007, 6.1 Local Ownership, para. 1\n\n' +
        `“${THIRD}” ${labels('6.1/1.3')}\n` +
        'Beijing 2007, 6.1 Local Ownership, para. 1\n\n' +
        '2 statements.',
    );
  });

  it('has buttons that can be told apart without seeing where they stand', () => {
    expect(read(['6.1/1.1', '6.1/1.3', '2/8.2', '2/6.2', '2/5.1']).buttons).toEqual([
      'more: More (2) (More (2): Next 2 statements)',
      'narrow: Narrow (Narrow: ownership)',
    ]);
  });

  it('has a menu for each statement, also of those that share a passage', () => {
    const { menus } = read(['6.1/1.1', '6.1/1.3']);
    const doing = (id: string) => [
      ...['context', 'cite', 'keep'].map((what) => `{"do":"${what}","id":"beijing-2007/${id}"}`),
      `{"do":"post","id":"beijing-2007/${id}","q":"ownership"}`,
    ];
    expect(menus).toEqual([
      ['excerpt:0', ...doing('6.1/1.1')],
      ['excerpt:1', ...doing('6.1/1.3')],
    ]);
  });

  it('has a way back on its last page, and says which statements these are', () => {
    const { buttons, words } = read(['6.1/1.1', '6.1/1.3', '2/8.2', '2/6.2'], { from: 3 });
    expect(buttons.at(-2)).toBe('back: Back (Back: Previous 3 statements)');
    expect(words).toContain('4 of 4 statements.');
  });

  it('shows the sentence that introduces a list item', () => {
    const { words, text } = read(['2/3-4.1']);
    expect(words.slice(1, 3).join('\n')).toMatch(
      /^During the course of the seminar, .+ trends:\nThe growing “civilian/,
    );
    expect(text).toMatch(/^ownership\n\nDuring the course of the seminar/);
  });

  it('has the sentence that a statement points to before it, told apart from the quotation', () => {
    const { words, text } = read(['6.1/1.2']);
    const area = statement('6.1/1.2').text;
    expect(words.slice(1, 3)).toEqual([`The sentence before [6.1/1.1]: ${FIRST}`, area]);
    expect(text).toContain(`The sentence before [6.1/1.1]: “${FIRST}”\n“${area}” ${labels('6.1/1.2')}`);
  });

  it('has, unasked, the next sentence where it qualifies a statement, right behind that', () => {
    const { words, text } = read(['3/17.2', '2/8.2']);
    expect(words.slice(1, 6)).toEqual([
      BENCHMARK,
      'The next sentence qualifies this [3/17.3]:',
      CONTRARY,
      labels('3/17.2'),
      'Beijing 2007, 3 International Peace Operations: Trends and Challenges, para. 17',
    ]);
    expect(text).toContain(
      `“${BENCHMARK}” ${labels('3/17.2')}\nThe next sentence qualifies this [3/17.3]: “${CONTRARY}”\n`,
    );
  });

  it('of a page that is no longer there is the last that is', () => {
    expect(read(['6.1/1.1', '2/8.2'], { from: 99 }).words).toContain(OTHER);
    expect(read(['6.1/1.1'], { from: -7 }).words).toContain(FIRST);
  });
});

describe('an excerpt of two statements, as an older version showed them', () => {
  it('does not repeat a qualifying sentence that it holds anyway', () => {
    const { blocks, text } = sharedMessage(library, [statement('3/17.2'), statement('3/17.3')], {
      user: 'U0ANA',
      name: 'Ana',
    });
    const words = wordsIn(blocks as unknown as Json[]).split('\n');
    expect(words.filter((line) => line === CONTRARY)).toHaveLength(1);
    expect(words.join(text)).not.toContain('qualifies');
  });
});

describe('a shared excerpt', () => {
  it('begins with who shared it, in plain words, and names the report in full', () => {
    const { text, blocks } = sharedMessage(library, [statement('2/8.2')], { user: 'U0ANA', name: 'Ana' });
    expect(text).toBe(
      `Shared by Ana\n${citeFull(library, statement('2/8.2'))}\n“${OTHER}” ${labels('2/8.2')}\nBeijing 2007, 2 Executive Summary, para. 8`,
    );
    expect(wordsIn(blocks as unknown as Json[]).split('\n')[0]).toBe('Shared by Ana');
    expect(JSON.stringify(blocks)).not.toContain('"type":"user"');
  });

  it('takes the sentence that it points to along', () => {
    const { text, blocks } = sharedMessage(library, [statement('6.1/1.2')], { user: 'U0ANA', name: 'Ana' });
    for (const words of [text, wordsIn(blocks as unknown as Json[])]) expect(words).toContain(FIRST);
  });

  it('takes the sentence that qualifies it along', () => {
    const { text, blocks } = sharedMessage(library, [statement('3/17.2')], { user: 'U0ANA', name: 'Ana' });
    for (const words of [text, wordsIn(blocks as unknown as Json[])]) expect(words).toContain(CONTRARY);
  });
});
