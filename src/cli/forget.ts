import type { Forgotten } from '../store/person';
import { count, quoted } from '../wording/receipt';
import type { CommandOptions } from './command-options';
import { EXIT } from './exit';
import { withOpenStore, wrongUse } from './with-store';

const USER_ID = /^[UW][A-Z\d]{1,40}$/;
const TEAM_ID = /^[TE][A-Z\d]{1,40}$/;

/**
 * Removes what is remembered of a person, and says how much it was.
 * @param teamId of one workspace, or null for all
 * @returns the exit code: 1 where nothing was known of them
 */
export async function forget(
  options: Pick<CommandOptions, 'terminal' | 'environment'>,
  userId: string,
  teamId: string | null,
): Promise<number> {
  if (!USER_ID.test(userId))
    return wrongUse(
      options,
      `${quoted(userId)} is no user id; use for example U012ABCDE (Slack: profile > ⋮ > Copy member ID).`,
    );
  if (teamId !== null && !TEAM_ID.test(teamId))
    return wrongUse(
      options,
      `${quoted(teamId)} is no workspace id; use for example T012ABCDE, or leave --team out for all of them.`,
    );
  return withOpenStore(options, async (store) => {
    const forgotten = await store.forgetPerson(userId, teamId);
    const where = teamId === null ? '' : ` in ${teamId}`;
    if (Object.values(forgotten).every((many) => many === 0)) {
      options.terminal.error(`peaceops: nothing is known of ${userId}${where}.`);
      return EXIT.nothingFound;
    }
    options.terminal.out(inWords(`${userId}${where}`, forgotten));
    return EXIT.found;
  });
}

function inWords(whom: string, { kept, questions, marks, digests }: Forgotten): string {
  const removed = `${count(kept, 'kept statement')}, ${count(questions, 'question')}, ${count(marks, 'mark')} of what was answered`;
  return `Forgotten of ${whom}: ${removed}; the name in ${count(digests, 'digest')}.`;
}
