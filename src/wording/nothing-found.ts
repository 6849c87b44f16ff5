import type { Library } from '../report/library';
import type { Answer } from '../search/ask';
import { isNarrowing } from '../search/filter/filter';
import { searchedReports } from './by-report';
import { filterInWords, missingValuesLine, narrowingLine, notesLine } from './filter';
import {
  absentLine,
  count,
  quoted,
  quotedList,
  readingLine,
  reportsAre,
  reportsDo,
  reportsSay,
  searchedLine,
} from './receipt';

type NothingFound = Extract<Answer, { outcome: 'nothing-found' }>;

/**
 * Says plainly that there is no answer and why, then in small print how the question was read and what was
 * searched.
 * @param isEchoed whether the question stands before it as it was read, filter included, see `echo.ts`
 */
export function nothingFoundLines(library: Library, answer: NothingFound, isEchoed = false): string[] {
  const { filter, filterNotes, readAs, withoutFilter } = answer;
  const missing = missingValuesLine(library, answer);
  if (missing !== '') return [missing];
  if (readAs.length === 0 && !isNarrowing(filter))
    return filterNotes.length > 0
      ? [notesLine(library, answer)]
      : ['There is nothing to look for in that; name a subject, for example local ownership.'];
  const isKeptBack = isNarrowing(filter) && (readAs.length === 0 || withoutFilter > 0);
  const narrowed =
    isKeptBack || isEchoed ? notesLine(library, answer) : narrowingLine(library, { filter, filterNotes });
  const small = [narrowed, readingLine(answer), searchedLine(answer, searchedReports(library, answer))];
  return [isKeptBack ? keptBack(library, answer) : silent(answer), small.filter(Boolean).join(' ')];
}

/** There are statements, but none passes the filter; what is nearest among those that do may follow. */
function keptBack(library: Library, answer: NothingFound): string {
  const { filter, words, withoutFilter, finding } = answer;
  const among = filterInWords(library, filter);
  if (words === '') return `There are no ${among}.`;
  const without = withoutFilter > 0 ? ` Without narrowing: ${count(withoutFilter, 'statement')}.` : '';
  const nothing = `There is nothing on ${quoted(words)} among ${among}.${without}`;
  if (finding !== 'near') return nothing;
  return [nothing, absentBesides(answer), NEAREST].filter(Boolean).join(' ');
}

function silent(answer: NothingFound): string {
  const { words, searched, finding } = answer;
  const subject =
    words === '' ? 'that' : answer.unanswered.length > 1 ? quotedList(answer.unanswered) : quoted(words);
  const absent = absentBesides(answer).replace(/^The reports? (do(?:es)?)/, theyDo);
  const { nearlyQuoted = [] } = answer;
  if (nearlyQuoted.length > 0)
    return `${reportsDo(searched.reports)} not say ${quotedList(nearlyQuoted)} word for word. ${NEAREST_WORDS}`;
  if (finding === 'near')
    return [`${reportsSay(searched.reports)} nothing on ${subject}.`, absent, NEAREST]
      .filter(Boolean)
      .join(' ');
  const areAllThere = answer.silentOn.length === 0 && answer.readAs.some((one) => one.startsWith('"'));
  if (areAllThere) return `No statement has all of ${subject}.`;
  return [`${reportsAre(searched.reports)} silent on ${subject}.`, absent].filter(Boolean).join(' ');
}

/** The words that the reports do not have, unless these are all that was asked for. */
function absentBesides(answer: NothingFound): string {
  const absentIsAll = quoted(answer.silentOn.join(' ').toLowerCase()) === quoted(answer.words.toLowerCase());
  return absentIsAll ? '' : absentLine(answer);
}

/** Introduces statements that are no answer. */
const NEAREST = 'Nearest, which is no answer:';

/** Introduces statements that say nearly what somebody quotes. */
const NEAREST_WORDS = 'Nearest in its words:';

function theyDo(_: string, verb: string): string {
  return verb === 'do' ? 'They do' : 'It does';
}
