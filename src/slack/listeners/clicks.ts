import type { BlockAction } from '@slack/bolt';
import { askerOfClick } from '../asker/asker-of-click';
import { type Clicked, clickValue, rawValue } from '../click-value';
import { didNothing, failureOf } from '../delivery/failures';
import { buttonKey, triggerKey } from '../delivery/once-keys';
import { stringAt } from '../delivery/requester';
import { reactionTo } from '../features/all';
import { workspaceOf } from '../installing/workspaces';
import type { Listener } from './listener';
import { observed } from './observed';

/** Two clicks within this time count as one: the finger trembled, or the first answer was slow. */
const DOUBLE_CLICK_MS = 10_000;
/** After a modal has opened, which covers the button: who cancels it may want it again at once. */
const DOUBLE_CLICK_UNDER_MODAL_MS = 1_000;

/**
 * Hears buttons, selects and inputs in messages, modals and on the home tab. The person who clicks gets the
 * answer.
 */
export const clicks: Listener = (app, shared) => {
  const { once, logger } = shared;
  app.action<BlockAction>({ type: 'block_actions' }, ({ ack, action, body, client, context }) =>
    observed(shared, 'click', async () => {
      await ack();
      const clicked = action as Clicked;
      const reaction = reactionTo(clicked.action_id);
      const services = shared.forWorkspace(workspaceOf(context));
      const asker = askerOfClick(body, client, services);
      const { teamId: team, surface } = asker;
      if (!(await once.markOnce(team, triggerKey(body.trigger_id)))) return 'ignored';
      // In public a page is a new private message, so a second click would show there.
      const value = clickValue(clicked);
      const { turnsPage = false } = reaction;
      const turns = typeof turnsPage === 'function' ? turnsPage(value) : turnsPage;
      const isHarmless = turns && (surface === 'private' || surface === 'modal');
      const button = isHarmless ? null : buttonKey(nameOf(clicked, body));
      if (button && !(await once.markOnce(team, button, DOUBLE_CLICK_MS))) return 'ignored';
      try {
        await reaction.react(services, asker, value);
        if (button && asker.hasOpened()) {
          await once.unmark(team, button);
          await once.markOnce(team, button, DOUBLE_CLICK_UNDER_MODAL_MS);
        }
        // The home tab shows at once what they asked, kept or cleared.
        if (asker.origin.home) await services.refreshHome(asker);
        logger.info({ team, channel: asker.channel }, 'answered a click');
        return 'done';
      } catch (error) {
        // If Slack may have shown it after all, a click right after it still counts as a double click.
        if (button && didNothing(failureOf(error))) await once.unmark(team, button);
        throw error;
      }
    }),
  );
};

function nameOf(clicked: Clicked, body: BlockAction) {
  // A home tab that has changed since is another one: a question may be asked again as soon as its answer is closed.
  const view = stringAt(body, 'view', 'type') === 'home' ? stringAt(body, 'view', 'hash') : undefined;
  const message =
    stringAt(body, 'container', 'message_ts') ?? view ?? stringAt(body, 'container', 'view_id') ?? '';
  return { user: body.user.id, message, action: clicked.action_id, value: rawValue(clicked) };
}
