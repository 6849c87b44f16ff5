import type { Library } from '../report/library';
import type { Section, Statement } from '../report/model';
import { ask } from '../search/ask';
import type { SearchIndex } from '../search/search-index';
import type { DigestFilter } from './model';
import { statementKey } from './statement-key';

/** Draws from everything but what is about the seminar itself. */
export const EVERYTHING: DigestFilter = { types: [], sections: [], topics: [], actors: [] };

/**
 * The statements that a digest draws from, in report order, each text once. `context` statements (about the
 * seminar itself) only where the filter names that type. A section that is not there matches nothing, and so
 * does a topic on which the reports are silent.
 */
export function matchingStatements(index: SearchIndex, filter: DigestFilter): Statement[] {
  const { library } = index;
  const inSections = sectionsMeant(library, filter.sections);
  const onTopics = statementsOn(index, filter.topics);
  const actors = new Set(filter.actors);
  return eachTextOnce(
    library.statements.filter(
      (statement) =>
        hasType(statement, filter) &&
        (filter.sections.length === 0 || inSections.has(placeOf(statement))) &&
        (filter.topics.length === 0 || onTopics.has(statement)) &&
        (actors.size === 0 || whoIsIn(statement).some((actor) => actors.has(actor))),
    ),
  );
}

/** The first of those with the same words. */
export function eachTextOnce(statements: readonly Statement[]): Statement[] {
  const byKey = new Map<string, Statement>();
  for (const statement of statements) {
    const key = statementKey(statement);
    if (!byKey.has(key)) byKey.set(key, statement);
  }
  return [...byKey.values()];
}

/** Actors and addressees, each once. */
export function whoIsIn({ actors, addressees }: Statement): string[] {
  return [...new Set([...actors, ...addressees])];
}

/** The numbers of the sections around a section and its own, innermost first. */
export function sectionAndParents(sections: readonly Section[], number: string): string[] {
  const chain: string[] = [];
  for (let at: string | null = number; at !== null && !chain.includes(at); at = parentOf(sections, at))
    chain.push(at);
  return chain;
}

function parentOf(sections: readonly Section[], number: string): string | null {
  return sections.find((section) => section.number === number)?.parent ?? null;
}

function hasType({ type }: Statement, { types }: DigestFilter): boolean {
  return types.length === 0 ? type !== 'context' : types.includes(type);
}

function statementsOn(index: SearchIndex, topics: readonly string[]): Set<Statement> {
  const answers = topics.map((topic) => ask(index, topic));
  return new Set(
    answers.flatMap((answer) =>
      answer.outcome === 'found'
        ? answer.hits.flatMap(({ statement, alsoAt }) => [statement, ...alsoAt])
        : [],
    ),
  );
}

/** The places of the sections with these numbers (`6`, or `beijing-2007/6` for one report's) and all within. */
function sectionsMeant({ reports }: Library, numbers: readonly string[]): Set<string> {
  const wanted = new Set(numbers);
  const places = new Set<string>();
  for (const { metadata, sections } of reports)
    for (const { number } of sections)
      if (
        sectionAndParents(sections, number).some(
          (one) => wanted.has(one) || wanted.has(`${metadata.id}/${one}`),
        )
      )
        places.add(`${metadata.id}/${number}`);
  return places;
}

function placeOf({ report, section }: Statement): string {
  return `${report}/${section.number}`;
}
