import { isObject, type Json } from '../block-kit/check';
import { ownOptions, type Values, valueAfter, valuesIn } from './element-values';
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

  /** Keeps the entries that the app gave for a menu. */
  offer(where: Shown, { blockId, actionId }: Clickable, options: readonly Json[]): void {
    const offers = this.offers.get(where) ?? new Map<string, readonly Json[]>();
    this.offers.set(where, offers.set(JSON.stringify([blockId, actionId]), options));
  }

  /** The entries of a menu: its own, those that the app gave last, and those that are chosen in it. */
  toChooseFrom(where: Shown, { blockId, actionId, element }: Clickable): readonly Json[] {
    const offered = this.offers.get(where)?.get(JSON.stringify([blockId, actionId])) ?? [];
    const stands = Object.values(this.in(where)[blockId]?.[actionId] ?? {}).flat();
    return [...ownOptions(element), ...offered, ...stands.filter(isObject)];
  }
}
