import type { SearchIndex } from '../search/search-index';
import { hear } from './conversation';
import { forwardedText, ownText, type WrittenMessage } from './message-text';
import { isTelling, questionIn } from './question';

/** Of a message that they come with, people speak with these as well ("is this in the report?"). */
const OF_A_MESSAGE = new Set(
  'report seminar paper document message forward quote quoted quotation source mention true correct look'.split(
    ' ',
  ),
);

/**
 * What somebody asks in a message: their own words, or those that they forward, where their own only point to these, or
 * are a command that takes a text.
 */
export function askedIn(index: SearchIndex, message: WrittenMessage): string {
  const own = ownText(message);
  const forwarded = forwardedText(message);
  if (forwarded === '') return own;
  const heard = hear(index, own);
  if (heard.kind === 'action' && heard.command.takesAll && heard.rest === '') return `${own} ${forwarded}`;
  const onlyPoints =
    heard.kind === 'small-talk'
      ? heard.talk === 'nothing' || heard.talk === 'pointing' || heard.talk === 'greeting'
      : heard.kind === 'question' && !isTelling(questionIn(own).text, OF_A_MESSAGE);
  return onlyPoints ? forwarded : own;
}
