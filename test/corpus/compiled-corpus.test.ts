import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { compiledFile, readCompiledCorpus, writeCompiledCorpus } from '../../src/corpus/compiled-corpus';
import { REPORTS_DIRECTORY } from '../../src/corpus/report-files';
import { packIndex } from '../../src/search/packed-index';
import { beijing } from '../support/corpus';

const { library, index } = beijing();
const COMPILED = {
  fingerprints: ['a', 'b'],
  encoder: 'c',
  reports: library.reports,
  refused: [],
  index: packIndex(index),
  warnings: ['É and “quotation marks” 🚢'],
};

let directory: string;
let file: string;
beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'compiled-'));
  file = path.join(directory, 'of-the-tests', 'corpus.bin');
});
afterEach(() => rmSync(directory, { recursive: true }));

describe('the compiled corpus', () => {
  it('is read as it was written, and is one file', () => {
    writeCompiledCorpus(COMPILED, file);
    expect(readCompiledCorpus(file)).toEqual(COMPILED);
    expect(readdirSync(path.dirname(file))).toEqual(['corpus.bin']);
  });

  it('without an encoder has nothing that is found by meaning', () => {
    const byWords = packIndex({ ...index, meaning: null });
    writeCompiledCorpus({ ...COMPILED, encoder: null, index: byWords }, file);
    const read = readCompiledCorpus(file);
    expect(read?.encoder).toBeNull();
    expect(Object.keys(read?.index.arrays ?? {})).toEqual(Object.keys(byWords.arrays));
  });

  it.each([0, 0.001, 0.5, 0.9, 0.999])('is none if only %d of the file is left', (part) => {
    writeCompiledCorpus(COMPILED, file);
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.subarray(0, Math.floor(bytes.length * part)));
    expect(readCompiledCorpus(file)).toBeNull();
  });

  it('is none where there is no file', () => {
    expect(readCompiledCorpus(file)).toBeNull();
  });

  it('of the tests was made before them, and nothing of it lies in the sources', () => {
    expect(readCompiledCorpus(compiledFile(REPORTS_DIRECTORY))).not.toBeNull();
    const source = path.join(__dirname, '..', '..', 'src');
    const strange = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.bin$|corpus.*\.json$/.test(name),
    );
    expect(strange).toEqual([]);
  });
});
