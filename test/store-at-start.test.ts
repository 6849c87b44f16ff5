import { type Store, StoreError } from '../src/store/store';
import { watched } from '../src/store-at-start';

it('a watched store tells after each call how it failed, if it did, and answers as before', async () => {
  const told: unknown[] = [];
  const answers = [null, new StoreError('full', 'full'), new RangeError('ours'), null];
  const store = {
    async subscription() {
      const answer = answers.shift();
      if (answer) throw answer;
      return null;
    },
  } as unknown as Store;
  const observed = watched(store, (failure) => told.push(failure?.code ?? null));
  expect(await observed.subscription('S1')).toBeNull();
  await expect(observed.subscription('S1')).rejects.toMatchObject({ code: 'full' });
  await expect(observed.subscription('S1')).rejects.toThrow('ours');
  expect(told).toEqual([null, 'full']);
  await observed.subscription('S1');
  expect(told).toEqual([null, 'full', null]);
});
