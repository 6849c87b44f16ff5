import type { types } from '@slack/bolt';
import { button } from '../blocks';
import type { Page } from './pages';

/** The buttons that turn a page. */
interface Turns {
  /** Action id of the reaction; the buttons are its `:back` and `:next`. */
  action: string;
  /** What is being read, for screen readers. */
  of: string;
  /** The value of the button to the page that begins there. */
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
