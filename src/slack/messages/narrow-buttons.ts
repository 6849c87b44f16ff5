import type { types } from '@slack/bolt';
import type { Answer } from '../../search/ask';
import { isNarrowing, NO_FILTER } from '../../search/filter/filter';
import { writeRest } from '../../search/filter/write-filter';
import { button, carrying } from '../blocks';
import { askButton, pageValue } from './ask-buttons';

/**
 * Buttons for the filter of an answer: choose another, ask without it, or ask with the right key where one
 * was misspelt. None where there is nothing to choose from.
 * @param at the first place for buttons that ask, see {@link askButton}
 */
export function narrowButtons(answer: Answer, at: number): types.Button[] {
  const isNarrowed = isNarrowing(answer.filter);
  const isMissed = answer.filterNotes.some(({ note }) => note === 'no-such-value');
  const isChoice = isNarrowed || isMissed || (answer.outcome === 'found' && answer.matched > 1);
  const misspelt = answer.filterNotes.flatMap((note) => (note.note === 'no-such-key' ? [note.instead] : []));
  return [
    ...(isChoice ? [narrowButton(answer.query)] : []),
    ...(isNarrowed && answer.outcome === 'found' && answer.words !== ''
      ? [widenButton(answer.words, at)]
      : []),
    ...misspelt.slice(0, 1).map((instead) => askButton(instead, at + 1)),
  ];
}

function narrowButton(query: string): types.Button {
  return button({
    action: 'narrow',
    text: 'Narrow',
    label: `Narrow: ${query}`,
    value: carrying(query, (q) => ({ q })),
  });
}

/** Asks for the words of a query alone. */
export function widenButton(words: string, at: number): types.Button {
  const text = 'Without narrowing';
  return button({
    action: `ask:${at}`,
    text,
    label: `${text}: ${words}`,
    value: pageValue(writeRest(words, NO_FILTER), 0),
  });
}
