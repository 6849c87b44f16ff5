import { forwardClock } from '../../src/try-out/clock';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A clock, with a note of what it shows each time that something is done. */
function noting(settled: () => Promise<void> = async () => {}) {
  const clock = forwardClock(settled);
  const begun = clock.now();
  const notes: string[] = [];
  const minutes = () => Math.round((clock.now() - begun) / MINUTE);
  return { clock, notes, minutes, note: (what: string) => () => void notes.push(`${what} at ${minutes()}`) };
}

describe('a clock that is set forward', () => {
  it('shows the machine’s time until it is set, and then so much more', async () => {
    const { clock } = noting();
    expect(Math.abs(clock.now() - Date.now())).toBeLessThan(1_000);
    await clock.forward(36 * HOUR);
    expect(Math.abs(clock.now() - Date.now() - 36 * HOUR)).toBeLessThan(1_000);
  });

  it('lets what falls due on the way happen in its order, and what falls due later wait', async () => {
    const { clock, notes, note } = noting();
    clock.after(50 * MINUTE, note('second'));
    clock.after(20 * MINUTE, note('first'));
    clock.after(3 * HOUR, note('much later'));
    await clock.forward(HOUR);
    expect(notes.map((each) => each.split(' ')[0])).toEqual(['first', 'second']);
    await clock.forward(3 * HOUR);
    expect(notes).toHaveLength(3);
  });

  it('stops at each quarter of an hour, for whoever looks again and again what is due', async () => {
    const { clock } = noting();
    const seen: number[] = [];
    const look = () => {
      seen.push(clock.now());
      clock.after(15_000, look);
    };
    clock.after(15_000, look);
    await clock.forward(24 * HOUR);
    // The last look is where the clock was set to, which is a day from now and no round time.
    const atQuarters = seen.slice(0, 96);
    const quarters = atQuarters.map((instant) => Math.floor(instant / (15 * MINUTE)));
    expect(quarters).toEqual(quarters.map((_, at) => (quarters[0] as number) + at));
    expect(atQuarters.filter((instant) => instant % (15 * MINUTE) > MINUTE)).toEqual([]);
  });

  it('goes no step further before what the last one has set off is done', async () => {
    let underWay = 0;
    const { clock } = noting(async () => {
      underWay += 1;
      await new Promise(setImmediate);
      expect(underWay).toBe(1);
      underWay -= 1;
    });
    await Promise.all([clock.forward(HOUR), clock.forward(HOUR)]);
    expect(Math.round((clock.now() - Date.now()) / HOUR)).toBe(2);
  });

  it('does nothing that was called off', async () => {
    const { clock, notes, note } = noting();
    const callOff = clock.after(MINUTE, note('never'));
    callOff();
    await clock.forward(HOUR);
    expect(notes).toEqual([]);
  });

  it('waits as any timer where nobody sets it', async () => {
    const { clock } = noting();
    await new Promise<void>((resolve) => clock.after(1, resolve));
  });
});
