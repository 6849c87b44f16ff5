import { answerBarOnSite } from '../answer-bar';
import { keep, kept } from './kept.mjs';
import { invite, prepare, search } from './searching.mjs';
import { BASE, PLACE, SEARCH } from './where.mjs';

// Forms are what a server would answer. Without script the search field leads to the page that searches, which says that it
// cannot; nothing that was typed goes along.
document.addEventListener('submit', (event) => {
  const { target: form, submitter } = event;
  event.preventDefault();
  const to = new URL(submitter?.getAttribute('formaction') ?? form.getAttribute('action'), location.href);
  const fields = new FormData(form);
  // A statement of the answer that is kept.
  if (fields.has('n')) return location.assign(to);
  const question = form.querySelector('[data-search]')?.value ?? fields.get('q');
  const asked = { question, report: null, isEverything: fields.get('all') === 'yes' };
  const from = Number(fields.get('from') ?? 0);
  if (SEARCH !== null && to.pathname === location.pathname) return ask(asked, from);
  keep({ asked, from, isAnswer: false, of: 0, places: [] });
  location.assign(to);
});

/** Asks the report that this page searches. */
function ask(asked, from) {
  for (const field of document.querySelectorAll('[data-search]')) field.value = asked.question;
  search({ ...asked, report: SEARCH.report }, from);
}

const last = kept();
if (SEARCH !== null) {
  if (last === null) invite();
  else ask(last.asked, last.from);
  document.querySelector('[data-search]').addEventListener('focus', prepare);
} else if (last !== null) {
  const at = last.places.indexOf(PLACE);
  if (at >= 0) showBar(last, at);
}

/** Above a statement of the answer that is kept, the ways to the one before and after it. */
function showBar({ asked, isAnswer, of, places }, at) {
  const answer = {
    asked,
    isAnswer,
    of,
    position: at + 1,
    before: places[at - 1] ?? null,
    after: places[at + 1] ?? null,
  };
  const bar = new DOMParser().parseFromString(answerBarOnSite(BASE, answer), 'text/html').body;
  document.querySelector('main').prepend(...bar.childNodes);
  for (const field of document.querySelectorAll('[data-search]')) field.value = asked.question;
  document.getElementById('cited')?.scrollIntoView({ block: 'nearest' });
}
