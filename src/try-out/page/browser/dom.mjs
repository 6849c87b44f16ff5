/** Who is at the page. */
export const person = location.pathname.split('/')[1];

/** Whoever types is not asked about after each letter. */
export const TYPING_MS = 150;

/** The elements that a selector finds, as an array. */
export const all = (selector, within = document) => [...within.querySelectorAll(selector)];

/** The window that lies on top; undefined where there is none. */
export const topWindow = () => all('dialog:modal').at(-1);

/** Makes a field as high as what is typed in it. */
export function grow(area) {
  area.rows = Math.min(8, area.value.split('\n').length);
}

/** Closes what has dropped down. `but`: unless it holds this element. */
export function closeMenus(but) {
  for (const menu of all('details:is(.menu, .dropdown)[open]')) {
    if (menu.contains(but)) continue;
    const isIn = menu.contains(document.activeElement);
    menu.removeAttribute('open');
    if (isIn) menu.querySelector('summary').focus();
  }
}
