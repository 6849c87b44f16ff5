import { onceInMemory } from '../../../src/slack/delivery/once';

describe('what is remembered as answered', () => {
  it('is new once in a workspace', async () => {
    const once = onceInMemory();
    const seen: boolean[] = [];
    for (const key of ['a', 'a', 'b', 'a']) seen.push(await once.markOnce('T1', key));
    expect(seen).toEqual([true, false, true, false]);
    expect(await once.markOnce('T2', 'a')).toBe(true);
  });

  it('is new to the earlier of two who ask at once', async () => {
    const once = onceInMemory();
    expect(await Promise.all([once.markOnce('T1', 'a'), once.markOnce('T1', 'a')])).toEqual([true, false]);
  });

  it('is new again after the time given, counted from when it was new', async () => {
    let now = 0;
    const once = onceInMemory(() => now);
    const seen: boolean[] = [];
    for (const at of [0, 6_000, 9_999, 10_000, 10_001]) {
      now = at;
      seen.push(await once.markOnce('T1', 'click', 10_000));
    }
    expect(seen).toEqual([true, false, false, true, false]);
  });

  it('is forgotten after an hour by default', async () => {
    let now = 0;
    const once = onceInMemory(() => now);
    await once.markOnce('T1', 'event');
    now = 3_599_999;
    expect(await once.markOnce('T1', 'event')).toBe(false);
    now = 3_600_000;
    expect(await once.markOnce('T1', 'event')).toBe(true);
  });

  it('is new again when taken back', async () => {
    const once = onceInMemory();
    await once.markOnce('T1', 'click');
    await once.unmark('T1', 'click');
    expect(await once.markOnce('T1', 'click')).toBe(true);
  });

  it('is bounded: the oldest of 20,000 give way', async () => {
    const once = onceInMemory();
    for (let n = 0; n < 20_001; n++) await once.markOnce('T1', `event:${n}`);
    expect(await once.markOnce('T1', 'event:20000')).toBe(false);
    expect(await once.markOnce('T1', 'event:1')).toBe(false);
    expect(await once.markOnce('T1', 'event:0')).toBe(true);
  });
});
