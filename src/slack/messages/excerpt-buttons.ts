import type { types } from '@slack/bolt';
import type { Statement } from '../../report/model';
import { button } from '../blocks';
import type { Audience } from './excerpts';

/** The actions on an excerpt; the keys are the buttons' action ids. */
const WORDS = { context: 'In context', cite: 'Cite', keep: 'Keep', post: 'Post to channel' } as const;

type ExcerptAction = keyof typeof WORDS;

/**
 * The buttons under an excerpt. In public there is no button that posts to the channel.
 * @param but actions left out, because the reader has their result already
 */
export function excerptButtons(
  statements: readonly Statement[],
  audience: Audience,
  ...but: ExcerptAction[]
): types.Button[] {
  const value = { ids: statements.map(({ id }) => id) };
  const actions = Object.keys(WORDS) as ExcerptAction[];
  return actions
    .filter((action) => !but.includes(action) && (action !== 'post' || audience === 'private'))
    .map((action) => {
      const text = WORDS[action];
      return button({ action, text, label: `${text}: ${value.ids.join(', ')}`, value });
    });
}
