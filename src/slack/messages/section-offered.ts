import { sectionName } from '../../report/citation';
import { fullNumber, type Library } from '../../report/library';
import type { Report, Section } from '../../report/model';
import { buttons, type Message, message, richText, words } from '../blocks';
import { sayButton } from './ask-buttons';

/** What one is told who names a section where a statement was to be named. */
export function sectionOfferedMessage(
  library: Library,
  { report, section }: { report: Report; section: Section },
): Message {
  const number = fullNumber(library, report.metadata.id, section.number);
  const sentence = `${number} is a section, “${section.title}”, and no statement.`;
  return message(sentence, [
    richText(words(sentence)),
    buttons(
      sayButton(
        {
          text: 'Read the section',
          label: `Read the section ${sectionName(section)}`,
          says: `section ${number}`,
        },
        0,
      ),
    ),
  ]);
}
