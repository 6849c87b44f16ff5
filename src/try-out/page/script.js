// What a browser has to do itself: send forms without leaving the page, look again when something has changed, and what
// no form can: menus with entries to type for, windows on top of each other, and the keys that Slack has.

const LOOKS_AGAIN = { 'x-looks-again': 'yes' };
const SENT_BY_SCRIPT = { 'x-sent-by-script': 'yes' };
/** Whoever types is not asked about after each letter. */
const TYPING_MS = 150;

const person = location.pathname.split('/')[1];
const all = (selector, within = document) => [...within.querySelectorAll(selector)];

// -- Looking again ----------------------------------------------------------------------------------------------------

let looking = null;
let isAnotherLookDue = false;

/** Brings the page up to date, and leaves alone what somebody is at: a field, an open menu, where they have scrolled to. */
async function lookAgain() {
  if (looking) {
    isAnotherLookDue = true;
    return looking;
  }
  looking = fetchPage().finally(() => {
    looking = null;
    if (isAnotherLookDue) {
      isAnotherLookDue = false;
      return lookAgain();
    }
  });
  return looking;
}

async function fetchPage() {
  const before = entriesTold;
  const answer = await fetch(location.href, { headers: LOOKS_AGAIN }).catch(() => null);
  if (!answer?.ok) return;
  const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
  // What was entered meanwhile does not stand in it.
  if (entriesTold !== before) {
    isAnotherLookDue = true;
    return;
  }
  show(next);
}

/** Makes the page as the server has it now. */
function show(next) {
  const ends = new Set(all('[data-scroll=end]').filter(isAtEnd).map(placeOf));
  const before = focusNow();
  left.set(before.window, before);
  document.title = next.title;
  window.Idiomorph.morph(document.body, [...next.body.childNodes], {
    morphStyle: 'innerHTML',
    restoreFocus: true,
    callbacks: {
      beforeAttributeUpdated: (name, node) => !isOfTheBrowser(name, node),
      beforeNodeMorphed: (node) => !(node.nodeType === 1 && isBeingUsed(node)),
      beforeNodeRemoved: (node) => !(node.nodeType === 1 && node.matches('#confirmation, [data-said]')),
    },
  });
  for (const box of all('[data-scroll=end]')) if (ends.has(placeOf(box))) toEnd(box);
  settle();
  const { window: top } = focusNow();
  if (top === before.window) focusAgain(before);
  else if (left.has(top)) focusAgain(left.get(top));
}

/** What is open stays open, as the server does not know of it; so does what somebody types in a field. */
function isOfTheBrowser(name, node) {
  if (name === 'open') return node.matches('dialog, details');
  if (!/^(?:value|checked)$/.test(name) || !node.matches('input, textarea')) return false;
  const isTypedIn = node === document.activeElement && node.value !== node.defaultValue;
  return isTypedIn || entriesOnTheirWay.has(node.name);
}

/** A field that somebody types in, or a menu that is open, is theirs. */
function isBeingUsed(node) {
  if (node.matches('.select'))
    return (
      entriesOnTheirWay.has(node.dataset.name) ||
      (node.contains(document.activeElement) && node.dataset.open !== undefined)
    );
  return node.matches('textarea[data-composer]') && node.value !== '';
}

const isAtEnd = (box) => box.scrollHeight - box.scrollTop - box.clientHeight < 120;
const toEnd = (box) => {
  box.scrollTop = box.scrollHeight;
};
const placeOf = (box) => box.closest('.thread, main')?.className ?? '';

// -- The focus --------------------------------------------------------------------------------------------------------

/** Where the focus was last, by the window that lay on top; '' is the page itself. */
const left = new Map();

const topWindow = () => all('dialog:modal').at(-1);
const actionOf = (node) => (node.name === 'act' ? JSON.parse(node.value)[1] : undefined);
const spokenOn = (node) => node.getAttribute('aria-label') ?? node.textContent;

/** What has the focus, so that it can be found again when it is drawn anew: by what it does, and by its label. */
function focusNow() {
  const node = document.activeElement ?? document.body;
  return {
    window: topWindow()?.id ?? '',
    node,
    shown: node.closest('[data-shown]')?.dataset.shown,
    action: actionOf(node),
    label: spokenOn(node),
  };
}

/** A button that was pressed keeps the focus, or the one that does the same after it, such as the next More. */
function focusAgain({ node, shown, action, label }) {
  if (action === undefined) {
    if (node.isConnected && document.activeElement === document.body) node.focus();
    return;
  }
  if (node.isConnected && actionOf(node) === action && spokenOn(node) === label) return node.focus();
  const same = all(`[data-shown="${CSS.escape(shown)}"] button[name=act]`).filter(
    (each) => actionOf(each) === action,
  );
  (same.find((each) => spokenOn(each) === label) ?? same[0])?.focus();
}

