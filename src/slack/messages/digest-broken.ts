import { type Message, richText } from '../blocks';

/** Slack's codes for a channel or a token that no retry will mend, each with what to do, as the end of a sentence. */
const REASONS: Readonly<Record<string, string>> = {
  not_in_channel:
    'I am not a member of the channel; type /invite @PeaceOps there, then /peaceops digest resume.',
  channel_not_found: 'I cannot see the channel; type /invite @PeaceOps there, then /peaceops digest resume.',
  is_archived: 'the channel is archived; unarchive it, then type /peaceops digest resume there.',
  restricted_action:
    'I may not post in the channel; ask who manages it, then type /peaceops digest resume there.',
  missing_scope:
    'I lack a permission that the manifest lists; ask who installed me to reinstall the app, then type /peaceops digest resume.',
  unknown_zone:
    'I do not know its time zone any more; type /peaceops digest there and choose another with Change.',
};

/** The codes about the token, or about the whole installation. */
const TOKEN =
  'Slack no longer accepts my token; ask who installed me to reinstall the app, then type /peaceops digest resume.';
const OF_TOKEN = new Set([
  'account_inactive',
  'token_revoked',
  'token_expired',
  'invalid_auth',
  'not_authed',
  'not_installed',
  'team_disabled',
]);

/**
 * Says why PeaceOps paused a digest by itself, and what to do.
 * @param code one of Slack's
 */
export function whyPaused(code: string): string {
  if (OF_TOKEN.has(code)) return TOKEN;
  return Object.hasOwn(REASONS, code)
    ? (REASONS[code] as string)
    : `Slack refused it (${code}); mend that, then type /peaceops digest resume.`;
}

/** Tells the person who set a digest up, once, in a direct message. */
export function brokenMessage({ channelId, code }: { channelId: string; code: string }): Message {
  const why = whyPaused(code);
  return {
    text: `I paused the digest of <#${channelId}>: ${why}`,
    blocks: [
      richText({
        type: 'rich_text_section',
        elements: [
          { type: 'text', text: 'I paused the digest of ' },
          { type: 'channel', channel_id: channelId },
          { type: 'text', text: `: ${why}` },
        ],
      }),
    ],
  };
}
