import { type Cited, fullCitation, shortCitation } from './citation';
import type { Passage, Report, Section, Statement } from './model';

/** Several reports as one: what is searched, and where an id or a section number leads. */
export interface Library {
  reports: Report[];
  /** In report order. Where several reports are loaded, ids carry the report's: `beijing-2007/6.1/1.3`. */
  statements: Statement[];
}

/** @param reports each with an id of its own */
export function openLibrary(reports: Report[]): Library {
  const several = reports.length > 1;
  const statements = reports.flatMap((report) =>
    several
      ? report.statements.map((statement) => ({ ...statement, id: `${statement.report}/${statement.id}` }))
      : report.statements,
  );
  return { reports, statements };
}

/**
 * The statement with an id as a person types it: case and white space do not count, the report's id may
 * stand in front or be left out where only one report has the rest. `null` when there is none, or several.
 */
export function findStatement(library: Library, typed: string): Statement | null {
  const id = typed.replace(/\s+/g, '').toLowerCase();
  const bare = (statement: Statement) =>
    library.reports.length > 1 ? statement.id.slice(statement.report.length + 1) : statement.id;
  const matches = library.statements.filter((statement) =>
    [bare(statement), `${statement.report}/${bare(statement)}`].some((own) => own.toLowerCase() === id),
  );
  return matches.length === 1 ? (matches[0] ?? null) : null;
}

/** Whether a text has the form of a statement's id, whether or not such a statement exists. */
export function looksLikeId(typed: string): boolean {
  return /^\s*(?:[\w-]+\/)?[\w.-]+\/\d+(?:-\d+)*\.\d+\s*$/.test(typed);
}

/** The section with a number (case does not count) in the first report that has it. */
export function findSection(library: Library, typed: string): { report: Report; section: Section } | null {
  const number = typed.trim().replace(/\.$/, '').toLowerCase();
  for (const report of library.reports) {
    const section = report.sections.find(
      (other) =>
        other.number.toLowerCase() === number ||
        `${report.metadata.id}/${other.number}`.toLowerCase() === number,
    );
    if (section) return { report, section };
  }
  return null;
}

/** All statements of the passage that a statement belongs to, in order. */
export function statementsOfPassage(library: Library, { report, section, passage }: Statement): Statement[] {
  return library.statements.filter(
    (other) =>
      other.report === report && other.section.number === section.number && other.passage === passage,
  );
}

/** A passage with the ones before and after it in the same section. */
export interface Neighbourhood {
  before: Statement[];
  passage: Statement[];
  after: Statement[];
}

/** The passage of a statement and its neighbours; empty arrays at the section's ends. */
export function neighbourhood(library: Library, statement: Statement): Neighbourhood {
  const passages = reportOf(library, statement).passages.filter(
    (p) => p.section === statement.section.number,
  );
  const at = passages.findIndex(({ label }) => label === statement.passage);
  const statementsAt = (index: number) => {
    const label = passages[index]?.label;
    return label === undefined ? [] : statementsOfPassage(library, { ...statement, passage: label });
  };
  return { before: statementsAt(at - 1), passage: statementsAt(at), after: statementsAt(at + 1) };
}

/** `Beijing 2007, 6.1 Local Ownership, para. 1`. */
export function citeShort(library: Library, statement: Statement): string {
  return shortCitation(cited(library, statement));
}

/** The bibliographic line, section and paragraph in full words. */
export function citeFull(library: Library, statement: Statement): string {
  return fullCitation(cited(library, statement));
}

function cited(library: Library, statement: Statement): Cited {
  const { metadata, passages } = reportOf(library, statement);
  const passage = passages.find(
    ({ section, label }) => section === statement.section.number && label === statement.passage,
  ) as Passage;
  return { metadata, section: statement.section, passage };
}

function reportOf(library: Library, { report }: Statement): Report {
  return library.reports.find(({ metadata }) => metadata.id === report) as Report;
}
