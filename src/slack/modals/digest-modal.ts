import type { types } from '@slack/bolt';
import type { DigestPlan, Weekday } from '../../digest/model';
import type { Library } from '../../report/library';
import type { Facets } from '../../search/facets';
import type { Filter } from '../../search/filter/filter';
import { MENU_KINDS } from '../../search/filter/kinds';
import { isDirect } from '../asker/asker';
import { metadata, type Origin } from '../asker/origin';
import { type Block, richText, words } from '../blocks';
import { type FilterForm, filterInputs } from './filter-inputs';
import { type Choice, initially, input, option, plain } from './inputs';

/** By which Slack names the modal when it is sent off. */
export const DIGEST_MODAL = 'digest';

/** As Slack's input takes. */
const LONGEST_WORDS = 3_000;

/** What a digest draws from: the inputs of a query, of which one menu is for all who are named or asked. */
export const DIGEST_FORM: FilterForm = {
  name: 'digest',
  words: {
    label: 'Subjects',
    hint: 'What to draw from, in your words; several with ; between them. Empty: everything.',
    longest: LONGEST_WORDS,
  },
  kinds: MENU_KINDS.filter((kind) => kind !== 'actors' && kind !== 'addressees'),
};

/** Action id of the menu of time zones, which asks PeaceOps for its entries while somebody types. */
export const ZONE_MENU = 'digest:zone';

/** What the form for a digest begins with. */
export interface DigestModalContent {
  /** What it begins with. */
  plan: DigestPlan;
  /** The plan's query line, taken apart. */
  words: string;
  filter: Filter;
  facets: Facets;
  /** Where its answer goes, and whose digest it is; with no channel, the form asks for one. */
  origin: Origin;
}

/** The days to choose from; `day` as a plan has it, 1 for Monday. */
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

/** Asks when and what; each input's block has the name of its field. */
export function digestModal(library: Library, content: DigestModalContent): types.ModalView {
  const { plan, origin } = content;
  return {
    type: 'modal',
    callback_id: DIGEST_MODAL,
    private_metadata: metadata(origin),
    title: plain('Daily digest'),
    submit: plain('Save'),
    close: plain('Cancel'),
    blocks: [
      ...whereBlocks(origin),
      input('time', 'Time', { type: 'timepicker', action_id: 'digest:time', initial_time: plan.time }),
      input('zone', 'Time zone', {
        type: 'external_select',
        action_id: ZONE_MENU,
        min_query_length: 0,
        initial_option: option({ text: plan.zone, value: plan.zone }),
      }),
      input('days', 'Days', {
        type: 'checkboxes',
        action_id: 'digest:days',
        options: DAYS.map(option),
        ...initially(DAYS.filter(({ day }) => plan.days.includes(day))),
      }),
      input('count', 'How many statements each time', {
        type: 'static_select',
        action_id: 'digest:count',
        options: COUNTS.map(option),
        initial_option: option({ text: `${plan.count}`, value: `${plan.count}` }),
      }),
      ...filterInputs(library, DIGEST_FORM, content),
    ],
  };
}

/** What it will do, and where. A digest of somebody's own is set up in the direct message itself. */
function whereBlocks({ channel }: Origin): Block[] {
  if (channel === '')
    return [
      input('channel', 'Channel', {
        type: 'conversations_select',
        action_id: 'digest:channel',
        filter: { include: ['public', 'private'], exclude_bot_users: true },
      }),
      richText(words(`There, ${WHAT_IT_DOES}; I have to be a member: type /invite @PeaceOps there.`)),
    ];
  const where: types.RichTextElement[] = isDirect({ channel })
    ? [{ type: 'text', text: 'Here' }]
    : [
        { type: 'text', text: 'In ' },
        { type: 'channel', channel_id: channel },
      ];
  const does = { type: 'text', text: `, ${WHAT_IT_DOES}.` } as const;
  return [richText({ type: 'rich_text_section', elements: [...where, does] })];
}

const WHAT_IT_DOES =
  'a few statements are posted at the time and on the days chosen here, none twice; everybody sees them, and who set this up';
