import { actorsCalled } from '../../browse/actors-called';
import { mapSections } from '../../browse/sections';
import { topicsCalled } from '../../browse/topics-called';
import { findSection } from '../../report/library';
import { ask } from '../../search/ask';
import type { SearchIndex } from '../../search/search-index';
import { canPostFrom } from '../asker/asker';
import type { Message } from '../blocks';
import { positionIn } from '../click-value';
import { actorsMessage } from '../messages/actors';
import { answerMessage, PAGE } from '../messages/answer';
import { mapMessage } from '../messages/map';
import { sectionsMessage } from '../messages/outline';
import { sectionMessage } from '../messages/section';
import { sentenceMessage } from '../messages/sentence';
import { topicsMessage } from '../messages/topics';
import { BROWSING_MENUS } from './browsing-menus';
import type { Feature, Reaction } from './feature';
import { GONE, TOO_OLD } from './statements-meant';

/** Names are short; a longer text behind the command is a question that begins with the same word. */
const MOST_WORDS = 3;
const isName = (rest: string) => rest.split(/\s+/).length <= MOST_WORDS;

const topicsOf = (index: SearchIndex, words: string, from?: number) =>
  topicsMessage(topicsCalled(index, words), words, index.library.reports.length, from);
const actorsOf = (index: SearchIndex, words: string, from?: number) =>
  actorsMessage(actorsCalled(index, words), words, from);

/** Shows what a row counts, beside the list. */
const row: Reaction = {
  async react({ index }, asker, { q }) {
    if (typeof q !== 'string') return asker.tell(sentenceMessage(TOO_OLD));
    await asker.tell(answerMessage(index.library, ask(index, q, PAGE), { canPost: canPostFrom(asker) }));
  },
};

/** Opens the section that was chosen, beside the outline. */
const read: Reaction = {
  async react({ index: { library } }, asker, { n }) {
    if (typeof n !== 'string') return asker.tell(sentenceMessage(TOO_OLD));
    const found = findSection(library, n);
    await asker.tell(found ? sectionMessage(found) : sentenceMessage(GONE));
  },
};

/** Turns the page of a list. */
function turning(show: (index: SearchIndex, words: string, from: number) => Message): Reaction {
  return {
    turnsPage: true,
    react: ({ index }, asker, { w = '', from }) =>
      typeof w === 'string'
        ? asker.update(show(index, w, positionIn(from)))
        : asker.tell(sentenceMessage(TOO_OLD)),
  };
}

/** What there is, for who does not know yet what to ask: sections, their map, topics, actors. */
export const browsing: Feature = {
  title: 'Browsing',
  help: [
    { usage: '/peaceops topics', what: 'what the report is about; topics police narrows the list' },
    { usage: '/peaceops actors', what: 'who is asked to do what; actors police narrows the list' },
    { usage: '/peaceops map', what: 'the sections by type: where the recommendations are' },
    { usage: '/peaceops sections', what: 'the outline of the report' },
  ],
  commands: [
    { names: ['topics'], fits: isName, reply: ({ index, rest }) => topicsOf(index, rest) },
    { names: ['actors'], fits: isName, reply: ({ index, rest }) => actorsOf(index, rest) },
    { names: ['map'], fits: (rest) => rest === '', reply: ({ index }) => mapMessage(mapSections(index)) },
    {
      names: ['sections'],
      fits: (rest) => rest === '',
      reply: ({ index, library }) => sectionsMessage(library, mapSections(index).rows),
    },
  ],
  reactions: {
    row,
    read,
    topics: turning(topicsOf),
    actors: turning(actorsOf),
    map: turning((index, _, from) => mapMessage(mapSections(index), from)),
  },
  menus: BROWSING_MENUS,
};
