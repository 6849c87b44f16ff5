import { positionInWords } from '../digest/in-words';
import { matchingStatements } from '../digest/matching';
import type { Subscription } from '../digest/model';
import { type NextStatements, nextStatements } from '../digest/next-statements';
import { whatIsDue } from '../digest/what-is-due';
import type { SearchIndex } from '../search/search-index';
import { readCatchUpMs } from '../settings';
import type { Store } from '../store/store';
import { momentInZone } from '../wording/moment';
import { count } from '../wording/receipt';
import type { CommandOptions } from './command-options';
import { EXIT } from './exit';
import { wrapped } from './terminal';

/**
 * Says what would be sent at an instant, and to whom. Changes nothing, asks Slack nothing.
 * @returns the exit code: 1 where nothing is due
 */
export async function dryRun(
  { terminal, open, environment }: CommandOptions,
  store: Store,
  now: number,
): Promise<number> {
  const windowMs = readCatchUpMs(environment());
  const { index } = open();
  let due = 0;
  for (const subscription of await store.subscriptions()) {
    const { isDue, lines } = linesOf(index, subscription, {
      seen: await store.seen(subscription.id),
      now,
      windowMs,
    });
    if (isDue) due += 1;
    if (lines.length === 0) continue;
    const { channelId, teamId, id } = subscription;
    terminal.out(terminal.colours.cyan(`${channelId} (${teamId})  [${id}]`));
    for (const line of lines) terminal.out(wrapped(line, '  ', terminal));
  }
  terminal.out(`${count(due, 'digest')} due at ${momentInZone(now, 'UTC')}; nothing was sent.`);
  return due > 0 ? EXIT.found : EXIT.nothingFound;
}

function linesOf(
  index: SearchIndex,
  subscription: Subscription,
  { seen, now, windowMs }: { seen: ReadonlySet<string>; now: number; windowMs: number },
): { isDue: boolean; lines: string[] } {
  const { plan, seed } = subscription;
  let missed = 0;
  let at = subscription;
  for (let due = whatIsDue(at, now, windowMs); due.action !== 'nothing'; due = whatIsDue(at, now, windowMs)) {
    if (due.action === 'send') {
      const next = nextStatements(matchingStatements(index, plan.query), seen, seed, plan.count);
      const line = `Due ${momentInZone(due.occurrence.at, plan.zone)}: would send ${whatOf(next)}.`;
      return { isDue: true, lines: [...missedLine(missed), line] };
    }
    missed += 1;
    at = { ...at, nextDueAt: due.next.at, nextDay: due.next.day };
  }
  return { isDue: false, lines: missedLine(missed) };
}

function whatOf(next: NextStatements): string {
  if (next.outcome === 'all-seen') return 'the note that everything has been seen';
  if (next.outcome === 'nothing-matches') return 'nothing, as the reports have nothing of this kind';
  return `${positionInWords(next.position)}: ${next.statements.map(({ id }) => id).join(', ')}`;
}

function missedLine(missed: number): string[] {
  return missed === 0 ? [] : [`Too late for ${count(missed, 'digest')}, which would count as missed.`];
}
