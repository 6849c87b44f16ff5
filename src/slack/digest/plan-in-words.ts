import { checkPlan } from '../../digest/check-plan';
import { type DigestPlan, defaultPlan, type Subscription } from '../../digest/model';
import { parseDigest } from '../../digest/parse-digest';
import { namesReports } from '../../search/within-reports';
import type { Asker } from '../asker/asker';
import { profileOf } from '../asker/profile';
import { ALL_REPORTS, chosenHere, lineHere } from '../reports-here';
import type { DigestServices } from './services';

/** Where Slack does not tell somebody's zone. */
export const ZONE_OF_NONE = 'UTC';

/** A plan, or one sentence that says what to do. */
export type PlanOrProblem = { plan: DigestPlan } | { problem: string };

/**
 * The plan in words such as `08:30 Europe/Oslo weekdays 3 recommendations on police`. What they leave open stays
 * as it was set, also before it was stopped, or else is the default: weekdays at 9:00 in the person's own zone.
 */
export async function planIn(
  { index, store }: DigestServices,
  asker: Asker,
  before: Subscription | null,
  words: string,
): Promise<PlanOrProblem> {
  const defaults = before?.plan ?? defaultPlan((await profileOf(asker)).zone ?? ZONE_OF_NONE);
  const read = parseDigest(words, { index, defaults });
  if (read.outcome !== 'plan') return { problem: read.sentence };
  const isSet = before !== null && read.plan.query === before.plan.query;
  const here = isSet
    ? ALL_REPORTS
    : chosenHere(index.library, await store.reportsIn(asker.teamId, asker.channel));
  const plan = namesReports(index, words)
    ? read.plan
    : { ...read.plan, query: lineHere(index, read.plan.query, here) };
  const problem = checkPlan(index, plan);
  return problem === null ? { plan } : { problem };
}
