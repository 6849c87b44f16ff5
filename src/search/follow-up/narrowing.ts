import { TYPES } from '../../report/model';
import { type Filter, filterOf, isNarrowing, kindsInForce, NO_FILTER } from '../filter/filter';
import { typesAskedFor } from '../filter/plain-words';
import { readFilter } from '../filter/read-filter';
import { writeQuery } from '../filter/write-filter';
import type { SearchIndex } from '../search-index';
import type { Asked, FollowUp } from './asked';
import { reportsNamed } from './report-named';
import { isLed, isNameable, isSubject, leftOut, sectionTitled, subjectIn } from './subject';

const REQUEST =
  /^(?:(?:can|could|will|would)\s+(?:you|i|we)\s+)?(?:please\s+)?(?:(?:show|give|list|get|have|see)\s+(?:me\s+|us\s+)?(?=only|just|the ones|those)|i\s+(?:only\s+)?(?:want|need)\s+(?=only|just|the ones|those|what)|(?:the\s+)?same(?:\s+(?:question|thing|search))?,?\s+but\s+(?=only|just|without|not|in))?/iu;
/** "narrow it to section 3" is "only section 3". */
const NARROW =
  /^(?:the\s+)?same\s+(?:but\s+)?(?=in\s)|^more\s+(?:from|in)\s+(?=(?:sections?|chapters?)\s)|^(?:narrow|limit|restrict|filter|reduce)\s+(?:(?:it|that|this|them|those|these)\s+)?(?:down\s+)?(?:to|by|for|on)\s+(?=\S)/iu;
/** "Are there any on elections?" speaks of those that were asked for. */
const ANY_ON = /^(?:are|is)\s+there\s+(?:any|some|one)\s+(?=(?:on|about|for|to)\s)/iu;
const ONLY = /^(?:and\s+)?(?:only|just)\s+(?<rest>.+)$|^(?<before>.+?)\s+only$/isu;
const WITHOUT =
  /^(?:(?:but|and)\s+)?(?<how>not|without|except|leave out|excluding|exclude|minus|ignore|forget|drop|skip|remove|hide|lose)\s+(?<rest>.+)$/isu;
/** As one part of a catalogue's query, which begins anew: `NOT police training`. */
const OPERATOR = /^NOT\s/;
const WIDEN =
  /^(?:without|drop|remove|clear|no)\s+(?:the\s+|any\s+|all\s+)?(?:narrowing|filters?|restrictions?)$/iu;
/** "not Sudan, Afghanistan", "not Sudan but Afghanistan". */
const RATHER = /^(?<wrong>[^,;]{1,80}?)(?:\s*[,;]\s*(?:but\s+)?|\s+but\s+)(?<right>[^,;]+)$/isu;
const INSTEAD =
  /^(?:(?:and\s+)?(?:(?:what|how)\s+about|what\s+of)|(?:and\s+)?(?:the\s+)?same(?:\s+(?:question|thing|search))?,?\s+(?:but\s+)?(?:for|on|about|with)|(?:change|switch)(?:\s+(?:it|that))?\s+to|make\s+(?:it|that)|rather|instead)\s+(?<rest>.+?)(?:\s+instead)?$|^(?<before>.+?)\s+instead$/isu;
const AND = /^(?:and|also|plus|add)\s+(?:also\s+)?(?<rest>.+)$/isu;
/** "the ones about funding"; "any that were agreed" where it says nothing else. */
const THE_ONES =
  /^(?:the\s+)?ones\s+.+$|^(?:any|both)\s+(?:recommendations?|challenges|findings)(?:\s+and\s+(?:recommendations|challenges|findings))?$/isu;
/** "only the challenges, no recommendations": what is not named is not wanted anyhow. */
const NO_OTHERS = /,\s*(?:no|not|without)\s.+$/isu;
const WHICH =
  /^(?:the\s+\S+\s+ones|any(?:thing)?\s+\S+|(?:those|these)\s+(?:addressed|directed|aimed)\b.+|(?:(?:any|all|those|these)\s+(?:that|which)|those|these|which(?:\s+ones)?|what)\s+(?:are|is|were|was)\s+(?!(?:for|to)\b).+)$/isu;

/** With which the subject goes, where another one takes its place; what kind of statement, and from where, stays. */
const OF_SUBJECT = { topics: [], actors: [], addressees: [], involved: [], without: [] };

/**
 * The question before, with something more, less or instead: `only the recommendations`, `without training`,
 * `and on police?`, `what about training instead`. "And" adds, also to types and addressees; "only" takes the place of what
 * was said of the same kind; another subject takes the place of the words, and of who was asked.
 */
