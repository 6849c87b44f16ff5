import { type Context, Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { PageState } from './page-state';
import { pathTo, personNamed, placeAt } from './place';
import { Nothing, WorkspacePage } from './workspace-page';

/** Changes that come within this time are told as one. */
const TOGETHER_MS = 20;

/** A script that only looks again what changed says so: nobody opens anything by that. */
export const LOOKS_AGAIN = 'x-looks-again';

const NOBODY = 'There is nobody of this name.';

/** The pages, what changes in them, and files. */
export function readRoutes(state: PageState): Hono {
  const routes = new Hono();
  const { slack } = state;

  routes.get('/', (c) => c.redirect(`/${state.users[0]?.name ?? ''}`));

  routes.get('/files/:id/:name', (c) => {
    const file = slack.files.find(({ id }) => id === c.req.param('id'));
    if (file === undefined) return nothing(c, 'There is no such file.');
    return c.body(file.content, 200, {
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    });
  });

  routes.get('/:person/changes', (c) =>
    streamSSE(c, async (stream) => {
      // From what the page shows: a change between the page and this request is not missed.
      let told = Number(c.req.query('since') ?? state.changes);
      let wake = () => {};
      const end = slack.onChange(() => wake());
      stream.onAbort(() => {
        end();
        wake();
      });
      while (!stream.aborted) {
        if (told === state.changes)
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        await stream.sleep(TOGETHER_MS);
        told = state.changes;
        await stream.writeSSE({ event: 'changed', data: String(told) });
      }
    }),
  );

  routes.get('/:person', (c) => {
    const person = personNamed(c.req.param('person'), slack.workspace);
    if (person === undefined) return nothing(c, NOBODY);
    const first = slack.workspace.channels.find(({ members }) => members.has(person.id));
    return c.redirect(`/${person.name}/${first?.name ?? 'app'}`);
  });

  routes.get('/:person/:place/:thread?', async (c) => {
    const { person, place: name, thread } = c.req.param();
    const place = placeAt({ person, place: name, thread, before: c.req.query('before') }, slack.workspace);
    if (place === undefined) {
      const isNobody = personNamed(person, slack.workspace) === undefined;
      const why = isNobody ? NOBODY : `There is no channel "${name}", or ${person} is not in it.`;
      return nothing(c, why);
    }
    const { channel } = place;
    // One may be gone, or of a try-out before this one: what stands beside it is still there.
    const isThere = (ts: string) =>
      slack.conversation(channel.id, place.person.id).some((each) => each.ts === ts);
    if (thread !== undefined && !isThere(thread))
      return c.redirect(pathTo({ person: place.person, channel }));
    const isOpened = c.req.header(LOOKS_AGAIN) === undefined && place.channel.kind === 'im';
    if (isOpened) await state.handsOf(place.person).opensHome(place.tab === 'home' ? 'home' : 'messages');
    state.see(place.person, place.channel.id);
    return c.html(`<!doctype html>${<WorkspacePage place={place} state={state} />}`);
  });

  routes.get('*', (c) => nothing(c, 'There is nothing at this address.'));
  return routes;
}

function nothing(c: Context, why: string): Response | Promise<Response> {
  return c.html(`<!doctype html>${<Nothing why={why} />}`, 404);
}
