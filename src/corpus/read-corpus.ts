import path from 'node:path';
import { type ActorRow, checkActors } from '../report/labels/actor-rows';
import { type Library, openLibrary } from '../report/library';
import type { Report, ReportMetadata } from '../report/model';
import { readReport } from '../report/read-report';
import { ReportError } from '../report/source';
import { draftIndexEntries } from '../search/draft-index-entries';
import { Encoder, type TokenTable } from '../search/encoder';
import { type IndexEntry, indexEntriesKey, type ListsByStatement } from '../search/index-entries';
import { indexStatements, type MeaningSources } from '../search/index-statements';
import { prepareThesaurus } from '../search/prepare-thesaurus';
import type { SearchIndex } from '../search/search-index';
import type { Concept, ThesaurusData } from '../search/thesaurus';
import { TUNED } from '../search/tuning';
import { parseActors, readActorsFile } from './actor-files';
import { parseIndexEntries } from './index-entry-files';
import { withInheritedKeys } from './inherited-keys';
import { faultsOf, orRefused, type RefusedReport, readAndRefused } from './refused-reports';
import type { ReportFile, ReportFiles } from './report-files';
import { parseThesaurus, type ThesaurusFile } from './thesaurus-files';
import { readWordings } from './wordings-files';

/** The reports and their index. */
export interface Corpus {
  library: Library;
  index: SearchIndex;
  /** What was left out and why, a sentence each: statements are still found, but less well. */
  warnings: string[];
  /** What somebody has to mend, a sentence each: the others answer without these reports, or each start takes long. */
  faults: string[];
}

/** The sources of an index. */
export interface CorpusSources {
  library: Library;
  thesaurus: ThesaurusData;
  /** `null` where statements are found by words alone. */
  meaning: MeaningSources | null;
  warnings: string[];
  /** All reports that are left out. */
  refused: RefusedReport[];
}

/**
 * Reads reports from their files, with all that an index is made of. One that cannot be read is left out.
 * @param table of the encoder; without, statements are found by words alone
 * @throws {ThesaurusError} and {ActorsError} where a file cannot be read; {ReportError} where no report can
 */
export function readSources(
  directory: ReportFiles,
  thesaurusFiles: readonly ThesaurusFile[] = [],
  table: TokenTable | null = null,
): CorpusSources {
  const actors = parseActors(readActorsFile());
  const { read, refused: garbled } = readAndRefused(
    directory.files.map((file) =>
      orRefused(named(file), () => ({ file, report: readReportText(file, actors) })),
    ),
  );
  const files = read.map(({ file }) => file);
  const reports = read.map(({ report }) => report);
  const refused = [...directory.refused, ...garbled];
  const library = openLibrary(reports, refused);
  const thesaurus = parseThesaurus(thesaurusFiles, actors);
  const warnings: string[] = [];
  const meaning = table && {
    encoder: new Encoder(table),
    indexEntries: indexEntriesOf(files, reports, thesaurus.concepts, warnings),
  };
  return { library, thesaurus, meaning, warnings, refused };
}

function named({ metadata, file }: ReportFile) {
  return { id: metadata.id, metadata, directory: path.dirname(file) };
}

/**
 * Reads one report, with the keys that its statements inherit, and what its addresses meant before.
 * @param actors who can be named in any report; default those of `data/actors.yml`
 * @throws {ReportError} and {ActorsError}
 */
export function readReportText(
  {
    text,
    metadata,
    file,
    inheritedKeys,
    former,
  }: Pick<ReportFile, 'text' | 'metadata' | 'file' | 'inheritedKeys' | 'former'>,
  actors: readonly ActorRow[] = parseActors(readActorsFile()),
): Report {
  checkOwnActors(metadata, file, actors);
  const report = withInheritedKeys(readReport(text, metadata, { file, actors }), inheritedKeys);
  return former === undefined ? report : { ...report, former };
}

/** Reads and indexes reports from their files, see {@link readSources}. */
export function readCorpus(...from: Parameters<typeof readSources>): Corpus & Pick<CorpusSources, 'refused'> {
  const { library, thesaurus, meaning, warnings, refused } = readSources(...from);
  const index = indexStatements(library, prepareThesaurus(thesaurus), TUNED, meaning);
  return { library, index, warnings, refused, faults: faultsOf(refused) };
}

/** @throws {ReportError} where the actors that a report's metadata adds are none */
function checkOwnActors({ actors: own }: ReportMetadata, file: string, actors: readonly ActorRow[]): void {
  if (own === undefined) return;
  const [problem] = checkActors(
    own,
    actors.flatMap(({ name }) => name ?? []),
  );
  if (problem !== undefined) throw new ReportError(`${file.replace(/\.md$/, '.json')}: actors, ${problem}`);
}

/** Index entries that were written, and drafted ones for the statements that have none. */
function indexEntriesOf(
  files: readonly ReportFile[],
  reports: readonly Report[],
  concepts: readonly Concept[],
  warnings: string[],
): ListsByStatement {
  const written = new Map<string, [readonly IndexEntry[]]>();
  reports.forEach((report, at) => {
    const { indexEntries } = files[at] as ReportFile;
    if (indexEntries === null) return;
    const { byStatement, problems } = parseIndexEntries(report, indexEntries.file, indexEntries.bytes);
    for (const [key, entries] of byStatement) written.set(key, [entries]);
    warnings.push(...problems);
  });
  const without = reports.flatMap(({ statements }) =>
    statements.filter(({ report, id }) => !written.has(indexEntriesKey(report, id))),
  );
  if (without.length === 0) return written;
  return new Map([...draftIndexEntries(without, concepts, readWordings()), ...written]);
}
