import { createHash } from 'node:crypto';
import { existsSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import type { TokenTable } from '../search/encoder';
import { rowBytesOf, tokenTable } from '../search/token-table';

/** The table that comes with PeaceOps: `tokens.txt`, `vectors.bin` and what they are, `card.json`. */
export const ENCODER_DIRECTORY = path.join(__dirname, '..', '..', 'data', 'encoder');

/** The table is missing, or not what its card says: one sentence with the place and what to do. */
export class EncoderError extends Error {
  override readonly name = 'EncoderError';
  readonly code = 'encoder-unreadable';
}

interface Card {
  tokens: number;
  dimensions: number;
  sha256: { 'tokens.txt': string; 'vectors.bin': string };
}

/** A table on disk, and its fingerprint. */
export interface EncoderFiles {
  table: TokenTable;
  /** Changes with the table. */
  fingerprint: string;
}

/**
 * Opens the table. Rows are read on demand: a command line reads some ten of 30,000.
 * @throws {EncoderError} when a file is missing, or its size is not what the card says
 */
export function openEncoderFiles(directory: string = ENCODER_DIRECTORY): EncoderFiles {
  const card = readCard(directory);
  const rowBytes = rowBytesOf(card.dimensions);
  const vectors = path.join(directory, 'vectors.bin');
  const size = existsSync(vectors) ? statSync(vectors).size : -1;
  const table = tokenTable({
    lines: readOrExplain(path.join(directory, 'tokens.txt')).toString('utf8'),
    dimensions: card.dimensions,
    read: (token) => {
      const row = Buffer.alloc(rowBytes);
      readSync(file, row, 0, rowBytes, token * rowBytes);
      return row;
    },
  });
  if (table.size !== card.tokens || size !== card.tokens * rowBytes) throw unlikeCard(directory);
  const file = openSync(vectors, 'r');
  return { table, fingerprint: Object.values(card.sha256).join(' ') };
}

/**
 * Reads both files whole and compares them with the card, which takes some 10 ms.
 * @throws {EncoderError} when they differ
 */
export function verifyEncoderFiles(directory: string = ENCODER_DIRECTORY): void {
  for (const [name, sha256] of Object.entries(readCard(directory).sha256)) {
    const bytes = readOrExplain(path.join(directory, name));
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw unlikeCard(directory);
  }
}

/**
 * Both files whole, as bytes.
 * @throws {EncoderError} when a file is missing, or not what the card says
 */
export function readEncoderFiles(directory: string = ENCODER_DIRECTORY): {
  tokens: Uint8Array;
  vectors: Uint8Array;
  dimensions: number;
} {
  verifyEncoderFiles(directory);
  const [tokens, vectors] = ['tokens.txt', 'vectors.bin'].map((name) =>
    readOrExplain(path.join(directory, name)),
  ) as [Buffer, Buffer];
  return { tokens, vectors, dimensions: readCard(directory).dimensions };
}

function readCard(directory: string): Card {
  const file = path.join(directory, 'card.json');
  try {
    const card = JSON.parse(readOrExplain(file).toString('utf8')) as Card;
    const { 'tokens.txt': tokens, 'vectors.bin': vectors } = card.sha256;
    if (card.tokens > 0 && card.dimensions > 0 && typeof tokens === 'string' && typeof vectors === 'string')
      return card;
  } catch (error) {
    if (error instanceof EncoderError) throw error;
  }
  throw new EncoderError(
    `${shown(file)}: not the card of an encoder; restore it, or make it by tools/encoder.`,
  );
}

function readOrExplain(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new EncoderError(
      `${shown(file)}: cannot read the encoder (${code}); restore it, or make it by tools/encoder.`,
    );
  }
}

function unlikeCard(directory: string): EncoderError {
  return new EncoderError(
    `${shown(directory)}: the encoder is damaged, not what its card.json describes; restore it, or make it by tools/encoder.`,
  );
}

function shown(file: string): string {
  return path.relative(process.cwd(), file) || '.';
}
