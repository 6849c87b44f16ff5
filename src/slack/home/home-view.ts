import type { types } from '@slack/bolt';
import type { Library } from '../../report/library';
import { count } from '../../wording/receipt';
import { type Block, heading, richText, smallPrint, words } from '../blocks';
import { sayButton } from '../messages/ask-buttons';
import { introductionTo, startingBlocks } from '../messages/introduction';
import { typeAhead } from '../messages/row-elements';
import { plain } from '../modals/inputs';
import { type PersonalContent, personalBlocks } from './personal-blocks';

/** The content of one person's home tab. */
export interface HomeContent {
  library: Library;
  /** Whether they see it for the first time. */
  isFirstVisit: boolean;
  /** Questions to begin with, where they have asked none yet. */
  startingQuestions: readonly string[];
  /** What is remembered of them, or one sentence on why nothing is. */
  personal: PersonalContent | string;
}

/** The field for a question. */
export const HOME_ASK = 'home:ask';

/**
 * The home tab: a field to ask in, then what is the person's own, then the reports. It shows only a few of
 * everything, so that it never reaches Slack's 100 blocks.
 */
export function homeView(content: HomeContent): types.HomeView {
  const { library, isFirstVisit, startingQuestions, personal } = content;
  const hasAsked = typeof personal !== 'string' && personal.questions.length > 0;
  const blocks = [
    ...(isFirstVisit ? introduction(library) : []),
    askField(library),
    ...(hasAsked ? [] : startingBlocks(startingQuestions)),
    ...(typeof personal === 'string' ? [smallPrint(personal)] : personalBlocks(library, personal)),
    ...reportBlocks(library),
  ];
  return { type: 'home', blocks };
}

function introduction(library: Library): Block[] {
  return [
    richText(
      words(introductionTo(library)),
      words(
        '\nAsk here, with /peaceops in any channel, by naming @PeaceOps where it is a member, or in a message to it. /peaceops help says what else there is.',
      ),
    ),
  ];
}

/** Enter asks. The answer opens on top. */
function askField({ reports }: Library): Block {
  return {
    type: 'input',
    dispatch_action: true,
    label: plain(`What did the ${reports.length === 1 ? 'report' : 'reports'} say on …`),
    element: {
      type: 'plain_text_input',
      action_id: HOME_ASK,
      placeholder: plain('A subject, a question, or “an exact phrase”; then Enter'),
      dispatch_action_config: { trigger_actions_on: ['on_enter_pressed'] },
    },
  };
}

/** Leads on those who do not know yet what to ask. */
const WAYS_IN = [
  { text: 'Topics', label: 'Topics: what the reports are about', says: 'topics' },
  { text: 'Actors', label: 'Actors: who is asked to do what', says: 'actors' },
  { text: 'Map', label: 'Map: the sections by type', says: 'map' },
];

function reportBlocks(library: Library): Block[] {
  const { reports, statements } = library;
  const titles = reports.map(({ metadata }) => `“${metadata.title}”`).join('; ');
  return [
    heading(reports.length === 1 ? 'The report' : 'The reports'),
    {
      type: 'actions',
      elements: [
        typeAhead('read', 'Read a section'),
        ...WAYS_IN.map(({ text, label, says }, at) => sayButton({ text, label, says }, at)),
      ],
    },
    smallPrint(`${count(reports.length, 'report')}, ${count(statements.length, 'statement')}: ${titles}.`),
  ];
}
