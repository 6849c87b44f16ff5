import { type Cited, fullCitation, shortCitation } from './citation';
import { halfWidth } from './half-width';
import type { Report, Section, Statement } from './model';
import type { UnreadableReport } from './unreadable-report';

/** Several reports as one: what is searched, and what an id or a section number refers to. */
export interface Library {
  reports: Report[];
  /** In report order. Where several reports are loaded, ids carry the report's: `beijing-2007/6.1/1.3`. */
  statements: Statement[];
  /** Whether ids carry the report's also where there is one, as in a part of a library of several. Default false. */
  idsInFull?: boolean;
  /** Those that would stand beside them. Default: none. */
  unreadable?: readonly UnreadableReport[];
  /** Where they can be read in a browser. Default: nowhere. */
  reader?: Reader;
}

/**
 * Where reports can be read in a browser. A place is named by an id in full: `beijing-2007`, `beijing-2007/6.1` or
 * `beijing-2007/6.1/1.3`.
 */
export interface Reader {
  /**
   * The lasting address of a place, for citations and what leaves Slack. `null` where nobody could open it: its report
   * is one that some workspace is denied, and the others are served to everybody.
   */
  addressOf(place: string): string | null;
  /**
   * For a click in Slack: the same, signed where not everybody may read; then it ends after a time. `null` where it would
   * have to be signed, and there is no key.
   */
  clickOf(place: string): string | null;
}

/**
 * Makes a reader for the reports of a directory.
 * @param isRestricted whether some workspace is denied a report, by the report's id
 */
export type ReaderFor = (isRestricted: (report: string) => boolean) => Reader;

/**
 * @param reports each with an id of its own
 * @param unreadable those that are left out
 */
export function openLibrary(reports: Report[], unreadable: readonly UnreadableReport[] = []): Library {
  const several = reports.length > 1;
  const statements = reports.flatMap((report) =>
    several
      ? report.statements.map((statement) => ({ ...statement, id: `${statement.report}/${statement.id}` }))
      : report.statements,
  );
  return libraryOf(reports, statements, unreadable);
}

/** A library of which all is known. */
export function libraryOf(
  reports: Report[],
  statements: Statement[],
  unreadable: readonly UnreadableReport[],
  reader: Reader | null = null,
): Library {
  return {
    reports,
    statements,
    ...(unreadable.length > 0 ? { unreadable } : {}),
    ...(reader === null ? {} : { reader }),
  };
}

/**
 * The statements of a library's report, with the ids that they have in it.
 * @param report its id
 * @param reports how many the library has
 * @param statements all of the library's
 */
export function statementsOf(report: string, reports: number, statements: readonly Statement[]): Statement[] {
  const own = statements.filter((statement) => statement.report === report);
  return reports > 1
    ? own.map((statement) => ({ ...statement, id: statement.id.slice(report.length + 1) }))
    : own;
}

/** What tells whether the ids of a library carry the report's. */
type Naming = Pick<Library, 'reports' | 'idsInFull'>;

/** A statement's id with the report's in front, `beijing-2007/6.1/1.3`, also where there is one report. */
export function fullId({ reports, idsInFull = false }: Naming, { id, report }: Statement): string {
  return idsInFull || reports.length > 1 ? id : `${report}/${id}`;
}

/** The ids of statements as what is stored or sent away carries them: they mean the same when there are more reports. */
export function fullIds(
  library: Naming,
  [first, ...rest]: readonly [Statement, ...Statement[]],
): [string, ...string[]] {
  return [fullId(library, first), ...rest.map((one) => fullId(library, one))];
}

/**
 * What a section is called in a library: its number, and where there are several reports, behind the report's id.
 * @param report its id
 */
export function fullNumber({ reports }: Pick<Library, 'reports'>, report: string, number: string): string {
  return reports.length > 1 ? sectionId(report, number) : number;
}

/** A section among those of all reports: `beijing-2007/6.1`. @param report its id */
export function sectionId(report: string, number: string): string {
  return `${report}/${number}`;
}

/**
 * The statement with an id as a person types it; a passage's id (`6.1/1`) means its first sentence. Case, white space
 * and the signs around it do not count (`[6.1/1.3]`, as it is shown), and the report's id may be left out where only one
 * report has the rest. `null` when there is none, or several.
 */
export function findStatement(library: Library, typed: string): Statement | null {
  const [statement = null, ...others] = findStatements(library, typed);
  return others.length === 0 ? statement : null;
}

/** The statements that {@link findStatement} may mean, in the library's order: one of each report that has the id. */
export function findStatements(library: Library, typed: string): readonly Statement[] {
  const id = typedId(typed);
  const exact = statementsCalled(library, id);
  return exact.length > 0 ? exact : statementsCalled(library, `${id}.1`);
}

/**
 * A report's id, a section's number or slug, a paragraph's label, items, and (unless the passage is meant)
 * sentence.
 */
const ID =
  /^(?:[\p{L}\p{M}\p{N}_-]+\/)?[\p{L}\p{M}\p{N}_.-]+\/\d+(?:\.\d+){0,3}(?:x\d+)?[a-z]{0,2}(?:-\d+)*(?:\.\d+)?$/iu;

/** Whether a text has the form of a statement's id, whether or not such a statement exists. */
export function looksLikeId(typed: string): boolean {
  return ID.test(bareId(typed));
}

/** Between ids: blanks, but not those around a stroke, commas and the like, "and", and the brackets of `[2/8.2][2/8.3]`. */
const BETWEEN_IDS = /(?:\s*[,;&+]\s*|\s*\]\s*\[\s*|(?<![\s/])\s+(?![\s/]))(?:(?:and|or)\s+)?/iu;

