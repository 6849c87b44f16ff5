import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { EncoderError, readEncoderFiles } from '../corpus/encoder-files';
import { reportsSeenBy } from '../corpus/open-seen-by';
import { libraryOf } from '../report/library';
import { reportsDirectoryIn } from '../reports-directory';
import type { SearchIndex } from '../search/search-index';
import { reportsMeant } from '../search/within-reports';
import { readerAt } from '../web/addresses';
import { readerAssets } from '../web/reader/assets';
import { fileOfOriginal } from '../web/reader/originals';
import { type OriginalFile, siteOf } from '../web/site/site-files';
import { SiteError, writeSite } from '../web/site/write-site';
import { missingValuesLine } from '../wording/filter';
import { listed } from '../wording/listed';
import { quoted } from '../wording/receipt';
import type { CommandOptions } from './command-options';
import { EXIT } from './exit';
import { narrowedQuery } from './narrowing';
import { notFound } from './not-found';
import { wrapped } from './terminal';
import { wrongUse } from './with-store';

/** The bundled scripts, as `tools/site/bundle.js` made them of the same state of the code. */
const HOME = path.join(__dirname, '..');
const SCRIPTS = path.join(HOME, '..', 'build', `${path.basename(HOME)}-site`);

/** What is to be written. */
export interface SiteOptions {
  /** Of these reports, as `--report` names them; default all. */
  report?: readonly string[];
  /** A path, or an address with it; default: pages find one another wherever they lie. */
  base?: string;
  /** Default where the build puts them. */
  scripts?: string;
}

/**
 * Writes the reader page as plain files.
 * @returns the exit code: 1 where there is no such report or none that everybody may read, 2 where it cannot be written
 */
export function writeReports(
  options: Pick<CommandOptions, 'terminal' | 'open' | 'environment'>,
  directory: string,
  { report = [], base, scripts = SCRIPTS }: SiteOptions,
): number {
  const { terminal } = options;
  const begin = base === undefined ? null : baseOf(base);
  if (begin === undefined)
    return wrongUse(options, `${quoted(base ?? '')} is no address; use for example /reports/.`);
  const all = options.open().index;
  const meant = reportsMeant(all, narrowedQuery('', { report }));
  const missing = missingValuesLine(all.library, meant);
  if (missing !== '') return notFound(terminal, missing);
  const reports = reportsDirectoryIn(options.environment());
  const seen = reportsSeenBy(reports, all);
  const named = meant.filter.reports;
  const wanted = idsIn(all).filter((id) => named.length === 0 || named.includes(id));
  const open = idsIn(seen.open()).filter((id) => wanted.includes(id));
  const closed = wanted.filter((id) => !open.includes(id));
  const say = (sentence: string) => terminal.out(wrapped(sentence, '', terminal));
  if (closed.length > 0)
    say(
      `Left out: ${listed(closed)}, which not every workspace may see ("peaceops access" says which); whoever has a site can read all of it.`,
    );
  if (open.length === 0) return EXIT.nothingFound;
  try {
    const index = placedAt(seen.only(open), begin);
    const site = siteOf({
      index,
      encoder: index.meaning === null ? null : readEncoderFiles(),
      scripts: { worker: builtScript(scripts, 'search-worker.js'), page: builtScript(scripts, 'site.js') },
      assets: new Map(Array.from(readerAssets(), ([name, { content }]) => [name, content])),
      originals: originalsOf(index),
      base: begin,
    });
    const { files, bytes, removed } = writeSite(directory, site.files);
    const { statements } = index.library;
    say(
      `Wrote ${listed(open)} with ${statements.length} statements: ${files} files, ${megabytes(bytes)}.` +
        (removed > 0 ? ` Took away ${removed} that are gone from it.` : ''),
    );
    const { program, corpus, encoder } = site.forSearching;
    say(
      `A browser loads ${megabytes(program + corpus + encoder)} when somebody first searches (the program ` +
        `${megabytes(program)}, the reports ${megabytes(corpus)}, the encoder ${megabytes(encoder)}), and nothing of it before.`,
    );
    return EXIT.found;
  } catch (error) {
    if (!(error instanceof SiteError || error instanceof EncoderError)) throw error;
    return wrongUse(options, error.message);
  }
}

/** With a slash at its end; `undefined` where it is no address. */
function baseOf(typed: string): string | undefined {
  if (!/^(?:\/(?!\/)|https?:\/\/[^/])/.test(typed) || !URL.canParse(typed, 'https://example.org'))
    return undefined;
  const { origin, pathname, search, hash } = new URL(typed, 'https://example.org');
  if (search !== '' || hash !== '') return undefined;
  const place = pathname.replace(/\/*$/, '/');
  return typed.startsWith('/') ? place : origin + place;
}

/** What leaves the page names its own address where that is known, and never that of a service. */
function placedAt(index: SearchIndex, base: string | null): SearchIndex {
  const { reports, statements } = index.library;
  const reader = base?.startsWith('http')
    ? readerAt({ publicUrl: base.replace(/\/$/, ''), access: 'open', key: null })(() => false)
    : null;
  return { ...index, library: libraryOf(reports, statements, [], reader) };
}

function idsIn({ library }: SearchIndex): string[] {
  return library.reports.map(({ metadata }) => metadata.id);
}

function builtScript(directory: string, name: string): Uint8Array {
  try {
    return readFileSync(path.join(directory, name));
  } catch {
    throw new SiteError(`${name}, which a browser needs, is not built; run "npm run build".`);
  }
}

/** Those that lie beside the reports, and are the files that were imported. */
function originalsOf({ library }: SearchIndex): Map<string, OriginalFile> {
  return new Map(
    library.reports.flatMap((report) => {
      const { id, original } = report.metadata;
      const file = fileOfOriginal(report);
      if (file === null || !existsSync(file)) return [];
      const bytes = readFileSync(file);
      if (createHash('sha256').update(bytes).digest('hex') !== original?.sha256) return [];
      return [[id, { ending: path.extname(file), content: () => readFileSync(file) }]];
    }),
  );
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
