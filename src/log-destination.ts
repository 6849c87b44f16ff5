import { fstatSync, write as writeToFile } from 'node:fs';
import { Socket } from 'node:net';
import { isatty, WriteStream } from 'node:tty';
import { type DestinationStream, pino } from 'pino';

/** Takes log lines, and never holds up or ends the process that writes them. */
export interface LogDestination extends DestinationStream {
  /** Lines that were not written since the start: there was no room for them, or they could not be written. */
  dropped(): number;
  /** Resolves when every line that was taken has been written or dropped. Waits for ever on a pipe that nobody reads. */
  flushed(): Promise<void>;
}

/** Where lines go in the end. `done` is told of every chunk, with an error where it was not written. */
export type Sink = (chunk: Buffer, done: (error: Error | null) => void) => void;

export interface LogDestinationOptions {
  sink: Sink;
  /** Bytes that wait at most; what comes on top is dropped. Default 1 MB, some 5,000 lines. */
  mostBytes?: number;
  /** Told how many lines were dropped, when all that waited has been written: what it logs then has room. */
  droppedLines?(count: number): void;
}

/** Some minutes of a busy log; it is held in memory only while nobody reads. */
const MOST_BYTES = 1_000_000;
/** A pipe of Linux holds this much: one chunk fills it at most once. */
const CHUNK_BYTES = 65_536;

/**
 * Writes lines in order, one chunk at a time and asynchronously. pino's own destination (sonic-boom 4) writes to a pipe
 * either on the thread that answers, or on one of libuv's four, which a pipe that nobody reads blocks for good, also when
 * the process wants to exit.
 * @example
 * const log = logTo(1);
 * pino({}, log).info('written some time later');
 * await log.flushed();
 */
export function logDestination({
  sink,
  mostBytes = MOST_BYTES,
  droppedLines = () => {},
}: LogDestinationOptions): LogDestination {
  let waiting: Buffer[] = [];
  let waitingBytes = 0;
  let isWriting = false;
  let dropped = 0;
  let untold = 0;
  let whenFlushed: (() => void)[] = [];

  function drop(lines: number): void {
    dropped += lines;
    untold += lines;
  }

  function writeNext(): void {
    if (waiting.length === 0) {
      for (const flushed of whenFlushed) flushed();
      whenFlushed = [];
      return;
    }
    const lines: Buffer[] = [];
    for (let bytes = 0; waiting.length > lines.length && bytes < CHUNK_BYTES; )
      bytes += lines[lines.push(waiting[lines.length] as Buffer) - 1]?.length ?? 0;
    waiting = waiting.slice(lines.length);
    isWriting = true;
    const chunk = Buffer.concat(lines);
    sink(chunk, (error) => {
      waitingBytes -= chunk.length;
      if (error) drop(lines.length);
      else if (waiting.length === 0) tell();
      // Only now, so that what `tell` logs waits as well and chunks go one at a time.
      isWriting = false;
      writeNext();
    });
  }

  function tell(): void {
    const count = untold;
    untold = 0;
    if (count > 0) droppedLines(count);
  }

  return {
    write(line) {
      const bytes = Buffer.from(line);
      if (waitingBytes + bytes.length > mostBytes) return drop(1);
      waitingBytes += bytes.length;
      waiting.push(bytes);
      if (!isWriting) writeNext();
    },
    dropped: () => dropped,
    flushed: () =>
      new Promise((resolve) => {
        if (!isWriting && waiting.length === 0) resolve();
        else whenFlushed.push(resolve);
      }),
  };
}

/**
 * The log of a process: what was dropped is a line in it.
 * @param fd e.g. 1, standard output
 */
export function logTo(fd: number, options: Pick<LogDestinationOptions, 'mostBytes'> = {}): LogDestination {
  const log = logDestination({
    ...options,
    sink: sinkOf(fd),
    droppedLines: (dropped) =>
      // `pino(log)` would take it for options, and open standard output a second time.
      pino({}, log).warn({ dropped }, 'log lines were dropped: nobody read them, or there was no room'),
  });
  return log;
}

/**
 * A file descriptor, written without waiting. A pipe, socket or terminal is set to be non-blocking; a file is written on
 * a thread of libuv.
 */
function sinkOf(fd: number): Sink {
  const stream = streamOn(fd);
  if (!stream) return (chunk, done) => writeWhole(fd, chunk, done);
  // A closed pipe is told to whoever writes; unheard here, it would end the process.
  stream.on('error', () => {});
  // An unread pipe is no reason to live on.
  stream.unref();
  return (chunk, done) => {
    stream.write(chunk, (error) => done(error ?? null));
  };
}

/** `null` for a file. */
function streamOn(fd: number): Socket | null {
  if (isatty(fd)) {
    const terminal: WriteStream & { _handle?: { setBlocking(isBlocking: boolean): void } } = new WriteStream(
      fd,
    );
    // Node makes terminals blocking; one that is held (Ctrl-S) would hold up the process, or a thread it waits for.
    terminal._handle?.setBlocking(false);
    return terminal;
  }
  const kind = fstatSync(fd);
  return kind.isFIFO() || kind.isSocket() ? new Socket({ fd, readable: false, writable: true }) : null;
}

/** A disk that fills up takes a part, and refuses the rest at the next attempt. */
function writeWhole(fd: number, chunk: Buffer, done: (error: Error | null) => void): void {
  writeToFile(fd, chunk, (error, written) => {
    if (error || written === chunk.length) done(error);
    else writeWhole(fd, chunk.subarray(written), done);
  });
}
