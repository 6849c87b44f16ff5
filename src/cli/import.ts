import path from 'node:path';
import { compileCorpus } from '../corpus/compile-corpus';
import { readReportText } from '../corpus/read-corpus';
import { compareStatements } from '../import/compare-statements';
import type { Conversion } from '../import/convert/convert-file';
import { ImportError } from '../import/convert/document';
import { convertApart } from '../import/convert-apart';
import { whatStays } from '../import/correction';
import { previewOf } from '../import/preview';
import { type ProposedMetadata, proposeMetadata } from '../import/propose-metadata';
import { removeReport, storedMetadata, storedReport, writeReport } from '../import/stored-report';
import { fieldProblem, metadataProblems } from '../report/metadata';
import type { ReportMetadata } from '../report/model';
import { REPORT_KINDS } from '../report/report-kind';
import { ReportError } from '../report/source';
import { reportsDirectoryIn } from '../reports-directory';
import { count } from '../wording/receipt';
import type { CommandOptions } from './command-options';
import { EXIT } from './exit';
import { printChanges, printPreview } from './import-print';
import { printable, type Terminal, wrapped } from './terminal';
import { inSentences } from './with-store';

type Surroundings = Pick<CommandOptions, 'terminal' | 'environment'>;

/** What is asked of `import`; metadata that are not given are proposed. */
export interface ImportOptions extends Partial<Omit<ProposedMetadata, 'kind'>> {
  kind?: string;
  write?: boolean;
  markdown?: boolean;
  /** Each word that was mended is shown. */
  all?: boolean;
  /** Id of a report to take away. */
  remove?: string;
}

/** The fields that a person is asked for, and how. */
const ASKED = {
  id: 'Id, short and typable',
  title: 'Title',
  shortTitle: 'Short title, for short citations',
  cite: 'Full citation',
  date: 'Date (2012-10-15, 2012-10 or 2012)',
  symbol: 'Symbol',
  kind: `Kind (${REPORT_KINDS.join(', ')})`,
} satisfies Record<keyof ProposedMetadata, string>;
const FIELDS = Object.keys(ASKED) as (keyof ProposedMetadata)[];

/**
 * Shows what a file would be as a report, or adds it, or takes a report away.
 * @param file PDF, DOCX, HTML or Markdown; none to take one away
 * @returns the exit code: 2 where the file is refused
 */
export async function importReport(
  surroundings: Surroundings,
  file: string | undefined,
  options: ImportOptions,
): Promise<number> {
  const { terminal } = surroundings;
  return inSentences(surroundings, async () => {
    const directory = reportsDirectoryIn(surroundings.environment());
    try {
      if (options.remove !== undefined) return remove(terminal, directory, options.remove);
      if (file === undefined) throw new ImportError('Name a file: peaceops import report.pdf');
      return await add(terminal, directory, file, options);
    } catch (error) {
      if (!(error instanceof ImportError || error instanceof ReportError)) throw error;
      const about = error instanceof ImportError && file !== undefined ? `${path.basename(file)}: ` : '';
      terminal.error(printable(`peaceops: ${about}${error.message}`));
      return EXIT.wrongUse;
    }
  });
}

function remove(terminal: Terminal, directory: string, id: string): number {
  const files = removeReport(directory, id);
  compileCorpus(directory);
  terminal.out(
    wrapped(
      `Removed ${files.join(', ')}. A service that runs takes that up within half a minute.`,
      '',
      terminal,
    ),
  );
  return EXIT.found;
}

