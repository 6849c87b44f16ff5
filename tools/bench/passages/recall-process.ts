import { openEncoderFiles } from '../../../src/corpus/encoder-files';
import { Encoder } from '../../../src/search/encoder';
import { measureRecall } from './measure-recall';
import { readPassages } from './read-passages';

// A process of its own, so that its vectors count for no engine's memory.
const [file = ''] = process.argv.slice(2);
process.stdout.write(
  JSON.stringify(measureRecall(readPassages(file), new Encoder(openEncoderFiles().table))),
);
