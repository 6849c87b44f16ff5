import type { types } from '@slack/bolt';
import { button, carrying } from '../blocks';

/**
 * A button that asks a question.
 * @param at its place among those of one block, whose action ids must differ
 */
export function askButton(query: string, at: number, text: string = query): types.Button {
  return button({ action: `ask:${at}`, text, label: `Ask for ${query}`, value: pageValue(query, 0) });
}

/** A question and where its page begins, as a button carries them. */
export function pageValue(query: string, from: number): { q: string; from: number } {
  return carrying(query, (q) => ({ q, from }));
}
