import { topWindow } from './dom.mjs';

/** Sentences that somebody has yet to read. */
export const told = new Set();

/** Says in a sentence what did not work, for a while. */
export function tell(sentence) {
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
export function putOnTop(line) {
  (topWindow() ?? document.body).append(line);
}
