import { topicsIn } from '../../src/browse/topics';
import { peaceops } from '../support/command-line';
import { beijing } from '../support/corpus';

const { library, index } = beijing();

const type = (line: string, width = 80) => peaceops(line.split(' ').filter(Boolean), { width });
const json = async (line: string) => JSON.parse((await type(`${line} --json`)).out);

/** Rows of a table: what stands behind the number in front. */
const rowsOf = (out: string) => out.split('\n').flatMap((line) => /^ +(\d+) {2}(.+)$/.exec(line) ?? []);

describe('peaceops sections', () => {
  it('prints the outline with the number of statements, subsections counted in', async () => {
    const { exitCode, out, error } = await type('sections', 200);
    const lines = out.trimEnd().split('\n');
    expect([exitCode, error]).toEqual([0, '']);
    expect(lines[0]).toBe('Multidimensional and Integrated Peace Operations: Trends and Challenges');
    expect(lines[1]).toBe('   8  1 Preface');
    expect(lines[7]).toBe('   5      5.1.1 Policy/strategic integration');
    expect(lines.slice(1, 20).join('\n')).not.toMatch(/^(?! {2,3}\d+ {2,6}\d)/m);
    expect(out).toContain('A section’s text: peaceops section 6.1');
  });

  it('gives programs the query that asks for each', async () => {
    const { sections } = await json('sections');
    expect(sections).toHaveLength(19);
    expect(sections[6]).toEqual({
      report: 'beijing-2007',
      number: '5.1.1',
      title: 'Policy/strategic integration',
      parent: '5.1',
      statements: 5,
      query: 'section:5.1.1',
    });
  });
});

describe('peaceops map', () => {
  it('prints the sections by type under headings, and what there is in all', async () => {
    const { exitCode, out } = await type('map', 120);
    const [, head = '', ...rows] = out.split('\n');
    expect(exitCode).toBe(0);
    expect(head.trim().split(/ {2,}/)).toEqual([
      'Recommendations',
      'Challenges',
      'Findings',
      'Context',
      'All',
      'Section',
    ]);
    const ends = [...head.matchAll(/\S+(?= {2})/g)].map((word) => word.index + word[0].length);
    for (const row of rows.slice(0, 20))
      expect([...row.matchAll(/\d+(?= {2})/g)].map((cell) => cell.index + cell[0].length)).toEqual(ends);
    expect(rows[19]).toMatch(/ {2}Total$/);
  });

  it.each([24, 40, 76, 80, 100])('stays within %i columns', async (width) => {
    for (const list of ['map', 'sections', 'topics', 'topics local', 'actors'])
      for (const line of (await type(list, width)).out.split('\n'))
        expect([...line].length).toBeLessThanOrEqual(width);
  });

  it('gives programs the same', async () => {
    const { sections, total } = await json('map');
    expect(sections[12]).toMatchObject({ number: '6', query: 'section:6' });
    expect(Object.keys(sections[12].types)).toEqual(['recommendation', 'challenge', 'finding', 'context']);
    expect(total.statements).toBe(index.entries.length);
  });
});

describe('peaceops topics', () => {
  it('lists what the report names, with the number of statements', async () => {
    const { exitCode, out } = await type('topics', 200);
    const topics = topicsIn(index);
    expect(exitCode).toBe(0);
    expect(out.split('\n').slice(0, topics.length)).toEqual(
      topics.map(({ count, name }) => `  ${String(count).padStart(2)}  ${name}`),
    );
  });

  it('lists those that are called so, and what is related', async () => {
    const { exitCode, out } = await type('topics exit strategies');
    expect(exitCode).toBe(0);
    expect(rowsOf(out)[2]).toBe('exit strategy');
    expect(out).toMatch(/\nRelated: \S.* \(\d+\)/);
    expect(out.replace(/\n/g, ' ')).toContain(`peaceops ask 'topic:"exit strategy"'`);
  });

  it('says when it only guesses, or knows none', async () => {
    const guess = await type('topics polcie service');
    expect(guess).toMatchObject({ exitCode: 1, error: '' });
    expect(guess.out).toMatch(
      /^No topic is called “polcie service”; these come near\.\n {2}\d {2}police service\n/,
    );
    const none = await type('topics zzyzx');
    expect(none.exitCode).toBe(1);
    expect(none.out).toBe(
      'No topic is called “zzyzx”.\n\nAll topics: peaceops topics. Who acts is listed by: peaceops actors\n',
    );
  });

  it('gives programs the query that asks for each', async () => {
    expect(await json('topics elections')).toMatchObject({
      topics: [
        { id: 'elections', name: 'elections', statements: expect.any(Number), query: 'topic:elections' },
      ],
      isGuess: false,
    });
  });
});

describe('peaceops actors', () => {
  it('lists who is asked to do what, in the words of the report', async () => {
    const { exitCode, out } = await type('actors', 5_000);
    expect(exitCode).toBe(0);
    for (const { addressees, id, text } of library.statements)
      if (addressees.length > 0) expect(out.replace(/ {2,}/g, ' ')).toContain(`\n ${id} ${text}\n`);
  });

  it('shows to whom something is said, with its support', async () => {
    const { out } = await type('actors pbc', 200);
    expect(out).toMatch(/^Peacebuilding Commission: asked in \d recommendations, named in \d statements\n/);
    expect(out).toContain('          suggested (“It was suggested”)\n');
  });

  it('says when nobody is called so', async () => {
    expect(await type('actors zzyzx')).toEqual({
      exitCode: 1,
      out: 'No actor is called “zzyzx”.\n\nAll actors: peaceops actors\n',
      error: '',
    });
  });

  it('gives programs the recommendations themselves', async () => {
    const { actors } = await json('actors force commander');
    expect(actors).toMatchObject([
      {
        actor: 'Force Commander',
        queries: { asked: 'for:"Force Commander"', named: 'actor:"Force Commander"' },
      },
    ]);
    expect(actors[0].recommendations).toHaveLength(actors[0].asked);
    expect(actors[0].recommendations[0]).toHaveProperty('support');
  });
});
