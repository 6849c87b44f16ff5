import { untilNoneIsDue } from '../../src/cli/until-none-is-due';
import { DUE, subscription } from '../support/digest-room';
import { type SqliteHome, sqliteHome } from '../support/stores';

describe('waiting until nothing is due', () => {
  let home: SqliteHome;

  beforeEach(() => {
    home = sqliteHome();
  });

  afterEach(() => home.remove());

  it('ends when all has been begun', async () => {
    const store = await home.open();
    await store.save(subscription());
    await store.save(subscription({ id: 'S2', channelId: 'C2' }));
    let pauses = 0;
    const options = {
      store,
      startedAt: DUE,
      look: async () => {},
      pause: async () => {
        pauses += 1;
        await store.pause(`S${pauses}`, 'is_archived', DUE);
      },
      mostInVain: 2,
    };
    expect(await untilNoneIsDue(options)).toBe(true);
    expect(pauses).toBe(2);
  });

  it('ends too when nothing moves any more', async () => {
    const store = await home.open();
    await store.save(subscription());
    let looks = 0;
    const look = async () => {
      looks += 1;
    };
    expect(await untilNoneIsDue({ store, startedAt: DUE, look, pause: async () => {}, mostInVain: 5 })).toBe(
      false,
    );
    expect(looks).toBeLessThan(10);
  });
});
