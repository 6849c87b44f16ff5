// One combobox for all select menus, as the ARIA Authoring Practices have it.
import { all, person, TYPING_MS } from './dom.mjs';
import { change } from './sending.mjs';

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
