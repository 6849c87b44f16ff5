// What is more comfortable with script; without it, nothing is missing.

const search = document.querySelector('[data-search]');

document.addEventListener('keydown', (event) => {
  const isTyping =
    event.target instanceof Element && event.target.closest('input, textarea, select') !== null;
  if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey || search === null)
    return;
  event.preventDefault();
  search.focus();
  search.select();
});

// An outline that is longer than the screen shows where one is.
const current = document.querySelector('.outline [aria-current]');
const outline = current?.closest('.outline');
if (outline) outline.scrollTop = current.offsetTop - outline.clientHeight / 2;

const quoting = document.querySelector('.quoting');
if (quoting) {
  const copies = document.createElement('div');
  copies.className = 'copies';
  const said = document.createElement('span');
  said.setAttribute('role', 'status');
  for (const details of quoting.querySelectorAll('[data-copy]')) {
    const text = details.querySelector('pre');
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = `Copy ${details.dataset.copy}`;
    button.addEventListener('click', async () => {
      said.textContent = (await copied(text.textContent)) ? 'Copied.' : select(details, text);
    });
    copies.append(button);
  }
  copies.append(said);
  quoting.prepend(copies);
}

/** Whether it is on the clipboard: a page that came without encryption may not put it there. */
async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Whoever cannot be given it takes it: the text stands there, selected. */
function select(details, text) {
  details.open = true;
  getSelection().selectAllChildren(text);
  return 'Selected; copy it with the keyboard.';
}
