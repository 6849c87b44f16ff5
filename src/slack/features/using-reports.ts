import type { SearchIndex } from '../../search/search-index';
import { namesReports, withinReports } from '../../search/within-reports';
import { missingValuesLine } from '../../wording/filter';
import { listed } from '../../wording/listed';
import { type Asker, isDirect } from '../asker/asker';
import { profileOf } from '../asker/profile';
import { failureOf } from '../delivery/failures';
import { postTo } from '../delivery/outbox';
import { sentenceMessage } from '../messages/sentence';
import { withPersonal } from '../personal/with-personal';
import { chosenHere } from '../reports-here';
import { personsWords } from '../text';
import type { Feature, Services } from './feature';

const NO_CHANNEL = 'Reports are chosen for a channel; type it there, or in a message to me for your own.';
const HOW = '/peaceops use report:beijing searches one alone, /peaceops use report:all all of them.';
const NOT_TOLD = 'I could not tell the channel, as I am not in it; type /invite @PeaceOps there.';

/** Behind the command stand reports, or nothing: "use of force" is a question. */
function isOnReports(rest: string, index: SearchIndex): boolean {
  return rest === '' || (namesReports(index, rest) && withinReports(index, rest).words === '');
}

/** Says which reports are searched here, or chooses them, which everybody in the channel may, and sees. */
async function use(services: Services, asker: Asker, rest: string): Promise<void> {
  const { index, patience, logger } = services;
  const { channel, teamId } = asker;
  if (channel === '') return asker.tell(sentenceMessage(NO_CHANNEL));
  const within = withinReports(index, rest);
  const missing = missingValuesLine(index.library, within);
  if (missing !== '') return asker.tell(sentenceMessage(missing));
  await withPersonal(services, asker, async (personal, person) => {
    if (rest === '') {
      const { note } = chosenHere(index.library, await personal.reportsIn(teamId, channel));
      return asker.tell(sentenceMessage(`${note || 'Here all reports are searched.'} ${HOW}`));
    }
    const { reports } = within.filter;
    await personal.chooseReports(person, channel, reports);
    logger.info({ team: teamId, channel, reports }, 'the reports of a channel were chosen');
    const done = reports.length === 0 ? 'all reports' : `${namesOf(index, reports)} alone`;
    if (isDirect(asker)) return asker.tell(sentenceMessage(`From now on I search ${done} here. ${HOW}`));
    const { name } = await profileOf(asker);
    const said = `${personsWords(name)} chose that questions here search ${done}. ${HOW}`;
    try {
      await postTo(asker.client, { channel }, sentenceMessage(said), patience);
    } catch (error) {
      logger.warn({ ...failureOf(error), team: teamId, channel }, 'could not tell a channel');
      await asker.tell(sentenceMessage(`From now on questions here search ${done}. ${NOT_TOLD}`));
    }
  });
}

function namesOf({ library }: SearchIndex, ids: readonly string[]): string {
  const meant = library.reports.filter(({ metadata }) => ids.includes(metadata.id));
  return listed(meant.map(({ metadata }) => metadata.shortTitle));
}

/** A channel can have its reports. */
export const usingReports: Feature = {
  title: 'Reports',
  help: [
    {
      usage: '/peaceops use report:beijing',
      what: 'questions, lists and digests in this channel search that report alone; report:all in one searches all',
    },
  ],
  commands: [{ names: ['use'], fits: isOnReports, act: use }],
};
