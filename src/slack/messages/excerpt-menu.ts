import type { types } from '@slack/bolt';
import { LIMITS } from '../limits';
import { type Choice, option, plain } from '../modals/inputs';
import { shown } from '../text';
import { choice } from './row-elements';

/** What can be done with an excerpt, in the order of its menu; the keys are the action ids of the reactions. */
const EXCERPT_ACTIONS = {
  context: 'In context',
  cite: 'Cite',
  keep: 'Keep',
  post: 'Post …',
  unkeep: 'Remove',
} as const;

/** Something that can be done with an excerpt. */
export type ExcerptAction = keyof typeof EXCERPT_ACTIONS;

/** Whether an entry of another version, or of somebody else's making, names something that can be done. */
export function isExcerptAction(name: unknown): name is ExcerptAction {
  return typeof name === 'string' && Object.hasOwn(EXCERPT_ACTIONS, name);
}

/** What everybody can do with an excerpt wherever it stands. */
const ANYWHERE = ['context', 'cite', 'keep'] as const;

/**
 * What can be done with an excerpt.
 * @param canPost whether it can be posted: in public there is nothing left to post, and a modal or the Home tab belongs to
 *   no channel
 * @param but what the reader has before them already
 */
export function actionsOn(canPost: boolean, ...but: ExcerptAction[]): ExcerptAction[] {
  const actions: ExcerptAction[] = [...ANYWHERE, ...(canPost ? (['post'] as const) : [])];
  return actions.filter((action) => !but.includes(action));
}

/** An entry of the menu of an excerpt: a value of Slack's 150 characters has to say what is done, and to what. */
export interface MenuValue {
  do: ExcerptAction;
  /** Id of the statement, with the report's in front: it means the same when there are more reports. */
  id?: string;
  /** Id of the last statement, where a run of them in one passage is meant. */
  to?: string;
}

/**
 * Entries that do something with a statement, or with a run of statements of one passage; an entry whose ids are too long
 * for Slack is left out.
 * @param ids with the reports' in front, see {@link fullIds}
 * @param question that was asked, to be repeated where it is posted; one that is too long is not
 */
export function entriesFor(
  ids: readonly [string, ...string[]],
  actions: readonly ExcerptAction[],
  question = '',
): Choice[] {
  const [id] = ids;
  const to = ids.at(-1) ?? id;
  return actions.flatMap((action) => {
    const value = { do: action, id, ...(to === id ? {} : { to }) };
    const asked = action === 'post' && question !== '' ? entry({ ...value, q: question }) : [];
    return asked.length > 0 ? asked : entry(value);
  });
}

/** An entry with all that it needs in its value. */
export function entry(value: MenuValue & Readonly<Record<string, unknown>>): Choice[] {
  return choice(EXCERPT_ACTIONS[value.do], value);
}

/**
 * A line on an excerpt with the menu of what can be done with it: one small sign in the place of a row of buttons.
 * @param at place of the excerpt in the message
 */
export function withMenu(line: string, entries: readonly Choice[], at: number): types.SectionBlock {
  const text = plain(shown(line, LIMITS.contextElementText));
  const menu = { type: 'overflow', action_id: `excerpt:${at}`, options: entries.map(option) } as const;
  return { type: 'section', text, ...(entries.length > 0 ? { accessory: menu } : {}) };
}
