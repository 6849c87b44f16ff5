import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** A file as it is sent to a browser. */
export interface StaticFile {
  /** With its character set: `text/css; charset=utf-8`. */
  type: string;
  content: string;
  /** Of the content alone, so that it changes with it and with nothing else: `"…"`. */
  etag: string;
}

/** What a browser is told of a file, by the ending of the name under which it is served. */
const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
};

/**
 * Reads the files that pages need: stylesheets, scripts, icons.
 * @param files by the name under which each is served, the paths of what it is made of, one behind the other
 * @throws Node's error of a file that is not there, and `RangeError` for a name whose type is not known
 * @example
 * readStaticFiles({ 'reader.css': [path.join(ASSETS, 'reader.css')] }).get('reader.css')?.type;
 * // 'text/css; charset=utf-8'
 */
export function readStaticFiles(
  files: Readonly<Record<string, readonly string[]>>,
): ReadonlyMap<string, StaticFile> {
  return new Map(
    Object.entries(files).map(([name, paths]) => {
      const type = TYPES[name.slice(name.lastIndexOf('.') + 1)];
      if (type === undefined) throw new RangeError(`${name}: no type is known for this ending`);
      const content = paths.map((file) => readFileSync(file, 'utf8')).join('');
      return [name, { type, content, etag: etagOf(content) }];
    }),
  );
}

/** The entity tag of a content: another one for each other content. */
export function etagOf(content: string | Uint8Array): string {
  return `"${createHash('sha256').update(content).digest('base64url').slice(0, 27)}"`;
}

/**
 * Whether a browser has what an entity tag stands for.
 * @param header its `If-None-Match`: tags with commas between, or `*`
 */
export function hasAlready(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  const tags = header.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes(etag) || tags.includes('*');
}
