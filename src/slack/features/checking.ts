import { hasQuotationMark } from '../../check/quotation-marks';
import { wordsOf } from '../../check/words';
import { withinReportsInFront } from '../../search/within-reports';
import { missingValuesLine } from '../../wording/filter';
import type { Asker } from '../asker/asker';
import { show, showLater } from '../asker/open';
import type { Message } from '../blocks';
import type { CheckRequest } from '../checking/checked-message';
import type { CheckOutcome } from '../checking/checker';
import { sentenceMessage } from '../messages/sentence';
import { readerText } from '../reader-text';
import type { ChosenMessage, Feature, Services } from './feature';

const WHICH_QUOTATION =
  'Say what to check, for example /peaceops check "exits have been premature"; or choose Check quotations in the menu of a message.';
const MEANWHILE = 'Checking … this takes a moment.';
const NOT_CHECKED = {
  yours: 'Your last check is still under way; ask again when it is done.',
  others: 'Several checks are under way; ask again in a minute.',
  failed:
    'That took too long and was given up; check a shorter text, or a whole draft on the command line: peaceops check FILE.',
} as const;
const NOT_YOURS =
  'Its file was not read, as I read files only for whoever shares them; share it with me in a direct message.';
const MOST_FILES = 3;
const MORE_FILES = `Of the files of a message the first ${MOST_FILES} are checked; share the others by themselves.`;
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
    check: checkMessage,
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

/** Checks a message that somebody chose: its files where it is their own and has any, else its words. */
async function checkMessage(
  services: Services,
  asker: Asker,
  { text, files, isOwn }: ChosenMessage,
): Promise<void> {
  const hasFiles = services.files !== null && files.length > 0;
  if (hasFiles && isOwn) return checkFiles(services, asker, { files });
  if (hasFiles && text.trim() === '') return show(asker, sentenceMessage(NOT_YOURS));
  await showChecked(services, asker, {
    text,
    isTyped: false,
    notLookedAt: hasFiles ? NOT_YOURS : '',
    teamId: asker.teamId,
  });
}

/**
 * Reads and checks files that somebody shared, one after the other.
 * @param reports with which to compare, as it was typed: `report:beijing`; default all
 */
export async function checkFiles(
  services: Services,
  asker: Asker,
  { files, reports = '' }: { files: readonly string[]; reports?: string },
): Promise<void> {
  const { files: reader, checker, index, patience } = services;
  const missing = missingValuesLine(index.library, withinReportsInFront(index, reports));
  if (missing !== '') return asker.tell(sentenceMessage(missing));
  if (reader === null) return;
  const person = personOf(asker);
  const checked = async (id: string): Promise<Message> => {
    const read = await reader.read(person, id, asker.client);
    if ('problem' in read) return sentenceMessage(read.problem);
    const { teamId } = asker;
    return inWords('not' in read ? read : await checker.check(person, { file: read.file, reports, teamId }));
  };
  const [first, ...others] = files.slice(0, MOST_FILES);
  if (first === undefined) return;
  await showLater(asker, { message: checked(first), meanwhile: sentenceMessage(MEANWHILE) }, patience);
  // One modal opens from a shortcut.
  for (const id of others) await asker.tell(await checked(id));
  if (files.length > MOST_FILES) await asker.tell(sentenceMessage(MORE_FILES));
}

async function showChecked(
  { checker, patience }: Services,
  asker: Asker,
  request: CheckRequest,
): Promise<void> {
  const message = checker.check(personOf(asker), request).then(inWords);
  await showLater(asker, { message, meanwhile: sentenceMessage(MEANWHILE) }, patience);
}

function inWords(came: CheckOutcome): Message {
  return 'message' in came ? came.message : sentenceMessage(NOT_CHECKED[came.not]);
}

function personOf({ teamId, user }: Asker): string {
  return `${teamId}:${user}`;
}
