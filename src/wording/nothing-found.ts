import type { Library } from '../report/library';
import type { Answer } from '../search/ask';
import { isNarrowing, NO_FILTER } from '../search/filter/filter';
import { filterInWords, narrowingLine } from './filter';
import { noteInWords } from './filter-notes';
import {
  count,
  quoted,
  quotedList,
  readingLine,
  reportsAre,
  searchedLine,
  takenFor,
  untaken,
} from './receipt';

type NothingFound = Extract<Answer, { outcome: 'nothing-found' }>;

/** Says plainly that there is no answer and why, then in small print how that was read and what was searched. */
export function nothingFoundLines(library: Library, answer: NothingFound): string[] {
  const { filter, filterNotes, readAs, withoutFilter } = answer;
  const missing = filterNotes.filter(({ note }) => note === 'no-such-value');
  if (missing.length > 0) return [missing.map((note) => noteInWords(library, note)).join(' ')];
  if (readAs.length === 0 && !isNarrowing(filter))
    return filterNotes.length > 0
      ? [filterNotes.map((note) => noteInWords(library, note)).join(' ')]
      : ['There is nothing to look for in that; name a subject, for example local ownership.'];
  const isKeptBack = isNarrowing(filter) && (readAs.length === 0 || withoutFilter > 0);
  const narrowed = isKeptBack ? { filter: NO_FILTER, filterNotes } : answer;
  const small = [
    narrowingLine(library, narrowed),
    readingLine({ ...answer, silentOn: [] }),
    searchedLine(answer),
  ];
  return [isKeptBack ? keptBack(library, answer) : silent(answer), small.filter(Boolean).join(' ')];
}

/** What there is does not pass the filter. */
function keptBack(library: Library, { filter, words, withoutFilter }: NothingFound): string {
  const among = filterInWords(library, filter);
  if (words === '') return `There are no ${among}.`;
  const without = withoutFilter > 0 ? ` Without narrowing: ${count(withoutFilter, 'statement')}.` : '';
  return `There is nothing on ${quoted(words)} among ${among}.${without}`;
}

function silent(answer: NothingFound): string {
  const { words, searched } = answer;
  const subject = words === '' ? '' : ` on ${quoted(words)}`;
  const absentIsAll = quoted(answer.silentOn.join(' ').toLowerCase()) === quoted(words.toLowerCase());
  const silentOn = untaken(answer.silentOn, takenFor(answer));
  const they = searched.reports > 1 ? 'They do' : 'It does';
  const absent = silentOn.length > 0 && !absentIsAll ? ` ${they} not have ${quotedList(silentOn)}.` : '';
  return `${reportsAre(searched.reports)} silent${subject}.${absent}`;
}
