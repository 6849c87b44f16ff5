import { reportsMeant } from '../../search/within-reports';
import { positionIn } from '../click-value';
import { contextMessage } from '../messages/context';
import { sentenceMessage } from '../messages/sentence';
import type { Feature, Reaction } from './feature';
import { namedSectionMessage, sectionOrWhich } from './section-meant';
import { firstIn, gone, messageOnNamed, namesStatements, statementsIn, TOO_OLD } from './statements-meant';

const SECTION_NUMBER = /^[([]?(?:[\w-]+\/)?(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,6}|[a-z]+(?:-[a-z]+)+)[)\]]?$/i;

const WHICH_SECTION = 'Say which section, for example /peaceops section 6.1; /peaceops sections lists them.';

const section: Reaction = {
  turnsPage: true,
  async react({ index: { library } }, asker, { n, from }) {
    if (typeof n !== 'string') return asker.tell(sentenceMessage(TOO_OLD));
    const shown = sectionOrWhich(library, { number: n, from: positionIn(from) });
    await (shown ? asker.update(shown) : asker.tell(sentenceMessage(gone(library, firstIn(n)))));
  },
};

const context: Reaction = {
  async react({ index: { library } }, asker, value) {
    const statements = statementsIn(library, value);
    await asker.tell(
      typeof statements === 'string' ? sentenceMessage(statements) : contextMessage(library, statements),
    );
  },
};

/** *Up* and *Down*, by a passage, in the place of what is shown. */
const turn: Reaction = {
  turnsPage: true,
  async react({ index: { library } }, asker, value) {
    const statements = statementsIn(library, value);
    if (typeof statements === 'string') return asker.tell(sentenceMessage(statements));
    const moved = Number.isSafeInteger(value['moved']) ? (value['moved'] as number) : 0;
    await asker.update(contextMessage(library, statements, { moved }));
  },
};

/** Reading on: a statement in context, the text of a section. */
export const reading: Feature = {
  title: 'Reading',
  help: [
    { usage: '/peaceops show 6.1/1.3', what: 'a statement by its id, with what stands around it' },
    { usage: '/peaceops section 6.1', what: 'the text of a section' },
  ],
  commands: [
    {
      names: ['show'],
      fits: (rest, index) => namesStatements(index, rest),
      reply: ({ index, library, rest: line }) =>
        messageOnNamed(index, { command: 'show', line }, (passage) => contextMessage(library, passage)),
    },
    {
      names: ['section'],
      fits: (rest, index) => rest === '' || SECTION_NUMBER.test(reportsMeant(index, rest).words),
      reply: ({ index, rest }) =>
        rest === '' ? sentenceMessage(WHICH_SECTION) : namedSectionMessage(index, rest),
    },
  ],
  reactions: { section, 'section-back': section, context, up: turn, down: turn },
};
