import { checkPlan, MOST_STATEMENTS } from '../../digest/check-plan';
import { LONGEST_LINE, silentSubjects } from '../../digest/matching';
import type { DigestPlan } from '../../digest/model';
import { queryLine } from '../../digest/parse/read-line';
import { zoneNamed } from '../../digest/zones';
import type { Filter } from '../../search/filter/filter';
import { writeQuery } from '../../search/filter/write-filter';
import type { SearchIndex } from '../../search/search-index';
import { quoted } from '../../wording/receipt';
import { DAYS, DIGEST_FORM } from '../modals/digest-modal';
import { chosenIn, type Entered, type EnteredValues } from '../modals/entered';
import { filterEntered, WORDS_BLOCK } from '../modals/filter-inputs';

/** A plan, or one sentence for each input that has to be changed, by block. */
export type ReadModal = { plan: DigestPlan } | { errors: Record<string, string> };

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Reads the modal, and checks what it can only know from the reports. */
export function readModal(index: SearchIndex, values: EnteredValues): ReadModal {
  const time = enteredIn(values, 'time').selected_time ?? '';
  const zone = zoneNamed(enteredIn(values, 'zone').selected_option?.value ?? '');
  const days = DAYS.filter(({ value }) => chosenIn(values, 'days', 'digest:days').includes(value)).map(
    ({ day }) => day,
  );
  const count = Number(enteredIn(values, 'count').selected_option?.value);
  const { words, filter } = filterEntered(DIGEST_FORM, values);
  const query = queryLine(index, writeQuery(words, filter));
  const errors: Record<string, string> = {};
  if (!TIME.test(time)) errors['time'] = 'Choose a time, for example 08:30.';
  if (zone === null) errors['zone'] = 'Choose a time zone from the list; begin to type a city.';
  if (days.length === 0) errors['days'] = 'Choose at least one day.';
  if (!Number.isInteger(count) || count < 1 || count > MOST_STATEMENTS)
    errors['count'] = `Choose from 1 to ${MOST_STATEMENTS}.`;
  // With its keys the line may be longer than what was typed.
  if (query.length > LONGEST_LINE) errors[WORDS_BLOCK] = 'That is too much; ask for less.';
  const [silent] = Object.keys(errors).length > 0 ? [] : silentSubjects(index, words);
  if (silent !== undefined)
    errors[WORDS_BLOCK] = `The reports are silent on ${quoted(silent)}; use other words, or leave it out.`;
  if (zone === null || Object.keys(errors).length > 0) return { errors };
  const plan = { time, zone, days, count, query };
  const problem = checkPlan(index, plan);
  return problem === null ? { plan } : { errors: { [narrowest(words, filter)]: problem } };
}

function enteredIn(values: EnteredValues, block: string): Entered {
  return values[block]?.[`digest:${block}`] ?? {};
}

/** The error has to stand somewhere: under what was likely added last. */
function narrowest(words: string, filter: Filter): string {
  if (words !== '') return WORDS_BLOCK;
  return DIGEST_FORM.kinds.findLast((kind) => filter[kind].length > 0) ?? WORDS_BLOCK;
}
