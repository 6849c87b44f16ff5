import { type Context, Hono } from 'hono';
import type { Delivered } from '../stand-in/person/account';
import { clickables } from '../stand-in/person/interactive-elements';
import { blocksOf, isMessage, type Shown } from '../stand-in/person/shown';
import type { View } from '../stand-in/state/views';
import type { User } from '../stand-in/state/workspace';
import { fieldName } from './blocks/drawing';
import { Options } from './blocks/selects';
import type { PageState } from './page-state';
import { personNamed } from './place';
import { NotPossible, say } from './say';

/** A script that sends a form itself says so, and looks again what came of it. */
const SENT_BY_SCRIPT = 'x-sent-by-script';

/** The longest that somebody may set the clock forward at once. */
const LONGEST_FORWARD_MINUTES = 7 * 24 * 60;

/** What people do: each a form that is sent to an address of its own. */
export function actRoutes(state: PageState): Hono {
  const routes = new Hono();
  /** Windows that were sent off and not yet answered; until then nobody sends them again. */
  const onTheirWay = new Set<View>();

  routes.onError((error, c) => {
    const sentence =
      error instanceof NotPossible ? error.message : `The try-out itself failed: ${error.message}`;
    if (c.req.header(SENT_BY_SCRIPT) !== undefined)
      return c.text(sentence, error instanceof NotPossible ? 422 : 500);
    const user = personNamed(c.req.param('person') ?? '', state.slack.workspace);
    if (user !== undefined) state.tell(user, sentence);
    return back(c);
  });

  routes.post('/clock', async (c) => {
    const minutes = Number((await form(c)).get('minutes'));
    if (!Number.isInteger(minutes) || minutes < 1 || minutes > LONGEST_FORWARD_MINUTES)
      throw new NotPossible('The clock goes forward by a minute to a week at once.');
    await state.clock.forward(minutes * 60_000);
    return back(c);
  });

  routes.post('/:person/say/:channel', async (c) => {
    const user = personAt(c, state);
    const sent = await form(c);
    // A form without an id, such as a prompt, says the same thing as often as somebody likes.
    const id = textIn(sent, 'form');
    if (id !== '' && !state.isFirst(id)) return back(c);
    const thread = textIn(sent, 'thread') || undefined;
    await say(state, { user, channelId: c.req.param('channel'), text: textIn(sent, 'text'), thread });
    return back(c);
  });

  routes.post('/:person/shortcut', async (c) => {
    const user = personAt(c, state);
    const callbackId = textIn(await form(c), 'shortcut');
    if (!state.manifest.globalShortcuts.some((each) => each.callbackId === callbackId))
      throw new NotPossible('There is no such shortcut.');
    heard(await state.handsOf(user).usesGlobalShortcut(callbackId), state);
    return back(c);
  });

  routes.post('/:person/message/:ts', async (c) => {
    const user = personAt(c, state);
    const sent = await form(c);
    const channel = textIn(sent, 'channel');
    const ts = c.req.param('ts');
    const entry = state.slack.conversation(channel, user.id).find((each) => each.ts === ts);
    if (entry?.kind === 'bot' && sent.has('dismiss')) state.handsOf(user).dismisses(entry.message);
    else if (entry?.kind === 'bot' || entry?.kind === 'person') {
      const said =
        entry.kind === 'bot' ? { ...entry.message, user: state.slack.workspace.bot.user.id } : entry.written;
      const about = {
        channel,
        ts,
        user: said.user,
        text: said.text,
        ...(entry.threadTs ? { thread: entry.threadTs } : {}),
      };
      heard(await state.handsOf(user).usesShortcut(textIn(sent, 'shortcut'), about), state);
    } else throw new NotPossible('The message is not there any more.');
    return back(c);
  });

  routes.post('/:person/on/:shown/act', async (c) => {
    const user = personAt(c, state);
    const shown = shownAt(c, user, state);
    const { element, option } = elementIn(shown, textIn(await form(c), 'act'));
    heard(await state.handsOf(user).clicks(shown, element, option === undefined ? {} : { option }), state);
    return back(c);
  });

  routes.post('/:person/on/:shown/change', async (c) => {
    const user = personAt(c, state);
    const shown = shownAt(c, user, state);
    const sent = await form(c);
    const { element } = elementIn(shown, textIn(sent, 'name'));
    const done = await state.handsOf(user).changes(shown, element, texts(sent, 'value'));
    if (done !== undefined) heard(done, state);
    return back(c);
  });

  routes.get('/:person/on/:shown/options', async (c) => {
    const user = personAt(c, state);
    const shown = shownAt(c, user, state);
    const { element } = elementIn(shown, c.req.query('name') ?? '');
    const found = await state
      .handsOf(user)
      .looksUp(shown, element, c.req.query('typed') ?? '')
      .catch(() => {
        throw new NotPossible('Slack would not ask the app for that.');
      });
    return c.html(<Options options={found} list={c.req.query('list') ?? 'list'} />);
  });

  routes.post('/:person/on/:shown/submit', async (c) => {
    const user = personAt(c, state);
    const sent = await form(c);
    const view = viewAt(c, user, state);
    if (onTheirWay.has(view)) throw new NotPossible('This window has been sent already.');
    onTheirWay.add(view);
    try {
      const hands = state.handsOf(user);
      for (const { blockId, actionId, type } of clickables(blocksOf(view)))
        if (sent.has(fieldName(blockId, actionId)) || EMPTY_IS_UNSENT.has(type))
          hands.fillsIn(view, { blockId, actionId }, texts(sent, fieldName(blockId, actionId)));
      if (hands.isComplete(view)) heard(await hands.submits(view), state);
    } finally {
      onTheirWay.delete(view);
    }
    return back(c);
  });

  routes.post('/:person/on/:shown/close', async (c) => {
    const user = personAt(c, state);
    await state.handsOf(user).closes(viewAt(c, user, state));
    return back(c);
  });
  return routes;
}

