import type { Person } from '../../src/try-out/stand-in/person/person';
import type { Message } from '../../src/try-out/stand-in/state/recording';
import { chooses, offered } from '../support/chooses';
import { startDigestWorkplace } from '../support/digest-workplace';
import { workplaces } from '../support/with-workplace';

const PEOPLE = ['ana', 'ben', 'cho', 'dia'].map((name) => ({
  id: `U0${name.toUpperCase()}`,
  name,
  tz: 'Europe/Oslo',
}));

describe('four people under one public answer', () => {
  const { work, open } = workplaces(startDigestWorkplace);
  let people: Person[];
  let answer: Message;

  beforeEach(async () => {
    await open('http', { workspace: { users: PEOPLE } });
    people = PEOPLE.map(({ id }) => work.standIn.person({ user: id, via: work.via }));
    await work.ana.mentions('C0GENERAL', 'local ownership');
    answer = await work.standIn.nextMessage();
  });

  /** The words that somebody sees of the bot besides the answer. */
  const seenBy = (person: Person) =>
    person
      .sees()
      .filter(({ ts }) => ts !== answer.ts)
      .map(({ text }) => text);

  it('who choose at once each get what they chose, and nothing of the others’', async () => {
    const before = JSON.stringify(answer.blocks);
    const { id } = offered(answer)[0] ?? { id: '' };
    const chosen = ['context', 'cite', 'keep'] as const;
    await Promise.all(
      people.map((person, at) => {
        const what = chosen[at];
        return what ? chooses(person, answer, id, what) : person.clicks(answer, 'more');
      }),
    );
    const seen = await work.standIn.until(() => {
      const all = people.map(seenBy);
      return all.every((texts) => texts.length > 0) ? all : undefined;
    });
    expect(seen.map((texts) => texts.length)).toEqual([1, 1, 1, 1]);
    expect(new Set(seen.flat()).size).toBe(4);
    const [context = '', citation = '', kept = '', page = ''] = seen.flat();
    // With one report, what people read leaves its id out.
    expect(context).toContain(id.replace('beijing-2007/', ''));
    expect(citation).toContain('Multidimensional and Integrated Peace Operations');
    expect(kept).toContain('Kept');
    expect(page).toContain('4–6 of');
    expect(JSON.stringify(answer.blocks)).toBe(before);
    expect(people.map((person) => person.sees().filter(({ ts }) => ts === answer.ts).length)).toEqual([
      1, 1, 1, 1,
    ]);
  });

  it('who all press the same button each get a page of their own, which they turn alone', async () => {
    await Promise.all(people.map((person) => person.clicks(answer, 'more')));
    const pages = await work.standIn.until(() => {
      const all = people.map((person) => person.sees().filter(({ ts }) => ts !== answer.ts));
      return all.every((own) => own.length === 1) ? all.flat() : undefined;
    });
    expect(new Set(pages.map(({ ts }) => ts)).size).toBe(4);
    const [first] = pages;
    await people[0]?.clicks(first as Message, 'more');
    await work.standIn.until(() => (first?.text.includes('7–9 of') ? true : undefined));
    expect(pages.slice(1).map(({ text }) => /4–6 of/.test(text))).toEqual([true, true, true]);
  });
});
