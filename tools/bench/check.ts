import { checkText, countVerdicts } from '../../src/check/check-text';
import { openCorpus } from '../../src/corpus/open-corpus';
import { millisecondsSince } from './statistics';

/** Prose between two quotations, so that 300 of them are a draft of some 50 pages. */
const PROSE = 'The mission has to decide in the coming weeks how much of this it can take up. '.repeat(4);
const QUOTATIONS = 300;
const ROUNDS = 5;

/** Times the check of a long draft in which every third quotation has lost its last but one word. */
export function benchCheck(print: (line: string) => void): void {
  const { library, index } = openCorpus();
  const sentences = library.statements.map(({ text }) => text).filter((text) => !/[“”"]/.test(text));
  const draft = Array.from({ length: QUOTATIONS }, (_, at) => {
    const words = (sentences[at % sentences.length] as string).split(' ');
    if (at % 3 === 0) words.splice(-2, 1);
    return `${PROSE}It says: “${words.join(' ')}”`;
  }).join('\n\n');
  const times: number[] = [];
  let counts = '';
  for (let round = 0; round < ROUNDS; round++) {
    const start = process.hrtime.bigint();
    const { checked } = checkText(index, draft, 'draft');
    times.push(millisecondsSince(start));
    const { exact, altered } = countVerdicts(checked);
    counts = `${checked.length} quotations, ${exact} exact and ${altered} altered`;
  }
  print(
    `check, a draft of ${draft.length} characters, ${counts}: first ${times[0]?.toFixed(0)} ms, ` +
      `then ${Math.min(...times.slice(1)).toFixed(0)} ms at best`,
  );
}
