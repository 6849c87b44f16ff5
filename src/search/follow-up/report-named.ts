import { KINDS } from '../filter/kinds';
import type { SearchIndex } from '../search-index';

const LEAD = /^(?:(?:in|from|of|for)\s+)?(?:the\s+)?/iu;
const YEAR = /[\s,-]+(?:19|20)\d\d$/u;

/**
 * The ids of the reports that a part of a message names, whole, by id or title; none where there is one report only.
 * @param inShort whether the title without its year will do: "only Bosnia", among reports of which one is called Bosnia 2002
 */
export function reportsNamed(index: SearchIndex, said: string, inShort: boolean): readonly string[] {
  const { reports } = index.library;
  if (reports.length < 2) return [];
  const name = said
    .replace(LEAD, '')
    .replace(/["“”„«»]/g, '')
    .trim();
  const whole = KINDS.reports.find(index)(name, false)?.values ?? [];
  if (whole.length > 0 || !inShort) return whole;
  const isCalled = (title: string) => title.replace(YEAR, '').toLowerCase() === name.toLowerCase();
  return reports.filter(({ metadata }) => isCalled(metadata.shortTitle)).map(({ metadata }) => metadata.id);
}
