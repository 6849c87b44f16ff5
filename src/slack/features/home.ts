import { HOME_ASK } from '../home/home-view';
import { HOME_CLEAR } from '../home/personal-blocks';
import { withPersonal } from '../personal/with-personal';
import type { Feature, Reaction } from './feature';

/** Asks what was typed; the answer opens on top of the home tab. */
const ask: Reaction = {
  react: (services, asker, { typed }) => services.say(asker, typeof typed === 'string' ? typed : ''),
};

const clear: Reaction = {
  react: (services, asker) =>
    withPersonal(services, asker, async (personal, person) => {
      await personal.clearQuestions(person);
    }),
};

/** The home tab: a field to ask in, what the person asked and kept, the sections, their digests. */
export const home: Feature = {
  title: 'Home',
  reactions: { [HOME_ASK]: ask, [HOME_CLEAR]: clear },
};