/** Of these, browsers send nothing where nothing is ticked or chosen. */
const EMPTY_IS_UNSENT = new Set(['checkboxes', 'radio_buttons']);

/** @throws {NotPossible} where the app did not acknowledge, as Slack's clients then show a warning */
function heard({ acknowledged }: Delivered, { manifest }: PageState): void {
  if (!acknowledged) throw new NotPossible(`${manifest.name} did not answer within three seconds.`);
}

function personAt(c: Context, { slack }: PageState): User {
  const user = personNamed(c.req.param('person') ?? '', slack.workspace);
  if (user === undefined) throw new NotPossible('There is nobody of this name.');
  return user;
}

function shownAt(c: Context, user: User, state: PageState): Shown {
  const shown = state.shown(c.req.param('shown') ?? '', user);
  if (shown === undefined) throw new NotPossible('What you clicked on is not there any more.');
  insistOnTop(shown, user, state);
  return shown;
}

function viewAt(c: Context, user: User, state: PageState): View {
  const shown = state.shown(c.req.param('shown') ?? '', user);
  if (shown === undefined || isMessage(shown)) throw new NotPossible('This window is closed already.');
  insistOnTop(shown, user, state);
  return shown;
}

function insistOnTop(shown: Shown, user: User, state: PageState): void {
  if (!isMessage(shown) && shown.type === 'modal' && state.modalOf(user) !== shown)
    throw new NotPossible('This window lies under another one.');
}

async function form(c: Context): Promise<FormData> {
  return c.req.formData().catch(() => {
    throw new NotPossible('That is no form.');
  });
}

function texts(sent: FormData, name: string): string[] {
  return sent.getAll(name).filter((value) => typeof value === 'string');
}

function textIn(sent: FormData, name: string): string {
  return texts(sent, name)[0] ?? '';
}

interface Named {
  readonly element: { readonly blockId: string; readonly actionId: string; readonly value?: string };
  /** Of a menu, the entry. */
  readonly option: string | undefined;
}

/** What a name that {@link fieldName} made stands for. @throws {NotPossible} where it stands for nothing there */
function elementIn(shown: Shown, name: string): Named {
  const [blockId, actionId, option] = partsOf(name);
  const [there] = clickables(blocksOf(shown)).filter(
    (each) => each.blockId === blockId && each.actionId === actionId,
  );
  if (blockId === undefined || actionId === undefined || there === undefined)
    throw new NotPossible('There is no such field or button.');
  // Of two thumbs, which have one id, the value says which it is.
  if (there.type === 'feedback_buttons' && option !== undefined)
    return { element: { blockId, actionId, value: option }, option: undefined };
  return { element: { blockId, actionId }, option };
}

function partsOf(name: string): string[] {
  try {
    const parts: unknown = JSON.parse(name);
    return Array.isArray(parts) ? parts.filter((each) => typeof each === 'string') : [];
  } catch {
    return [];
  }
}

/** To where the form was sent from; a script stays where it is. */
function back(c: Context): Response {
  if (c.req.header(SENT_BY_SCRIPT) !== undefined) return c.body(null, 204);
  const from = c.req.header('referer') ?? '';
  const { pathname, search } = URL.canParse(from) ? new URL(from) : { pathname: '/', search: '' };
  // A path that begins with two strokes is the name of another machine.
  return c.redirect(pathname.replace(/^\/+/, '/') + search, 303);
}
