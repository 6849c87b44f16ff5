import { type KeptOpening, keepOpening, type NotOpened } from '../../src/store/keep-opening';
import { type Store, StoreError } from '../../src/store/store';

type Code = StoreError['code'];
const STORE = { close: async () => {} } as Store;

let pauses: number[];
let failures: NotOpened['code'][];
let opened: Store[];
let closed: number;

/** Opens a store that fails with these codes first, and then is there; no pause takes any time. */
function opening(codes: readonly (Code | 'unknown')[]): KeptOpening {
  const left = [...codes];
  pauses = [];
  failures = [];
  opened = [];
  closed = 0;
  return keepOpening({
    async open() {
      const code = left.shift();
      if (code === 'unknown') throw new RangeError('unknown');
      if (code) throw new StoreError(code, code);
      return { ...STORE, close: async () => void closed++ };
    },
    pause: async (ms) => void pauses.push(ms),
    failed: ({ code }) => failures.push(code),
    opened: (store) => opened.push(store),
  });
}

/** Resolves when nothing more happens by itself. */
const quiet = () => new Promise(setImmediate);

describe('a store', () => {
  it('that is there is opened, once', async () => {
    await opening([]).firstTry;
    expect([opened.length, failures, pauses]).toEqual([1, [], []]);
  });

  it.each<Code | 'unknown'>(['unreachable', 'locked', 'unopenable', 'unknown', 'read-only', 'full', 'newer'])(
    'that is %s for a while is tried again, with one word of it',
    async (code) => {
      opening([code, code, code]);
      await quiet();
      expect(opened).toHaveLength(1);
      expect(failures).toEqual([code === 'unknown' ? 'unopenable' : code]);
    },
  );

  it('is tried again after longer and longer pauses, up to a minute', async () => {
    opening(Array<Code>(9).fill('unreachable'));
    await quiet();
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60].map((seconds) => seconds * 1_000));
  });

  it('that fails for another reason than before is told of again', async () => {
    opening(['unreachable', 'unreachable', 'newer', 'newer', 'unreachable']);
    await quiet();
    expect(opened).toHaveLength(1);
    expect(failures).toEqual(['unreachable', 'newer', 'unreachable']);
  });

  it('is not tried any more after stop, and closed where it opens only then', async () => {
    const late = opening([]);
    await late.stop();
    expect([opened.length, closed]).toEqual([0, 1]);
    const away = opening(Array<Code>(1_000).fill('locked'));
    await away.firstTry;
    await away.stop();
    const tried = pauses.length;
    await quiet();
    expect(pauses).toHaveLength(tried);
    expect(opened).toEqual([]);
  });
});
