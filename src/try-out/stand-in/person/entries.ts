import { isObject, type Json } from '../block-kit/check';
import { given, isBlank, ownOptions, type Values, valueAfter, valuesIn } from './element-values';
import type { Clickable } from './interactive-elements';
import { blocksOf, type Shown } from './shown';

/** What one person has typed and chosen in what they see, and which entries they were offered there. */
export class Entries {
  private readonly made = new WeakMap<Shown, Values>();
  private readonly offers = new WeakMap<Shown, Map<string, readonly Json[]>>();

  /** Keeps what an entry of `actions` put into its element. */
  make(where: Shown, action: Json): void {
    const value = valueAfter(action);
    if (value === undefined) return;
    const made = this.made.get(where) ?? {};
    const block = String(action['block_id']);
    this.made.set(where, { ...made, [block]: { ...made[block], [String(action['action_id'])]: value } });
  }

  /** What stands in the elements now; what was entered stays, as in Slack, while block and element keep their ids. */
  in(where: Shown): Values {
    return valuesIn(blocksOf(where), this.made.get(where));
  }

  /** Keeps the entries that the app gave for a menu, and those before: they may still be on a screen. */
  offer(where: Shown, { blockId, actionId }: Clickable, options: readonly Json[]): void {
    const offers = this.offers.get(where) ?? new Map<string, readonly Json[]>();
    const key = JSON.stringify([blockId, actionId]);
    const isGone = ({ value }: Json) => options.every((each) => each['value'] !== value);
    this.offers.set(where, offers.set(key, [...options, ...(offers.get(key) ?? []).filter(isGone)]));
  }

  /** The entries of a menu: its own, those that the app gave, and those that are chosen in it. */
  toChooseFrom(where: Shown, { blockId, actionId, element }: Clickable): readonly Json[] {
    const offered = this.offers.get(where)?.get(JSON.stringify([blockId, actionId])) ?? [];
    const stands = Object.values(this.in(where)[blockId]?.[actionId] ?? {}).flat();
    return [...ownOptions(element), ...offered, ...stands.filter(isObject)];
  }

  /**
   * What is chosen or typed in an element, in the form in which Slack sends it.
   * @throws Error where it keeps no value, or there is no such entry
   */
  given(where: Shown, element: Clickable, raw: readonly string[]): Json {
    const change = given(element.element, raw, this.toChooseFrom(where, element));
    if (change === undefined) throw new Error(`${element.actionId} keeps no value`);
    return change;
  }

  /** The inputs, by block id, in which something has to stand and nothing does. */
  missingIn(view: Shown): string[] {
    const values = this.in(view);
    return blocksOf(view)
      .filter(({ type, optional }) => type === 'input' && optional !== true)
      .map(({ block_id }) => String(block_id))
      .filter((block) => Object.values(values[block] ?? {}).some(isBlank));
  }
}
