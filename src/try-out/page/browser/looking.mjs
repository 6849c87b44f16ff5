import { all, grow, topWindow } from './dom.mjs';
import { putOnTop, told } from './telling.mjs';

const LOOKS_AGAIN = { 'x-looks-again': 'yes' };

/** How often the server was told of what stands in a field, and the fields of which it is being told. */
export const entries = { told: 0, onTheirWay: new Map() };

let looking = null;
let isAnotherLookDue = false;

/** Brings the page up to date, and leaves alone what somebody is at: a field, an open menu, where they have scrolled to. */
export async function lookAgain() {
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
  const before = entries.told;
  const answer = await fetch(location.href, { headers: LOOKS_AGAIN }).catch(() => null);
  if (!answer?.ok) return;
  const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
  // What was entered meanwhile does not stand in it.
  if (entries.told !== before) {
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

/** What is open stays open and what is under way busy, as the server does not know; so does what somebody types in a field. */
function isOfTheBrowser(name, node) {
  if (name === 'aria-busy') return true;
  if (name === 'open') return node.matches('dialog, details');
  if (!/^(?:value|checked)$/.test(name) || !node.matches('input, textarea')) return false;
  const isTypedIn = node === document.activeElement && node.value !== node.defaultValue;
  return isTypedIn || entries.onTheirWay.has(node.name);
}

/** A field that somebody types in, or a menu that is open, is theirs. */
function isBeingUsed(node) {
  if (node.matches('.select'))
    return (
      entries.onTheirWay.has(node.dataset.name) ||
      (node.contains(document.activeElement) && node.dataset.open !== undefined)
    );
  return node.matches('textarea[data-composer]') && node.value !== '';
}

const isAtEnd = (box) => box.scrollHeight - box.scrollTop - box.clientHeight < 120;
/** Scrolls to what was said last. */
export const toEnd = (box) => {
  box.scrollTop = box.scrollHeight;
};
const placeOf = (box) => box.closest('.thread, main')?.className ?? '';

/** Where the focus was last, by the window that lay on top; '' is the page itself. */
const left = new Map();

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
export function settle() {
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
