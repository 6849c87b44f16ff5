import { actorsCalled } from '../../browse/actors';
import { reportsIn } from '../../browse/reports';
import { mapSections } from '../../browse/sections';
import { topicsCalled } from '../../browse/topics';
import { ask } from '../../search/ask';
import type { SearchIndex } from '../../search/search-index';
import { withinReports } from '../../search/within-reports';
import { missingValuesLine, narrowingLine } from '../../wording/filter';
import type { Message } from '../blocks';
import { positionIn } from '../click-value';
import { actorsMessage } from '../messages/actors';
import { answerMessage, PAGE } from '../messages/answer';
import type { NarrowedList } from '../messages/list';
import { mapMessage } from '../messages/map';
import { sectionsMessage } from '../messages/outline';
import { reportsMessage } from '../messages/reports';
import { sentenceMessage } from '../messages/sentence';
import { topicsMessage } from '../messages/topics';
import { BROWSING_MENUS } from './browsing-menus';
import type { Feature, Reaction } from './feature';
import { feedbackAskedOf } from './feedback';
import { sectionOrWhich } from './section-meant';
import { firstIn, gone, TOO_OLD } from './statements-meant';

/** Names are short; a longer text behind the command is a question that begins with the same word. */
const MOST_WORDS = 3;
const isName = (rest: string, index: SearchIndex) =>
  withinReports(index, rest).words.split(/\s+/).length <= MOST_WORDS;
/** Those of sections have no names: only reports narrow them. */
const isReport = (rest: string, index: SearchIndex) => withinReports(index, rest).words === '';

/** The page of a list. @param line what it is narrowed to, as it was typed */
type ShowList = (index: SearchIndex, line: string, from?: number) => Message;

/** A list of the reports that a line names; where there is none of that name, this is told. */
function listOf(
  show: (index: SearchIndex, narrowed: NarrowedList, from: number | undefined) => Message,
): ShowList {
  return (all, line, from) => {
    const within = withinReports(all, line);
    const { index, filter, words } = within;
    const missing = missingValuesLine(all.library, within);
    if (missing !== '') return sentenceMessage(missing);
    return show(index, { line, words, filter, note: narrowingLine(all.library, within) }, from);
  };
}

const topicsOf = listOf((index, narrowed, from) =>
  topicsMessage(topicsCalled(index, narrowed.words), index.library.reports.length, narrowed, from),
);
const actorsOf = listOf((index, narrowed, from) =>
  actorsMessage(actorsCalled(index, narrowed.words), narrowed, from),
);
const mapOf = listOf((index, narrowed, from) =>
  mapMessage(index.library, mapSections(index), narrowed, from),
);
const reportsOf: ShowList = (index, _line, from) => reportsMessage(reportsIn(index), from);
const sectionsOf = listOf((index, narrowed) =>
  sectionsMessage(index.library, mapSections(index).rows, narrowed),
);

/** Shows what a row counts, beside the list. */
const row: Reaction = {
  async react(services, asker, { q }) {
    if (typeof q !== 'string') return asker.tell(sentenceMessage(TOO_OLD));
    const { index } = services;
    const feedback = feedbackAskedOf(services, asker);
    await asker.tell(answerMessage(index.library, ask(index, q, PAGE), { feedback }));
  },
};

/** Opens the section that was chosen, beside the outline. */
const read: Reaction = {
  async react({ index: { library } }, asker, { n }) {
    if (typeof n !== 'string') return asker.tell(sentenceMessage(TOO_OLD));
    await asker.tell(sectionOrWhich(library, { number: n }) ?? sentenceMessage(gone(library, firstIn(n))));
  },
};

/** Turns the page of a list. */
function turning(show: ShowList): Reaction {
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
    { usage: '/peaceops reports', what: 'the reports, and how many statements each has of each type' },
    {
      usage: '/peaceops topics report:beijing',
      what: 'only of a report, by its id or words of its title; so also with actors, map, sections, section, show and cite',
    },
  ],
  commands: [
    { names: ['reports'], fits: (rest) => rest === '', reply: ({ index }) => reportsOf(index, '') },
    { names: ['topics'], narrowedAt: 'end', fits: isName, reply: ({ index, rest }) => topicsOf(index, rest) },
    { names: ['actors'], narrowedAt: 'end', fits: isName, reply: ({ index, rest }) => actorsOf(index, rest) },
    { names: ['map'], narrowedAt: 'end', fits: isReport, reply: ({ index, rest }) => mapOf(index, rest) },
    {
      names: ['sections'],
      narrowedAt: 'end',
      fits: isReport,
      reply: ({ index, rest }) => sectionsOf(index, rest),
    },
  ],
  reactions: {
    row,
    read,
    topics: turning(topicsOf),
    actors: turning(actorsOf),
    map: turning(mapOf),
    reports: turning(reportsOf),
  },
  menus: BROWSING_MENUS,
};