/** What has to be done with what has just come: windows are shown as windows, with the focus in them. */
function settle() {
  for (const dialog of all('dialog[data-modal]')) {
    if (dialog.matches(':modal')) continue;
    dialog.removeAttribute('open');
    dialog.showModal();
    (
      dialog.querySelector('[autofocus]') ??
      dialog.querySelector('.scroll :is(input:not([type=hidden]), textarea, button)') ??
      dialog
    ).focus();
  }
  for (const area of all('textarea[data-composer]')) grow(area);
  for (const line of told) if (line.parentNode !== (topWindow() ?? document.body)) putOnTop(line);
}

// -- Sending ----------------------------------------------------------------------------------------------------------

const underWay = new WeakSet();

/** Posts, and says in a sentence what did not work. */
async function post(address, body) {
  const answer = await fetch(address, { method: 'POST', headers: SENT_BY_SCRIPT, body }).catch(() => null);
  if (answer?.ok) return true;
  tell(answer ? await answer.text() : 'The try-out does not answer; is it still running?');
  return false;
}

/** Sentences that somebody has yet to read. */
const told = new Set();

function tell(sentence) {
  const line = document.createElement('div');
  line.className = 'told';
  line.setAttribute('role', 'alert');
  line.dataset.said = '';
  line.append(Object.assign(document.createElement('p'), { textContent: sentence }));
  told.add(line);
  putOnTop(line);
  setTimeout(() => {
    told.delete(line);
    line.remove();
  }, 8000);
}

