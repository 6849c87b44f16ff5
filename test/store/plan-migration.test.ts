import { readFileSync } from 'node:fs';
import path from 'node:path';
import Libsql from 'libsql';
import { TYPES } from '../../src/report/model';
import { readFilter } from '../../src/search/filter/read-filter';
import { planWithQuery } from '../../src/store/plan-migration';
import { ACTOR_NAMES } from '../support/actors';
import { beijing } from '../support/corpus';
import { describeWithPostgres, WHEN_POSTGRES } from '../support/describe-with-postgres';
import fc from '../support/fast-check';
import { type Postgres, run, startPostgres } from '../support/postgres';
import { type StoreHome, sqliteHome } from '../support/stores';

const STORES = path.join(__dirname, '..', 'data', 'stores');
const MIGRATION = '0004-plan-as-query';

type Row = Record<string, unknown>;

/** A database with the rows that the version before wrote. */
interface OldStore extends StoreHome {
  run(statements: string): Promise<void>;
  rows(query: string): Promise<Row[]>;
}

const NONE = { types: [], sections: [], topics: [], actors: [] };
const LONG =
  'how police officers, military observers and civilian staff of a United Nations peacekeeping operation work ' +
  'together with local authorities on its ways';
/** What each stored plan drew from, and the query that says the same; named by the subscription's id. */
const CONVERTED: Readonly<Record<string, [filter: object, query: string]>> = {
  everything: [{}, ''],
  'one-type': [{ types: ['recommendation'] }, 'type:recommendation'],
  types: [{ types: ['challenge', 'finding', 'context'] }, 'type:challenge,finding,context'],
  sections: [{ sections: ['6.1', 'beijing-2007/5'] }, 'section:6.1,beijing-2007/5'],
  slug: [{ types: ['finding'], sections: ['foreword', '2'] }, 'type:finding section:foreword,2'],
  actors: [
    { actors: ['Security Council', 'NATO', 'Funds and Programmes'] },
    'involving:"Security Council",NATO,"Funds and Programmes"',
  ],
  topic: [{ topics: ['exit strategies'] }, 'exit strategies'],
  topics: [
    { types: ['recommendation'], topics: ['exit strategies', 'local ownership', 'police & training'] },
    'exit strategies; local ownership; police & training type:recommendation',
  ],
  quotation: [
    {
      topics: ['the “peace process”', '"local ownership" of reforms'],
      actors: ['Local actors', 'Member States', 'UN'],
    },
    'the “peace process”; "local ownership" of reforms involving:"Local actors","Member States",UN',
  ],
  'open-mark': [
    { types: ['recommendation'], topics: ['police "training'] },
    'police  training type:recommendation',
  ],
  'open-marks': [
    { sections: ['5'], topics: ['"local ownership', 'exit strategies"', 'rule of law'] },
    'local ownership; exit strategies; rule of law section:5',
  ],
  accents: [
    { topics: ['coopération régionale, façade', 'police 🕊️ training', '维持和平 peacekeeping'] },
    'coopération régionale, façade; police 🕊️ training; 维持和平 peacekeeping',
  ],
  long: [
    { types: ['recommendation'], topics: [LONG], actors: ['Police'] },
    `${LONG} type:recommendation involving:Police`,
  ],
  challenges: [
    { topics: ['challenges to local ownership'] },
    'challenges to local ownership type:recommendation,challenge,finding',
  ],
  'later-type': [
    { sections: ['6'], topics: ['exit strategies', 'the finding of common ground'] },
    'exit strategies; the finding of common ground type:recommendation,challenge,finding section:6',
  ],
  'own-section': [
    { types: ['recommendation'], topics: ['exit section:5', 'police -training'] },
    'exit section:5; police -training type:recommendation',
  ],
  'own-type': [
    { topics: ['exit type:challenge'] },
    'exit type:challenge type:recommendation,challenge,finding',
  ],
  'all-kinds': [
    {
      types: ['recommendation'],
      sections: ['5.1', '6'],
      topics: ['local ownership'],
      actors: ['Local actors', 'Mission'],
    },
    'local ownership type:recommendation section:5.1,6 involving:"Local actors",Mission',
  ],
};

const PLANS = 'select id, plan from subscriptions';
const TABLES = ['answered', 'subscriptions', 'deliveries', 'delivery_totals', 'seen', 'kept', 'questions'];

async function plansIn(store: OldStore): Promise<Record<string, Row>> {
  const rows = await store.rows(PLANS);
  return Object.fromEntries(rows.map(({ id, plan }) => [String(id), JSON.parse(String(plan)) as Row]));
}

