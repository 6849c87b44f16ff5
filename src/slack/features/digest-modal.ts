import type { ViewSubmitAction, webApi } from '@slack/bolt';
import { failureOf } from '../delivery/failures';
import { triggerKey } from '../delivery/once-keys';
import { tellFailure, tellPrivately } from '../delivery/outbox';
import { respondTo } from '../delivery/respond-to';
import { mayChange, withStore } from '../digest/answer-request';
import { applyChange } from '../digest/apply-change';
import type { Asker } from '../digest/asker';
import { suggestions } from '../digest/menus';
import { type EnteredValues, readModal } from '../digest/read-modal';
import { DIGEST_PREFIX } from '../messages/digest-buttons';
import { DIGEST_MODAL, type ModalOrigin, option } from '../messages/digest-modal';
import { notAllowedMessage } from '../messages/digest-status';
import { slackFetch } from '../transport/slack-fetch';
import { readValue } from './click';
import type { Feature, Services } from './feature';

/** The modal that asks when and what: its menus while somebody types, and what was entered. */
export const digestModals: Feature = (app, services) => {
  const { index, once, digests, logger } = services;

  app.options(new RegExp(`^${DIGEST_PREFIX}`), async ({ ack, payload }) => {
    const { action_id, value } = payload;
    const desk = digests();
    const found = 'off' in desk ? [] : suggestions(desk.menus(), action_id, value);
    await ack({ options: found.map(option) });
  });

  app.view<ViewSubmitAction>(
    { type: 'view_submission', callback_id: DIGEST_MODAL },
    async ({ ack, body, client }) => {
      const read = readModal(index, body.view.state.values as EnteredValues);
      if ('errors' in read) return ack({ response_action: 'errors', errors: read.errors });
      await ack();
      const ways = waysBack(body, client, services);
      const asker = askerBehind(body, client, ways.tell);
      const { teamId: team, channel } = asker;
      if (!(await once.first(team, triggerKey(body.trigger_id)))) return;
      try {
        await withStore(digests(), asker, async (desk) => {
          if (!mayChange(desk, asker)) return asker.tell(notAllowedMessage(desk.editors));
          const before = await desk.store.subscriptionIn(team, channel);
          await applyChange(desk, asker, before, { kind: 'on', plan: read.plan });
        });
        logger.info({ team, channel }, 'answered a modal');
      } catch (error) {
        // A modal that was sent off has no channel, by which `on-failure.ts` could find the person.
        await ways.fail(error);
        throw error;
      }
    },
  );
};

function askerBehind(body: ViewSubmitAction, client: webApi.WebClient, tell: Asker['tell']): Asker {
  const { channel } = originOf(body);
  return {
    teamId: body.team?.id ?? body.user.team_id ?? '',
    enterpriseId: body.enterprise?.id ?? null,
    channel,
    user: body.user.id,
    userName: body.user.name,
    client,
    subscriptionId: null,
    triggerId: null,
    responseUrl: null,
    tell,
    update: tell,
  };
}

/** The `response_url` of the click that opened the modal, as long as it works, or else a private message. */
function waysBack(body: ViewSubmitAction, client: webApi.WebClient, { patience, logger }: Services) {
  const { channel, url } = originOf(body);
  const respond = url === null ? undefined : respondTo(url, slackFetch(patience.requestTimeoutMs));
  const person = { user: body.user.id, channel };
  const ways = { client, respond, logger };
  return {
    tell: (message: Parameters<Asker['tell']>[0]) => tellPrivately(ways, person, message),
    fail: (error: unknown) => tellFailure(ways, person, failureOf(error)),
  };
}

function originOf({ view }: ViewSubmitAction): ModalOrigin {
  const { channel, url } = readValue(view.private_metadata);
  return { channel: String(channel ?? ''), url: typeof url === 'string' ? url : null };
}
