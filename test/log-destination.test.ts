import { type LogDestination, logDestination, type Sink } from '../src/log-destination';

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

  /** Lets chunks through until none waits. */
  flow(): void {
    for (let next = this.held.shift(); next; next = this.held.shift()) next();
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
});
