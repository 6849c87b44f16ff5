import type { Judgement } from '../../store/person';
import type { ClickValue } from '../click-value';

/** What was said of an answer, by where the page begins that it was said of. */
export type SaidByPage = Readonly<Record<number, Judgement>>;

/** What stands in an answer besides what was found; its buttons carry it, so that it is there again on another page. */
export interface BesideAnswer {
  /** How the question was taken. */
  note?: string | undefined;
  /** Whether the question was longer than what was read of it. */
  cut?: boolean | undefined;
  said?: SaidByPage | undefined;
}

/** How each judgement is said back. */
export const SAID: Readonly<Record<Judgement, string>> = {
  right: 'right',
  'rightly-silent': 'right',
  'wrong-statement': 'wrong statement',
  'wrong-label': 'wrong label',
  'should-be-silent': 'should have said nothing',
  'should-answer': 'the reports have something on it',
};

/** A button has room for 2,000 characters, most of them for the question. */
const LONGEST_NOTE = 400;
const MOST_PAGES = 10;

/** As a button carries it: nothing that there is not, and no more than there is room for. */
export function carriedBeside({ note = '', cut, said = {} }: BesideAnswer): BesideAnswer {
  const pages = Object.entries(said).slice(-MOST_PAGES);
  return {
    ...(note === '' || note.length > LONGEST_NOTE ? {} : { note }),
    ...(cut ? { cut } : {}),
    ...(pages.length > 0 ? { said: Object.fromEntries(pages) } : {}),
  };
}

/** What a button carries; what another version wrote there is left out. */
export function besideIn({ note, cut, said }: ClickValue): BesideAnswer {
  const pages = typeof said === 'object' && said !== null ? Object.entries(said) : [];
  const known = pages.filter(
    (page): page is [string, Judgement] => /^\d+$/.test(page[0]) && Object.hasOwn(SAID, String(page[1])),
  );
  return carriedBeside({
    note: typeof note === 'string' ? note : '',
    cut: cut === true,
    said: Object.fromEntries(known),
  });
}
