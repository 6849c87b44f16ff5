import { all, closeMenus, grow, person, TYPING_MS, topWindow } from './dom.mjs';
import { entries, lookAgain } from './looking.mjs';
import { tell } from './telling.mjs';

const SENT_BY_SCRIPT = { 'x-sent-by-script': 'yes' };

const underWay = new WeakSet();

/** Posts, and says in a sentence what did not work. */
async function post(address, body) {
  const answer = await fetch(address, { method: 'POST', headers: SENT_BY_SCRIPT, body }).catch(() => null);
  if (answer?.ok) return true;
  tell(answer ? await answer.text() : 'The try-out does not answer; is it still running?');
  return false;
}

document.addEventListener('submit', async (event) => {
  const form = event.target;
  if (form.method !== 'post') return;
  event.preventDefault();
  const { submitter } = event;
  if (underWay.has(form)) return;
  if (submitter?.dataset.confirm && !(await isConfirmed(submitter.dataset.confirm))) return;
  underWay.add(form);
  // The form itself says what stands in it, and afterwards the window may be gone.
  clearTimeout(typing);
  form.setAttribute('aria-busy', 'true');
  const body = new FormData(form, submitter);
  // Each time that somebody sends is a time of its own; what comes twice is one and the same request.
  if (body.has('form')) body.set('form', crypto.randomUUID());
  const area = form.querySelector('textarea[data-composer]');
  const typed = area?.value;
  if (area) {
    area.value = '';
    grow(area);
  }
  if (submitter?.dataset.url) window.open(submitter.dataset.url, '_blank', 'noopener');
  closeMenus();
  const address = submitter?.hasAttribute('formaction') ? submitter.formAction : form.action;
  const isDone = await post(address, new URLSearchParams(body));
  if (!isDone && area && area.value === '') area.value = typed;
  underWay.delete(form);
  form.removeAttribute('aria-busy');
  await lookAgain();
  // Whoever sends a long window off does not see what is wrong at its other end.
  if (address.endsWith('/submit'))
    topWindow()?.querySelector('.scroll [role=alert]')?.scrollIntoView({ block: 'center' });
});

/** Asks as the app wants it asked; resolves to whether somebody said yes. */
function isConfirmed(id) {
  const dialog = document.createElement('dialog');
  dialog.id = 'confirmation';
  dialog.className = 'modal confirmation';
  const form = document.createElement('form');
  form.method = 'dialog';
  form.append(document.getElementById(id).content.cloneNode(true));
  dialog.append(form);
  const title = form.querySelector('h2');
  title.id = 'confirmation-title';
  dialog.setAttribute('aria-labelledby', title.id);
  (document.querySelector('dialog:modal') ?? document.body).append(dialog);
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'confirm');
    });
    dialog.showModal();
  });
}

/** Tells the server what stands in a field now: it survives a reload, and the app hears of it where it wants to. */
export async function change(name, values, where) {
  const shown = where.closest('[data-shown]').dataset.shown;
  const body = new URLSearchParams([['name', name], ...values.map((value) => ['value', value])]);
  const entry = {};
  entries.onTheirWay.set(name, entry);
  const isTold = await post(`/${person}/on/${shown}/change`, body);
  entries.told += 1;
  if (entries.onTheirWay.get(name) === entry) entries.onTheirWay.delete(name);
  if (isTold) await lookAgain();
}

document.addEventListener('change', ({ target }) => {
  if (!target.closest('[data-shown]') || target.matches('[role=combobox]') || !target.name) return;
  clearTimeout(typing);
  const same = all(`[name="${CSS.escape(target.name)}"]`, target.form);
  const values = same
    .filter((each) => (/^(?:checkbox|radio)$/.test(each.type) ? each.checked : true))
    .map((each) => each.value);
  // A text of which the app hears is sent by Enter, or letter by letter.
  if (!target.dataset.dispatch) change(target.name, values, target);
});

let typing;
document.addEventListener('input', ({ target }) => {
  if (target.matches('textarea[data-composer]')) grow(target);
  // What somebody types in a window survives a reload; of what Enter sends off the server hears then.
  const isTold = target.closest('[data-shown]') && target.matches('.text-field:not([data-dispatch=enter])');
  if (!isTold) return;
  clearTimeout(typing);
  typing = setTimeout(() => change(target.name, [target.value], target), TYPING_MS);
});
