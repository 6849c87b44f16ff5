import type { Person } from '../../store/person';
import type { Asker } from '../asker/asker';

/** Somebody in Slack, as the store knows them. */
export function personOf({ teamId, user: userId }: Pick<Asker, 'teamId' | 'user'>): Person {
  return { teamId, userId };
}
