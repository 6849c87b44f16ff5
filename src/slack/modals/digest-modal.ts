import type { types } from '@slack/bolt';
import type { DigestPlan, Weekday } from '../../digest/model';
import type { StatementType } from '../../report/model';
import { metadata, type Origin } from '../asker/origin';
import { LIMITS } from '../limits';
import { type Choice, initially, input, option, optional, plain } from './inputs';

/** By which Slack names the modal when it is sent off. */
export const DIGEST_MODAL = 'digest';

export interface DigestModalContent {
  /** What it begins with. */
  plan: DigestPlan;
  origin: Origin;
  /** Kinds of statements, with counts. */
  types: readonly (Choice & { value: StatementType })[];
  /** The sections and actors of the plan, as their menus show them. */
  chosen: { sections: readonly Choice[]; actors: readonly Choice[] };
}

export const DAYS: readonly (Choice & { day: Weekday })[] = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
].map((text, at) => ({ text, value: `${at + 1}`, day: (at + 1) as Weekday }));

const COUNTS: readonly Choice[] = ['1', '2', '3', '4', '5'].map((n) => ({ text: n, value: n }));
/** As many as a menu offers. */
const MOST_CHOSEN = LIMITS.optionsInMenu;
/** What Slack takes; the topics of a plan in one line are shorter. */
export const LONGEST_TOPICS = 3_000;

/** The menus that ask PeaceOps for their entries while somebody types. */
export const MENUS = { zone: 'digest:zone', sections: 'digest:sections', actors: 'digest:actors' } as const;

/** Asks when and what; each input's block has the name of its field. */
export function digestModal({ plan, origin, types, chosen }: DigestModalContent): types.ModalView {
  const { filter } = plan;
  return {
    type: 'modal',
    callback_id: DIGEST_MODAL,
    private_metadata: metadata(origin),
    title: plain('Daily digest'),
    submit: plain('Save'),
    close: plain('Cancel'),
    blocks: [
      input('time', 'Time', { type: 'timepicker', action_id: 'digest:time', initial_time: plan.time }),
      input('zone', 'Time zone', {
        type: 'external_select',
        action_id: MENUS.zone,
        min_query_length: 0,
        initial_option: option({ text: plan.zone, value: plan.zone }),
      }),
      input('days', 'Days', {
        type: 'checkboxes',
        action_id: 'digest:days',
        options: DAYS.map(option),
        ...initially(DAYS.filter(({ day }) => plan.days.includes(day))),
      }),
      input('count', 'Statements a day', {
        type: 'static_select',
        action_id: 'digest:count',
        options: COUNTS.map(option),
        initial_option: option({ text: `${plan.count}`, value: `${plan.count}` }),
      }),
      optional('types', 'Kinds', 'None chosen: everything.', {
        type: 'checkboxes',
        action_id: 'digest:types',
        options: types.map(option),
        ...initially(types.filter(({ value }) => filter.types.includes(value))),
      }),
      optional('topics', 'On', 'Topics, as you would ask for them; several: with ; between them.', {
        type: 'plain_text_input',
        action_id: 'digest:topics',
        max_length: LONGEST_TOPICS,
        ...(filter.topics.length > 0 ? { initial_value: topicsInField(filter.topics) } : {}),
      }),
      optional('sections', 'In sections', 'None chosen: all.', menu(MENUS.sections, chosen.sections)),
      optional(
        'actors',
        'By or for',
        'Who is named, or asked to act. None chosen: all.',
        menu(MENUS.actors, chosen.actors),
      ),
    ],
  };
}

/** Topics as the modal has them; a modal that begins with more than its field takes does not open. */
function topicsInField(topics: readonly string[]): string {
  return topics.join('; ').slice(0, LONGEST_TOPICS);
}

function menu(action: string, chosen: readonly Choice[]): types.MultiExternalSelect {
  return {
    type: 'multi_external_select',
    action_id: action,
    min_query_length: 0,
    max_selected_items: MOST_CHOSEN,
    ...initially(chosen.slice(0, MOST_CHOSEN)),
  };
}
