import { type CheckedText, checkText, type OutOfTime } from '../../check/check-text';
import type { SearchIndex } from '../../search/search-index';
import { withinReportsInFront } from '../../search/within-reports';
import { narrowingLine } from '../../wording/filter';
import type { Message } from '../blocks';
import { type CheckedFile, checkMessage } from '../messages/check';
import { sentenceMessage } from '../messages/sentence';
import { readerText } from '../reader-text';

/** What somebody wants to have checked. */
export type CheckRequest = WordsToCheck | FileToCheck;

/** Words of a message, or behind the command. */
interface WordsToCheck {
  /** As Slack has it. */
  text: string;
  /** Whether it stood behind the command, where `report:` in front names the reports; else it is a message. */
  isTyped: boolean;
  /** What of the message was not looked at, in a sentence. */
  notLookedAt?: string;
  /** The workspace, by which the reports are chosen. */
  teamId: string;
}

/** A file that was read. */
export interface FileToCheck {
  file: CheckedFile;
  /** As it was typed: `report:beijing`; empty for all reports. */
  reports: string;
  /** As of {@link WordsToCheck}. */
  teamId: string;
}

const NO_WORDS = 'There are no words in that to be checked.';
const NO_QUOTATION =
  'no quotation found; put what you quote between quotation marks, or set it off as a quotation.';

/** Checks what is quoted in a text, for as long as there is time, and says what it found. */
export function checkedMessage(all: SearchIndex, request: CheckRequest, outOfTime?: OutOfTime): Message {
  if ('file' in request) {
    const { file, reports } = request;
    const within = withinReportsInFront(all, reports);
    const result = checkText(within.index, file.text, 'draft', outOfTime);
    if (isNothing(result)) return sentenceMessage(`${file.name}: ${NO_QUOTATION}`);
    return checkMessage(within.index.library, result, {
      narrowed: narrowingLine(all.library, within),
      file,
    });
  }
  const { text, isTyped, notLookedAt = '' } = request;
  const read = readerText(text);
  const within = isTyped ? withinReportsInFront(all, read) : null;
  const index = within?.index ?? all;
  const result = checkText(index, within?.words ?? read, 'pasted', outOfTime);
  if (isNothing(result)) return sentenceMessage(NO_WORDS);
  const narrowed = within ? narrowingLine(all.library, within) : '';
  return checkMessage(index.library, result, { narrowed, notLookedAt });
}

function isNothing({ checked, passedOver }: CheckedText): boolean {
  return checked.length + passedOver.length === 0;
}
