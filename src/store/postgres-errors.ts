import { DatabaseError } from 'pg';
import { postgresInWords } from './postgres-place';
import { StoreError } from './store';

const CALM = 'PostgreSQL at DATABASE_URL';

/** PostgreSQL's SQLSTATE codes, by how they begin, and what to do about each. */
const BY_STATE: readonly [state: RegExp, StoreError['code'], sentence: string][] = [
  [/^28P01/, 'unreachable', `${CALM} refuses the user or the password; correct them in DATABASE_URL.`],
  [
    /^28/,
    'unreachable',
    `${CALM} refuses this user, or a connection without TLS; correct DATABASE_URL (sslmode=verify-full for TLS), or see pg_hba.conf.`,
  ],
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
 * What is wrong with TLS: the codes of Node, or, as pg gives the first two none, their messages; and what to do about
 * each. pg takes `sslmode=require` for `verify-full`.
 */
const BY_TLS: readonly [fault: RegExp, sentence: string][] = [
  [
    /does not support SSL/,
    'does not speak TLS, which sslmode in DATABASE_URL asks for; switch TLS on there, or, on a network that you trust, set sslmode=disable.',
  ],
  [
    /error establishing an SSL/,
    'did not agree to TLS, which sslmode in DATABASE_URL asks for; look into its log.',
  ],
  [
    /^(?:DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_(?:VERIFY_LEAF_SIGNATURE|GET_ISSUER_CERT))/,
    'has a certificate from an authority that is not known here; name the authority by sslrootcert=/path/to/ca.pem in DATABASE_URL.',
  ],
  [
    /^CERT_(?:HAS_EXPIRED|NOT_YET_VALID)/,
    'has a certificate that is not valid today; renew it, or set the clock right.',
  ],
  [
    /^ERR_TLS_CERT_ALTNAME_INVALID/,
    'has a certificate for another name; in DATABASE_URL, use the name that stands in it.',
  ],
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
  const { name, code, message } = error as { name?: unknown; code?: unknown; message?: unknown };
  // Errors of the connection, which have the system's code or, as pg's timeouts, none. Ours are of other classes.
  if (name !== 'Error' && name !== 'AggregateError') return null;
  const tls = BY_TLS.find(([fault]) => fault.test(String(code ?? message)));
  if (tls) return new StoreError('unreachable', `${CALM} ${tls[1]}`, { cause: error });
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

/** Where nothing is to be made. */
export function postgresMissing(url: string): StoreError {
  return new StoreError(
    'unopenable',
    `There is no store in ${postgresInWords(url)}; correct DATABASE_URL, or start PeaceOps once.`,
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
