import { checkPlan } from '../../digest/check-plan';
import { type DigestPlan, defaultPlan, type Subscription } from '../../digest/model';
import { parseDigest } from '../../digest/parse-digest';
import type { Asker } from '../asker/asker';
import { profileOf } from '../asker/profile';
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
  { index }: DigestServices,
  asker: Asker,
  before: Subscription | null,
  words: string,
): Promise<PlanOrProblem> {
  const defaults = before?.plan ?? defaultPlan((await profileOf(asker)).zone ?? ZONE_OF_NONE);
  const read = parseDigest(words, { index, defaults });
  if (read.outcome !== 'plan') return { problem: read.sentence };
  const problem = checkPlan(index, read.plan);
  return problem === null ? { plan: read.plan } : { problem };
}
