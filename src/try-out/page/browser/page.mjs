// What a browser has to do itself: send forms without leaving the page, look again when something has changed, and what
// no form can: menus with entries to type for, windows on top of each other, and the keys that Slack has.
import { all, closeMenus, person, topWindow } from './dom.mjs';
import { lookAgain, settle, toEnd } from './looking.mjs';
import './selects.mjs';
import { change } from './sending.mjs';

document.addEventListener('keydown', (event) => {
  const { target, key } = event;
  if (key === 'Escape') closeMenus();
  if (key !== 'Enter' || event.isComposing) return;
  if (target.matches('textarea[data-composer]') && !event.shiftKey) {
    event.preventDefault();
    if (target.value.trim() !== '') target.form.requestSubmit();
  } else if (target.matches('input[data-dispatch]')) {
    event.preventDefault();
    change(target.name, [target.value], target);
  } else if (target.matches('dialog input:not([role=combobox])')) event.preventDefault();
});

/** Escape in a window closes it for the app, too. */
document.addEventListener(
  'cancel',
  (event) => {
    if (!event.target.matches('dialog[data-modal]')) return;
    event.preventDefault();
    if (event.target.querySelector('details.menu[open], .select[data-open]')) return;
    event.target.querySelector('form[action$="/close"]').requestSubmit();
  },
  true,
);

document.addEventListener('click', ({ target }) => closeMenus(target));

for (const box of all('[data-scroll=end]')) toEnd(box);
settle();
// Where there is a keyboard of its own, people begin to type at once.
if (!topWindow() && matchMedia('(pointer: fine)').matches) all('textarea[data-composer]').at(-1)?.focus();

let changes;
/** A browser keeps six connections to one address, in however many tabs: one that nobody sees gives its own up. */
function listen() {
  changes?.close();
  const { changes: since } = document.body.dataset;
  if (document.hidden || since === undefined) return;
  changes = new EventSource(`/${person}/changes?since=${since}`);
  changes.addEventListener('changed', lookAgain);
}
document.addEventListener('visibilitychange', listen);
listen();
