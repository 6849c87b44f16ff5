import { hasQuotationMark } from '../../check/quotation-marks';
import { wordsOf } from '../../check/words';
import { withinReportsInFront } from '../../search/within-reports';
import { missingValuesLine } from '../../wording/filter';
import type { Asker } from '../asker/asker';
import { showLater } from '../asker/open';
import type { CheckRequest } from '../checking/checked-message';
import { sentenceMessage } from '../messages/sentence';
import { readerText } from '../reader-text';
import type { Feature, Services } from './feature';

const WHICH_QUOTATION =
  'Say what to check, for example /peaceops check "exits have been premature"; or choose Check quotations in the menu of a message.';
const MEANWHILE = 'Checking … this takes a moment.';
const NOT_CHECKED = {
  yours: 'Your last check is still under way; ask again when it is done.',
  others: 'Several checks are under way; ask again in a minute.',
  failed:
    'That took too long and was given up; check a shorter text, or a whole draft on the command line: peaceops check FILE.',
} as const;
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
      narrowedAt: 'front',
      fits: (rest, index) => {
        const { words } = withinReportsInFront(index, rest);
        return words === '' || hasQuotationMark(words) || wordsOf(words).length >= FEWEST_WORDS;
      },
      act: check,
    },
  ],
  shortcuts: {
    check: (services, asker, { text }) =>
      showChecked(services, asker, { text, isTyped: false, teamId: asker.teamId }),
  },
};

/** Checks what somebody typed; where there is nothing to compare, or nothing with which, this is told. */
async function check(services: Services, asker: Asker, rest: string): Promise<void> {
  const within = withinReportsInFront(services.index, readerText(rest));
  const missing = missingValuesLine(services.index.library, within);
  if (missing !== '') return asker.tell(sentenceMessage(missing));
  if (within.words === '') return asker.tell(sentenceMessage(WHICH_QUOTATION));
  await showChecked(services, asker, { text: rest, isTyped: true, teamId: asker.teamId });
}

async function showChecked(
  { checker, patience }: Services,
  asker: Asker,
  request: CheckRequest,
): Promise<void> {
  const outcome = checker.check(`${asker.teamId}:${asker.user}`, request);
  const message = outcome.then((came) =>
    'message' in came ? came.message : sentenceMessage(NOT_CHECKED[came.not]),
  );
  await showLater(asker, { message, meanwhile: sentenceMessage(MEANWHILE) }, patience);
}
