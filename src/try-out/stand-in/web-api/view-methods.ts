import { isObject, type Json } from '../block-kit/check';
import { inspectView } from '../block-kit/validate-blocks';
import { valuesIn } from '../person/element-values';
import { blocksOf } from '../person/shown';
import type { SlackState } from '../state/slack-state';
import { type View, viewObject } from '../state/views';
import { type Answer, done, failed, type Method, refusal } from './web-api-method';

const open: Method = {
  anyScope: [],
  fields: ['trigger_id', 'view', 'interactivity_pointer'],
  required: ['trigger_id', 'view'],
  run: ({ trigger_id, view }, slack) => {
    const problem = refusal(inspectView(view));
    if (problem !== undefined) return problem;
    const redeemed = slack.triggers.redeem(trigger_id);
    if ('error' in redeemed) return failed(redeemed.error);
    return shown(slack.views.show('modal', redeemed.user, asObject(view)), slack);
  },
};

const push: Method = {
  anyScope: [],
  fields: ['trigger_id', 'view', 'interactivity_pointer'],
  required: ['trigger_id', 'view'],
  run: ({ trigger_id, view }, slack) => {
    const problem = refusal(inspectView(view));
    if (problem !== undefined) return problem;
    const redeemed = slack.triggers.redeem(trigger_id);
    if ('error' in redeemed) return failed(redeemed.error);
    // Outside of a modal there is nothing to push onto (slackapi/python-slack-sdk#804).
    if (redeemed.from?.type !== 'modal') return failed('invalid_trigger_id');
    if (!redeemed.from.open) return failed('not_found');
    const pushed = slack.views.push(redeemed.from, asObject(view));
    return pushed === undefined ? failed('push_limit_reached') : shown(pushed, slack);
  },
};

const update: Method = {
  anyScope: [],
  fields: ['view_id', 'external_id', 'view', 'hash'],
  required: ['view'],
  run: (fields, slack) => {
    const found = slack.views.find(fields);
    if (found === undefined) return failed('not_found');
    if (fields['hash'] !== undefined && fields['hash'] !== found.hash) return failed('hash_conflict');
    return (
      refusal(inspectView(fields['view'])) ??
      shown(slack.views.update(found, asObject(fields['view'])), slack)
    );
  },
};

const publish: Method = {
  anyScope: [],
  fields: ['user_id', 'view', 'hash'],
  required: ['user_id', 'view'],
  run: ({ user_id, view }, slack) => {
    if (slack.workspace.user(user_id) === undefined) return failed('user_not_found');
    return (
      refusal(inspectView(view)) ?? shown(slack.views.show('home', String(user_id), asObject(view)), slack)
    );
  },
};

/** Modals and the home tab. */
export const viewMethods: Readonly<Record<string, Method>> = {
  'views.open': open,
  'views.push': push,
  'views.update': update,
  'views.publish': publish,
};

/** A view in Slack's form, with this workspace's ids and what stands in its elements. */
export function viewOf(view: View, { workspace }: SlackState, values = valuesIn(blocksOf(view))): Json {
  return viewObject(view, {
    team: workspace.team.id,
    app: workspace.app.id,
    bot: workspace.bot.id,
    values,
  });
}

function shown(view: View, slack: SlackState): Answer {
  slack.recording.changed();
  return done({ view: viewOf(view, slack) });
}

function asObject(view: unknown): Json {
  return isObject(view) ? view : {};
}
