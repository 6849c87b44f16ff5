import { PassThrough } from 'node:stream';
import { pino } from 'pino';
import { onceInStore } from '../../../src/slack/delivery/once-in-store';
import { type Store, StoreError } from '../../../src/store/store';
import { temporaryStore } from '../../support/stores';

let lines: string[];
function logger() {
  const sink = new PassThrough();
  lines = [];
  sink.on('data', (chunk) => lines.push(String(chunk)));
  return pino(sink);
}

/** A store that counts what it is asked, and does as it is told. */
function fakeStore(markOnce: Store['markOnce']) {
  const asked: string[] = [];
  return {
    asked,
    markOnce: (...given: Parameters<Store['markOnce']>) => {
      asked.push(given[1]);
      return markOnce(...given);
    },
    unmark: async () => {
      throw new StoreError('locked', 'locked');
    },
  };
}

describe('answering once, with a store', () => {
  it('lasts over a restart', async () => {
    const store = await temporaryStore();
    const before = onceInStore({ store, logger: logger() });
    expect(await before.markOnce('T1', 'event:1')).toBe(true);
    await before.markOnce('T1', 'taken back');
    await before.unmark('T1', 'taken back');
    const after = onceInStore({ store, logger: logger() });
    expect(await after.markOnce('T1', 'event:1')).toBe(false);
    expect(await after.markOnce('T1', 'event:1')).toBe(false);
    expect(await after.markOnce('T1', 'taken back')).toBe(true);
    await store.close();
  });

  it('asks the store only for what this process does not know', async () => {
    const store = fakeStore(async () => true);
    const once = onceInStore({ store, logger: logger() });
    for (const key of ['a', 'a', 'b', 'a', 'b']) await once.markOnce('T1', key);
    expect(store.asked).toEqual(['a', 'b']);
  });

  it('goes on in memory while the store fails, with one line, and one when it works again', async () => {
    let fails = true;
    const store = fakeStore(async () => {
      if (fails) throw new StoreError('full', 'The disk is full.');
      return true;
    });
    const once = onceInStore({ store, logger: logger() });
    const seen: boolean[] = [];
    for (const key of ['a', 'b', 'a']) seen.push(await once.markOnce('T1', key));
    await once.unmark('T1', 'a');
    seen.push(await once.markOnce('T1', 'a'));
    expect(seen).toEqual([true, true, false, true]);
    fails = false;
    await once.markOnce('T1', 'c');
    await once.markOnce('T1', 'd');
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({ level: 40, error: 'StoreError', code: 'full' }),
      expect.objectContaining({ level: 30 }),
    ]);
  });

  it('does not wait for a store that gives no answer, nor trips over its late one', async () => {
    let answerLate = (_error: Error): void => {};
    const store = fakeStore(
      () =>
        new Promise((_resolve, reject) => {
          answerLate = reject;
        }),
    );
    const once = onceInStore({ store, logger: logger(), longestAskMs: 1 });
    expect(await once.markOnce('T1', 'a')).toBe(true);
    answerLate(new Error('too late'));
    expect(await once.markOnce('T1', 'a')).toBe(false);
    expect(lines.join('')).toContain('no_answer_in_time');
  });
});
