import type { Found, Posted } from '../../digest/deliver/poster';
import { failureOf } from '../delivery/failures';

/**
 * Slack's refusals of a post that no retry mends: a person has to. From the errors of chat.postMessage
 * (docs.slack.dev/reference/methods/chat.postMessage). The rest of its errors are about what was sent
 * (PeaceOps' own fault), or temporary.
 */
const BROKEN = new Set([
  // The channel, or the bot's place in it.
  'channel_not_found',
  'is_archived',
  'not_in_channel',
  'restricted_action',
  'restricted_action_read_only_channel',
  'restricted_action_thread_only_channel',
  'messages_tab_disabled',
  'user_not_found',
  'user_disabled',
  'cannot_dm_bot',
  // The token, or what it may do.
  'account_inactive',
  'app_access_restricted',
  'ekm_access_denied',
  'enterprise_is_restricted',
  'invalid_auth',
  'missing_scope',
  'no_permission',
  'not_allowed_token_type',
  'not_authed',
  'not_installed',
  'org_login_required',
  'team_access_not_granted',
  'team_disabled',
  'team_not_found',
  'token_expired',
  'token_revoked',
  'two_factor_setup_required',
  'user_removed_from_team',
]);

/**
 * What passes by itself; `access_denied` and `accesslimited` depend on the network that PeaceOps calls from.
 */
const TEMPORARY = new Set(['access_denied', 'accesslimited', 'team_added_to_org']);

/** Slack has more than one word for 429, and says some of them with HTTP 200. */
const TOO_FAST = new Set(['ratelimited', 'rate_limited', 'message_limit_exceeded']);

/** What a refusal of Slack's means for a digest; `not-taken`: Slack does not take what it was sent. */
export function meaningOf(code: string): 'broken' | 'temporary' | 'too-fast' | 'not-taken' {
  if (TOO_FAST.has(code)) return 'too-fast';
  if (BROKEN.has(code)) return 'broken';
  // A proxy on the way, or Slack's front door, did not let the request in.
  return TEMPORARY.has(code) || code.startsWith('http_') ? 'temporary' : 'not-taken';
}

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
