import type { Json } from './check';
import type { Identifiers } from './identifiers';

/** A modal or home tab as the person sees it now. */
export interface View {
  readonly id: string;
  readonly type: 'modal' | 'home';
  readonly user: string;
  /** What the app sent last. */
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

  /** Opens a modal, on top of what is open, or shows a home tab in place of the one before. */
  show(type: View['type'], user: string, content: Json): View {
    const home =
      type === 'home' ? this.all.find((each) => each.type === 'home' && each.user === user) : undefined;
    if (home !== undefined) return this.update(home, content);
    const view: View = {
      id: this.ids.next('V'),
      type,
      user,
      content,
      hash: this.hash(),
      open: true,
      errors: {},
    };
    this.all.push(view);
    return view;
  }

  /** Replaces what an open view shows. */
  update(view: View, content: Json): View {
    view.content = content;
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

  private hash(): string {
    return this.ids.next('hash.');
  }
}

/** A view in the form in which Slack gives it back, in answers and in payloads. */
export function viewObject(view: View, { team, app, bot }: { team: string; app: string; bot: string }): Json {
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
    root_view_id: view.id,
    previous_view_id: null,
    state: { values: {} },
    ...view.content,
    hash: view.hash,
    type: view.type,
  };
}
