import { addressOf } from '../report/address';
import { antecedentsOf } from '../report/antecedent';
import { citeShort, type Library } from '../report/library';
import type { Statement } from '../report/model';
import { qualifierOf } from '../report/qualifier';
import type { Answer, Hit } from '../search/ask';

/**
 * JSON that is safe for a terminal: the control characters that JSON leaves as they are become escapes too.
 */
export function jsonText(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(
    /[\u007f-\u009f]/g,
    (character) => `\\u00${character.charCodeAt(0).toString(16)}`,
  );
}

/**
 * The form of an answer for programs, as docs/commands.md documents it. Fields may be added, never changed.
 * @param answer with as many hits as are wanted
 * @param limit how many results at the most, 1 or more; `total` counts them all
 */
export function answerAsJson(library: Library, answer: Answer, limit: number) {
  const hits = answer.outcome === 'found' ? answer.hits : [];
  const nearest = answer.outcome === 'found' ? [] : answer.nearest;
  return {
    query: answer.query,
    outcome: answer.outcome,
    finding: answer.finding,
    words: answer.words,
    filter: answer.filter,
    filterNotes: answer.filterNotes,
    readAs: answer.readAs,
    isCut: answer.isCut ?? false,
    total: answer.outcome === 'found' ? answer.matched : 0,
    nearlySame: answer.outcome === 'found' ? (answer.nearlySame ?? 0) : 0,
    searched: answer.searched,
    byReport: answer.byReport,
    mentioned: answer.mentioned,
    results: hits.slice(0, limit).map((hit) => hitAsJson(library, hit)),
    nearest: nearest.map((hit) => hitAsJson(library, hit)),
    corrections: answer.corrections,
    expansions: answer.expansions,
    byIndexEntries: answer.byIndexEntries,
    topics: answer.topics ?? [],
    silentOn: answer.silentOn,
    unanswered: answer.unanswered,
    withoutFilter: answer.outcome === 'nothing-found' ? answer.withoutFilter : null,
    suggestions: answer.outcome === 'nothing-found' ? answer.suggestions : [],
  };
}

function hitAsJson(library: Library, { statement, score, alsoAt, nearlySame = [] }: Hit) {
  const { id, report, section, leadIn, text, type, support, speaker, actors, addressees } = statement;
  const antecedent = antecedentsOf(library, statement).at(-1) ?? null;
  const qualifier = qualifierOf(library, statement);
  return {
    id,
    report,
    section,
    citation: citeShort(library, statement),
    ...addressAsJson(library, statement),
    leadIn,
    text,
    type,
    support,
    ...(speaker === undefined ? {} : { speaker }),
    actors,
    addressees,
    antecedent: antecedent && { id: antecedent.id, text: antecedent.text },
    qualifier: qualifier && { id: qualifier.id, text: qualifier.text },
    score: Math.round(score * 10_000) / 10_000,
    alsoAt: alsoAt.map((place) => ({
      id: place.id,
      citation: citeShort(library, place),
      ...addressAsJson(library, place),
      support: place.support,
    })),
    nearlySame: nearlySame.map((one) => ({
      id: one.id,
      citation: citeShort(library, one),
      ...addressAsJson(library, one),
      text: one.text,
    })),
  };
}

/** The field for where a statement can be read in a browser; none where it cannot. */
export function addressAsJson(library: Library, statement: Statement): { address?: string } {
  const address = addressOf(library, statement);
  return address === null ? {} : { address };
}

/** A statement for programs; `source.file` is relative to the working directory. */
export function statementAsJson(library: Library, statement: Statement) {
  const { id, report, section, passage, leadIn, text, source } = statement;
  const { type, support, speaker, actors, addressees } = statement;
  const file = library.reports.find(({ metadata }) => metadata.id === report)?.file ?? '';
  return {
    id,
    report,
    section,
    passage,
    ...addressAsJson(library, statement),
    leadIn,
    text,
    source: { file, start: source.start, end: source.end },
    type,
    support,
    ...(speaker === undefined ? {} : { speaker }),
    actors,
    addressees,
  };
}
