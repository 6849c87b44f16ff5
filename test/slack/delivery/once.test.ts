import { onceInMemory } from '../../../src/slack/delivery/once';

describe('what is remembered as answered', () => {
  it('is new once', () => {
    const once = onceInMemory();
    expect([once.first('a'), once.first('a'), once.first('b'), once.first('a')]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  it('is new again after the time given, counted from when it was new', () => {
    let now = 0;
    const once = onceInMemory(() => now);
    const seen: boolean[] = [];
    for (const at of [0, 6_000, 9_999, 10_000, 10_001]) {
      now = at;
      seen.push(once.first('click', 10_000));
    }
    expect(seen).toEqual([true, false, false, true, false]);
  });

  it('is forgotten after an hour by default', () => {
    let now = 0;
    const once = onceInMemory(() => now);
    once.first('event');
    now = 3_599_999;
    expect(once.first('event')).toBe(false);
    now = 3_600_000;
    expect(once.first('event')).toBe(true);
  });

  it('is new again when taken back', () => {
    const once = onceInMemory();
    once.first('click');
    once.forget('click');
    expect(once.first('click')).toBe(true);
  });

  it('is bounded: the oldest of 20,000 give way', () => {
    const once = onceInMemory();
    for (let n = 0; n < 20_001; n++) once.first(`event:${n}`);
    expect(once.first('event:20000')).toBe(false);
    expect(once.first('event:1')).toBe(false);
    expect(once.first('event:0')).toBe(true);
  });
});
