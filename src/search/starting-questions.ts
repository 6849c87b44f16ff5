import type { Section } from '../report/model';
import { ask } from './ask';
import type { SearchIndex } from './search-index';

/** Nobody would type longer titles as a question. */
const MOST_WORDS = 8;

/**
 * Makes questions to begin with from the reports' own titles: those of the innermost sections, the shortest
 * first, one under each heading.
 * @param most at least 1
 * @returns fewer where the reports have no more
 */
export function startingQuestions(index: SearchIndex, most: number): string[] {
  const questions = new Map<string, string>();
  for (const { report, section } of innermostSections(index)) {
    const heading = `${report}/${section.parent}`;
    if (questions.size >= most) break;
    if (!questions.has(heading) && ask(index, section.title, 1).outcome === 'found')
      questions.set(heading, section.title);
  }
  return [...questions.values()];
}

function innermostSections({ library }: SearchIndex): { report: string; section: Section }[] {
  const wordsIn = ({ title }: Section) => title.split(/\s+/).length;
  return library.reports
    .flatMap(({ metadata, sections }) => {
      const parents = new Set(sections.map(({ parent }) => parent));
      const innermost = sections.filter(({ number, parent }) => parent !== null && !parents.has(number));
      const own = innermost.length > 0 ? innermost : sections;
      return own.map((section) => ({ report: metadata.id, section }));
    })
    .filter(({ section }) => wordsIn(section) <= MOST_WORDS)
    .sort((a, b) => wordsIn(a.section) - wordsIn(b.section));
}
