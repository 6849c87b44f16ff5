import { planProblems } from '../../digest/check-plan';
import { MOST_STATEMENTS } from '../../digest/in-words';
import { silentSubjects } from '../../digest/matching';
import type { DigestPlan } from '../../digest/model';
import { readNewLine } from '../../digest/parse/read-line';
import { zoneNamed } from '../../digest/zones';
import type { Filter } from '../../search/filter/filter';
import { writeQuery } from '../../search/filter/write-filter';
import type { SearchIndex } from '../../search/search-index';
import { quoted } from '../../wording/receipt';
import { DAYS, DIGEST_FORM } from '../modals/digest-modal';
import { chosenIn, conversationIn, type Entered, type EnteredValues } from '../modals/entered';
import { filterEntered, WORDS_BLOCK } from '../modals/filter-inputs';

/** A plan, and the channel where the form asked for one; or one sentence for each input that has to be changed, by block. */
export type ReadModal = { plan: DigestPlan; channel: string } | { errors: Record<string, string> };

/** What is said of an input that is empty; what is wrong with one that is not, says `planProblems`. */
const EMPTY = {
  time: 'Choose a time, for example 08:30.',
  zone: 'Choose a time zone from the list; begin to type a city.',
  days: 'Choose at least one day.',
  count: `Choose from 1 to ${MOST_STATEMENTS}.`,
} as const;

/** Reads the modal, and checks what it can only know from the reports. */
export function readModal(index: SearchIndex, values: EnteredValues): ReadModal {
  const days = DAYS.filter(({ value }) => chosenIn(values, 'days', 'digest:days').includes(value));
  const channel = conversationIn(values, 'channel', 'digest:channel');
  const { words, filter } = filterEntered(DIGEST_FORM, values);
  const line = readNewLine(index, writeQuery(words, filter));
  const plan = {
    time: enteredIn(values, 'time').selected_time ?? '',
    zone: zoneNamed(enteredIn(values, 'zone').selected_option?.value ?? '') ?? '',
    days: days.map(({ day }) => day),
    count: Number(enteredIn(values, 'count').selected_option?.value),
    query: 'value' in line ? line.value : '',
  };
  const { query, ...when } = planProblems(index, plan);
  const errors: Record<string, string> = Object.fromEntries(
    (Object.keys(when) as (keyof typeof when)[]).map((part) => [part, EMPTY[part]]),
  );
  if ('problem' in line) errors[WORDS_BLOCK] = line.problem;
  const [silent] = Object.keys(errors).length > 0 ? [] : silentSubjects(index, words);
  if (silent !== undefined)
    errors[WORDS_BLOCK] = `The reports are silent on ${quoted(silent)}; use other words, or leave it out.`;
  else if (query !== undefined && !('problem' in line)) errors[narrowest(words, filter)] = query;
  return Object.keys(errors).length > 0 ? { errors } : { plan, channel };
}

function enteredIn(values: EnteredValues, block: string): Entered {
  return values[block]?.[`digest:${block}`] ?? {};
}

/** The error has to stand somewhere: under what was likely added last. */
function narrowest(words: string, filter: Filter): string {
  if (words !== '') return WORDS_BLOCK;
  return DIGEST_FORM.kinds.findLast((kind) => filter[kind].length > 0) ?? WORDS_BLOCK;
}
