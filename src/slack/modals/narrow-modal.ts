import type { types } from '@slack/bolt';
import type { Library } from '../../report/library';
import { PLACE_KINDS, type PlaceKind } from '../../search/filter/conditions';
import type { Facets } from '../../search/filter/facets';
import { type Filter, NO_FILTER } from '../../search/filter/filter';
import { writeQuery } from '../../search/filter/write-filter';
import { metadata, type Origin } from '../asker/origin';
import { carrying, smallPrint } from '../blocks';
import { shorten } from '../text';
import { type Choice, chosenAmong, initially, option, optional, plain } from './inputs';
import { narrowChoices } from './narrow-choices';

/** Callback id: by which Slack names the modal when it is sent off. */
export const NARROW_MODAL = 'narrow';

/** Block and action of the words; each kind has a block of its name and the action `narrow:KIND`. */
export const WORDS = { block: 'words', action: 'narrow:words' } as const;

/** Action id of the menu of a kind. */
export function narrowAction(kind: PlaceKind): string {
  return `narrow:${kind}`;
}

const LABELS: Readonly<Record<PlaceKind, string>> = {
  types: 'Kinds',
  sections: 'Sections',
  actors: 'Who is named',
  addressees: 'Who is asked to act',
  support: 'How firmly supported',
};

const NONE_CHOSEN = 'None chosen: all.';

/** Few enough to stand in a menu of their own; the others are asked for while somebody types. */
const SHORT: readonly PlaceKind[] = ['types', 'support'];
/** As many as fit into a question together with the words. */
const MOST_CHOSEN = 5;
const LONGEST_WORDS = 400;

const WHAT_COUNTS =
  'In brackets: how many statements of this question each choice would leave. Sections are counted with their subsections.';

/** What the modal begins with. */
export interface NarrowModalContent {
  /** The question as it is, from which the menus are counted. */
  query: string;
  /** Its words and its filter. */
  words: string;
  filter: Filter;
  facets: Facets;
  origin: Origin;
}

/** Asks what to narrow a question by. What no menu has of its filter stands behind the words. */
export function narrowModal(library: Library, content: NarrowModalContent): types.ModalView {
  const { query, words, filter, facets, origin } = content;
  const { topics, without } = filter;
  const typed = writeQuery(words, { ...NO_FILTER, topics, without });
  return {
    type: 'modal',
    callback_id: NARROW_MODAL,
    private_metadata: metadata(
      origin,
      carrying(query, (q) => ({ q })),
    ),
    title: plain('Narrow'),
    submit: plain('Show'),
    close: plain('Cancel'),
    blocks: [
      optional(WORDS.block, 'Words', 'What to look for; -word leaves out what has it. Empty: everything.', {
        type: 'plain_text_input',
        action_id: WORDS.action,
        max_length: LONGEST_WORDS,
        ...(typed === '' ? {} : { initial_value: shorten(typed, LONGEST_WORDS) }),
      }),
      ...PLACE_KINDS.flatMap((kind) => {
        const element = menu(kind, narrowChoices(library, facets, kind), filter[kind]);
        return element === null ? [] : [optional(kind, LABELS[kind], NONE_CHOSEN, element)];
      }),
      smallPrint(WHAT_COUNTS),
    ],
  };
}

/** `null` where there is nothing to choose: Slack takes no menu without entries. */
function menu(
  kind: PlaceKind,
  choices: readonly Choice[],
  chosen: readonly string[],
): types.MultiStaticSelect | types.MultiExternalSelect | null {
  const common = {
    action_id: narrowAction(kind),
    max_selected_items: Math.max(MOST_CHOSEN, chosen.length),
    ...initially(chosenAmong(choices, chosen)),
  };
  if (!SHORT.includes(kind)) return { type: 'multi_external_select', min_query_length: 0, ...common };
  return choices.length === 0
    ? null
    : { type: 'multi_static_select', options: choices.map(option), ...common };
}