/** Below a window nobody would see it, nor hear it. */
function putOnTop(line) {
  (topWindow() ?? document.body).append(line);
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

/** How often the server was told of what stands in a field, and the fields of which it is being told. */
let entriesTold = 0;
const entriesOnTheirWay = new Map();

/** Tells the server what stands in a field now: it survives a reload, and the app hears of it where it wants to. */
async function change(name, values, where) {
  const shown = where.closest('[data-shown]').dataset.shown;
  const body = new URLSearchParams([['name', name], ...values.map((value) => ['value', value])]);
  const entry = {};
  entriesOnTheirWay.set(name, entry);
  const isTold = await post(`/${person}/on/${shown}/change`, body);
  entriesTold += 1;
  if (entriesOnTheirWay.get(name) === entry) entriesOnTheirWay.delete(name);
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

// -- Keys -------------------------------------------------------------------------------------------------------------

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

function grow(area) {
  area.rows = Math.min(8, area.value.split('\n').length);
}

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

// -- Menus ------------------------------------------------------------------------------------------------------------

function closeMenus(but) {
  for (const menu of all('details:is(.menu, .dropdown)[open]')) {
    if (menu.contains(but)) continue;
    const isIn = menu.contains(document.activeElement);
    menu.removeAttribute('open');
    if (isIn) menu.querySelector('summary').focus();
  }
}

document.addEventListener('click', ({ target }) => closeMenus(target));

// -- Selects: one combobox for all of them, as the ARIA Authoring Practices have it ------------------------------------

const listOf = (select) => select.querySelector('[role=listbox]');
const boxOf = (select) => select.querySelector('[role=combobox]');
const optionsOf = (select) => all('[role=option]', listOf(select)).filter((each) => !each.hidden);
const chosenIn = (select) => all('input[type=hidden]', select).map((each) => each.value);

function openList(select) {
  if (select.dataset.open !== undefined) return;
  select.dataset.open = '';
  listOf(select).hidden = false;
  boxOf(select).setAttribute('aria-expanded', 'true');
}

function closeList(select) {
  if (select.dataset.open === undefined) return;
  delete select.dataset.open;
  listOf(select).hidden = true;
  boxOf(select).setAttribute('aria-expanded', 'false');
  boxOf(select).removeAttribute('aria-activedescendant');
  boxOf(select).value =
    select.dataset.several === undefined ? (select.dataset.label ?? boxOf(select).defaultValue) : '';
}

const typedIn = (select) => (select.dataset.typed === undefined ? '' : boxOf(select).value.trim());

let asking;
/** Shows the entries for what is typed: of the menu's own, or of those that the app has. */
function offer(select) {
  const typed = typedIn(select);
  openList(select);
  if (select.dataset.select !== 'external') {
    for (const option of all('[role=option]', listOf(select)))
      option.hidden = !option.textContent.toLowerCase().includes(typed.toLowerCase());
    for (const group of all('[role=group]', listOf(select)))
      group.hidden = all('[role=option]', group).every((each) => each.hidden);
    return point(select, 0);
  }
  clearTimeout(asking);
  if (typed.length < Number(select.dataset.minQuery))
    return say(select, `Type ${select.dataset.minQuery} letters or more`);
  asking = setTimeout(async () => {
    const query = new URLSearchParams({ name: select.dataset.name, typed, list: listOf(select).id });
    const shown = select.closest('[data-shown]').dataset.shown;
    const answer = await fetch(`/${person}/on/${shown}/options?${query}`).catch(() => null);
    const entries = answer?.ok ? await answer.text() : undefined;
    // An answer to what was typed before may come after the answer to what is typed now.
    if (entries === undefined || select.dataset.open === undefined || typedIn(select) !== typed) return;
    listOf(select).innerHTML = entries;
    if (optionsOf(select).length === 0) say(select, 'No results');
    else point(select, 0);
  }, TYPING_MS);
}

function say(select, words) {
  const line = document.createElement('li');
  line.setAttribute('role', 'option');
  line.setAttribute('aria-disabled', 'true');
  line.textContent = words;
  listOf(select).replaceChildren(line);
  boxOf(select).removeAttribute('aria-activedescendant');
}

/** Points at one of the entries; the focus stays in the field. */
function point(select, at) {
  const options = optionsOf(select);
  const pointed = options[Math.max(0, Math.min(at, options.length - 1))];
  for (const option of options) option.classList.toggle('active', option === pointed);
  if (!pointed) return boxOf(select).removeAttribute('aria-activedescendant');
  boxOf(select).setAttribute('aria-activedescendant', pointed.id);
  listOf(select).scrollIntoView({ block: 'nearest' });
  pointed.scrollIntoView({ block: 'nearest' });
}

function choose(select, option) {
  if (!option?.dataset.value) return;
  const { value } = option.dataset;
  const before = chosenIn(select);
  const isSeveral = select.dataset.several !== undefined;
  const most = Number(select.dataset.max ?? Number.POSITIVE_INFINITY);
  const after = !isSeveral
    ? [value]
    : before.includes(value)
      ? before.filter((each) => each !== value)
      : [...before, value].slice(0, most);
  if (!isSeveral) select.dataset.label = option.querySelector('span')?.textContent ?? option.textContent;
  delete select.dataset.typed;
  keep(select, after);
}

/** What is chosen stands in hidden fields, which the form sends, and is told to the server. */
function keep(select, values) {
  for (const field of all('input[type=hidden]', select)) field.remove();
  for (const value of values) {
    const field = Object.assign(document.createElement('input'), {
      type: 'hidden',
      name: select.dataset.name,
      value,
    });
    select.append(field);
  }
  closeList(select);
  change(select.dataset.name, values, select);
}

document.addEventListener('focusin', ({ target }) => {
  for (const select of all('.select[data-open]')) if (!select.contains(target)) closeList(select);
});

document.addEventListener('click', ({ target }) => {
  const select = target.closest('.select');
  for (const other of all('.select[data-open]')) if (other !== select) closeList(other);
  if (!select) return;
  const remove = target.closest('[data-remove]');
  const option = target.closest('[role=option]');
  if (remove)
    keep(
      select,
      chosenIn(select).filter((value) => value !== remove.dataset.remove),
    );
  else if (option) choose(select, option);
  else if (target === boxOf(select)) {
    delete select.dataset.typed;
    offer(select);
  }
});

/** The focus stays in the field while somebody chooses with the mouse. */
document.addEventListener('mousedown', (event) => {
  if (event.target.closest('.select [role=listbox]')) event.preventDefault();
});

document.addEventListener('input', ({ target }) => {
  if (!target.matches('[role=combobox]')) return;
  const select = target.closest('.select');
  select.dataset.typed = '';
  offer(select);
});

document.addEventListener('keydown', (event) => {
  if (!event.target.matches('[role=combobox]')) return;
  const select = event.target.closest('.select');
  const isOpen = select.dataset.open !== undefined;
  const options = optionsOf(select);
  const at = options.findIndex((each) => each.classList.contains('active'));
  const moves = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: options.length - 1 };
  if (event.key in moves) {
    event.preventDefault();
    if (isOpen) point(select, moves[event.key]);
    else offer(select);
  } else if (event.key === 'Enter') {
    event.preventDefault();
    if (isOpen) choose(select, options[at]);
    else offer(select);
  } else if (event.key === 'Escape' && isOpen) {
    event.preventDefault();
    event.stopPropagation();
    closeList(select);
  } else if (event.key === 'Backspace' && event.target.value === '' && select.dataset.several !== undefined)
    keep(select, chosenIn(select).slice(0, -1));
});

// -- Beginning --------------------------------------------------------------------------------------------------------

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
