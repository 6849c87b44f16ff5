import { isObject, type Json } from '../block-kit/check';
import { inspectMessage, inspectView } from '../block-kit/validate-blocks';
import type { Message, Rejection } from '../state/recording';
import type { SlackState } from '../state/slack-state';
import type { View } from '../state/views';
import type { Acknowledgement, Delivery } from '../transport/delivery';
import { audience, RESPONSE_FIELDS } from '../web-api/response-urls';
import { argumentProblems, type Failure, failed, refusal } from '../web-api/web-api-method';

/** What an acknowledgement itself made people see. */
export interface Effect {
  /** The answer to a slash command that came in the acknowledgement. */
  readonly message?: Message;
  /** Why Slack would not show what the acknowledgement says. */
  readonly rejection?: Rejection;
}

/**
 * Carries out what an acknowledgement says: the answer to a slash command, or what becomes of a modal that was
 * sent off. Acknowledgements of clicks and events say nothing to Slack, whatever they hold.
 *
 * @param submitted the modal, when that is what was acknowledged
 */
export function carryOut(
  { kind, payload: sent }: Delivery,
  { acknowledged, payload }: Acknowledgement,
  slack: SlackState,
  submitted?: View,
): Effect {
  if (!acknowledged) return {};
  if (kind === 'slash_commands') return answerCommand(payload, sent, slack);
  const problem = submitted && decideModal(submitted, payload, slack);
  return problem === undefined ? {} : { rejection: rejected(problem, slack) };
}

function answerCommand(payload: unknown, sent: Json, slack: SlackState): Effect {
  const said = typeof payload === 'string' ? { text: payload } : payload;
  if (!isObject(said) || Object.keys(said).length === 0) return {};
  const problem = refusal([
    ...argumentProblems(said, { fields: RESPONSE_FIELDS, required: [] }),
    ...inspectMessage(said),
  ]);
  if (problem !== undefined) return { rejection: rejected(problem, slack) };
  const place = {
    channel: String(sent['channel_id']),
    ...audience(said, String(sent['user_id'])),
    via: 'acknowledgement',
  } as const;
  return { message: slack.recording.post(place, said) };
}

function decideModal(view: View, payload: unknown, slack: SlackState): Failure | undefined {
  const { response_action: action, view: next, errors } = isObject(payload) ? payload : {};
  switch (action) {
    case undefined:
      view.open = false;
      break;
    case 'clear':
      for (const each of slack.views.stackOf(view)) each.open = false;
      break;
    case 'errors':
      if (!isObject(errors) || Object.keys(errors).length === 0)
        return failed('invalid_arguments', { problems: ['missing required field: errors'] });
      view.errors = errors;
      break;
    case 'update':
    case 'push': {
      const problem = refusal(inspectView(next));
      if (problem !== undefined) return problem;
      const content = isObject(next) ? next : {};
      if (action === 'update') slack.views.update(view, content);
      else if (slack.views.push(view, content) === undefined) return failed('push_limit_reached');
      break;
    }
    default:
      return failed('invalid_arguments', { problems: [`unsupported response_action: ${String(action)}`] });
  }
  slack.recording.changed();
  return undefined;
}

function rejected({ error, problems }: Failure, { recording }: SlackState): Rejection {
  const rejection = { where: 'acknowledgement', error, problems };
  recording.reject(rejection);
  return rejection;
}
