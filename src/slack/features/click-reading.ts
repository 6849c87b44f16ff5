import { findStatement, type Library } from '../../report/library';
import type { Statement } from '../../report/model';
import type { Asker } from '../asker/asker';
import type { ClickValue } from '../click-value';
import type { Audience } from '../messages/excerpts';
import { GONE, TOO_OLD } from './unknown-button';

/** Where a page begins, as a button carries it. */
export function positionIn(from: unknown): number {
  return Number.isSafeInteger(from) ? Math.max(0, from as number) : 0;
}

/** The statements that a button names by their ids, or one sentence why there are none. */
export function statementsIn(
  library: Library,
  { ids }: ClickValue,
): readonly [Statement, ...Statement[]] | string {
  if (!Array.isArray(ids)) return TOO_OLD;
  const found = ids.map((id) => findStatement(library, String(id))).filter((one) => one !== null);
  const [first, ...rest] = found;
  return first && found.length === ids.length ? [first, ...rest] : GONE;
}

/**
 * For whom the answer to a click is. Only one's own private message offers to post; what opens under a public one
 * is private too.
 */
export function audienceOf({ surface }: Pick<Asker, 'surface'>): Audience {
  return surface === 'private' || surface === 'public' ? 'private' : 'public';
}
