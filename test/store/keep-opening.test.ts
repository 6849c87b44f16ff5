import { type KeptOpening, keepOpening, type NotOpened } from '../../src/store/keep-opening';
import { type Store, StoreError } from '../../src/store/store';

type Code = StoreError['code'];
const STORE = { close: async () => {} } as Store;

let pauses: number[];
let failures: Pick<NotOpened, 'code' | 'again'>[];
let opened: Store[];
let closed: number;

/** Opens a store that fails with these codes first, and then is there; no pause takes any time. */
function opening(codes: readonly (Code | 'unknown')[], onServer = false): KeptOpening {
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
    onServer,
    pause: async (ms) => void pauses.push(ms),
    failed: ({ code, again }) => failures.push({ code, again }),
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

  it.each<[Code | 'unknown', boolean]>([
    ['unreachable', true],
    ['locked', false],
    ['unopenable', true],
    ['unknown', true],
  ])(
    'that is %s for a while is tried again (on a server: %s), with one word of it',
    async (code, onServer) => {
      opening([code, code, code], onServer);
      await quiet();
      expect(opened).toHaveLength(1);
      expect(failures).toEqual([{ code: code === 'unknown' ? 'unopenable' : code, again: true }]);
    },
  );

  it('is tried again after longer and longer pauses, up to a minute', async () => {
    opening(Array<Code>(9).fill('unreachable'));
    await quiet();
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60].map((seconds) => seconds * 1_000));
  });

  it.each<Code>(['newer', 'read-only', 'full', 'unopenable'])(
    'in a file that is %s is not tried again',
    async (code) => {
      await opening([code]).firstTry;
      await quiet();
      expect([opened, failures, pauses]).toEqual([[], [{ code, again: false }], []]);
    },
  );

  it('that turns out to be of a newer version is told of as well, and left alone', async () => {
    opening(['unreachable', 'newer']);
    await quiet();
    expect(opened).toEqual([]);
    expect(failures).toEqual([
      { code: 'unreachable', again: true },
      { code: 'newer', again: false },
    ]);
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
