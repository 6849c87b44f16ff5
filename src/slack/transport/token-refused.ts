import { failureOf } from '../delivery/failures';

/** Slack's answers to a token that no retry will mend. */
const REFUSALS = new Set([
  'account_inactive',
  'invalid_auth',
  'missing_scope',
  'no_permission',
  'not_allowed_token_type',
  'not_authed',
  'team_disabled',
  'token_expired',
  'token_revoked',
  'user_removed_from_team',
]);

/** Slack refuses a token. */
export class TokenRefusedError extends Error {
  override readonly name = 'TokenRefusedError';

  /**
   * @param setting the setting that holds the token
   * @param code Slack's reason, such as `invalid_auth`
   */
  constructor(
    readonly setting: 'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN',
    readonly code: string,
  ) {
    super(`Slack refuses ${setting} (${code})`);
  }
}

/** The error as a refused token, or `null` where it is another. */
export function ifTokenRefused(
  setting: TokenRefusedError['setting'],
  error: unknown,
): TokenRefusedError | null {
  const { code = '' } = failureOf(error);
  return REFUSALS.has(code) ? new TokenRefusedError(setting, code) : null;
}
