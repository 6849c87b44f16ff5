import { describeWithPostgres, WHEN_POSTGRES } from '../support/describe-with-postgres';
import { type Postgres, startPostgres } from '../support/postgres';
import { crashWeeks, type WeeksOptions } from './weeks';

/** 1,000 kills: `npm run soak -- crash`. */
const KILLS = 25;
const LONGEST_MS = 180_000;

async function survive(options: Omit<WeeksOptions, 'seed' | 'weeksAtOnce'>): Promise<void> {
  const { kills, wrongs, sent, unknown, deliveries } = await crashWeeks({
    seed: 20_260,
    weeksAtOnce: 2,
    ...options,
  });
  expect(wrongs).toEqual([]);
  expect(kills).toBeGreaterThanOrEqual(options.kills);
  expect(sent + unknown).toBe(deliveries);
}

describe('digests, while processes are killed at any instant', () => {
  it(
    'are each posted once; where nobody can tell, once at most, and counted',
    () => survive({ kills: KILLS }),
    LONGEST_MS,
  );
});

describeWithPostgres(`digests over PostgreSQL ${WHEN_POSTGRES}`, () => {
  let postgres: Postgres;
  beforeAll(async () => {
    postgres = await startPostgres();
  }, 60_000);
  afterAll(() => postgres?.close());

  const makeHome = async () => {
    const home = await postgres.database();
    return { home, place: { dataDirectory: '', databaseUrl: home.url } };
  };

  it('survive the same', () => survive({ kills: KILLS, makeHome }), LONGEST_MS);

  it(
    'are posted once by two processes, of which one or the other is killed again and again',
    () => survive({ kills: KILLS, makeHome, atOnce: 2 }),
    LONGEST_MS,
  );
});
