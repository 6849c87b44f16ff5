import type { Failure } from './failures';

const NOT_INSTALLED =
  'I am not installed here any more, or have lost my token; ask who installed me to install me again.';

const REASONS: Record<string, string> = {
  not_in_channel: 'I am not a member of this channel; invite me with /invite and try again.',
  channel_not_found: 'I cannot see this channel; invite me with /invite and try again.',
  is_archived: 'this channel is archived; ask in another one.',
  missing_scope: 'I lack a permission that the manifest lists; ask who installed me to reinstall the app.',
  not_installed: NOT_INSTALLED,
  account_inactive: NOT_INSTALLED,
  invalid_auth: NOT_INSTALLED,
  token_expired: NOT_INSTALLED,
  token_revoked: NOT_INSTALLED,
  store_unavailable: 'I cannot look up my token at the moment; please try again in a minute.',
  ratelimited: 'Slack asks me to slow down; please try again in a minute.',
  http_404: 'Slack no longer accepts answers to this message; please ask again.',
  http_429: 'Slack asks me to slow down; please try again in a minute.',
};

/** Where no known reason of Slack's or ours helps. */
const BY_KIND: Record<Failure['kind'], string> = {
  refused: 'That did not work: Slack did not take it; please try again in a moment.',
  unreachable: 'That did not work: I could not reach Slack; please try again in a moment.',
  unconfirmed: 'Slack did not confirm my answer; if you do not see it, please ask again.',
  'own-fault': 'That did not work: the fault is mine and it is logged; please try again in a moment.',
};

/** One clear sentence on what failed and what to do. */
export function failureSentence({ kind, code = '', needed }: Failure): string {
  const reason = kind === 'refused' ? (needed ? lacking(needed) : REASONS[code]) : undefined;
  return reason ? `That did not work: ${reason}` : BY_KIND[kind];
}

function lacking(scope: string): string {
  return `I lack the permission ${scope}; ask who installed me to reinstall the app with it.`;
}
