import { once } from 'node:events';
import path from 'node:path';
import { type LogDestination, logDestination, type Sink } from '../src/log-destination';
import { spawnTypeScript } from './support/typescript-child';

/** A place for lines that takes a chunk when it is told to. */
class HeldSink {
  readonly written: string[] = [];
  private readonly held: (() => void)[] = [];
  isFull = false;

  readonly sink: Sink = (chunk, done) => {
    this.held.push(() => {
      if (this.isFull) return done(new Error('ENOSPC'));
      this.written.push(String(chunk));
      done(null);
    });
  };

  /** Takes the next chunk. @returns whether there was one */
  take(): boolean {
    const next = this.held.shift();
    next?.();
    return next !== undefined;
  }

  /** Takes chunks until none waits. */
  flow(): void {
    while (this.take());
  }
}

let place: HeldSink;
let told: number[];
let log: LogDestination;

beforeEach(() => {
  place = new HeldSink();
  told = [];
  log = logDestination({ sink: place.sink, mostBytes: 20, droppedLines: (count) => told.push(count) });
});

/** A process that has written 5,000 lines into its log before anybody reads it; another follows when it is told to. */
async function afterManyLines(): Promise<{ lines: Record<string, unknown>[]; code: unknown }> {
  const child = spawnTypeScript(path.join(__dirname, 'log-child.ts'), [], {
    stdio: ['pipe', 'pipe', 'inherit', 'ipc'],
  });
  const exit = once(child, 'exit');
  await once(child, 'message');
  let text = '';
  child.stdout?.on('data', (chunk) => {
    text += String(chunk);
    if (text.includes('"dropped"')) child.connected && child.disconnect();
  });
  const [code] = await exit;
  return {
    lines: text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
    code,
  };
}

describe('the log', () => {
  it('is written in order, and what came meanwhile in one piece', () => {
    for (const line of ['1\n', '2\n', '3\n']) log.write(line);
    place.flow();
    expect(place.written).toEqual(['1\n', '2\n3\n']);
    expect([log.dropped(), told]).toEqual([0, []]);
  });

  it('drops what is too much while nobody reads, and tells how much when somebody does', () => {
    for (const line of ['first\n', 'second\n', 'third\n', 'fourth\n', 'fifth\n']) log.write(line);
    expect([log.dropped(), told]).toEqual([2, []]);
    place.flow();
    expect(place.written.join('')).toBe('first\nsecond\nthird\n');
    log.write('sixth\n');
    place.flow();
    expect(place.written.at(-1)).toBe('sixth\n');
    expect([log.dropped(), told]).toEqual([2, [2]]);
  });

  it('counts what a full disk refused, and goes on when there is room', () => {
    place.isFull = true;
    log.write('lost\n');
    place.flow();
    expect([log.dropped(), told]).toEqual([1, []]);
    place.isFull = false;
    log.write('kept\n');
    place.flow();
    expect([place.written, log.dropped(), told]).toEqual([['kept\n'], 1, [1]]);
  });

  it('has room for the line that tells, and is not flushed before it is written', async () => {
    log = logDestination({
      sink: place.sink,
      mostBytes: 20,
      droppedLines: (count) => log.write(`${count} dropped\n`),
    });
    for (const line of ['1\n', 'second, and long\n', 'third\n']) log.write(line);
    let isFlushed = false;
    const over = log.flushed().then(() => {
      isFlushed = true;
    });
    for (let chunks = 0; chunks < 2; chunks++) place.take();
    await Promise.resolve();
    expect([isFlushed, place.written]).toEqual([false, ['1\n', 'second, and long\n']]);
    place.take();
    await over;
    expect(place.written.at(-1)).toBe('1 dropped\n');
    expect(log.dropped()).toBe(1);
  });

  it('is flushed when nothing waits any more', async () => {
    await log.flushed();
    log.write('last\n');
    let isOver = false;
    const over = log.flushed().then(() => {
      isOver = true;
    });
    await Promise.resolve();
    expect(isOver).toBe(false);
    place.flow();
    await over;
    expect(place.written).toEqual(['last\n']);
  });

  it('of a process goes on when somebody reads it again, in order, and says how many lines are not there', async () => {
    const { lines, code } = await afterManyLines();
    expect(code).toBe(0);
    const numbers = lines.flatMap(({ number }) => (typeof number === 'number' ? [number] : []));
    expect(numbers).toEqual(numbers.map((_, place) => place));
    expect(numbers.length).toBeLessThan(5_000);
    expect(lines[numbers.length]).toMatchObject({ level: 40, dropped: 5_000 - numbers.length });
    expect(lines.at(-1)).toMatchObject({ msg: 'last' });
  });
});
