import { isObject } from '../stand-in/block-kit/check';
import { blocksOf } from '../stand-in/person/shown';
import type { View } from '../stand-in/state/views';
import type { User } from '../stand-in/state/workspace';
import { Blocks } from './blocks/blocks';
import { type PageState, shownId } from './page-state';

/** The app's Home tab, as it was published for this person. */
export function HomeTab({ user, state }: { user: User; state: PageState }) {
  const view = state.slack.views.find((each) => each.type === 'home' && each.user === user.id);
  return (
    <section class="scroll home" tabindex={0} aria-label="Home">
      {view === undefined ? (
        <p class="beginning">{state.manifest.name} has not published a Home tab for you.</p>
      ) : (
        <form method="post" action={`/${user.name}/on/${view.id}/act`} data-shown={view.id}>
          <Blocks blocks={blocksOf(view)} drawing={state.drawing(user, view)} />
        </form>
      )}
    </section>
  );
}

/** The modal on top of this person's screen, with the errors that the app or Slack put under its inputs. */
export function Modal({ view, user, state }: { view: View; user: User; state: PageState }) {
  const { title, submit, close } = view.content;
  const form = `${view.id}-form`;
  const isStacked = view.below?.open === true;
  return (
    <dialog class="modal" id={shownId(view)} open data-modal aria-labelledby={`${view.id}-title`}>
      <header>
        <span class="avatar app" aria-hidden="true">
          {state.manifest.name.slice(0, 1)}
        </span>
        <h2 id={`${view.id}-title`}>{textOf(title)}</h2>
        <form method="post" action={`/${user.name}/on/${view.id}/close`}>
          <button type="submit" class="close" aria-label={isStacked ? 'Back' : 'Close'}>
            {isStacked ? '‹' : '×'}
          </button>
        </form>
      </header>
      <section class="scroll" tabindex={0} aria-label="Content">
        <form
          id={form}
          method="post"
          action={`/${user.name}/on/${view.id}/act`}
          data-shown={view.id}
          novalidate
        >
          <Blocks blocks={blocksOf(view)} drawing={state.drawing(user, view)} />
        </form>
      </section>
      <footer>
        <form method="post" action={`/${user.name}/on/${view.id}/close`}>
          <button type="submit" class="button">
            {textOf(close) || 'Close'}
          </button>
        </form>
        {submit ? (
          <button
            type="submit"
            form={form}
            formaction={`/${user.name}/on/${view.id}/submit`}
            class="button primary"
          >
            {textOf(submit)}
          </button>
        ) : null}
      </footer>
    </dialog>
  );
}

function textOf(text: unknown): string {
  return isObject(text) ? String(text['text']) : '';
}
