import type { Person } from '../../store/person';
import type { Asker } from '../asker/asker';
import { show } from '../asker/open';
import type { Message } from '../blocks';
import { positionIn } from '../click-value';
import { keepingMessage, keptMessage } from '../messages/kept';
import { sentenceMessage } from '../messages/sentence';
import type { Personal } from '../personal/personal';
import { withPersonal } from '../personal/with-personal';
import type { Feature, Reaction, Services } from './feature';
import { sendKept } from './send-kept';
import { statementsIn, TOO_OLD } from './statements-meant';

const keep: Reaction = {
  async react(services, asker, value) {
    const { library } = services.index;
    const statements = statementsIn(library, value);
    if (typeof statements === 'string') return asker.tell(sentenceMessage(statements));
    await withPersonal(services, asker, async (personal, person) => {
      const keeping = await personal.keep(person, { library, statements });
      const { length } = await personal.kept(person);
      await asker.tell(keepingMessage(keeping, length));
    });
  },
};

/** A page, in the place of the one before. */
const page: Reaction = {
  turnsPage: true,
  react: (services, asker, { from }) =>
    withPersonal(services, asker, async (...whose) => {
      await asker.update(await shownFrom(services, positionIn(from), ...whose));
    }),
};

const unkeep: Reaction = {
  turnsPage: true,
  async react(services, asker, { key, from }) {
    if (typeof key !== 'string') return asker.tell(sentenceMessage(TOO_OLD));
    await withPersonal(services, asker, async (personal, person) => {
      await personal.unkeep(person, [key]);
      await asker.update(await shownFrom(services, positionIn(from), personal, person));
    });
  },
};

const clear: Reaction = {
  react: (services, asker) =>
    withPersonal(services, asker, async (personal, person) => {
      await personal.clearKept(person);
      await asker.update(await shownFrom(services, 0, personal, person));
    }),
};

async function showKept(services: Services, asker: Asker): Promise<void> {
  await withPersonal(services, asker, async (...whose) => {
    await show(asker, await shownFrom(services, 0, ...whose));
  });
}

/** The page of the collection that holds a position. */
async function shownFrom(
  { index: { library } }: Services,
  from: number,
  personal: Personal,
  person: Person,
): Promise<Message> {
  const { retentionDays } = personal;
  return keptMessage(library, { kept: await personal.kept(person), retentionDays, from });
}

/** A person's own collection of excerpts: kept, shown, sent and cleared. */
export const keeping: Feature = {
  title: 'Keeping',
  help: [
    { usage: '/peaceops kept', what: 'the excerpts that you kept, for your eyes only' },
    {
      usage: 'Keep, in the menu of an excerpt',
      what: 'puts it there; Remove, in the menu of a kept one, takes it out',
    },
  ],
  commands: [{ names: ['kept'], fits: (rest) => rest === '', act: showKept }],
  reactions: {
    keep,
    kept: page,
    unkeep,
    'clear-kept': clear,
    'show-kept': { react: showKept },
    'send-kept': { react: sendKept },
  },
};
