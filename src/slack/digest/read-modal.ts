import { askTopic } from '../../digest/ask-topic';
import { checkPlan } from '../../digest/check-plan';
import type { DigestPlan } from '../../digest/model';
import { cleanTopic } from '../../digest/topics';
import { zoneNamed } from '../../digest/zones';
import { TYPES } from '../../search/filter/filter';
import type { SearchIndex } from '../../search/search-index';
import { quoted } from '../../wording/receipt';
import { DAYS, LONGEST_TOPICS } from '../modals/digest-modal';
import { chosenIn, type Entered, type EnteredValues, typedIn } from '../modals/entered';

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
  const filter = {
    types: TYPES.filter((type) => chosenIn(values, 'types', 'digest:types').includes(type)),
    sections: chosenIn(values, 'sections', 'digest:sections'),
    topics: topicsIn(typedIn(values, 'topics', 'digest:topics')),
    actors: chosenIn(values, 'actors', 'digest:actors'),
  };
  const errors: Record<string, string> = {};
  if (!TIME.test(time)) errors['time'] = 'Choose a time, for example 08:30.';
  if (zone === null) errors['zone'] = 'Choose a time zone from the list; begin to type a city.';
  if (days.length === 0) errors['days'] = 'Choose at least one day.';
  if (!Number.isInteger(count) || count < 1 || count > 5) errors['count'] = 'Choose from 1 to 5.';
  const silent = filter.topics.find((topic) => askTopic(index, topic).outcome === 'nothing-found');
  if (silent !== undefined)
    errors['topics'] = `The reports are silent on ${quoted(silent)}; use other words, or leave it out.`;
  // They are joined with more between them than people may have typed.
  if (filter.topics.join('; ').length > LONGEST_TOPICS)
    errors['topics'] = 'That is too much; name fewer topics.';
  if (zone === null || Object.keys(errors).length > 0) return { errors };
  const plan = { time, zone, days, filter, count };
  const problem = checkPlan(index, plan);
  return problem === null ? { plan } : { errors: { [narrowest(filter)]: problem } };
}

function enteredIn(values: EnteredValues, block: string): Entered {
  return values[block]?.[`digest:${block}`] ?? {};
}

function topicsIn(typed: string): string[] {
  return typed.split(/[;\n]/).map(cleanTopic).filter(Boolean);
}

/** The error has to stand somewhere: under what was likely added last. */
function narrowest({ topics, actors, sections }: DigestPlan['filter']): string {
  if (topics.length > 0) return 'topics';
  if (actors.length > 0) return 'actors';
  return sections.length > 0 ? 'sections' : 'types';
}
