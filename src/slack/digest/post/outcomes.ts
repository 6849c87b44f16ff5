import type { Found, Posted } from '../../../digest/deliver/poster';
import { failureOf } from '../../delivery/failures';
import { meaningOf } from '../refusals';

/** Where Slack says that it is too fast, but not for how long: as long as it mostly asks for. */
const DEFAULT_WAIT_S = 30;

/** What a failed post means for a digest. */
export function postFailed(error: unknown): Posted {
  const { kind, code = kind, retryAfterSeconds = DEFAULT_WAIT_S } = failureOf(error);
  if (kind === 'unconfirmed') return { outcome: 'unconfirmed', code };
  if (kind === 'unreachable') return { outcome: 'unavailable', code };
  if (kind === 'own-fault') return { outcome: 'own-fault', code: 'own_fault' };
  switch (meaningOf(code)) {
    case 'too-fast':
      return { outcome: 'slow-down', waitMs: retryAfterSeconds * 1_000 };
    case 'broken':
      return { outcome: 'broken', code };
    case 'temporary':
      return { outcome: 'unavailable', code };
    case 'not-taken':
      return { outcome: 'own-fault', code };
  }
}

/** What a failed look means: reading changes nothing, so only a plain refusal is final. */
export function lookFailed(error: unknown): Found {
  const { kind, code = kind, retryAfterSeconds = DEFAULT_WAIT_S } = failureOf(error);
  if (kind !== 'refused') return { outcome: 'unavailable', code };
  const meaning = meaningOf(code);
  if (meaning === 'too-fast') return { outcome: 'slow-down', waitMs: retryAfterSeconds * 1_000 };
  return meaning === 'temporary' ? { outcome: 'unavailable', code } : { outcome: 'cannot-look', code };
}
