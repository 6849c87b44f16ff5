import type { types } from '@slack/bolt';
import { button, carrying } from '../blocks';
import type { BesideAnswer } from './beside-answer';

/**
 * A button that asks a question.
 * @param at its place among those of one block, whose action ids must differ
 */
export function askButton(query: string, at: number, text: string = query): types.Button {
  return button({ action: `ask:${at}`, text, label: `Ask for ${query}`, value: pageValue(query, 0) });
}

/**
 * What a button of an answer carries: a question, where its page begins, whether everything is listed, and what stands
 * beside the answer.
 */
interface PageValue extends BesideAnswer {
  q: string;
  from: number;
  all?: true;
}

/** As {@link PageValue}; a long question is shortened until it fits. */
export function pageValue(query: string, from: number, more: Omit<PageValue, 'q' | 'from'> = {}): PageValue {
  return carrying(query, (q) => ({ q, from, ...more }));
}

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
