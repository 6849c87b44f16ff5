import { isObject, type Json } from '../block-kit/check';

/** Something that can be clicked, with the block it stands in. */
export interface Clickable {
  readonly blockId: string;
  readonly actionId: string;
  readonly type: string;
  /** What a person reads on it. */
  readonly label: string;
  readonly value: string | undefined;
  readonly element: Json;
}

/** Which element is meant: its `action_id`, its label, or several things that it must all have. */
export type Which = string | Partial<Pick<Clickable, 'actionId' | 'blockId' | 'label' | 'value'>>;

/** Everything in the blocks that can be clicked, in order; `feedback_buttons` are two, with one `action_id`. */
export function clickables(blocks: readonly Json[]): Clickable[] {
  return blocks.flatMap((block) => within(block, String(block['block_id'] ?? '')));
}

/**
 * The one element that is meant.
 *
 * @throws Error with what there is, when nothing or more than one thing fits
 */
export function theOne(blocks: readonly Json[], which: Which): Clickable {
  const all = clickables(blocks);
  const fitting = all.filter((each) =>
    typeof which === 'string'
      ? each.actionId === which || each.label === which
      : Object.entries(which).every(([key, wanted]) => each[key as keyof Clickable] === wanted),
  );
  const [one] = fitting;
  if (one !== undefined && fitting.length === 1) return one;
  const there = all.map(({ actionId, label }) => `${actionId} "${label}"`).join(', ') || 'nothing';
  throw new Error(`${fitting.length} elements fit ${JSON.stringify(which)}; there is: ${there}`);
}

/** Whether the app hears at once of what is done to an element: always outside of inputs, else where they say so. */
export function isHeard(blocks: readonly Json[], { blockId }: Clickable): boolean {
  const block = blocks.find((each) => each['block_id'] === blockId);
  return block?.['type'] !== 'input' || block['dispatch_action'] === true;
}

/** Every text that a person reads in the blocks, labels included, one a line; not what is asked after a click. */
export function wordsIn(blocks: readonly Json[]): string {
  return blocks.flatMap(texts).join('\n');
}

function within(value: unknown, blockId: string): Clickable[] {
  if (Array.isArray(value)) return value.flatMap((each) => within(each, blockId));
  if (!isObject(value)) return [];
  const own = typeof value['block_id'] === 'string' ? value['block_id'] : blockId;
  const { type: kind, action_id: shared, positive_button, negative_button } = value;
  if (kind === 'feedback_buttons' && (positive_button || negative_button))
    return [positive_button, negative_button].flatMap((one) =>
      isObject(one) ? within({ ...one, type: kind, action_id: shared }, own) : [],
    );
  if (typeof value['action_id'] === 'string') {
    const { type, action_id, value: carried } = value;
    const label = isObject(value['text']) ? String(value['text']['text']) : '';
    return [
      {
        blockId: own,
        actionId: action_id,
        type: String(type),
        label,
        value: typeof carried === 'string' ? carried : undefined,
        element: value,
      },
    ];
  }
  return Object.values(value).flatMap((each) => within(each, own));
}

/** Rich text keeps its runs on one line; every other text is a line of its own. */
function texts(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(texts);
  if (!isObject(value)) return [];
  if (String(value['type']).startsWith('rich_text_') && value['type'] !== 'rich_text_list') {
    return [Array.isArray(value['elements']) ? value['elements'].flatMap(texts).join('') : ''];
  }
  const own = typeof value['text'] === 'string' ? [value['text']] : [];
  const { confirm: _afterwards, ...rest } = value;
  return [...own, ...Object.values(rest).flatMap(texts)];
}
