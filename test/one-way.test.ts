import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const SOURCE = path.join(__dirname, '..', 'src');
/** What is named by an import, of a type too, or by a `require` of what is loaded when first needed. */
const IMPORT = /(?<!')(?:\bfrom|\bimport|\bimport\(|\brequire\()\s*'([^']+)'/g;

/** Rooms of pure functions, each with the others that it may name. */
const PURE: Readonly<Record<string, readonly string[]>> = {
  report: [],
  search: ['report'],
  check: ['report', 'search'],
  browse: ['report', 'search'],
  wording: ['report', 'search', 'check', 'browse'],
  citing: ['report', 'search', 'wording'],
};

/** The others, each with the rooms that it must not name. */
const ABOVE: Readonly<Record<string, readonly string[]>> = {
  digest: ['corpus', 'store', 'cli', 'slack', 'metrics'],
  corpus: ['wording', 'check', 'browse', 'citing', 'import', 'indexing', 'digest', 'store', 'cli', 'slack'],
  import: ['wording', 'check', 'browse', 'citing', 'indexing', 'digest', 'store', 'cli', 'slack', 'metrics'],
  indexing: ['import', 'digest', 'store', 'cli', 'slack', 'metrics'],
  store: ['cli', 'slack'],
  slack: ['cli', 'metrics', 'mcp'],
  mcp: ['corpus', 'import', 'indexing', 'digest', 'store', 'cli', 'slack', 'metrics', 'web'],
  web: ['corpus', 'import', 'indexing', 'digest', 'store', 'cli', 'slack', 'metrics', 'mcp'],
  metrics: ['cli', 'corpus', 'report', 'search', 'store'],
};

/** For whoever has no workspace, and for tests; left out of the release, with the packages that it alone needs. */
const NOT_SHIPPED = 'try-out';

/** What reads or writes something. Hashing does not; and what delivers a digest only hands a logger on. */
const IMPURE = /^(?:node:(?!crypto$)|@slack\/|kysely$|libsql$|pg$|dotenv$|prom-client$)/;

interface Import {
  /** The file, from `src`. */
  file: string;
  /** The room that it names: a folder of `src`, or a file there. */
  room: string;
}

function filesOf(room: string): string[] {
  return readdirSync(path.join(SOURCE, room), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => path.join(room, file));
}

function namedIn(file: string): string[] {
  return [...readFileSync(path.join(SOURCE, file), 'utf8').matchAll(IMPORT)].map(([, name = '']) => name);
}

/** `natural` of `natural/lib/...`, `@slack/bolt` of itself. */
function packageOf(name: string): string {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}

/** What a room names of other rooms. */
function importsOf(room: string): Import[] {
  return filesOf(room).flatMap((file) =>
    namedIn(file)
      .filter((name) => name.startsWith('.'))
      .map((name) => path.join(path.dirname(file), name).split(path.sep)[0] as string)
      .filter((named) => named !== room)
      .map((named) => ({ file, room: named })),
  );
}

describe('what is shipped', () => {
  it('names no file outside src but package.json', () => {
    const outside = filesOf('.').flatMap((file) =>
      namedIn(file)
        .filter((name) => name.startsWith('.'))
        .map((name) => path.join(path.dirname(file), name))
        .filter((named) => named.startsWith('..')),
    );
    expect(outside).toEqual(['../package.json']);
  });

  it('names no package but the dependencies', () => {
    const { dependencies } = JSON.parse(readFileSync(path.join(SOURCE, '..', 'package.json'), 'utf8'));
    const named = filesOf('.')
      .filter((file) => roomOf(file) !== NOT_SHIPPED)
      .flatMap(namedIn);
    const packages = new Set(named.filter((name) => !/^(?:\.|node:)/.test(name)).map(packageOf));
    expect([...packages].filter((name) => !(name in dependencies))).toEqual([]);
    expect(packages.size).toBeGreaterThan(5);
  });
});

/** Of each file of `src` the files of `src` that it names, for their types too. */
function importsByFile(): Map<string, string[]> {
  const files = filesOf('.');
  return new Map(
    files.map((file) => [
      file,
      [...new Set(namedIn(file))]
        .filter((name) => name.startsWith('.'))
        .flatMap((name) => ['.ts', '.tsx'].map((end) => `${path.join(path.dirname(file), name)}${end}`))
        .filter((named) => files.includes(named)),
    ]),
  );
}

/** The folder of `src` in which a file stands; of a file in `src` itself, its name. */
function roomOf(file: string): string {
  return file.split(path.sep)[0] as string;
}

/** Every import that is part of a circle, as `from -> to`: both ends lie in one strongly connected component. */
function circlesIn(imports: ReadonlyMap<string, readonly string[]>): string[] {
  const reached = new Map([...imports.keys()].map((file) => [file, reachedFrom(file, imports)]));
  return [...imports].flatMap(([file, named]) =>
    named.filter((other) => reached.get(other)?.has(file)).map((other) => `${file} -> ${other}`),
  );
}

/** The files that a file depends on by any number of imports; itself only where a circle leads back to it. */
function reachedFrom(file: string, imports: ReadonlyMap<string, readonly string[]>): Set<string> {
  const reached = new Set<string>();
  const open = [...(imports.get(file) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    open.push(...(imports.get(next) ?? []));
  }
  return reached;
}

describe('the files of the house', () => {
  it('import one another in no circle', () => {
    const imports = importsByFile();
    expect(imports.get('search/ask.ts')).toContain('search/rank.ts');
    expect(circlesIn(imports)).toEqual([]);
  });

  it('and neither do the rooms', () => {
    const rooms = new Map<string, string[]>();
    for (const [file, named] of importsByFile()) {
      const room = roomOf(file);
      const others = named.map(roomOf).filter((other) => other !== room);
      rooms.set(room, [...new Set([...(rooms.get(room) ?? []), ...others])]);
    }
    expect(circlesIn(rooms)).toEqual([]);
  });

  it('read a filter without knowing how a question is answered', () => {
    const imports = importsByFile();
    const filter = [...imports.keys()].filter((file) => file.startsWith('search/filter/'));
    expect(filter.length).toBeGreaterThan(5);
    const reached = new Set(filter.flatMap((file) => [...reachedFrom(file, imports)]));
    for (const above of ['ask', 'rank', 'query', 'read-query', 'evidence', 'facets', 'suggestions'])
      expect([...reached]).not.toContain(`search/${above}.ts`);
  });

  it.each([
    ['none where imports part and meet', { a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }, []],
    ['two files', { a: ['b'], b: ['a', 'c'], c: [] }, ['a -> b', 'b -> a']],
    [
      'three, and not those beside them',
      { x: ['a'], a: ['b'], b: ['c'], c: ['a', 'y'], y: [] },
      ['a -> b', 'b -> c', 'c -> a'],
    ],
    ['a file that imports itself', { a: ['a'] }, ['a -> a']],
  ])('circles are found: %s', (_, imports, circles) => {
    expect(circlesIn(new Map(Object.entries(imports)))).toEqual(circles);
  });
});

describe('the rooms of the house', () => {
  it.each(Object.entries(PURE))('%s names no other than %j', (room, may) => {
    expect(filesOf(room).length).toBeGreaterThan(0);
    expect(importsOf(room).filter((one) => !may.includes(one.room))).toEqual([]);
  });

  it.each(Object.entries(ABOVE))('%s names none of %j', (room, never) => {
    expect(importsOf(room).length).toBeGreaterThan(0);
    expect(importsOf(room).filter((one) => never.includes(one.room))).toEqual([]);
  });

  it('know nothing of the try-out, whose Slack knows nothing of them', () => {
    const naming = [...importsByFile()].filter(([file]) => roomOf(file) !== NOT_SHIPPED);
    expect(naming.filter(([, named]) => named.some((other) => roomOf(other) === NOT_SHIPPED))).toEqual([]);
    const standIn = path.join(NOT_SHIPPED, 'stand-in');
    const named = filesOf(standIn).flatMap((file) =>
      namedIn(file)
        .filter((name) => name.startsWith('.'))
        .map((name) => path.join(path.dirname(file), name)),
    );
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((other) => !other.startsWith(standIn))).toEqual([]);
  });

  it('have a language model asked by one command alone, which nothing loads but that command', () => {
    const imports = importsByFile();
    const endpoint = path.join('indexing', 'ask-endpoint.ts');
    const command = path.join('cli', 'index-with.ts');
    const asking = [...imports.keys()].filter((file) => reachedFrom(file, imports).has(endpoint));
    const outside = asking.filter((file) => !['indexing', 'cli'].includes(roomOf(file)));
    expect(outside).toEqual([]);
    for (const room of ['slack', 'search', 'service.ts', 'main.ts', 'digest', 'check', 'browse', 'report'])
      expect(asking.map(roomOf)).not.toContain(room);
    expect(imports.get(command)).toContain(endpoint);
    const named = [...imports].filter(([, files]) => files.includes(command)).map(([file]) => file);
    expect(named).toEqual([path.join('cli', 'commands.ts')]);
    const commands = readFileSync(path.join(SOURCE, 'cli', 'commands.ts'), 'utf8');
    expect(commands).not.toMatch(/^import .*index-with/m);
  });

  it('call fetch for Slack and for that model, and in a browser for what a search needs, and nowhere else', () => {
    const calling = filesOf('.').filter(
      (file) =>
        roomOf(file) !== NOT_SHIPPED &&
        /(?<!\bapp\.)\bfetch\b(?=\(|,|;)/.test(readFileSync(path.join(SOURCE, file), 'utf8')),
    );
    expect(calling.sort()).toEqual([
      path.join('cli', 'index-with.ts'),
      path.join('indexing', 'ask-endpoint.ts'),
      path.join('slack', 'transport', 'slack-fetch.ts'),
      path.join('web', 'site', 'browser', 'search-worker.ts'),
    ]);
  });

  it.each([...Object.keys(PURE), 'digest'])('%s reads no file, no environment and no service', (room) => {
    const impure = filesOf(room).filter(
      (file) =>
        namedIn(file).some((name) => IMPURE.test(name)) ||
        /\bprocess\./.test(readFileSync(path.join(SOURCE, file), 'utf8')),
    );
    expect(impure).toEqual([]);
  });
});
