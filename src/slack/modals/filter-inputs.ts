import type { types } from '@slack/bolt';
import type { Library } from '../../report/library';
import type { Facets } from '../../search/facets';
import { type Filter, filterOf } from '../../search/filter/filter';
import { KINDS, MENU_KINDS, type MenuKind, WORD_KINDS } from '../../search/filter/kinds';
import { writeFilter, writeQuery } from '../../search/filter/write-filter';
import { KIND_WORDS, type KindWords } from '../../wording/kinds';
import { LIMITS } from '../limits';
import { withCount } from '../messages/row-elements';
import { shorten } from '../text';
import { chosenIn, type EnteredValues, typedIn } from './entered';
import { type Choice, chosenAmong, initially, option, optional } from './inputs';

/** A form with inputs for a query: its words, and a menu for each kind of condition. */
export interface FilterForm {
  /** With which the action ids of its inputs begin. */
  name: string;
  /** The input for the words. */
  words: { label: string; hint: string; longest: number };
  /** The menus that it always has; others only where the query narrows by them. */
  kinds: readonly MenuKind[];
}

/** Block id of the words; each menu has a block of its kind's name. */
export const WORDS_BLOCK = 'words';

const NONE_CHOSEN = 'None chosen: all.';

/** Kinds with no more values stand in a menu of their own; those of others are asked for while somebody types. */
const MOST_AT_ONCE = 10;
/** As many as one chooses of a kind; more than these are kept where a query has them. */
const MOST_CHOSEN = 5;

/** Action id of an input of a form: of its words, or of the menu of a kind. */
export function filterAction(
  { name }: Pick<FilterForm, 'name'>,
  input: typeof WORDS_BLOCK | MenuKind,
): string {
  return `${name}:${input}`;
}

/** The inputs of a form, filled with a query. What no menu has of its filter stands behind the words. */
export function filterInputs(
  library: Library,
  form: FilterForm,
  { words, filter, facets }: { words: string; filter: Filter; facets: Facets },
): types.InputBlock[] {
  const { label, hint, longest } = form.words;
  const kept = [...WORD_KINDS, 'without' as const].map((kind) => [kind, filter[kind]]);
  const behind = filterOf(Object.fromEntries(kept));
  // Where all is too long for the input, words are cut and no key.
  const typed = writeQuery(shorten(words, Math.max(1, longest - writeFilter(behind).length - 1)), behind);
  const kinds = MENU_KINDS.filter((kind) => form.kinds.includes(kind) || filter[kind].length > 0);
  return [
    optional(WORDS_BLOCK, label, hint, {
      type: 'plain_text_input',
      action_id: filterAction(form, WORDS_BLOCK),
      max_length: longest,
      ...(typed === '' ? {} : { initial_value: shorten(typed, longest) }),
    }),
    ...kinds.flatMap((kind) => {
      const isShort = KINDS[kind].menu(library).length <= MOST_AT_ONCE;
      const element = menu(
        filterAction(form, kind),
        isShort,
        filterChoices(library, facets, kind),
        filter[kind],
      );
      return element === null ? [] : [optional(kind, KIND_WORDS[kind].label, NONE_CHOSEN, element)];
    }),
  ];
}

/** The query that a form makes when it is sent off: what was typed, narrowed by what was chosen. */
export function filterEntered(form: FilterForm, values: EnteredValues): { words: string; filter: Filter } {
  const words = typedIn(values, WORDS_BLOCK, filterAction(form, WORDS_BLOCK)).replace(/\s+/g, ' ').trim();
  const chosen = MENU_KINDS.map((kind) => [kind, chosenIn(values, kind, filterAction(form, kind))]);
  return { words, filter: filterOf(Object.fromEntries(chosen)) };
}

/** What the menu of a kind offers, each value with the number of statements that it would leave. */
export function filterChoices(library: Library, facets: Facets, kind: MenuKind): Choice[] {
  const { inMenu }: KindWords = KIND_WORDS[kind];
  return facets[kind].map(({ value, count }) => ({
    text: withCount(inMenu?.(library, value) ?? value, count),
    value,
  }));
}

/** `null` where there is nothing to choose and nothing chosen: Slack takes no menu without entries. */
function menu(
  action_id: string,
  isShort: boolean,
  choices: readonly Choice[],
  chosen: readonly string[],
): types.MultiStaticSelect | types.MultiExternalSelect | null {
  const initial = chosenAmong(choices, chosen);
  const common = {
    action_id,
    max_selected_items: Math.max(MOST_CHOSEN, chosen.length),
    ...initially(initial),
  };
  if (!isShort) return { type: 'multi_external_select', min_query_length: 0, ...common };
  const options = [...choices, ...initial.filter(({ value }) => !choices.some((one) => one.value === value))];
  return options.length === 0
    ? null
    : { type: 'multi_static_select', options: options.slice(0, LIMITS.optionsInMenu).map(option), ...common };
}
