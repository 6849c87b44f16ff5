import { setTimeout as wait } from 'node:timers/promises';
import { indexEntriesFile } from '../corpus/index-entry-files';
import { questionFor } from '../indexing/answer';
import { complete, type Endpoint } from '../indexing/ask-endpoint';
import { endpointAddress } from '../indexing/endpoint-address';
import { type StatementInContext, statementsInContext, writtenEntries } from '../indexing/in-context';
import { addToIndexFile, checkIndexFile } from '../indexing/index-file';
import {
  droppedInWords,
  questionsFor,
  type WrittenByMachine,
  writeByMachine,
} from '../indexing/write-by-machine';
import type { Report } from '../report/model';
import { FEW_ENTRIES } from '../search/index-entries';
import { readIndexKey } from '../settings';
import { count } from '../wording/receipt';
import type { CommandOptions } from './command-options';
import { EXIT } from './exit';
import { reportCalled } from './index-entries';
import { inSentence, WHAT_NEXT } from './index-worksheet';
import { printable, type Terminal, wrapped } from './terminal';
import { inSentences, wrongUse } from './with-store';

/** By what means an endpoint is asked, for tests. */
export type Means = Pick<Endpoint, 'fetch' | 'wait' | 'now' | 'timeoutMs'>;

/** A slow model on a machine of one's own takes a minute for 150 entries. */
const TIMEOUT_MS = 3 * 60_000;

const MEANS: Means = {
  fetch: globalThis.fetch,
  wait: (ms) => wait(ms),
  now: Date.now,
  timeoutMs: TIMEOUT_MS,
};

type Surroundings = Pick<CommandOptions, 'terminal' | 'open' | 'environment'>;

/**
 * Has a language model write index entries for the statements of a report that have few, after saying what is sent to
 * whom. Each answer is kept at once: what is broken off goes on where it stopped.
 * @param typed the address of an endpoint like OpenAI's chat completions
 * @param options `model`: which; `yes`: asks nothing, which is needed where nobody can be asked
 * @returns the exit code: 0 where each of them got some, 1 where some did not, 2 on wrong use
 */
export function writeEntriesWith(
  { terminal, open, environment }: Surroundings,
  id: string,
  typed: string,
  { model, yes = false }: { model?: string; yes?: boolean },
  means: Means = MEANS,
): Promise<number> {
  return inSentences({ terminal, environment }, async () => {
    const address = endpointAddress(typed);
    if ('problem' in address) return wrongUse({ terminal }, address.problem);
    if (model === undefined) return wrongUse({ terminal }, 'say which model: --model NAME.');
    const key = readIndexKey(environment());
    const { library } = open();
    const report = reportCalled(terminal, library, id);
    if (report === null) return EXIT.nothingFound;
    const { byStatement, problems } = writtenEntries(report);
    for (const problem of problems) terminal.error(printable(`peaceops: ${problem}`));
    const rows = statementsInContext(library, report, byStatement, { few: true });
    if (rows.length === 0) {
      terminal.out(
        wrapped(`No statement of ${id} has fewer than ${FEW_ENTRIES} index entries.`, '', terminal),
      );
      return EXIT.found;
    }
    const endpoint: Endpoint = { ...means, url: address.url, model, key };
    terminal.out(wrapped(whatIsSent(report, rows, endpoint), '', terminal));
    if (!yes && terminal.confirm === null)
      return wrongUse({ terminal }, 'nothing is sent; to send it, add --yes.');
    if (!yes && !(await terminal.confirm?.('Send it?'))) {
      terminal.out('Nothing is sent.');
      return EXIT.nothingFound;
    }
    return inSentence(terminal, () => write(terminal, report, rows, endpoint));
  });
}

/** All that leaves the machine, and to whom. */
function whatIsSent(
  report: Report,
  rows: readonly StatementInContext[],
  { url, model, key }: Endpoint,
): string {
  const { title, shortTitle } = report.metadata;
  const characters = questionFor(title, rows).reduce((sum, { content }) => sum + content.length, 0);
  return [
    `This sends ${count(rows.length, 'statement')} of ${shortTitle}, each with its section and what it needs to be understood,`,
    `some ${Math.ceil(characters / 1_000)},000 characters in ${count(questionsFor(rows.length), 'request')},`,
    `to ${url} for the model ${model}, ${key === null ? 'without a key' : 'with the key in PEACEOPS_INDEX_KEY'}; no question of anybody.`,
    `What it writes is put into ${indexEntriesFile(report)}, as written by a machine.`,
  ].join(' ');
}

async function write(
  terminal: Terminal,
  report: Report,
  rows: readonly StatementInContext[],
  endpoint: Endpoint,
): Promise<number> {
  // What could not be kept is not paid for.
  checkIndexFile(report);
  let done = 0;
  const written = await writeByMachine({
    reportTitle: report.metadata.title,
    rows,
    complete: (messages) => complete(endpoint, messages),
    keep: (additions, from) => {
      if (additions !== null && additions.length > 0) addToIndexFile(report, additions);
      done += from.length;
      const entries = (additions ?? []).reduce((sum, one) => sum + one.entries.length, 0);
      const brought =
        additions === null ? 'an answer that cannot be read' : count(entries, 'entry', 'entries');
      terminal.out(`${done} of ${rows.length}: ${brought}`);
    },
  });
  return end(terminal, report, written);
}

function end(terminal: Terminal, report: Report, written: WrittenByMachine): number {
  const { entries, statements, dropped, without, stopped } = written;
  const has = `${count(entries, 'index entry', 'index entries')} for ${count(statements, 'statement')}`;
  const parts = [
    `Added ${has} to ${indexEntriesFile(report)}, as written by a machine.`,
    dropped.size === 0 ? '' : `Dropped: ${droppedInWords(dropped)}.`,
    entries === 0 ? '' : WHAT_NEXT,
  ];
  terminal.out(wrapped(parts.filter(Boolean).join(' '), '', terminal));
  if (stopped !== null) terminal.error(printable(`peaceops: ${stopped}`));
  if (without.length === 0) return EXIT.found;
  const again = `Without any yet: ${someOf(without)}; the same command goes on with them.`;
  terminal.error(wrapped(again, '', terminal));
  return EXIT.nothingFound;
}

const MOST_IDS = 10;

function someOf(ids: readonly string[]): string {
  const more = ids.length - MOST_IDS;
  return ids.slice(0, MOST_IDS).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
