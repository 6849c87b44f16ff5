import type { types } from '@slack/bolt';
import { plain } from '../modals/inputs';

/** The heading of a part of the home tab. */
export function heading(text: string): types.HeaderBlock {
  return { type: 'header', text: plain(text) };
}
