import type { types } from '@slack/bolt';
import { button } from '../blocks';
import type { Page } from './pages';

/** What the buttons that turn a page do. */
interface Turns {
  /** Action id of the reaction; the buttons are its `:back` and `:next`. */
  action: string;
  /** What is read, for screen readers. */
  of: string;
  /** What a button carries for the page that begins there. */
  value(from: number): unknown;
}

/** *Back* and *More*, where there are pages before and after. */
export function turnButtons({ back, next }: Page, { action, of, value }: Turns): types.Button[] {
  const turn = (to: string, text: string, from: number | undefined) =>
    from === undefined
      ? []
      : [button({ action: `${action}:${to}`, text, label: `${text}: ${of}`, value: value(from) })];
  return [...turn('back', 'Back', back), ...turn('next', 'More', next)];
}
