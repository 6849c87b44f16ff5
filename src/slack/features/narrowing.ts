import { ask } from '../../search/ask';
import { facetsOf } from '../../search/facets';
import { writeQuery } from '../../search/filter/write-filter';
import { readQuery } from '../../search/read-query';
import { answerMessage, PAGE } from '../messages/answer';
import { sentenceMessage } from '../messages/sentence';
import { filterEntered, WORDS_BLOCK } from '../modals/filter-inputs';
import { NARROW_FORM, NARROW_MODAL, narrowModal } from '../modals/narrow-modal';
import { rememberQuestion } from '../personal/remember-question';
import type { Feature } from './feature';
import { feedbackAskedOf } from './feedback';
import { filterMenus } from './filter-menus';
import { TOO_OLD } from './statements-meant';

const NOT_OPEN = 'The window to narrow in did not open; please click Narrow again.';
const NOTHING = 'Write what to look for, or choose something below.';

/** *Narrow*: the same question of certain sections, types, people only, in the place of the answer. */
export const narrowing: Feature = {
  title: 'Narrowing',
  help: [
    {
      usage: '/peaceops police section:5 type:recommendation',
      what: 'only these; Narrow under an answer lets you choose',
    },
    { usage: '/peaceops recommendations on police', what: 'the same for a type, in plain words' },
    {
      usage: '/peaceops peacebuilding for:"peacebuilding commission"',
      what: 'only what asks somebody to act',
    },
    { usage: '/peaceops actor:un support:agreed', what: 'who is named, and how firmly it was supported' },
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
        const { words, filter } = filterEntered(NARROW_FORM, values);
        const question = writeQuery(words, filter);
        if (question === '') return { errors: { [WORDS_BLOCK]: NOTHING } };
        return {
          async act(asker) {
            const answer = ask(index, question, PAGE);
            const feedback = feedbackAskedOf(services, asker);
            await asker.update(answerMessage(index.library, answer, { feedback }));
            await rememberQuestion(services, asker, question);
          },
        };
      },
    },
  },
  menus: filterMenus(NARROW_FORM, ({ index }, query) => facetsOf(index, query)),
};
