import { offerPrompts } from '../agent/agent-view';
import { failureOf } from '../delivery/failures';
import { eventKey } from '../delivery/once-keys';
import { greet, receiveAtHome } from '../home/receive';
import { workspaceOf } from '../installing/workspaces';
import type { Listener } from './listener';
import { observed } from './observed';

/** Hears a person open the home tab of the app, or the direct message with it. */
export const appHome: Listener = (app, shared) => {
  const { once, logger } = shared;
  app.event('app_home_opened', ({ event, body, client, context }) =>
    observed(shared, 'home', async () => {
      const { event_id } = body;
      const teamId = workspaceOf(context);
      const { tab, user, channel } = event;
      if (tab !== 'home' && tab !== 'messages') return 'ignored';
      if (!(await once.markOnce(teamId, eventKey(event_id)))) return 'ignored';
      const services = shared.forWorkspace(teamId);
      const visitor = { teamId, user, client };
      try {
        // Prompts say what a greeting does, and no message begins a thread that nobody asked for.
        if (tab === 'messages' && services.isAgent) await offerPrompts(services, client, channel);
        else if (tab === 'messages') await greet(services, visitor, channel);
        else await receiveAtHome(services, visitor);
        logger.info({ event: event_id, team: teamId, tab }, 'received a visitor');
        return 'done';
      } catch (error) {
        // Nobody asked for anything, so nobody is told.
        logger.warn({ ...failureOf(error), event: event_id, team: teamId }, 'a visitor was not received');
        return 'failed';
      }
    }),
  );
};
