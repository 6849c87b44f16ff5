import { checkText, countVerdicts } from '../../src/check/check-text';
import { openCorpus } from '../../src/corpus/open-corpus';
import { REPORTS_DIRECTORY } from '../../src/corpus/report-files';
import { checkThread } from '../../src/slack/checking/check-thread';
import { millisecondsSince } from './statistics';

/** Prose between two quotations, so that 300 of them are a draft of some 50 pages. */
const PROSE = 'The mission has to decide in the coming weeks how much of this it can take up. '.repeat(4);
const QUOTATIONS = 300;
const ROUNDS = 5;

/**
 * Times the check of a long draft in which every third quotation has lost its last but one word: here, and on the thread
 * on which Slack's are checked, whose first time is that of its start too. `REPORTS_DIR` names other reports.
 */
export async function benchCheck(print: (line: string) => void): Promise<void> {
  const reports = process.env['REPORTS_DIR'] || REPORTS_DIRECTORY;
  const { library, index } = openCorpus(reports);
  const sentences = library.statements.map(({ text }) => text).filter((text) => !/[“”"]/.test(text));
  const draft = Array.from({ length: QUOTATIONS }, (_, at) => {
    const words = (sentences[at % sentences.length] as string).split(' ');
    if (at % 3 === 0) words.splice(-2, 1);
    return `${PROSE}It says: “${words.join(' ')}”`;
  }).join('\n\n');
  const { exact, altered } = countVerdicts(checkText(index, draft, 'draft').checked);
  print(
    `check, a draft of ${draft.length} characters, ${QUOTATIONS} quotations, ${exact} exact and ${altered} altered, ` +
      `with ${library.statements.length} statements:`,
  );
  // What the first check fills has to be empty.
  const { index: cold } = openCorpus(reports);
  await time('checked', print, async () => checkText(cold, draft, 'draft'));
  const thread = checkThread({ reports, execArgv: process.execArgv });
  const file = { name: 'draft.md', text: draft, isConverted: false, warnings: [] };
  await time("on Slack's thread", print, () => thread.run({ file, reports: '', teamId: '' }));
  await thread.close();
}

async function time(
  what: string,
  print: (line: string) => void,
  work: () => Promise<unknown>,
): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = process.hrtime.bigint();
    await work();
    times.push(millisecondsSince(start));
  }
  print(
    `  ${what}: first ${times[0]?.toFixed(0)} ms, then ${Math.min(...times.slice(1)).toFixed(0)} ms at best`,
  );
}