export function narrowing(
  index: SearchIndex,
  said: { point: string; isAsked: boolean },
  asked: Asked,
): FollowUp | null {
  if (asked.query === '' || OPERATOR.test(said.point)) return null;
  const point = said.point.replace(REQUEST, '').replace(NARROW, 'only ').replace(ANY_ON, 'and ');
  if (WIDEN.test(point)) return asks(readFilter(index, asked.query).words, NO_FILTER);
  const without = WITHOUT.exec(point)?.groups;
  if (without) return lessBy(index, without, asked);
  const only = ONLY.exec(point)?.groups;
  const instead = INSTEAD.exec(point)?.groups;
  const and = AND.exec(point)?.groups;
  const { isAsked } = said;
  if (only)
    return changed(
      index,
      { by: 'only', subject: (only['rest'] ?? only['before'] ?? '').replace(NO_OTHERS, ''), isAsked },
      asked,
    );
  if (instead)
    return changed(
      index,
      { by: 'instead', subject: instead['rest'] ?? instead['before'] ?? '', isAsked },
      asked,
    );
  if (and) return changed(index, { by: 'and', subject: and['rest'] ?? '', isAsked }, asked);
  if (THE_ONES.test(point))
    return changed(index, { by: 'only', subject: point.replace(/^(?:any|both)\s+/iu, ''), isAsked }, asked);
  const isCondition = WHICH.test(point) && subjectIn(index, point)?.isCondition;
  return isCondition ? changed(index, { by: 'only', subject: point, isAsked }, asked) : null;
}

/** `without training`, `drop the elections one`, `not Sudan, Afghanistan`. */
function lessBy(
  index: SearchIndex,
  groups: Record<string, string | undefined>,
  asked: Asked,
): FollowUp | null {
  const { how = '', rest = '' } = groups;
  const { wrong, right = '' } = /^not$/i.test(how) ? (RATHER.exec(rest)?.groups ?? {}) : {};
  if (wrong !== undefined && isNameable(wrong) && isNameable(right))
    return changed(index, { by: 'instead', subject: right, isAsked: true }, asked);
  if (
    sectionTitled(index, rest) !== null ||
    /^(?:in\s+|from\s+)?(?:the\s+)?(?:sections?|chapters?)\s+\d/iu.test(rest)
  )
    return { kind: 'unclear', because: 'section-left-out' };
  const words = leftOut(rest);
  const before = readFilter(index, asked.query);
  const type = typesAskedFor(words);
  if (type !== null && type.rest.trim() === '') {
    const types = (before.filter.types.length > 0 ? before.filter.types : TYPES).filter(
      (one) => !type.types.includes(one),
    );
    if (types.length > 0) return asks(before.words, filterOf({ ...before.filter, types }));
  }
  if (!isSubject(index, words)) return { kind: 'unclear', because: 'no-subject' };
  const left = [...new Set([...before.filter.without, words.toLowerCase()])];
  return asks(before.words, filterOf({ ...before.filter, without: left }));
}

interface Change {
  by: 'and' | 'only' | 'instead';
  subject: string;
  /** Whether it is put as a question. */
  isAsked: boolean;
}

function changed(index: SearchIndex, { by, subject, isAsked }: Change, asked: Asked): FollowUp | null {
  const reports = reportsNamed(index, subject, by === 'only');
  if (reports.length > 0) {
    const { words, filter } = readFilter(index, asked.query);
    const named = filterOf({ reports });
    // "And" adds to those that were named; where none was, all are searched already, and one is meant.
    return asks(words, by === 'and' ? added(filter, named) : replaced(filter, named));
  }
  const said = subjectIn(index, subject);
  if (said === null)
    return !isAsked && /^(?:i|we|you|he|she|they)\b/iu.test(subject)
      ? { kind: 'unclear', because: 'no-subject' }
      : null;
  const { words } = said;
  if (words === '' && !isNarrowing(said.filter)) return null;
  const mayBeNew = isAsked || by === 'instead' || !/\s/.test(words);
  const isMeant = isLed(subject) || isSubject(index, words) || (mayBeNew && isNameable(words));
  if (words !== '' && !isMeant) return isAsked ? null : { kind: 'unclear', because: 'no-subject' };
  const before = readFilter(index, asked.query);
  if (by === 'instead' && words !== '')
    return asks(words, replaced(filterOf({ ...before.filter, ...OF_SUBJECT }), said.filter));
  const filter = by === 'and' ? added(before.filter, said.filter) : replaced(before.filter, said.filter);
  const isSilent = asked.shown.length === 0 && !isNarrowing(before.filter);
  // To what the reports are silent on, nothing can be added.
  const kept = isSilent && words !== '' ? '' : before.words;
  return asks([kept, words].filter(Boolean).join(' '), filter);
}

/** Of a kind that is named anew, the new values hold; the other kinds stay. */
function replaced(before: Filter, said: Filter): Filter {
  return filterOf({ ...before, ...Object.fromEntries(kindsInForce(said).map((kind) => [kind, said[kind]])) });
}

/** Of a kind that is named again, the values of both. */
function added(before: Filter, said: Filter): Filter {
  const both = kindsInForce(said).map((kind) => [kind, [...new Set([...before[kind], ...said[kind]])]]);
  return filterOf({ ...before, ...Object.fromEntries(both) });
}

function asks(words: string, filter: Filter): FollowUp {
  return { kind: 'question', query: writeQuery(words, filter) };
}
