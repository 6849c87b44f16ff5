import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Library, openLibrary } from '../report/library';
import type { Report } from '../report/model';
import { type PackedIndex, type SearchIndex, unpackIndex } from '../search/search-index';
import { REPORTS_DIRECTORY, type ReportFile, readReportFiles } from './report-files';
import { readThesaurusFiles, THESAURUS_DIRECTORY, type ThesaurusFile } from './thesaurus-files';

/** The reports and what it takes to search them. */
export interface Corpus {
  library: Library;
  index: SearchIndex;
}

/** What `npm run build` makes of the reports, and of which bytes. */
export interface CompiledCorpus {
  fingerprints: string[];
  reports: Report[];
  index: PackedIndex;
}

/** Written by the build; beside the sources, by the tests, for as long as they run. */
export const COMPILED_CORPUS = path.join(__dirname, '..', 'corpus.json');

/**
 * Opens the reports: as compiled at build time if they are still the same, or else from their files.
 * Reading, labelling and indexing would take most of a command line's time, which starts anew for each
 * question.
 * @throws {ReportError} see {@link readReportFiles}
 */
export function openCorpus(directory: string = REPORTS_DIRECTORY): Corpus {
  const files = readReportFiles(directory);
  const thesaurus = readThesaurusFiles(THESAURUS_DIRECTORY);
  const compiled = readCompiled([...files, ...thesaurus]);
  if (!compiled) return readAnew(files, thesaurus);
  const reports = compiled.reports.map((report, at) => ({ ...report, file: (files[at] as ReportFile).file }));
  const library = openLibrary(reports);
  return { library, index: unpackIndex(library, compiled.index) };
}

function readCompiled(files: readonly { fingerprint: string }[]): CompiledCorpus | null {
  if (!existsSync(COMPILED_CORPUS)) return null;
  const compiled = JSON.parse(readFileSync(COMPILED_CORPUS, 'utf8')) as CompiledCorpus;
  const wanted = files.map(({ fingerprint }) => fingerprint);
  return JSON.stringify(compiled.fingerprints) === JSON.stringify(wanted) ? compiled : null;
}

/** The reader and its rules are loaded only here: that alone takes time. */
function readAnew(files: readonly ReportFile[], thesaurus: readonly ThesaurusFile[]): Corpus {
  const { readCorpus } = require('./read-corpus') as typeof import('./read-corpus');
  return readCorpus(files, thesaurus);
}
