import type { Delivered } from '../../src/try-out/stand-in/person/account';
import { type Clickable, clickables } from '../../src/try-out/stand-in/person/interactive-elements';
import type { Person } from '../../src/try-out/stand-in/person/person';
import { blocksOf, type Shown } from '../../src/try-out/stand-in/person/shown';

/** An entry in the menu of an excerpt. */
interface Entry {
  menu: Clickable;
  text: string;
  /** As Slack sends it: `{"do":"cite","id":"beijing-2007/6.1/1.3"}`. */
  value: string;
  /** What it does, and of which statement. */
  does: string;
  id: string;
}

/** What the menus of excerpts offer, in order. */
export function offered(where: Shown): Entry[] {
  return clickables(blocksOf(where))
    .filter(({ type }) => type === 'overflow')
    .flatMap((menu) =>
      (menu.element['options'] as { text: { text: string }; value: string }[]).map(({ text, value }) => {
        const { do: does, id = '' } = JSON.parse(value);
        return { menu, text: text.text, value, does, id };
      }),
    );
}

/** Chooses an entry in the menu of the first excerpt that has such a one. */
export function choosesFirst(person: Person, where: Shown, what: string): Promise<Delivered> {
  const first = offered(where).find(({ does }) => does === what);
  if (!first) throw new Error(`nothing there does ${what}`);
  return choosesEntry(person, where, first);
}

/**
 * Chooses an entry in the menu of an excerpt.
 * @param id of the statement, with or without the report's: `6.1/1.3`
 * @param what the entry does: `cite`
 */
export function chooses(person: Person, where: Shown, id: string, what: string): Promise<Delivered> {
  const all = offered(where);
  const isMeant = (one: Entry) => one.id === id || withoutReport(one.id) === id;
  const [entry, ...others] = all.filter((one) => isMeant(one) && one.does === what);
  if (!entry || others.length > 0) {
    const there = all.map((one) => `${one.does} ${one.id}`).join(', ') || 'nothing';
    throw new Error(`${others.length + (entry ? 1 : 0)} entries ${what} ${id}; there is: ${there}`);
  }
  return choosesEntry(person, where, entry);
}

/** Entries carry `beijing-2007/6.1/1.3`. */
function withoutReport(id: string): string {
  return id.replace(/^[^/]+\/(?=[^/]+\/)/, '');
}

function choosesEntry(person: Person, where: Shown, entry: Entry): Promise<Delivered> {
  const { blockId, actionId } = entry.menu;
  return person.clicks(where, { blockId, actionId }, { option: entry.value });
}
