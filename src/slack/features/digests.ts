import type { DigestPlan } from '../../digest/model';
import { findZones } from '../../digest/zones';
import type { Asker } from '../asker/asker';
import { answerRequest, mayChange, withDigests } from '../digest/answer-request';
import { applyChange } from '../digest/apply-change';
import { readModal } from '../digest/read-modal';
import { type DigestRequest, digestRequest } from '../digest/request';
import { digestFacets } from '../digest/services';
import { LIMITS } from '../limits';
import { DIGEST_ACTIONS, type DigestAction } from '../messages/digest-buttons';
import { notAllowedMessage, setAlreadyMessage } from '../messages/digest-status';
import { sentenceMessage } from '../messages/sentence';
import { DIGEST_FORM, DIGEST_MODAL, ZONE_MENU } from '../modals/digest-modal';
import type { Feature, Menu, Reaction, Services, Submission } from './feature';
import { filterMenus } from './filter-menus';

const TOO_OLD = 'This button is of another version of mine; type /peaceops digest instead.';

function button(kind: DigestAction): Reaction {
  return {
    async react({ digests }, asker, { s, round }) {
      const subscriptionId = typeof s === 'string' ? s : null;
      await answerRequest(digests(), asker, requestOf(kind, round), subscriptionId);
    },
  };
}

function requestOf(kind: DigestAction, round: unknown): DigestRequest {
  if (kind === 'start-over') return { kind, ...(typeof round === 'number' ? { round } : {}) };
  return kind === 'preview' ? { kind, words: '' } : { kind };
}

const submission: Submission = {
  read({ index, digests }, { values }) {
    const read = readModal(index, values);
    return 'errors' in read ? read : { act: (asker) => setUp(digests, asker, read) };
  },
};

/** Who chooses a channel in the form has not seen what is set there, and does not change it unseen. */
async function setUp(
  digests: Services['digests'],
  asker: Asker,
  { plan, channel: chosen }: { plan: DigestPlan; channel: string },
): Promise<void> {
  await withDigests(digests(), asker, async (services) => {
    if (!mayChange(services, asker)) return asker.tell(notAllowedMessage(services.editors));
    const channel = chosen || asker.channel;
    const before = await services.store.subscriptionIn(asker.teamId, channel);
    if (chosen !== '' && before !== null && before.state !== 'stopped')
      return asker.tell(setAlreadyMessage(before));
    await applyChange(services, { ...asker, channel }, before, { kind: 'on', plan });
  });
}

const zoneMenu: Menu = (_services, { typed }) =>
  findZones(typed)
    .slice(0, LIMITS.optionsInMenu)
    .map((zone) => ({ text: zone, value: zone }));

/** Daily digests: they answer the person who asks, and the channel sees who changed something. */
export const digests: Feature = {
  title: 'Digests',
  help: [
    {
      usage: '/peaceops digest',
      what: 'a few statements a day for this channel, none twice; shows and changes it',
    },
    {
      usage: '/peaceops digest on 08:30 Europe/Oslo weekdays 3 recommendations on police',
      what: 'the same in one line; also off, pause, resume, preview and now',
    },
  ],
  commands: [
    {
      names: ['digest', 'digests'],
      fits: (rest) => digestRequest(rest) !== null,
      act: ({ digests }, asker, rest) =>
        answerRequest(digests(), asker, digestRequest(rest) as DigestRequest),
    },
  ],
  reactions: {
    ...Object.fromEntries(
      Object.keys(DIGEST_ACTIONS).map((kind) => [`digest:${kind}`, button(kind as DigestAction)]),
    ),
    digest: { react: (_services, asker) => asker.tell(sentenceMessage(TOO_OLD)) },
  },
  submissions: { [DIGEST_MODAL]: submission },
  menus: {
    [ZONE_MENU]: zoneMenu,
    ...filterMenus(DIGEST_FORM, ({ digests, index }) => ('off' in digests() ? null : digestFacets(index))),
  },
};
