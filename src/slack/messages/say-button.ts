import type { types } from '@slack/bolt';
import { button, carrying } from '../blocks';

/** A button that says something to PeaceOps, as if it had been typed. */
export interface SayButton {
  text: string;
  /** What a screen reader says; default the text. */
  label?: string;
  /** What is said; what does not fit into a button is cut. */
  says: string;
}

/** @param at its place among those of one block, whose action ids must differ */
export function sayButton({ text, label = text, says }: SayButton, at: number): types.Button {
  return button({ action: `say:${at}`, text, label, value: carrying(says, (text) => ({ text })) });
}