/** Every row of every table, in an order of its own; of subscriptions all but the plan. */
async function allButPlans(store: OldStore): Promise<Record<string, string[]>> {
  const tables: Record<string, string[]> = {};
  for (const table of TABLES) {
    const rows = await store.rows(`select * from ${table}`);
    tables[table] = rows.map(({ plan: _, words: _later, ...others }) => JSON.stringify(others)).sort();
  }
  return tables;
}

function migrated(makeStore: () => Promise<OldStore>): void {
  let store: OldStore;
  beforeEach(async () => {
    store = await makeStore();
  });
  afterEach(() => store.remove());

  it('has a query in each plan, and all else as it was', async () => {
    const before = await plansIn(store);
    const others = await allButPlans(store);
    expect(Object.keys(before).sort()).toEqual(Object.keys(CONVERTED).sort());
    expect(Object.entries(others).filter(([, rows]) => rows.length === 0)).toEqual([]);
    await store.open();
    const after = await plansIn(store);
    for (const [id, [filter, query]] of Object.entries(CONVERTED)) {
      const { filter: stored, ...when } = before[id] ?? {};
      expect({ id, filter: stored }).toEqual({ id, filter: { ...NONE, ...filter } });
      expect({ id, plan: after[id] }).toEqual({ id, plan: { ...when, query } });
    }
    expect(await allButPlans(store)).toEqual(others);
  });

  it('is opened by two at once', async () => {
    await Promise.all([store.open(), store.open()]);
    const after = await plansIn(store);
    const queries = Object.entries(after).map(([id, { query }]) => [id, query]);
    expect(Object.fromEntries(queries)).toEqual(
      Object.fromEntries(Object.entries(CONVERTED).map(([id, [, query]]) => [id, query])),
    );
    expect(await store.rows(`select name from peaceops_migrations where name = '${MIGRATION}'`)).toHaveLength(
      1,
    );
  });

  it('is the same when that is done once more', async () => {
    await (await store.open()).close();
    const once = await store.rows(PLANS);
    // What came after it, too.
    for (const table of ['conversations', 'feedback', 'channel_reports', 'installations', 'processes'])
      await store.run(`drop table ${table}`);
    await store.run('alter table kept drop column words');
    await store.run(`delete from peaceops_migrations where name >= '${MIGRATION}'`);
    await store.open();
    expect(await store.rows(PLANS)).toEqual(once);
  });

  it('is opened although one plan cannot be read, which stays as it is', async () => {
    await store.run("update subscriptions set plan = '{\"time\":' where id = 'topic'");
    await store.open();
    const plans = new Map((await store.rows(PLANS)).map(({ id, plan }) => [id, String(plan)]));
    expect(plans.get('topic')).toBe('{"time":');
    expect(JSON.parse(plans.get('topics') ?? '')).toHaveProperty('query');
  });

  it('may have more plans than one statement takes', async () => {
    const rows = Array.from({ length: 1_201 }, (_, at) => {
      const filter = { ...NONE, topics: [`topic ${at}`] };
      const plan = { time: '08:00', zone: 'UTC', days: [1], filter, count: 1 };
      return `('M${at}', 'T3', 'C${at}', '${JSON.stringify(plan)}', 0, 'active', 'U1', 'U1', 0, 0, 0)`;
    });
    await store.run(`insert into subscriptions
      (id, team_id, channel_id, plan, seed, state, created_by, changed_by, created_at, changed_at, round)
      values ${rows.join()}`);
    await store.open();
    const plans = await plansIn(store);
    const wrong = rows.flatMap((_, at) => (plans[`M${at}`]?.['query'] === `topic ${at}` ? [] : [at]));
    expect(wrong).toEqual([]);
  });
}

describe('a SQLite store of the version before', () => {
  migrated(async () => {
    const home = sqliteHome();
    const using = async <T>(work: (file: Libsql.Database) => T): Promise<T> => {
      const file = new Libsql(home.file);
      try {
        return work(file);
      } finally {
        file.close();
      }
    };
    const runAll = (statements: string) => using((file) => void file.exec(statements));
    const dump = readFileSync(path.join(STORES, 'ed6341f.sqlite.sql'), 'utf8');
    await runAll(`begin; ${dump} commit;`);
    return {
      ...home,
      run: runAll,
      rows: (query) => using((file) => file.prepare(query).all() as Row[]),
    };
  });
});

