import { failureOf } from '../delivery/failures';
import { workspaceOf } from '../installing/workspaces';
import type { Listener } from './listener';

/**
 * Hears that PeaceOps was removed from a workspace, or its token taken back: Bolt does nothing then. The token is
 * forgotten, unless it was installed again since: Slack sends both events in any order, and again when it thinks that one
 * was lost. What was remembered of the workspace grows old as it does everywhere, so that whoever installs it again next
 * day finds all as it was, or an administrator removes it (`peaceops installations --remove`).
 */
export const uninstalled: Listener = (app, { installations, logger }) => {
  if (installations === null) return;

  const forget = async (
    context: Readonly<Record<string, unknown>>,
    { event_id: event, event_time }: { event_id: string; event_time: number },
  ) => {
    const workspace = workspaceOf(context);
    try {
      const isFirst = await installations.rows.removeInstallation(workspace, (event_time + 1) * 1_000);
      logger.info({ team: workspace, event, isFirst }, 'removed from a workspace');
    } catch (error) {
      logger.error({ ...failureOf(error), team: workspace, event }, 'a token could not be forgotten');
    }
  };
  app.event('app_uninstalled', ({ body, context }) => forget(organisationAware(body, context), body));
  app.event('tokens_revoked', async ({ body, event, context }) => {
    // Those of people, which PeaceOps never asks for, are none of its own.
    if ((event.tokens.bot ?? []).length > 0) await forget(organisationAware(body, context), body);
  });
};

/** Bolt authorizes nothing here, so that the context does not say which installation it was. */
function organisationAware(
  body: object,
  context: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const { isEnterpriseInstall, enterpriseId, teamId } = context;
  const isWhole = isEnterpriseInstall === true || !('team_id' in body && body.team_id);
  return { workspace: isWhole ? enterpriseId : teamId };
}
