import type { Statement } from '../../src/report/model';
import { indexStatements } from '../../src/search/index-statements';
import { sectionOrWhich } from '../../src/slack/features/section-meant';
import { statementsIn } from '../../src/slack/features/statements-meant';
import { contextMessage } from '../../src/slack/messages/context';
import type { Json } from '../../src/try-out/stand-in/block-kit/check';
import { clickables, wordsIn } from '../../src/try-out/stand-in/person/interactive-elements';
import { severalSmall } from '../support/small-library';
import { withWorkplace } from '../support/with-workplace';

const POLICE = { '1 Police': ['Train the police. Pay them.', 'Equip them.'] };
const index = indexStatements(
  severalSmall({
    oslo: POLICE,
    rome: { '1 Police': ['Rome trains police. Rome pays them.'], '2 Roads': ['Mend the roads.'] },
  }),
);
const many = indexStatements(
  severalSmall(Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`city-${at}`, POLICE]))),
);
const WHICH = '2 reports have a section “1”. Which do you mean?';

describe('somebody who does not say of which report', () => {
  const work = withWorkplace('http', { index });
  const told = async (line: string) => {
    await work.ana.types(line);
    return work.standIn.nextMessage();
  };

  it.each([
    ['/peaceops section 1', WHICH, 'section rome/1', 'Rome trains police.'],
    ['/peaceops show 1/1.1', '“1/1.1”', 'show rome/1/1.1', 'Rome trains police.'],
    ['/peaceops show 1/1', '“1/1”', 'show rome/1/1.1', 'Rome trains police.'],
    ['/peaceops cite [1/1.2]', '“1/1.2”', 'cite rome/1/1.2', 'Rome pays them.'],
    ['/peaceops [1/1.1]', '“1/1.1”', 'show rome/1/1.1', 'Rome trains police.'],
    ['/peaceops what about 1/1.1 then', '“1/1.1”', 'show rome/1/1.1', 'Rome trains police.'],
    [
      '/peaceops cite 1/1.1, 1/1.2',
      'statements “1/1.1” and “1/1.2”',
      'cite rome/1/1.1, rome/1/1.2',
      'Rome pays them.',
    ],
  ])('is asked, after %j', async (line, asked, says, text) => {
    const message = await told(line);
    expect(message.text).toContain(asked);
    expect(message.text).toContain('Which do you mean?');
    const ways = clickables(message.blocks).map(({ label, value }) => [label, JSON.parse(value ?? '').text]);
    expect(ways.map(([label]) => label)).toEqual(['Oslo 2030', 'Rome 2030']);
    expect(ways[1]?.[1]).toBe(says);
    await work.ana.clicks(message, 'Rome 2030');
    await work.standIn.until(() => (wordsIn(message.blocks).includes(text) ? true : undefined));
  });

  it.each([
    ['/peaceops section 1 report:rome', 'Rome trains police.'],
    ['/peaceops report:rome section 1', 'Rome trains police.'],
    ['/peaceops section rome/1', 'Rome trains police.'],
    ['/peaceops section 2', 'Mend the roads.'],
    ['/peaceops show 1/1.1 report:oslo', 'Train the police.'],
    ['/peaceops report:"Oslo 2030" cite 1/1.1', 'Train the police.'],
    ['/peaceops show 1/2', 'Equip them.'],
  ])('is not asked after %j', async (line, text) => {
    const message = await told(line);
    expect(wordsIn(message.blocks)).toContain(text);
    expect(message.text).not.toContain('Which');
  });

  it('is told what there is of a report that has it not, or that there is not', async () => {
    expect((await told('/peaceops section 2 report:oslo')).text).toBe(
      'There is no section “2”; /peaceops sections report:oslo lists them all.',
    );
    expect((await told('/peaceops section 1 report:geneva')).text).toBe(
      'There is no report “geneva”; choose oslo or rome.',
    );
  });
});

describe('a button that was made when there was one report', () => {
  const { library } = index;

  it('says of which the statement may be that it does not name', () => {
    expect(statementsIn(library, { ids: ['1/1.1'] })).toBe(
      'Several reports have a statement “1/1.1” by now; say which: /peaceops show oslo/1/1.1 or /peaceops show rome/1/1.1.',
    );
  });

  it('asks of which the section is', () => {
    expect(sectionOrWhich(library, { number: '1' })?.text).toBe(WHICH);
  });

  it('means that report’s for good, as they are made now', () => {
    const oslo = severalSmall({ oslo: POLICE });
    const values = clickables(
      contextMessage(oslo, [oslo.statements[0] as Statement]).blocks as unknown as Json[],
    ).flatMap(({ element }) =>
      ((element['options'] ?? []) as { value: string }[]).map(({ value }) => JSON.parse(value)),
    );
    expect(values.map(({ id }) => id)).toEqual(values.map(() => 'oslo/1/1.1'));
    expect(statementsIn(library, { ids: ['oslo/1/1.1'] })).toMatchObject([{ report: 'oslo' }]);
  });
});

describe('of thirty reports', () => {
  const work = withWorkplace('http', { index: many });

  it('ten are buttons, and the others are typed', async () => {
    await work.ana.types('/peaceops section 1');
    const message = await work.standIn.nextMessage();
    expect(clickables(message.blocks)).toHaveLength(10);
    expect(message.text).toContain('For 20 more, write the report’s id in front, for example');
  });
});
