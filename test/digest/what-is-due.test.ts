import type { DigestPlan } from '../../src/digest/model';
import { CATCH_UP_MS, whatIsDue } from '../../src/digest/what-is-due';

const plan: DigestPlan = {
  time: '20:00',
  zone: 'Europe/Oslo',
  days: [1, 2, 3, 4, 5],
  count: 3,
  query: '',
};
const at = Date.parse('2026-03-02T19:00Z');
const monday = { state: 'active' as const, plan, nextDueAt: at, nextDay: '2026-03-02' };
const HOUR = 3_600_000;
const tuesday = { at: at + 24 * HOUR, day: '2026-03-03' };

describe('what is due of a subscription', () => {
  it.each([
    ['a tick too early', monday, at - 1],
    ['a paused one', { ...monday, state: 'paused' as const }, at],
    ['one that has no next', { ...monday, nextDueAt: null, nextDay: null }, at],
  ])('is nothing for %s', (_, subscription, now) => {
    expect(whatIsDue(subscription, now)).toEqual({ action: 'nothing' });
  });

  it.each([
    ['on time', at],
    ['late by less than the window', at + 4 * HOUR - 1],
  ])('is to be sent %s', (_, now) => {
    expect(whatIsDue(monday, now)).toEqual({
      action: 'send',
      occurrence: { at, day: '2026-03-02' },
      next: tuesday,
    });
  });

  it('is missed when the local day is over, though the window is not', () => {
    expect(whatIsDue(monday, at + 4 * HOUR, CATCH_UP_MS)).toMatchObject({ action: 'miss', next: tuesday });
  });

  it('is missed when the window is over, though the local day is not', () => {
    expect(whatIsDue(monday, at + 2 * HOUR, 2 * HOUR)).toMatchObject({ action: 'miss', next: tuesday });
  });

  it('is one slot at a time after an outage, of which only that of today is sent', () => {
    const actions: string[] = [];
    const now = Date.parse('2026-03-09T20:00Z');
    let subscription = monday;
    for (
      let due = whatIsDue(subscription, now);
      due.action !== 'nothing';
      due = whatIsDue(subscription, now)
    ) {
      actions.push(`${due.occurrence.day} ${due.action}`);
      subscription = { ...subscription, nextDueAt: due.next.at, nextDay: due.next.day };
    }
    expect(actions).toEqual([
      '2026-03-02 miss',
      '2026-03-03 miss',
      '2026-03-04 miss',
      '2026-03-05 miss',
      '2026-03-06 miss',
      '2026-03-09 send',
    ]);
  });
});