async function add(
  terminal: Terminal,
  directory: string,
  file: string,
  options: ImportOptions,
): Promise<number> {
  const conversion = await convertApart(file);
  if (options.markdown) {
    terminal.out(conversion.markdown.trimEnd());
    return EXIT.found;
  }
  const known = knownMetadata(directory, file, conversion, options);
  // What the file is decides whether it is worth asking anything.
  const draft = readReportText({
    text: conversion.markdown,
    metadata: known,
    file: path.basename(file),
    inheritedKeys: [],
  });
  const mayAsk = terminal.confirm !== null && options.write === true;
  printPreview(terminal, {
    ...{ conversion, report: draft, preview: previewOf(draft, conversion.markdown) },
    showsAll: options.all === true,
  });
  const metadata = mayAsk ? await askedMetadata(terminal, known, options) : known;
  const report = { ...draft, metadata };
  printMetadata(terminal, metadata);
  const before = storedReport(directory, metadata.id);
  const changes = before && compareStatements(before.statements, report.statements);
  if (changes) printChanges(terminal, changes);
  if (!options.write) {
    terminal.out(wrapped('Nothing was written; add --write to add it.', '', terminal));
    return EXIT.found;
  }
  const isMarkdown = /^\.(?:md|markdown|txt|text)$/i.test(path.extname(file));
  writeReport(directory, {
    ...{ metadata, markdown: conversion.markdown },
    ...(before && changes ? whatStays(before, changes) : { keys: [], former: [] }),
    original: isMarkdown ? null : { file, pages: conversion.pages },
  });
  // What is amiss with other reports is said where they are added.
  const warnings = compileCorpus(directory).filter((warning) => isAbout(warning, metadata.id));
  for (const warning of warnings) terminal.error(printable(`peaceops: ${warning}`));
  terminal.out(
    wrapped(
      `Added ${metadata.id}, with ${count(report.statements.length, 'statement')}: ${path.join(directory, `${metadata.id}.md`)}. Correct it there and import it again. A service that runs takes that up within half a minute.`,
      '',
      terminal,
    ),
  );
  return EXIT.found;
}

/** A warning begins with the file that it is about. */
function isAbout(warning: string, id: string): boolean {
  return path.basename(warning.split(/:(?=\d|\s)/)[0] ?? '').startsWith(`${id}.`);
}

/** What was given comes first, then what a report of this id has, then what the document says. */
function knownMetadata(
  directory: string,
  file: string,
  { title, namedTitle, opening }: Conversion,
  options: ImportOptions,
): ReportMetadata {
  const proposed = proposeMetadata({ title, namedTitle, opening, fileName: path.basename(file) });
  const given = Object.fromEntries(
    FIELDS.flatMap((name) => (options[name] === undefined ? [] : [[name, options[name]]])),
  );
  const id = (given['id'] as string | undefined) ?? proposed.id;
  const metadata = { ...proposed, ...storedMetadata(directory, id), ...given, id } as ReportMetadata;
  const problems = metadataProblems(metadata);
  if (problems.length > 0) throw new ImportError(problems.join(' '));
  return { ...metadata, cite: metadata.cite.replace(/\.\s*$/, '') };
}

/** Asks for each field that was not given; an empty line takes what is proposed. */
async function askedMetadata(
  terminal: Terminal,
  known: ReportMetadata,
  options: ImportOptions,
): Promise<ReportMetadata> {
  const metadata: ReportMetadata = { ...known };
  const lines = terminal.lines()[Symbol.asyncIterator]();
  for (const name of FIELDS.filter((field) => options[field] === undefined)) {
    for (;;) {
      terminal.out(wrapped(`${ASKED[name]} [${metadata[name] ?? 'none'}]:`, '', terminal));
      const { value, done } = await lines.next();
      const answer = done ? '' : value.trim();
      if (answer === '') break;
      const problem = fieldProblem(name, answer);
      if (problem === null) {
        // What is proposed next names the report by its new title.
        if (name === 'title') metadata.cite = metadata.cite.replace(metadata.title, answer);
        Object.assign(metadata, { [name]: answer });
        break;
      }
      terminal.error(printable(problem));
    }
  }
  await lines.return?.();
  return metadata;
}

function printMetadata(terminal: Terminal, metadata: ReportMetadata): void {
  terminal.out(terminal.colours.bold('Metadata'));
  for (const name of FIELDS) {
    const option = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    terminal.out(wrapped(`--${option}: ${metadata[name] ?? 'none'}`, '  ', terminal));
  }
  terminal.out('');
}
