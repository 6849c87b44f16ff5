import type { types } from '@slack/bolt';
import { button, carrying } from '../blocks';

/** A button that says something to PeaceOps as if the person had typed it. */
export interface SayButton {
  text: string;
  /** Its label for screen readers; default the text. */
  label?: string;
  /** What is said, cut to what fits into a button. */
  says: string;
}

/** @param at its place among those of one block, whose action ids must differ */
export function sayButton({ text, label = text, says }: SayButton, at: number): types.Button {
  return button({ action: `say:${at}`, text, label, value: carrying(says, (text) => ({ text })) });
}
