import { decodeCorpus, encodeCorpus } from '../../search/corpus-bytes';
import { Encoder } from '../../search/encoder';
import { packIndex, unpackIndex } from '../../search/packed-index';
import type { SearchIndex } from '../../search/search-index';
import { rowBytesOf, tokenTable } from '../../search/token-table';

/** What an encoder is made of, as bytes. */
export interface EncoderBytes {
  /** The tokens, a line each. */
  tokens: Uint8Array;
  /** Their vectors, a row each. */
  vectors: Uint8Array;
  /** How many numbers a vector has. */
  dimensions: number;
}

/** What a search needs, as bytes that are read in a browser. */
export interface SearchData {
  corpus: Uint8Array;
  /** `null` where statements are found by their words alone. */
  encoder: EncoderBytes | null;
}

/**
 * An index as bytes, for whoever may read its reports: nothing tells of others, nor of where their files lie.
 */
export function corpusFor(index: SearchIndex): Uint8Array {
  const { library } = index;
  return encodeCorpus({
    fingerprints: [],
    encoder: null,
    reports: library.reports.map(({ metadata, sections, passages, statements, apparatus }) => ({
      metadata,
      file: `${metadata.id}.md`,
      sections,
      passages,
      statements,
      apparatus,
    })),
    statements: library.statements,
    refused: [],
    index: packIndex(index),
    warnings: [],
  });
}

/**
 * The index that the bytes of {@link corpusFor} hold.
 * @throws {RangeError} or {SyntaxError} where they are cut off
 */
export function indexFrom({ corpus, encoder }: SearchData): SearchIndex {
  const { reports, statements, index } = decodeCorpus(corpus);
  return unpackIndex({ reports, statements }, index, encoder && encoderFrom(encoder));
}

function encoderFrom({ tokens, vectors, dimensions }: EncoderBytes): Encoder {
  const rowBytes = rowBytesOf(dimensions);
  return new Encoder(
    tokenTable({
      lines: new TextDecoder().decode(tokens),
      dimensions,
      read: (token) => vectors.subarray(token * rowBytes, (token + 1) * rowBytes),
    }),
  );
}
