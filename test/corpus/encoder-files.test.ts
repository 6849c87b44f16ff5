import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  ENCODER_DIRECTORY,
  EncoderError,
  openEncoderFiles,
  verifyEncoderFiles,
} from '../../src/corpus/encoder-files';
import { type TemporaryReports, temporaryReports } from '../support/temporary-reports';

const ROWS = [
  { token: '##s', scale: 0.5, numbers: [1, -2, 3] },
  { token: '2007', scale: 2, numbers: [127, 0, -127] },
  { token: 'peace', scale: 0.25, numbers: [0, 0, 7] },
  { token: 'é', scale: 1, numbers: [-1, -1, -1] },
];
const TOKENS = ROWS.map(({ token }) => `${token}\n`).join('');
const VECTORS = Buffer.concat(
  ROWS.map(({ scale, numbers }) => {
    const row = Buffer.alloc(4);
    row.writeFloatLE(scale);
    return Buffer.concat([row, Buffer.from(numbers)]);
  }),
);
const sha256 = (content: string | Buffer) => createHash('sha256').update(content).digest('hex');
const CARD = {
  tokens: ROWS.length,
  dimensions: 3,
  sha256: { 'tokens.txt': sha256(TOKENS), 'vectors.bin': sha256(VECTORS) },
};

let folder: TemporaryReports;

beforeEach(() => write(['card.json', 'tokens.txt', 'vectors.bin']));
afterEach(() => folder.remove());

/** An encoder's directory with these of its files. */
function write(names: string[]): void {
  folder?.remove();
  folder = temporaryReports();
  const files = { 'card.json': JSON.stringify(CARD), 'tokens.txt': TOKENS, 'vectors.bin': VECTORS };
  for (const [name, content] of Object.entries(files)) if (names.includes(name)) folder.write(name, content);
}

/** What is said of the directory, `DIR`. */
function refusal(read: (directory: string) => unknown): string {
  try {
    read(folder.directory);
  } catch (error) {
    expect(error).toBeInstanceOf(EncoderError);
    return (error as Error).message.replaceAll(folder.shown(''), 'DIR');
  }
  return 'none';
}

const flipped = Buffer.from(VECTORS);
flipped[VECTORS.length - 1] = 5;

const DAMAGED =
  'DIR: the encoder is damaged, not what its card.json describes; restore it, or make it by tools/encoder.';
const NO_CARD = 'DIR/card.json: not the card of an encoder; restore it, or make it by tools/encoder.';
const missing = (name: string) =>
  `DIR/${name}: cannot read the encoder (ENOENT); restore it, or make it by tools/encoder.`;

describe('the files of an encoder', () => {
  it('give each token its number and its vector', () => {
    const { table } = openEncoderFiles(folder.directory);
    expect(table.dimensions).toBe(3);
    ROWS.forEach(({ token, scale, numbers }, at) => {
      expect(table.numberOf(token)).toBe(at);
      expect(table.rowOf(at)).toEqual({ scale, numbers: Int8Array.from(numbers) });
    });
  });

  it('give a row again when it is asked for again', () => {
    const { table } = openEncoderFiles(folder.directory);
    expect([2, 0, 2].map((token) => table.rowOf(token).scale)).toEqual([0.25, 0.5, 0.25]);
  });

  it.each(['', '##', 'a', 'zebra', 'peaces', 'ê'])(
    'have no number for a token that is not there: %j',
    (token) => {
      expect(openEncoderFiles(folder.directory).table.numberOf(token)).toBeUndefined();
    },
  );

  it('have another fingerprint when they are others', () => {
    const before = openEncoderFiles(folder.directory).fingerprint;
    expect(openEncoderFiles(folder.directory).fingerprint).toBe(before);
    folder.write('vectors.bin', flipped);
    const changed = { ...CARD, sha256: { ...CARD.sha256, 'vectors.bin': sha256(flipped) } };
    folder.write('card.json', JSON.stringify(changed));
    expect(openEncoderFiles(folder.directory).fingerprint).not.toBe(before);
  });

  it('are as their card says', () => {
    expect(refusal(verifyEncoderFiles)).toBe('none');
  });

  it('that come with PeaceOps are as their card says, and each token is found', () => {
    verifyEncoderFiles();
    const { table } = openEncoderFiles();
    const tokens = readFileSync(path.join(ENCODER_DIRECTORY, 'tokens.txt'), 'utf8').trimEnd().split('\n');
    expect(tokens.filter((token, at) => table.numberOf(token) !== at)).toEqual([]);
    expect(table.rowOf(tokens.length - 1).numbers).toHaveLength(table.dimensions);
  });
});

describe.each([
  { reading: 'opening', read: openEncoderFiles },
  { reading: 'verifying', read: verifyEncoderFiles },
])('on $reading it is said in a sentence', ({ read }) => {
  it.each(['card.json', 'tokens.txt'])('that %s is missing', (name) => {
    write(['card.json', 'tokens.txt', 'vectors.bin'].filter((other) => other !== name));
    expect(refusal(read)).toBe(missing(name));
  });

  it.each(['', '{', 'tokens: 4', 'null', '[]', '"text"', '5', '{}'])('that this is no card: %j', (text) => {
    folder.write('card.json', text);
    expect(refusal(read)).toBe(NO_CARD);
  });

  it.each([
    ['tokens', { tokens: undefined }],
    ['any tokens', { tokens: 0 }],
    ['dimensions', { dimensions: undefined }],
    ['a number of dimensions', { dimensions: 'many' }],
    ['checksums', { sha256: undefined }],
    ['the checksum of vectors.bin', { sha256: { 'tokens.txt': CARD.sha256['tokens.txt'] } }],
    ['the checksum of tokens.txt', { sha256: { 'vectors.bin': CARD.sha256['vectors.bin'] } }],
  ])('that the card lacks %s', (_, lack) => {
    folder.write('card.json', JSON.stringify({ ...CARD, ...lack }));
    expect(refusal(read)).toBe(NO_CARD);
  });

  it('that vectors.bin is cut short', () => {
    folder.write('vectors.bin', VECTORS.subarray(0, -1));
    expect(refusal(read)).toBe(DAMAGED);
  });

  it('that tokens.txt is cut short', () => {
    folder.write('tokens.txt', '##s\n2007\n');
    expect(refusal(read)).toBe(DAMAGED);
  });
});

describe('what only one of them can say', () => {
  it('is for opening that without vectors.bin the encoder is damaged', () => {
    write(['card.json', 'tokens.txt']);
    expect(refusal(openEncoderFiles)).toBe(DAMAGED);
  });

  it('is for verifying which file is missing', () => {
    write(['card.json', 'tokens.txt']);
    expect(refusal(verifyEncoderFiles)).toBe(missing('vectors.bin'));
  });

  it.each([
    ['vectors.bin', flipped],
    ['tokens.txt', TOKENS.replace('peace', 'peach')],
  ])('is for verifying that a byte of %s is another', (name, content) => {
    folder.write(name, content);
    expect(refusal(openEncoderFiles)).toBe('none');
    expect(refusal(verifyEncoderFiles)).toBe(DAMAGED);
  });
});
