import type { Json } from '../block-kit/check';
import { withGeneratedIds } from './generated-ids';
import type { Identifiers } from './identifiers';

/** How many modals lie on each other at most (views.push: one opened and two pushed). */
const MODALS_IN_A_STACK = 3;

/** A modal or home tab as the person sees it now. */
export interface View {
  readonly id: string;
  readonly type: 'modal' | 'home';
  readonly user: string;
  /** The modal that it was pushed onto; null for the first of a stack, and for a home tab. */
  readonly below: View | null;
  /** What the app sent last, with the `block_id`s and `action_id`s that Slack adds where they are missing. */
  content: Json;
  hash: string;
  /** Whether it is on the screen; a home tab always is. */
  open: boolean;
  /** Messages under the inputs after `response_action: errors`, by block id. */
  errors: Json;
}

/** The views of all people. */
export class Views {
  readonly all: View[] = [];

  constructor(private readonly ids: Identifiers) {}

  /** Opens a modal that begins a stack, or shows a home tab in place of the one before. */
  show(type: View['type'], user: string, content: Json): View {
    const home =
      type === 'home' ? this.all.find((each) => each.type === 'home' && each.user === user) : undefined;
    if (home !== undefined) return this.update(home, content);
    return this.add({ type, user, below: null }, content);
  }

  /** Lays a modal on top of the stack of this one; undefined when no more fit. */
  push(onto: View, content: Json): View | undefined {
    const stack = this.stackOf(onto);
    const below = stack.at(-1) ?? onto;
    return stack.length < MODALS_IN_A_STACK
      ? this.add({ type: 'modal', user: onto.user, below }, content)
      : undefined;
  }

  /** The open modals that lie on each other, from the first to the one on top, with this one among them. */
  stackOf(view: View): View[] {
    return this.all.filter((each) => each.open && rootOf(each) === rootOf(view));
  }

  /** Replaces what an open view shows. */
  update(view: View, content: Json): View {
    view.content = this.withIds(content);
    view.hash = this.hash();
    view.errors = {};
    return view;
  }

  /** The open view with this id, or with this `external_id`. */
  find({ view_id, external_id }: Json): View | undefined {
    return this.all.find(
      ({ id, open, content }) =>
        open && (id === view_id || (external_id !== undefined && content['external_id'] === external_id)),
    );
  }

  private add(view: Pick<View, 'type' | 'user' | 'below'>, content: Json): View {
    const added: View = {
      ...view,
      id: this.ids.next('V'),
      content: this.withIds(content),
      hash: this.hash(),
      open: true,
      errors: {},
    };
    this.all.push(added);
    return added;
  }

  private withIds(content: Json): Json {
    return { ...content, blocks: withGeneratedIds(content['blocks'], this.ids) };
  }

  private hash(): string {
    return this.ids.next('hash.');
  }
}

function rootOf(view: View): View {
  return view.below === null ? view : rootOf(view.below);
}

/**
 * A view in the form in which Slack gives it back, in answers and in payloads.
 * @param values what stands in its elements
 */
export function viewObject(
  view: View,
  { team, app, bot, values }: { team: string; app: string; bot: string; values: Json },
): Json {
  return {
    id: view.id,
    team_id: team,
    app_id: app,
    bot_id: bot,
    callback_id: '',
    private_metadata: '',
    title: null,
    submit: null,
    close: null,
    clear_on_close: false,
    notify_on_close: false,
    external_id: '',
    root_view_id: rootOf(view).id,
    previous_view_id: view.below?.id ?? null,
    ...view.content,
    state: { values },
    hash: view.hash,
    type: view.type,
  };
}