/**
 * The ids of which a text consists, as typed: `2/8.2, [2/8.3]`; `null` where it has anything else.
 * @example
 * idsIn('[2/8.2] and 2/8.3.'); // ['[2/8.2]', '2/8.3.']
 */
export function idsIn(typed: string): string[] | null {
  const ids = halfWidth(typed).trim().split(BETWEEN_IDS);
  return ids.every(looksLikeId) ? ids : null;
}

/** The statements that a line names by their ids. */
export interface Named {
  /** In its order. */
  statements: Statement[];
  /** The ids that no statement has. */
  missing: string[];
  /** The ids that statements of several reports have, with these. */
  several: { id: string; statements: readonly Statement[] }[];
}

/** @param reports ids of those that are meant, default all */
export function statementsNamed(
  library: Library,
  ids: readonly string[],
  reports: readonly string[] = [],
): Named {
  const found = ids.map((id) => ({
    id: bareId(id),
    statements: findStatements(library, id).filter(
      ({ report }) => reports.length === 0 || reports.includes(report),
    ),
  }));
  return {
    statements: found.flatMap(({ statements }) => (statements.length === 1 ? statements : [])),
    missing: found.flatMap(({ id, statements }) => (statements.length === 0 ? [id] : [])),
    several: found.filter(({ statements }) => statements.length > 1),
  };
}

/** What may stand before an id or a number: brackets, quotation marks, Markdown's signs. */
const BEFORE = /^[\s([{<"'“”„«»‘’*_~`§]+/u;
/** And behind it, also the end of a sentence. Looks for no end from within such signs, of which there may be many. */
const BEHIND = /(?<![\s)\]}>"'“”„«»‘’*_~`.,;:!?…。])[\s)\]}>"'“”„«»‘’*_~`.,;:!?…。]+$/u;

/** An id or a number without the signs around it. */
export function bareId(typed: string): string {
  return halfWidth(typed).replace(BEFORE, '').replace(BEHIND, '');
}

/** A section with the report that it stands in. */
export interface FoundSection {
  report: Report;
  section: Section;
}

/** By the sections' numbers, and by those with the report's id in front, in small letters: of each report one. */
const SECTIONS = new WeakMap<Library, ReadonlyMap<string, FoundSection[]>>();

/**
 * The sections with a number (case and the signs around it do not count), of each report that has it, in the library's
 * order.
 * @param reports ids of those that are meant, default all
 */
export function findSections(
  library: Library,
  typed: string,
  reports: readonly string[] = [],
): readonly FoundSection[] {
  const number = bareId(typed).normalize('NFC').toLowerCase();
  let sections = SECTIONS.get(library);
  if (!sections) {
    sections = sectionsByNumber(library);
    SECTIONS.set(library, sections);
  }
  const found = sections.get(number) ?? [];
  return reports.length === 0 ? found : found.filter(({ report }) => reports.includes(report.metadata.id));
}

function sectionsByNumber({ reports }: Library): ReadonlyMap<string, FoundSection[]> {
  const sections = new Map<string, FoundSection[]>();
  for (const report of reports)
    for (const section of report.sections)
      for (const name of [section.number, sectionId(report.metadata.id, section.number)]) {
        const called = sections.get(name.toLowerCase());
        if (called === undefined) sections.set(name.toLowerCase(), [{ report, section }]);
        else if (called.at(-1)?.report !== report) called.push({ report, section });
      }
  return sections;
}

/** `Beijing 2007, 6.1 Local Ownership, para. 1`. */
export function citeShort(library: Library, statement: Statement): string {
  return shortCitation(cited(library, statement));
}

/** The bibliographic line, section and paragraph in full words. */
export function citeFull(library: Library, statement: Statement): string {
  return fullCitation(cited(library, statement));
}

/** The data for a statement's citation. */
export function cited(library: Library, statement: Statement): Cited {
  const { metadata, passages } = reportOf(library, statement);
  const { section, passage: label } = statement;
  const [paragraph = '', ...positions] = label.split('-');
  const markers = positions.map((_, at) => {
    const outer = [paragraph, ...positions.slice(0, at + 1)].join('-');
    return passages.find((one) => one.section === section.number && one.label === outer)?.marker ?? null;
  });
  return { metadata, section, passage: { label, markers } };
}

/** The report that a statement stands in. */
export function reportOf(library: Library, { report }: Statement): Report {
  return library.reports.find(({ metadata }) => metadata.id === report) as Report;
}

/** An id as a person types it, in the form in which ids are compared. */
function typedId(typed: string): string {
  return bareId(typed).replace(/\s+/g, '').normalize('NFC').toLowerCase();
}

/** Of each library the statements by their ids in small letters, worked out at the first question. */
const BY_ID = new WeakMap<Library, ReadonlyMap<string, Statement[]>>();

/**
 * The statements with an id, in report order: several where several reports have it.
 * @param id as {@link typedId} gives it, with the report's id in front or without
 */
function statementsCalled(library: Library, id: string): readonly Statement[] {
  let byId = BY_ID.get(library);
  if (!byId) {
    byId = statementsById(library);
    BY_ID.set(library, byId);
  }
  return byId.get(id) ?? [];
}

function statementsById(library: Library): ReadonlyMap<string, Statement[]> {
  const byId = new Map<string, Statement[]>();
  for (const statement of library.statements) {
    const full = fullId(library, statement).toLowerCase();
    for (const name of [full.slice(statement.report.length + 1), full]) {
      const called = byId.get(name);
      if (called) called.push(statement);
      else byId.set(name, [statement]);
    }
  }
  return byId;
}
