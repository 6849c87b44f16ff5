import type { webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import { failureOf } from '../delivery/failures';
import { insist, type Patience } from '../delivery/patience';
import { hintOn } from './no-answer';
import { ifTokenRefused } from './token-refused';

/** The bot's own ids, which tell its own messages from people's, and whose it is. */
export interface Identity {
  botId?: string;
  botUserId?: string;
  /** The workspace that the token is of, or the organisation. */
  workspace?: string;
}

/**
 * Asks Slack whose token it is.
 * @throws {TokenRefusedError} A Slack that cannot be reached is only logged: it may be back before the first
 *   question, and its own messages carry a `bot_id` anyway.
 */
export async function whoAmI(
  { client, patience }: { client: webApi.WebClient; patience: Patience },
  logger: Logger,
): Promise<Identity> {
  try {
    const { bot_id, user_id, team_id, enterprise_id, is_enterprise_install } = await insist(
      () => client.auth.test(),
      patience,
    );
    logger.info({ team: team_id, bot: user_id }, 'known to Slack');
    const workspace = is_enterprise_install ? enterprise_id : team_id;
    return {
      ...(bot_id ? { botId: bot_id } : {}),
      ...(user_id ? { botUserId: user_id } : {}),
      ...(workspace ? { workspace } : {}),
    };
  } catch (error) {
    const refused = ifTokenRefused('SLACK_BOT_TOKEN', error);
    if (refused) throw refused;
    const failure = failureOf(error);
    logger.warn({ ...failure, ...hintOn(failure) }, 'Slack could not be asked to check the bot token');
    return {};
  }
}
