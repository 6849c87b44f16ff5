import { checkPlan } from '../digest/check-plan';
import { coverageInWords, describePlan, positionInWords } from '../digest/in-words';
import { matchingStatements } from '../digest/matching';
import { type DigestPlan, defaultPlan, type Subscription } from '../digest/model';
import { coverageOf, type NextStatements, nextStatements, SEED_OF_NONE } from '../digest/next-statements';
import { parseDigest } from '../digest/parse-digest';
import type { Library } from '../report/library';
import type { SearchIndex } from '../search/search-index';
import type { Store } from '../store/store';
import { momentInZone } from '../wording/moment';
import { count, quoted } from '../wording/receipt';
import type { CommandOptions } from './command-options';
import { dryRun } from './digest-dry-run';
import { EXIT } from './exit';
import { printExcerpt } from './print-excerpt';
import { type Terminal, wrapped } from './terminal';
import { inSentences, withOpenStore, wrongUse } from './with-store';

/** Lists all digests. @returns the exit code: 1 where there is none */
export function listDigests(options: CommandOptions): Promise<number> {
  return withOpenStore(options, async (store) => {
    const { terminal } = options;
    const subscriptions = await store.subscriptions();
    if (subscriptions.length === 0) {
      terminal.error('peaceops: no digest is set; in a channel, /peaceops digest sets one.');
      printCounts(terminal, 0, await store.counts());
      return EXIT.nothingFound;
    }
    const { index } = options.open();
    for (const subscription of subscriptions) {
      const matching = matchingStatements(index, subscription.plan.query);
      const coverage = coverageOf(matching, await store.seen(subscription.id));
      const { channelId, teamId, id, plan } = subscription;
      terminal.out(terminal.colours.cyan(`${channelId} (${teamId})  [${id}]`));
      terminal.out(wrapped(`${describePlan(plan)}.`, '  ', terminal));
      terminal.out(wrapped(`${nextInWords(subscription)} ${coverageInWords(coverage)}.`, '  ', terminal));
    }
    printCounts(terminal, subscriptions.length, await store.counts());
    return EXIT.found;
  });
}

function printCounts(
  terminal: Terminal,
  digests: number,
  counts: Awaited<ReturnType<Store['counts']>>,
): void {
  const { paused, sent, missed, skipped, unknown, failed } = counts;
  terminal.out(
    terminal.colours.dim(
      `${count(digests, 'digest')}, ${paused} paused. Deliveries: ${sent} sent, ${missed} missed, ` +
        `${skipped} skipped, ${unknown} unknown, ${failed} failed.`,
    ),
  );
}

/**
 * Shows what the next digest would hold: of one that is set, or of a plan in words.
 * @param of id of a subscription, or null
 */
export async function previewDigest(
  options: CommandOptions,
  words: string,
  of: string | null,
): Promise<number> {
  const { terminal, open } = options;
  const { index } = open();
  if (of !== null) {
    if (words !== '')
      return wrongUse(options, 'name a digest with --of, or say what it would hold, not both.');
    return withOpenStore(options, async (store) => {
      const subscription = await store.subscription(of);
      if (subscription) return printPreview(options, index, subscription, await store.seen(of));
      terminal.error(`peaceops: no digest ${quoted(of)}; "peaceops digest list" lists them all.`);
      return EXIT.nothingFound;
    });
  }
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const read = parseDigest(words, { index, defaults: defaultPlan(zone) });
  if (read.outcome !== 'plan') return wrongUse(options, read.sentence);
  const problem = checkPlan(index, read.plan);
  if (problem !== null) return wrongUse(options, problem);
  return printPreview(options, index, { plan: read.plan, seed: SEED_OF_NONE }, new Set());
}

/** Says what would be sent, or sends it. */
export async function runDigests(
  options: CommandOptions,
  { at, isDry }: { at: string | null; isDry: boolean },
): Promise<number> {
  if (!isDry) {
    if (at !== null)
      return wrongUse(options, '--at goes with --dry-run only; without it, what is due now is sent.');
    // 300 ms: Bolt, on Node 20.
    const { sendDue } = require('./digest-send') as typeof import('./digest-send');
    return inSentences(options, () => sendDue(options));
  }
  const now = at === null ? Date.now() : Date.parse(at);
  if (Number.isNaN(now))
    return wrongUse(options, `${quoted(at ?? '')} is no instant; write for example 2026-11-23T08:30:00Z.`);
  return withOpenStore(options, (store) => dryRun(options, store, now));
}

function printPreview(
  { terminal, open }: CommandOptions,
  index: SearchIndex,
  { plan, seed }: { plan: DigestPlan; seed: number },
  seen: ReadonlySet<string>,
): number {
  terminal.out(wrapped(`${describePlan(plan)}.`, '', terminal));
  const next = nextStatements(matchingStatements(index, plan.query), seen, seed, plan.count);
  printNext(terminal, open().library, next);
  return next.outcome === 'statements' ? EXIT.found : EXIT.nothingFound;
}

/** What a digest would hold, as a person reads it. */
function printNext(terminal: Terminal, library: Library, next: NextStatements): void {
  if (next.outcome !== 'statements') {
    const all = next.outcome === 'all-seen' ? count(next.coverage.total, 'statement') : '';
    terminal.out(all ? `Everything has been seen (${all}).` : 'The reports have nothing of this kind.');
    return;
  }
  for (const statement of next.statements) printExcerpt(terminal, library, { statement });
  terminal.out(`${positionInWords(next.position)}.`);
}

function nextInWords({ state, nextDueAt, plan, pausedBecause }: Subscription): string {
  if (state === 'stopped') return 'Stopped.';
  if (state === 'paused') return pausedBecause === null ? 'Paused.' : `Paused (${pausedBecause}).`;
  return nextDueAt === null ? 'Nothing left to send.' : `Next: ${momentInZone(nextDueAt, plan.zone)}.`;
}
