import { DatabaseError } from 'pg';
import { StoreError } from './store';

const CALM = 'PostgreSQL at DATABASE_URL';

/** PostgreSQL's SQLSTATE codes, by how they begin, and what to do about each. */
const BY_STATE: readonly [state: RegExp, StoreError['code'], sentence: string][] = [
  [/^28/, 'unreachable', `${CALM} refuses the user or the password; correct them in DATABASE_URL.`],
  [/^3D000/, 'unreachable', `${CALM} has no such database; create it, or correct its name in DATABASE_URL.`],
  [/^(?:08|57P|53300)/, 'unreachable', `${CALM} takes no connections at the moment; look into its log.`],
  [
    /^25006/,
    'read-only',
    `${CALM} takes no changes; name the primary server in DATABASE_URL, not a standby.`,
  ],
  [
    /^(?:42501|3F000)/,
    'read-only',
    `${CALM} does not let this user change or create tables; grant it that, or name another user.`,
  ],
  [/^(?:53100|53200|58030)/, 'full', `${CALM} has no room left; make room on its disk.`],
  [/^(?:55P03|57014|40)/, 'locked', `${CALM} is held up by another program; see pg_stat_activity.`],
];

/**
 * What an error of pg means; null where it is a fault of ours. Never holds the address, which has a password; and the
 * rows that pg quotes are taken out of the error itself.
 */
export function explainPostgres(error: unknown): StoreError | null {
  if (error instanceof StoreError) return error;
  if (error instanceof DatabaseError) {
    // "Failing row contains (...)", which may be what somebody asked.
    error.detail = undefined;
    const known = BY_STATE.find(([state]) => state.test(error.code ?? ''));
    return known ? new StoreError(known[1], known[2], { cause: error }) : null;
  }
  if (typeof error !== 'object' || error === null) return null;
  const { name, code } = error as { name?: unknown; code?: unknown };
  // Errors of the connection, which have the system's code or, as pg's timeouts, none. Ours are of other classes.
  if (name !== 'Error' && name !== 'AggregateError') return null;
  const why = typeof code === 'string' ? code : 'no answer';
  return new StoreError(
    'unreachable',
    `${CALM} cannot be reached (${why}); check that it runs, and the address.`,
    {
      cause: error,
    },
  );
}

/** A newer version has been there. */
export function postgresNewer(): StoreError {
  return new StoreError(
    'newer',
    `The store in ${CALM} is of a newer version of PeaceOps; run that version, or put back the backup made before it.`,
  );
}

/** It takes no changes. */
export function postgresReadOnly(): StoreError {
  return explainPostgres(new ReadOnly()) as StoreError;
}

class ReadOnly extends DatabaseError {
  override code = '25006';
  constructor() {
    super('read-only', 0, 'error');
  }
}
