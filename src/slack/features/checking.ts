import { checkText } from '../../check/check-text';
import { hasQuotationMark } from '../../check/quotation-marks';
import { wordsOf } from '../../check/words';
import type { Library } from '../../report/library';
import type { SearchIndex } from '../../search/search-index';
import { type WithinReports, withinReportsInFront } from '../../search/within-reports';
import { missingValuesLine, narrowingLine } from '../../wording/filter';
import type { Asker } from '../asker/asker';
import { show } from '../asker/open';
import type { Message } from '../blocks';
import { checkMessage } from '../messages/check';
import { sentenceMessage } from '../messages/sentence';
import { readerText } from '../reader-text';
import type { Feature } from './feature';

const WHICH_QUOTATION =
  'Say what to check, for example /peaceops check "exits have been premature"; or choose Check quotations in the menu of a message.';
const NO_WORDS = 'There are no words in that to be checked.';
/** Fewer without quotation marks are a question about checks ("check points"). */
const FEWEST_WORDS = 4;

/** Whether quotations say what the report says. Shown to the person alone: a colleague's error is not to be held up. */
export const checking: Feature = {
  title: 'Checking',
  help: [
    {
      usage: '/peaceops check "exits have been premature"',
      what: 'whether the report says so, word for word; with report:beijing in front, whether that one does',
    },
    {
      usage: 'Check quotations, in the menu of a message',
      what: 'the same for all that it quotes, or for its sentences where it quotes nothing',
    },
  ],
  commands: [
    {
      names: ['check'],
      takesAll: true,
      fits: (rest, index) => {
        const { words } = withinReportsInFront(index, rest);
        return words === '' || hasQuotationMark(words) || wordsOf(words).length >= FEWEST_WORDS;
      },
      act: ({ index }, asker, rest) =>
        check(asker, index.library, withinReportsInFront(index, readerText(rest))),
    },
  ],
  shortcuts: {
    check: ({ index }, asker, { text }) => show(asker, checked(index, readerText(text))),
  },
};

/** Checks what somebody typed; where there is nothing to compare, or nothing with which, this is told. */
async function check(asker: Asker, library: Library, within: WithinReports): Promise<void> {
  const missing = missingValuesLine(library, within);
  if (missing !== '') return asker.tell(sentenceMessage(missing));
  const { index, words } = within;
  if (words === '') return asker.tell(sentenceMessage(WHICH_QUOTATION));
  await show(asker, checked(index, words, narrowingLine(library, within)));
}

function checked(index: SearchIndex, text: string, narrowed?: string): Message {
  const result = checkText(index, text, 'pasted');
  return result.checked.length > 0
    ? checkMessage(index.library, result, narrowed)
    : sentenceMessage(NO_WORDS);
}
