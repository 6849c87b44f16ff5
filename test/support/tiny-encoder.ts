import { Encoder, type TokenTable } from '../../src/search/encoder';

const DIMENSIONS = 16;

/** A table of made-up vectors for these words, the same each time. */
export function tinyTable(words: readonly string[]): TokenTable {
  const tokens = [...new Set(words)].sort();
  const rows = tokens.map((token, at) => ({
    numbers: Int8Array.from({ length: DIMENSIONS }, (_, place) => numberOf(token, place)),
    scale: (1 + (at % 3)) / 127,
  }));
  return {
    dimensions: DIMENSIONS,
    numberOf: (token) => (tokens.includes(token) ? tokens.indexOf(token) : undefined),
    rowOf: (token) => rows[token] as (typeof rows)[number],
  };
}

export function tinyEncoder(words: readonly string[]): Encoder {
  return new Encoder(tinyTable(words));
}

function numberOf(token: string, place: number): number {
  let mixed = place + 1;
  for (const character of token) mixed = (Math.imul(mixed, 31) + (character.codePointAt(0) ?? 0)) | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
  return ((mixed >>> 8) % 255) - 127;
}
