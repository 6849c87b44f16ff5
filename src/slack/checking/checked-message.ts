import { checkText, type OutOfTime } from '../../check/check-text';
import type { SearchIndex } from '../../search/search-index';
import { withinReportsInFront } from '../../search/within-reports';
import { narrowingLine } from '../../wording/filter';
import type { Message } from '../blocks';
import { checkMessage } from '../messages/check';
import { sentenceMessage } from '../messages/sentence';
import { readerText } from '../reader-text';

/** What somebody wants to have checked. */
export interface CheckRequest {
  /** As Slack has it. */
  text: string;
  /** Whether it stood behind the command, where `report:` in front names the reports; else it is a message. */
  isTyped: boolean;
  /** The workspace, by which the reports are chosen. */
  teamId: string;
}

const NO_WORDS = 'There are no words in that to be checked.';

/** Checks what is quoted in a text, for as long as there is time, and says what it found. */
export function checkedMessage(
  all: SearchIndex,
  { text, isTyped }: Pick<CheckRequest, 'text' | 'isTyped'>,
  outOfTime?: OutOfTime,
): Message {
  const read = readerText(text);
  const within = isTyped ? withinReportsInFront(all, read) : null;
  const index = within?.index ?? all;
  const result = checkText(index, within?.words ?? read, 'pasted', outOfTime);
  if (result.checked.length + result.passedOver.length === 0) return sentenceMessage(NO_WORDS);
  return checkMessage(index.library, result, within ? narrowingLine(all.library, within) : '');
}