describeWithPostgres(`a PostgreSQL store of the version before ${WHEN_POSTGRES}`, () => {
  let postgres: Postgres;
  beforeAll(async () => {
    postgres = await startPostgres();
  }, 60_000);
  afterAll(() => postgres?.close());

  migrated(async () => {
    const home = await postgres.database();
    await run(home.url, readFileSync(path.join(STORES, 'ed6341f.postgres.sql'), 'utf8'));
    return {
      ...home,
      run: async (statements) => void (await run(home.url, statements)),
      rows: (query) => run(home.url, query),
    };
  });
});

describe('a plan as it is stored', () => {
  it.each([
    '',
    'null',
    '7',
    '[]',
    '{}',
    '{"time":"08:00","query":"police"}',
    '{"filter":null}',
    '{"filter":{"types":[],"sections":[],"topics":[]}}',
    '{"filter":{"types":[],"sections":[],"topics":[7],"actors":[]}}',
  ])('that is not of the old form stays as it is: %s', (stored) => {
    expect(planWithQuery(stored)).toBeNull();
  });

  const when = { time: '08:30', zone: 'Europe/Oslo', days: [1, 3], count: 2 };
  const queryOf = (filter: object): string => {
    const after = JSON.parse(planWithQuery(JSON.stringify({ ...when, filter })) ?? '{}');
    expect(after).toEqual({ ...when, query: expect.any(String) });
    return after.query;
  };
  const { index, library } = beijing();
  const [report] = library.reports;
  const numbers = (report?.sections ?? []).flatMap(({ number }) => [
    number,
    `${report?.metadata.id}/${number}`,
  ]);
  const anyChoice = {
    types: fc.subarray([...TYPES]),
    sections: fc.subarray(numbers, { maxLength: 4 }),
    actors: fc.subarray([...ACTOR_NAMES]),
  };
  const ALL_BUT_CONTEXT = TYPES.filter((type) => type !== 'context');
  const WORDS =
    'police|training|the|to|recommendations on|Challenges for|finding|NATO’s|coopération|维持和平|🕊️|&|(UN)|8:30|' +
    'note: this|peace-building|— or';
  const MARKED = '“peace process”|"local, ownership"|"|„|«un|so”';
  const NARROWING = 'section:5|section:|type:|by:NATO,|for:"UN|-training|-"peace|-|:|x:';
  const oneOf = (parts: string) => fc.constantFrom(...parts.split('|'));
  /** Quotations open or closed; nothing that narrows by itself. */
  const anyTopic = fc
    .array(fc.oneof(oneOf(WORDS), oneOf(MARKED)), { minLength: 1, maxLength: 8 })
    .map((parts) => parts.join(' '));
  /** Marks and blanks apart. */
  const bare = (words: string) => words.replace(/["“”„«»\s]+/g, ' ').trim();

  it('has no topic of nothing but quotation marks', () => {
    expect(queryOf({ ...NONE, topics: ['"', 'police', '“ ”', '""'] })).toBe('police; “ ”');
  });

  it('means the same as a query line', () => {
    const anyOld = fc.record({ ...anyChoice, topics: fc.array(anyTopic, { maxLength: 4 }) });
    fc.assert(
      fc.property(anyOld, (old) => {
        const { filter, words, notes } = readFilter(index, queryOf(old));
        const { types, sections, involved, ...others } = filter;
        // Explicit or not: without types, a digest draws from all but context.
        const drawn = (chosen: readonly string[]) => (chosen.length > 0 ? chosen : ALL_BUT_CONTEXT);
        expect(drawn(types)).toEqual(drawn(old.types));
        expect({ sections, involved, notes }).toEqual({
          sections: old.sections,
          involved: old.actors,
          notes: [],
        });
        expect(Object.values(others).flat()).toEqual([]);
        const topics = old.topics.map(bare).filter(Boolean);
        expect(words.split(';').map(bare).filter(Boolean)).toEqual(topics);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps its types, sections and actors whatever its topics are', () => {
    const anyPart = fc.oneof(anyTopic, fc.string({ unit: 'grapheme' }), oneOf(NARROWING));
    const anyWords = fc
      .array(anyPart, { maxLength: 4 })
      .map((parts) => parts.join(' ').replaceAll(';', ',').replace(/\s+/g, ' ').trim());
    const anyOld = fc.record({ ...anyChoice, topics: fc.array(anyWords, { maxLength: 3 }) });
    fc.assert(
      fc.property(anyOld, (old) => {
        const { filter } = readFilter(index, queryOf(old));
        expect(filter.types).toEqual(expect.arrayContaining(old.types));
        expect(filter.sections).toEqual(expect.arrayContaining(old.sections));
        expect(filter.involved).toEqual(expect.arrayContaining(old.actors));
      }),
      { numRuns: 300 },
    );
  });
});
