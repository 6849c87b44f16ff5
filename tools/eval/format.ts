import type { Interval } from './bootstrap';
import type { Share } from './misspellings';

/** `+0.031` */
export function signed(value: number): string {
  return `${value < 0 ? '' : '+'}${value.toFixed(3)}`;
}

/** `[0.712, 0.801]` */
export function interval({ low, high }: Interval, form = (value: number) => value.toFixed(3)): string {
  return `[${form(low)}, ${form(high)}]`;
}

/** `3 of 44 (7 %)` */
export function outOf({ part, whole }: Share): string {
  return `${part} of ${whole} (${whole === 0 ? 0 : Math.round((100 * part) / whole)} %)`;
}
