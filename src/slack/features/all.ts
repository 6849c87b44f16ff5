import type { HelpLine } from '../messages/help';
import { sentenceMessage } from '../messages/sentence';
import { asking } from './asking';
import { askingInModal } from './asking-in-modal';
import { browsing } from './browsing';
import { checking } from './checking';
import { citing } from './citing';
import { digests } from './digests';
import { excerptMenu } from './excerpt-menu';
import type { Command, Feature, GlobalShortcut, Menu, Reaction, Shortcut, Submission } from './feature';
import { feedback } from './feedback';
import { helping } from './helping';
import { home } from './home';
import { keeping } from './keeping';
import { narrowing } from './narrowing';
import { reading } from './reading';
import { relating } from './relating';
import { removing } from './removing';
import { sharing } from './sharing';
import { TOO_OLD } from './statements-meant';
import { usingReports } from './using-reports';

const ALL_BUT_HELP: readonly Feature[] = [
  asking,
  askingInModal,
  narrowing,
  browsing,
  reading,
  citing,
  checking,
  relating,
  keeping,
  sharing,
  removing,
  usingReports,
  digests,
  feedback,
  home,
];

/** Everything people can do with PeaceOps, in the order in which help lists it. */
export const FEATURES: readonly Feature[] = [
  ...ALL_BUT_HELP,
  excerptMenu(ALL_BUT_HELP),
  helping(ALL_BUT_HELP),
];

/** What help lists: everything one can say. */
export const HELP_LINES: readonly HelpLine[] = FEATURES.flatMap(({ help = [] }) => help);

/** All that can be said besides a question, in the order of help. */
export const COMMANDS: readonly Command[] = FEATURES.flatMap(({ commands = [] }) => commands);

const REACTIONS = together<Reaction>('reactions');
const SUBMISSIONS = together<Submission>('submissions');
const MENUS = together<Menu>('menus');
const SHORTCUTS = together<Shortcut>('shortcuts');
const GLOBAL_SHORTCUTS = together<GlobalShortcut>('globalShortcuts');

/** A button that no feature knows. */
const unknownButton: Reaction = {
  react: (_services, asker) => asker.tell(sentenceMessage(TOO_OLD)),
};

/** What a click on an element with this action id does; one of another version says so. */
export function reactionTo(actionId: string): Reaction {
  return REACTIONS.get(actionId) ?? REACTIONS.get(actionId.replace(/:[^:]*$/, '')) ?? unknownButton;
}

/** What happens with a modal that was sent off; `undefined` for one of another version. */
export function submissionOf(callbackId: string): Submission | undefined {
  return SUBMISSIONS.get(callbackId);
}

/** What gives a menu its entries; `undefined` for one of another version. */
export function menuOf(actionId: string): Menu | undefined {
  return MENUS.get(actionId);
}

/** What an entry in the menu of a message does; `undefined` for one of another version. */
export function shortcutOf(callbackId: string): Shortcut | undefined {
  return SHORTCUTS.get(callbackId);
}

/** What a shortcut that is there wherever one writes does; `undefined` for one of another version. */
export function globalShortcutOf(callbackId: string): GlobalShortcut | undefined {
  return GLOBAL_SHORTCUTS.get(callbackId);
}

/** What all features bring of one kind, by id. */
function together<T>(
  kind: 'reactions' | 'submissions' | 'menus' | 'shortcuts' | 'globalShortcuts',
): ReadonlyMap<string, T> {
  return new Map(FEATURES.flatMap((feature) => Object.entries(feature[kind] ?? {}) as [string, T][]));
}
