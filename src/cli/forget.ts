import type { Forgotten } from '../store/person';
import { count, quoted } from '../wording/receipt';
import type { CommandOptions } from './command-options';
import { EXIT } from './exit';
import { jsonText } from './json';
import { withOpenStore, wrongUse } from './with-store';

const USER_ID = /^[UW][A-Z\d]{1,40}$/;
const TEAM_ID = /^[TE][A-Z\d]{1,40}$/;

type Surroundings = Pick<CommandOptions, 'terminal' | 'environment'>;

/** A person, in one workspace or, with `null`, in all. */
interface Whom {
  userId: string;
  teamId: string | null;
}

/**
 * Removes what is remembered of a person, and says where it looked and how much it was.
 * @returns the exit code: 1 where nothing was known of them, 2 where there is no store
 */
export async function forget(options: Surroundings, whom: Whom): Promise<number> {
  return ofPerson(options, whom, async (store, where) => {
    const forgotten = await store.forgetPerson(whom.userId, whom.teamId);
    if (Object.values(forgotten).every((many) => many === 0)) return nothingKnown(options, whom, where);
    options.terminal.out(`${inWords(nameOf(whom), forgotten)} Looked in ${where}.`);
    return EXIT.found;
  });
}

/**
 * Prints everything that is known of a person as one JSON object, to be handed to them.
 * @returns the exit code, as of {@link forget}
 */
export async function exportPerson(options: Surroundings, whom: Whom): Promise<number> {
  return ofPerson(options, whom, async (store, where) => {
    const known = await store.exportPerson(whom.userId, whom.teamId);
    if (Object.values(known).every(({ length }) => length === 0)) return nothingKnown(options, whom, where);
    options.terminal.out(jsonText({ user: whom.userId, team: whom.teamId, store: where, ...known }, 2));
    return EXIT.found;
  });
}

async function ofPerson(
  options: Surroundings,
  { userId, teamId }: Whom,
  work: Parameters<typeof withOpenStore>[1],
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
  return withOpenStore(options, work);
}

function nothingKnown({ terminal }: Surroundings, whom: Whom, where: string): number {
  terminal.error(`peaceops: nothing is known of ${nameOf(whom)} in ${where}.`);
  return EXIT.nothingFound;
}

function nameOf({ userId, teamId }: Whom): string {
  return teamId === null ? userId : `${userId} in ${teamId}`;
}

function inWords(whom: string, forgotten: Forgotten): string {
  const { kept, questions, conversations, feedback, marks, digests, channelReports } = forgotten;
  const removed = [
    count(kept, 'kept statement'),
    count(questions, 'question'),
    `the last question of ${count(conversations, 'conversation')}`,
    `feedback on ${count(feedback, 'answer')}`,
    `${count(marks, 'mark')} of what was answered`,
  ].join(', ');
  return `Forgotten of ${whom}: ${removed}; the name in ${count(digests, 'digest')} and in the choice of reports of ${count(channelReports, 'channel')}.`;
}
