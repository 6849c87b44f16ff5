import type { Library } from '../../report/library';
import { titlesIn } from '../../wording/by-report';
import { buttons, type Message, message, richText, words } from '../blocks';
import { sayButton } from './ask-buttons';

/** More buttons than this are no choice at a glance; the others are typed. */
const MOST_BUTTONS = 10;

/** What somebody may have meant who did not say of which report. */
export interface OfReport {
  /** Id of the report. */
  report: string;
  /** The command that means that report's. */
  says: string;
}

/**
 * Asks of which report something is meant that several have, with a button for each.
 * @param what they have, such as `a section “6”`
 */
export function whichReportMessage(library: Library, what: string, meant: readonly OfReport[]): Message {
  const titleOf = titlesIn(library);
  const [other, ...more] = meant.slice(MOST_BUTTONS);
  const sentence = [
    `${meant.length} reports have ${what}. Which do you mean?`,
    ...(other
      ? [`For ${more.length + 1} more, write the report’s id in front, for example /peaceops ${other.says}.`]
      : []),
  ].join(' ');
  const ways = meant.slice(0, MOST_BUTTONS).map(({ report, says }, at) => {
    const text = titleOf(report);
    return sayButton({ text, label: `${text}: ${says}`, says }, at);
  });
  return message(sentence, [richText(words(sentence)), buttons(...ways)]);
}
