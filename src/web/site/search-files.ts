import { createHash } from 'node:crypto';
import type { SearchData } from './search-data';

/** A file that a search needs in the browser. */
export interface SearchFile {
  /** Changes with its content, so that nothing old is taken for it. */
  name: string;
  bytes: Uint8Array;
}

/** All that a search needs, each as the parts that it is loaded in. */
export interface SearchFiles {
  worker: SearchFile;
  corpus: SearchFile[];
  encoder: { tokens: SearchFile[]; vectors: SearchFile[]; dimensions: number } | null;
}

/**
 * Chromium keeps no file that is larger than an eighth of what it keeps in all, which without a disk is little: vectors of
 * 7 MB in one file were loaded anew for each question.
 */
const LARGEST_PART = 2_000_000;

/** Names what a search needs. @param worker the bundled `browser/search-worker.ts` */
export function searchFiles({ corpus, encoder }: SearchData, worker: Uint8Array): SearchFiles {
  return {
    worker: named('search', '.js', worker),
    corpus: inParts('corpus', corpus),
    encoder: encoder && {
      tokens: inParts('tokens', encoder.tokens),
      vectors: inParts('vectors', encoder.vectors),
      dimensions: encoder.dimensions,
    },
  };
}

/** Those of {@link SearchFiles}, one by one. */
export function eachSearchFile({ worker, corpus, encoder }: SearchFiles): SearchFile[] {
  return [worker, ...corpus, ...(encoder ? [...encoder.tokens, ...encoder.vectors] : [])];
}

/** How many bytes files have together. */
export function sizeOf(files: readonly SearchFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
}

function inParts(name: string, bytes: Uint8Array): SearchFile[] {
  return Array.from({ length: Math.ceil(bytes.byteLength / LARGEST_PART) }, (_, at) =>
    named(`${name}-${at + 1}`, '.bin', bytes.subarray(at * LARGEST_PART, (at + 1) * LARGEST_PART)),
  );
}

function named(name: string, ending: string, bytes: Uint8Array): SearchFile {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  return { name: `${name}-${hash}${ending}`, bytes };
}
