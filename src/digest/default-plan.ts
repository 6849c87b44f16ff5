import { EVERYTHING } from './matching';
import type { DigestPlan } from './model';

/** @param zone of the person who sets it up, as Slack knows it */
export function defaultPlan(zone: string): DigestPlan {
  return { time: '09:00', zone, days: [1, 2, 3, 4, 5], filter: EVERYTHING, count: 3 };
}
