import { fork } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Conversion } from './convert/convert-file';
import type { ConvertAnswer, ConvertRequest } from './convert/convert-process';
import { ImportError } from './convert/document';
import { fileTypeOf } from './file-type';

/** Compiled or not, it is of the same kind as this file. */
const PROCESS = path.join(__dirname, 'convert', `convert-process${path.extname(__filename)}`);

/** What a conversion may use: a report of 240 pages takes 5 s and 200 MB. */
export interface ConversionLimits {
  bytes: number;
  memoryMb: number;
  ms: number;
  /** How the process is started; default as this one was. */
  execArgv?: readonly string[];
}

const LIMITS: ConversionLimits = { bytes: 150_000_000, memoryMb: 1_024, ms: 120_000 };

/**
 * Converts a file as {@link convertBytesApart} does.
 * @throws {ImportError} where the file cannot be imported, in a sentence that says what to do
 */
export async function convertApart(file: string, limits: ConversionLimits = LIMITS): Promise<Conversion> {
  const { size } = statOf(file);
  if (size > limits.bytes)
    throw new ImportError(
      `It has ${inMb(size)} MB, of ${inMb(limits.bytes)} at most; save it with smaller pictures, or split it.`,
    );
  return convertBytesApart(readFileSync(file), path.basename(file), limits);
}

/**
 * Converts a file's content in a process of its own, which ends where it takes too much time or memory: files come from
 * strangers. It is given none of the environment, which holds secrets, and the content through a pipe, so that what is
 * not on the disk is not written there.
 * @param name of the file; its ending has to fit
 * @throws {ImportError} where the file cannot be imported, in a sentence that says what to do
 */
export async function convertBytesApart(
  bytes: Uint8Array,
  name: string,
  limits: ConversionLimits,
): Promise<Conversion> {
  const type = fileTypeOf(bytes, name);
  const answer = await answerTo({ type }, bytes, limits);
  if ('conversion' in answer) return answer.conversion;
  if ('refused' in answer) throw new ImportError(answer.refused);
  throw new ImportError(`The ${type} cannot be read (${answer.failed}); open it and save or print it anew.`);
}

function answerTo(
  request: ConvertRequest,
  bytes: Uint8Array,
  { memoryMb, ms, execArgv }: ConversionLimits,
): Promise<ConvertAnswer> {
  return new Promise((resolve, reject) => {
    const child = fork(PROCESS, [], {
      execArgv: [...(execArgv ?? process.execArgv), `--max-old-space-size=${memoryMb}`],
      env: {},
      stdio: ['pipe', 'ignore', 'ignore', 'ipc'],
    });
    const end = () => child.kill('SIGKILL');
    // Nobody would stop it any more.
    process.once('exit', end);
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      end();
    }, ms);
    let answer: ConvertAnswer | null = null;
    child.once('message', (message) => {
      answer = message as ConvertAnswer;
    });
    child.once('error', reject);
    child.once('close', () => {
      clearTimeout(timer);
      process.off('exit', end);
      if (answer) resolve(answer);
      else if (isLate)
        reject(
          new ImportError(
            `It takes longer than ${ms / 1_000} s to read; split it, or print it to a new PDF.`,
          ),
        );
      else
        reject(
          new ImportError(
            `Reading it failed, or took more than ${memoryMb} MB; split it, or open it and print it to a new PDF.`,
          ),
        );
    });
    child.send(request);
    // Whoever ends before it has read all is heard of by its end.
    child.stdin?.on('error', () => {}).end(bytes);
  });
}

function statOf(file: string): { size: number } {
  try {
    const stat = statSync(file);
    if (stat.isFile()) return stat;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new ImportError(
      code === 'ENOENT'
        ? 'There is no such file; look at its name.'
        : `It cannot be opened (${code}); look at its rights.`,
    );
  }
  throw new ImportError('It is no file; name a file.');
}

function inMb(bytes: number): number {
  return Math.round(bytes / 1_000_000);
}
