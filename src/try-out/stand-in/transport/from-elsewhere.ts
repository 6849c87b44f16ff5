import { isObject, type Json } from '../block-kit/check';
import type { Delivery, Transport } from './delivery';

/**
 * What somebody of another workspace does in a channel that is shared with it (Slack Connect): `authorizations`, the
 * team of a click in a message, and `view.app_installed_team_id` are the app's; all other teams are the person's
 * (slackapi/bolt-js#935, #1614, slackapi/java-slack-sdk#1041).
 * @param person the workspace of the person, and its organisation
 */
export function fromAnotherWorkspace(
  via: Transport,
  person: { readonly team: string; readonly organisation?: string },
): Transport {
  const enterprise =
    person.organisation === undefined ? null : { id: person.organisation, name: 'Elsewhere' };
  return laidOver(via, ({ kind, payload }) => {
    if (kind === 'slash_commands') throw new Error('Slack offers commands only to people of the workspace');
    const installed = kind === 'events_api' ? payload['team_id'] : objectIn(payload, 'team')['id'];
    if (kind === 'events_api')
      return {
        team_id: person.team,
        context_team_id: person.team,
        enterprise_id: person.organisation ?? null,
        is_ext_shared_channel: true,
        event: { ...objectIn(payload, 'event'), team: person.team, user_team: person.team },
      };
    const user = { ...objectIn(payload, 'user'), team_id: person.team };
    if (!isObject(payload['view'])) return { user };
    const view = { ...payload['view'], team_id: person.team, app_installed_team_id: installed };
    return { user, view, team: { id: person.team, domain: 'elsewhere' }, enterprise };
  });
}

/**
 * What is done where the app is installed in a whole organisation of Enterprise Grid.
 * @param team of the person; `null` where Slack does not say, as with shortcuts and on the home tab
 */
export function fromOrganisation(
  via: Transport,
  { id, team }: { readonly id: string; readonly team: string | null },
): Transport {
  return laidOver(via, ({ kind, payload }) => {
    if (kind === 'slash_commands')
      return {
        team_id: team ?? '',
        enterprise_id: id,
        enterprise_name: 'Org',
        is_enterprise_install: 'true',
      };
    if (kind === 'interactive')
      return {
        team: team === null ? null : { id: team, domain: 'org', enterprise_id: id, enterprise_name: 'Org' },
        enterprise: { id, name: 'Org' },
        is_enterprise_install: true,
      };
    const [authorization] = Array.isArray(payload['authorizations']) ? payload['authorizations'] : [];
    const whole = { enterprise_id: id, team_id: team, is_enterprise_install: true };
    return {
      team_id: team,
      enterprise_id: id,
      context_team_id: team,
      context_enterprise_id: id,
      authorizations: [{ ...authorization, ...whole }],
    };
  });
}

function laidOver(via: Transport, over: (delivery: Delivery) => Json): Transport {
  return {
    deliver: (delivery, retry) =>
      via.deliver({ ...delivery, payload: { ...delivery.payload, ...over(delivery) } }, retry),
  };
}

function objectIn(payload: Json, field: string): Json {
  const found = payload[field];
  return isObject(found) ? found : {};
}
