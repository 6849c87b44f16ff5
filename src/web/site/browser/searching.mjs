import { keep } from './kept.mjs';
import { absolute, BASE, SEARCH } from './where.mjs';

const INVITATION = 'Ask in the field above. Your browser searches by itself: what you ask is sent nowhere.';
const LOADING = 'Loading what the search needs, which your browser keeps for the next time';
const READY = 'Ready to search.';
const SEARCHING = 'Searching.';
const FAILED = {
  'not-loaded':
    'What the search needs could not be loaded. Look whether you are connected, and search again.',
  'not-understood':
    'This browser cannot do the search. A newer one can: Firefox, Chrome, Edge or Safari of the last three years.',
};

let worker = null;
/** How many questions were sent to it. */
let sent = 0;

/** Says what can be done here. */
export function invite() {
  tell(INVITATION);
}

/** Loads what a search needs while somebody begins to type. */
export function prepare() {
  if (worker !== null) return;
  const told = tell(INVITATION);
  send(null, told, () => told.says(READY));
}

/** Searches, and shows the answer in place of what stands there. */
export function search(asked, from) {
  const told = tell(SEARCHING);
  send({ asked, from, base: BASE }, told, (answer) => {
    const { isAnswer, of, places } = answer;
    keep({ asked, from, isAnswer, of, places });
    show(answer.html);
  });
}

/** Sends a question to the worker. @param done then called with what it gives, unless another question was sent meanwhile */
function send(question, told, done) {
  const number = ++sent;
  worker ??= new Worker(absolute(SEARCH.worker), { type: 'module' });
  worker.onmessage = ({ data: news }) => {
    if (news.what === 'loading') told.loads(news);
    else if (news.what === 'failed') told.says(FAILED[news.why]);
    else if (news.number === number) done(news);
  };
  worker.onerror = () => {
    worker = null;
    told.says(FAILED['not-loaded']);
  };
  worker.postMessage({ files: files(), number, question });
}

function files() {
  const { corpus, encoder } = SEARCH.files;
  const found = ({ parts, size }) => ({ parts: parts.map(absolute), size });
  return {
    corpus: found(corpus),
    encoder: encoder && { ...encoder, tokens: found(encoder.tokens), vectors: found(encoder.vectors) },
  };
}

/** Says how far it is: in words that change seldom, as they are read out, and in a bar. */
function tell(sentence) {
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  const bar = document.createElement('progress');
  bar.setAttribute('aria-label', 'Loaded');
  bar.hidden = true;
  document.querySelector('main').replaceChildren(status, bar);
  const says = (words) => {
    bar.hidden = true;
    status.textContent = words;
  };
  says(sentence);
  return {
    says,
    loads({ loaded, size }) {
      if (bar.hidden) status.textContent = `${LOADING}: ${(size / 1e6).toFixed(1)} MB.`;
      bar.hidden = false;
      bar.max = size;
      bar.value = loaded;
      if (loaded === size) says(SEARCHING);
    },
  };
}

/** Puts the answer of a page in place of what stands here. */
function show(html) {
  const next = new DOMParser().parseFromString(html, 'text/html');
  document.title = next.title;
  document.querySelector('main').replaceChildren(...next.querySelector('main').childNodes);
  const place = document.getElementById(location.hash.slice(1)) ?? document.querySelector('main h1');
  place.tabIndex = -1;
  place.focus();
  place.scrollIntoView({ block: 'nearest' });
}
