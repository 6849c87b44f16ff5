import { rowsFor } from '../../browse/typed';
import { ask } from '../../search/ask';
import { PLACE_KINDS, type PlaceKind } from '../../search/filter/conditions';
import { facetsOf } from '../../search/filter/facets';
import { type Filter, NO_FILTER } from '../../search/filter/filter';
import { writeQuery } from '../../search/filter/write-filter';
import { readQuery } from '../../search/read-query';
import { canPostFrom } from '../asker/asker';
import { LIMITS } from '../limits';
import { answerMessage, PAGE } from '../messages/answer';
import { sentenceMessage } from '../messages/sentence';
import { chosenIn, type EnteredValues, typedIn } from '../modals/entered';
import { narrowChoices } from '../modals/narrow-choices';
import { NARROW_MODAL, narrowAction, narrowModal, WORDS } from '../modals/narrow-modal';
import { rememberQuestion } from '../personal/remember-question';
import type { Feature, Menu } from './feature';
import { TOO_OLD } from './statements-meant';

const NOT_OPEN = 'The window to narrow in did not open; please click Narrow again.';
const NOTHING = 'Write what to look for, or choose something below.';

/** The question that a sent modal makes: what was typed, narrowed by what was chosen. */
function questionOf(values: EnteredValues): string {
  const typed = typedIn(values, WORDS.block, WORDS.action).replace(/\s+/g, ' ').trim();
  const chosen = PLACE_KINDS.map((kind) => [kind, chosenIn(values, kind, narrowAction(kind))]);
  return writeQuery(typed, { ...NO_FILTER, ...Object.fromEntries(chosen) } as Filter);
}

/** The entries of a kind for what somebody has typed so far, counted for the question that is narrowed. */
function valueMenu(kind: PlaceKind): Menu {
  return ({ index }, { typed, carried: { q } }) => {
    const facets = facetsOf(index, typeof q === 'string' ? q : '');
    const choices = narrowChoices(index.library, facets, kind);
    return rowsFor(choices, ({ text }) => text, typed).slice(0, LIMITS.optionsInMenu);
  };
}

/** *Narrow*: the same question of certain sections, types, people only, in the place of the answer. */
export const narrowing: Feature = {
  title: 'Narrowing',
  help: [
    {
      usage: '/peaceops police section:5 type:recommendation',
      what: 'only these; Narrow under an answer lets you choose',
    },
    { usage: '/peaceops recommendations on police', what: 'the same for a type, in plain words' },
    { usage: '/peaceops exit for:"security council"', what: 'only what asks somebody to act' },
    { usage: '/peaceops actor:srsg support:agreed', what: 'who is named, and how firmly it was supported' },
    { usage: '/peaceops topic:"exit strategy" -elections', what: 'what names a topic, without a word' },
  ],
  reactions: {
    narrow: {
      async react({ index }, asker, { q: query }) {
        if (typeof query !== 'string') return asker.tell(sentenceMessage(TOO_OLD));
        const { words, filter } = readQuery(index, query);
        const facets = facetsOf(index, query);
        const { origin } = asker;
        const view = narrowModal(index.library, { query, words, filter, facets, origin });
        if (!(await asker.open(view))) await asker.tell(sentenceMessage(NOT_OPEN));
      },
    },
  },
  submissions: {
    [NARROW_MODAL]: {
      read(services, { values }) {
        const { index } = services;
        const question = questionOf(values);
        if (question === '') return { errors: { [WORDS.block]: NOTHING } };
        return {
          async act(asker) {
            const answer = ask(index, question, PAGE);
            await asker.update(answerMessage(index.library, answer, { canPost: canPostFrom(asker) }));
            await rememberQuestion(services, asker, question);
          },
        };
      },
    },
  },
  menus: Object.fromEntries(PLACE_KINDS.map((kind) => [narrowAction(kind), valueMenu(kind)])),
};
