import { readValue } from '../click-value';
import { stringAt } from '../delivery/requester';
import { menuOf } from '../features/all';
import { workspaceOf } from '../installing/workspaces';
import { option } from '../modals/inputs';
import type { Listener } from './listener';
import { observed } from './observed';

/** Hears selects that ask for their entries while somebody types. */
export const menus: Listener = (app, shared) => {
  app.options(/^/, ({ ack, payload, body, context }) =>
    observed(shared, 'menu', async () => {
      const { action_id: actionId, block_id: block, value: typed } = payload;
      const menu = menuOf(actionId);
      // A select of another version; `intake.ts` acknowledges it.
      if (!menu) return 'ignored';
      const carried = { ...readValue(stringAt(body, 'view', 'private_metadata')), ...readValue(block) };
      await ack({
        options: menu(shared.forWorkspace(workspaceOf(context)), { actionId, typed, carried }).map(option),
      });
      return 'done';
    }),
  );
};
