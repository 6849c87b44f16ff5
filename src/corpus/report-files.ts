import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { metadataProblems } from '../report/metadata';
import type { FormerAddress, ReportMetadata } from '../report/model';
import { decodeReport, decodeText, ReportError } from '../report/source';
import { parseFormerAddresses } from './former-addresses';
import { type InheritedKey, parseInheritedKeys } from './inherited-keys';
import { orRefused, type RefusedReport, readAndRefused } from './refused-reports';

/** The reports that come with PeaceOps. */
export const REPORTS_DIRECTORY = path.join(__dirname, '..', '..', 'data', 'reports');

/** A report as it lies on disk. */
export interface ReportFile {
  /** Path relative to the working directory. */
  file: string;
  /**
   * Decoded at first use: what was compiled of these very bytes needs no text.
   * @throws {ReportError} when the file is empty, garbled or not UTF-8
   */
  readonly text: string;
  metadata: ReportMetadata;
  /** The file of its index entries, `ID.index.yml`; `null` where there is none. */
  indexEntries: { file: string; bytes: Uint8Array } | null;
  /** Of statements whose words were mended, from `ID.keys.json`; empty where there is none. */
  inheritedKeys: InheritedKey[];
  /** What stood at addresses before corrections, from `ID.addresses.json`; absent where there is none. */
  former?: FormerAddress[];
  /** A hash over all its files, hex: it shows whether something made of them is still up to date. */
  fingerprint: string;
}

/** The reports of a directory, in order of id. */
export interface ReportFiles {
  files: ReportFile[];
  refused: RefusedReport[];
}

/**
 * Reads all reports of a directory: `ID.md` with its metadata, `ID.json`, beside it; `ID.index.yml`, its index entries,
 * `ID.keys.json` and `ID.addresses.json` are optional. Other files are ignored, such as a `README.md` or an `x.expected.json`. One that cannot
 * be read does not stop the others; what is wrong with a report's text shows when it is used.
 * @throws {ReportError} when there is none, or none that can be read
 */
export function readReportFiles(directory: string): ReportFiles {
  const names = new Set(namesIn(directory).filter((name) => !name.startsWith('.')));
  const ids = [...names].flatMap((name) => reportId(name, names) ?? []);
  if (ids.length === 0) throw new ReportError(`${shown(directory)}: no report there; add ID.md and ID.json.`);
  const each = [...new Set(ids)].sort().map((id) => {
    const metadata: Partial<ReportMetadata> = {};
    const named = { id, metadata, directory: shown(directory) };
    return orRefused(named, () => readReportFile(directory, id, names, metadata));
  });
  const { read: files, refused } = readAndRefused(each);
  return { files, refused };
}

/** The id of the report that a file belongs to, or should belong to; `null` if to none. */
function reportId(name: string, names: ReadonlySet<string>): string | null {
  const { id, ending } = /^(?<id>.+)\.(?<ending>md|json)$/.exec(name)?.groups ?? {};
  if (id === undefined || names.has(`${id}.${ending === 'md' ? 'json' : 'md'}`)) return id ?? null;
  // Without a partner it is a note on the directory, or data about a report.
  return ending === 'md' ? (/^readme$/i.test(id) ? null : id) : id.includes('.') ? null : id;
}

/** @param known is given the metadata, before the text is looked at */
function readReportFile(
  directory: string,
  id: string,
  names: ReadonlySet<string>,
  known: Partial<ReportMetadata>,
): ReportFile {
  for (const [ending, what, other] of [
    ['.md', 'the report', '.json'],
    ['.json', "the report's metadata", '.md'],
  ])
    if (!names.has(`${id}${ending}`))
      throw new ReportError(
        `${shown(path.join(directory, `${id}${ending}`))}: missing, ${what}; put it beside ${id}${other}, or move that elsewhere.`,
      );
  const file = path.join(directory, `${id}.md`);
  const metadataFile = path.join(directory, `${id}.json`);
  const metadataBytes = readOrExplain(metadataFile, "the report's metadata");
  const metadata = parseMetadata(metadataBytes, shown(metadataFile), id);
  Object.assign(known, metadata);
  const bytes = readOrExplain(file, 'the report');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (metadata.sha256 !== undefined && sha256 !== metadata.sha256.toLowerCase())
    throw new ReportError(
      `${shown(file)}: not the file that ${id}.json describes (SHA-256 differs; ${bytes.length} bytes): restore it, ` +
        `or, if the change is meant, import it: peaceops import ${shown(file)} --write.`,
    );
  const indexEntries = readIndexEntries(path.join(directory, `${id}.index.yml`));
  const keysFile = path.join(directory, `${id}.keys.json`);
  const keys = existsSync(keysFile) ? readOrExplain(keysFile, 'the keys of mended statements') : null;
  const inheritedKeys = keys
    ? parseInheritedKeys(decodeText(keys, shown(keysFile), 'the keys'), shown(keysFile))
    : [];
  const addressesFile = path.join(directory, `${id}.addresses.json`);
  const addresses = existsSync(addressesFile) ? readOrExplain(addressesFile, 'the former addresses') : null;
  const former =
    addresses &&
    parseFormerAddresses(
      decodeText(addresses, shown(addressesFile), 'the former addresses'),
      shown(addressesFile),
    );
  const fingerprint = createHash('sha256')
    .update(sha256)
    .update(metadataBytes)
    .update(indexEntries?.bytes ?? '')
    .update(keys ?? '')
    .update(addresses ?? '')
    .digest('hex');
  let decoded: string | null = null;
  return {
    file: shown(file),
    get text() {
      decoded ??= decodeReport(bytes, shown(file));
      return decoded;
    },
    metadata,
    indexEntries,
    inheritedKeys,
    ...(former === null ? {} : { former }),
    fingerprint,
  };
}

function readIndexEntries(file: string): ReportFile['indexEntries'] {
  return existsSync(file) ? { file: shown(file), bytes: readOrExplain(file, 'the index entries') } : null;
}

function parseMetadata(bytes: Uint8Array, file: string, id: string): ReportMetadata {
  // A byte order mark is not JSON, but editors write it.
  const text = decodeText(bytes, file, 'the metadata').replace(/^\ufeff/, '');
  let metadata: Partial<ReportMetadata> | null;
  try {
    metadata = JSON.parse(text);
  } catch {
    throw new ReportError(`${file}: not valid JSON; see data/reports/beijing-2007.json for an example.`);
  }
  const problems = metadataProblems(metadata);
  if (problems.length > 0) throw new ReportError(`${file}: ${problems.join(' ')}`);
  if (metadata?.id !== id) throw new ReportError(`${file}: "id" must be "${id}", like the file's name.`);
  const { cite } = metadata as ReportMetadata;
  // Citations go on behind it: “…, 2020, section 1”.
  return { ...(metadata as ReportMetadata), cite: cite.replace(/\.\s*$/, '') };
}

function namesIn(directory: string): string[] {
  try {
    return readdirSync(directory);
  } catch (error) {
    throw unreadable(directory, 'the directory of reports', error);
  }
}

function readOrExplain(file: string, what: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw unreadable(file, what, error);
  }
}

function unreadable(file: string, what: string, error: unknown): ReportError {
  const { code } = error as NodeJS.ErrnoException;
  return new ReportError(`${shown(file)}: cannot read ${what} (${code}); restore it and try again.`);
}

function shown(file: string): string {
  return path.relative(process.cwd(), file) || '.';
}
