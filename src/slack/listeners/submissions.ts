import type { ViewSubmitAction } from '@slack/bolt';
import { askerInModal } from '../asker/asker-in-modal';
import { askerOfSubmission } from '../asker/asker-of-submission';
import { respondIn } from '../asker/ways';
import { readValue } from '../click-value';
import { failureOf } from '../delivery/failures';
import { triggerKey } from '../delivery/once-keys';
import { tellFailure } from '../delivery/outbox';
import { submissionOf } from '../features/all';
import { workspaceOf } from '../installing/workspaces';
import type { EnteredValues } from '../modals/entered';
import type { Listener } from './listener';
import { observed } from './observed';

/** Hears modals that are submitted. */
export const submissions: Listener = (app, shared) => {
  const { once, logger } = shared;
  const all = { type: 'view_submission', callback_id: /^/ } as const;
  app.view<ViewSubmitAction>(all, ({ ack, body, client, context }) =>
    observed(shared, 'submission', async () => {
      const { view } = body;
      const services = shared.forWorkspace(workspaceOf(context));
      const submission = submissionOf(view.callback_id);
      // A modal of another version; `intake.ts` closes it.
      if (!submission) return 'ignored';
      const carried = readValue(view.private_metadata);
      const values = view.state.values as EnteredValues;
      const responseUrl = body.response_urls?.[0]?.response_url;
      const read = submission.read(services, { values, carried, responseUrl });
      if ('errors' in read) {
        await ack({ response_action: 'errors', errors: read.errors });
        return 'done';
      }
      const inPlace = submission.isAnsweredInPlace ? askerInModal({ body, ack }, client, services) : null;
      if (!inPlace) await ack();
      const asker = inPlace?.asker ?? askerOfSubmission(body, client, services);
      const { teamId: team, channel, user, origin } = asker;
      try {
        if (!(await once.markOnce(team, triggerKey(body.trigger_id)))) return 'ignored';
        await read.act(asker);
        if (origin.home) await services.refreshHome(asker);
        logger.info({ team, channel }, 'answered a modal');
        return 'done';
      } catch (error) {
        // A submitted modal has no channel, by which `on-failure.ts` could find the person.
        const ways = { client, respond: respondIn(origin, services), logger };
        await tellFailure(ways, { user, channel, thread: origin.thread }, failureOf(error));
        throw error;
      } finally {
        await inPlace?.settle();
      }
    }),
  );
};
