import { checkText } from '../../check/check-text';
import { hasQuotationMark } from '../../check/quotation-marks';
import { wordsOf } from '../../check/words';
import type { Asker } from '../asker/asker';
import { show } from '../asker/show';
import { checkMessage } from '../messages/check';
import { sentenceMessage } from '../messages/sentence';
import { readerText } from '../reader-text';
import type { Feature, Services } from './feature';

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
      what: 'whether the report says so, word for word',
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
      fits: (rest) => rest === '' || hasQuotationMark(rest) || wordsOf(rest).length >= FEWEST_WORDS,
      act: (services, asker, rest) =>
        rest === '' ? asker.tell(sentenceMessage(WHICH_QUOTATION)) : check(services, asker, rest),
    },
  ],
  shortcuts: { check: (services, asker, { text }) => check(services, asker, text) },
};

async function check({ index }: Services, asker: Asker, text: string): Promise<void> {
  const result = checkText(index, readerText(text), 'pasted');
  await show(
    asker,
    result.checked.length > 0 ? checkMessage(index.library, result) : sentenceMessage(NO_WORDS),
  );
}
