import type { BlockAction, ButtonAction } from '@slack/bolt';
import { didNothing, failureOf } from '../delivery/failures';
import { buttonKey, triggerKey } from '../delivery/once-keys';
import type { ResponseMessage } from '../delivery/outbox';
import { personBehind, text } from '../delivery/person';
import { DIGEST_PREFIX } from '../messages/digest-buttons';
import { DOUBLE_CLICK_MS, readValue } from './click';
import type { Feature } from './feature';
import { type Click, reactionTo } from './reactions';

type Body = BlockAction<ButtonAction>;

/** The buttons under excerpts. They answer the person who clicks; only *Post to channel* speaks to others. */
export const buttonClicks: Feature = (app, { index, once, logger }) => {
  // Any other button, so that one of another version is answered as well.
  const others = new RegExp(`^(?!${DIGEST_PREFIX})`);
  app.action<Body>({ type: 'block_actions', action_id: others }, async ({ ack, action, body, respond }) => {
    await ack();
    const reaction = reactionTo(action.action_id);
    const click = readClick(action, body);
    const team = body.team?.id ?? body.user.team_id ?? '';
    if (!(await once.first(team, triggerKey(body.trigger_id)))) return;
    // In public a page is a new private message, so that there a second click would show.
    const button = reaction.turnsPage && click.isPrivate ? null : buttonKey(nameOf(action, body));
    if (button && !(await once.first(team, button, DOUBLE_CLICK_MS))) return;
    try {
      await respond(inThreadOf(body, reaction.react(index, click)));
      logger.info({ team, channel: body.channel?.id }, 'answered a click');
    } catch (error) {
      // Where Slack may have shown it after all, the next click at once is still a double one.
      if (button && didNothing(failureOf(error))) await once.forget(team, button);
      throw error;
    }
  });
};

function readClick(action: ButtonAction, body: Body): Click {
  return {
    value: readValue(action.value),
    user: body.user.id,
    isPrivate: body.container?.['is_ephemeral'] === true,
  };
}

function nameOf({ action_id: action, value = '' }: ButtonAction, body: Body) {
  return { user: body.user.id, message: text(body, 'container', 'message_ts') ?? '', action, value };
}

/** What stands beside a message of a thread belongs there too. */
function inThreadOf(body: Body, message: ResponseMessage): ResponseMessage {
  const thread = personBehind(body)?.thread;
  return thread === undefined || message.replace_original ? message : { ...message, thread_ts: thread };
}
