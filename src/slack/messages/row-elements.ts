import type { types } from '@slack/bolt';
import { type Filter, isNarrowing } from '../../search/filter/filter';
import { writeFilter } from '../../search/filter/write-filter';
import { type Block, button, carrying } from '../blocks';
import { LIMITS } from '../limits';
import { type Choice, plain } from '../modals/inputs';
import { shown } from '../text';

/** A button of a row, which leads to what the row counts. */
export interface RowButton {
  text: string;
  /** Its label for screen readers, with the name of the row. */
  label: string;
  query: string;
}

/** @param at its place in the message */
export function rowButton({ text, label, query }: RowButton, at: number): types.Button {
  return button({ action: `row:${at}`, text, label, value: carrying(query, (q) => ({ q })) });
}

/** A select whose entries are asked for while somebody types: a long list needs a way to each of its rows. */
export function typeAhead(action: string, placeholder: string): types.ExternalSelect {
  return { type: 'external_select', action_id: action, placeholder: plain(placeholder), min_query_length: 0 };
}

/**
 * What stands below a list: buttons that turn its page, and selects. The id of the block carries what the list was
 * narrowed to, since Slack sends nothing else along when it asks for entries; where it is too long, the selects that ask
 * are left out.
 */
export function belowList(filter: Filter, ...elements: types.ActionsBlock['elements']): Block[] {
  const block_id = JSON.stringify({ q: writeFilter(filter) });
  if (!isNarrowing(filter)) return [{ type: 'actions', elements }];
  if (block_id.length <= LIMITS.blockId) return [{ type: 'actions', block_id, elements }];
  const others = elements.filter(({ type }) => type !== 'external_select');
  return others.length > 0 ? [{ type: 'actions', elements: others }] : [];
}

/** An entry of a select that leads to what its row counts; none where the query is too long for an entry. */
export function rowChoice(text: string, query: string): Choice[] {
  return choice(text, { q: query });
}

/**
 * An entry of a select.
 * @param value plain data; where it does not fit into Slack's 150 characters, there is no entry
 */
export function choice(text: string, value: Readonly<Record<string, unknown>>): Choice[] {
  const encoded = JSON.stringify(value);
  return encoded.length > LIMITS.optionValue
    ? []
    : [{ text: shown(text, LIMITS.optionText), value: encoded }];
}

/** A name with its count behind it; a long name does not push the count out. */
export function withCount(name: string, count: number): string {
  const behind = ` (${count})`;
  return `${shown(name, LIMITS.optionText - behind.length)}${behind}`;
}
