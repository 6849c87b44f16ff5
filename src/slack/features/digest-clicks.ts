import type { BlockAction, ButtonAction } from '@slack/bolt';
import { didNothing, failureOf } from '../delivery/failures';
import { buttonKey, triggerKey } from '../delivery/once-keys';
import { beside, inPlace, type Respond } from '../delivery/outbox';
import { personBehind, text } from '../delivery/person';
import { answerRequest } from '../digest/answer-request';
import type { Asker } from '../digest/asker';
import type { DigestRequest } from '../digest/request';
import { DIGEST_PREFIX, digestAction } from '../messages/digest-buttons';
import { sentenceMessage } from '../messages/help';
import { DOUBLE_CLICK_MS, readValue } from './click';
import type { Feature } from './feature';

type Body = BlockAction<ButtonAction>;

/** The buttons of digests: they answer the person who clicks, and the channel sees who changed something. */
export const digestClicks: Feature = (app, { once, digests, logger }) => {
  const ours = { type: 'block_actions', action_id: new RegExp(`^${DIGEST_PREFIX}`) } as const;
  app.action<Body>(ours, async ({ ack, action, body, respond, client }) => {
    await ack();
    const asker = askerBehind(body, action, respond as Respond, client);
    const { teamId: team, user } = asker;
    const { action_id, value = '' } = action;
    if (!(await once.first(team, triggerKey(body.trigger_id)))) return;
    const message = text(body, 'container', 'message_ts') ?? '';
    const button = buttonKey({ user, message, action: action_id, value });
    if (!(await once.first(team, button, DOUBLE_CLICK_MS))) return;
    try {
      const request = requestOf(action_id, value);
      await (request ? answerRequest(digests(), asker, request) : asker.tell(sentenceMessage(TOO_OLD)));
      logger.info({ team, channel: asker.channel }, 'answered a click');
    } catch (error) {
      if (didNothing(failureOf(error))) await once.forget(team, button);
      throw error;
    }
  });
};

const TOO_OLD = 'This button is of another version of mine; type /peaceops digest instead.';

function requestOf(actionId: string, value: string): DigestRequest | null {
  const kind = digestAction(actionId);
  if (kind === 'start-over') {
    const { round } = readValue(value);
    return { kind, ...(typeof round === 'number' ? { round } : {}) };
  }
  return kind === 'preview' ? { kind, words: '' } : kind && { kind };
}

function askerBehind(body: Body, action: ButtonAction, respond: Respond, client: Asker['client']): Asker {
  const { s: subscriptionId } = readValue(action.value);
  const thread = personBehind(body)?.thread;
  const isPrivate = body.container?.['is_ephemeral'] === true;
  const tell: Asker['tell'] = async (message) => {
    await respond({ ...beside(message), ...(thread === undefined ? {} : { thread_ts: thread }) });
  };
  return {
    teamId: body.team?.id ?? body.user.team_id ?? '',
    enterpriseId: body.enterprise?.id ?? null,
    channel: body.channel?.id ?? '',
    user: body.user.id,
    userName: body.user.name ?? '',
    client,
    subscriptionId: typeof subscriptionId === 'string' ? subscriptionId : null,
    triggerId: body.trigger_id,
    responseUrl: body.response_url ?? null,
    tell,
    update: isPrivate ? async (message) => void (await respond(inPlace(message))) : tell,
  };
}
