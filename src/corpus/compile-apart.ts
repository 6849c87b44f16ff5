import { once } from 'node:events';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { ReportError } from '../report/source';
import { NO_OTHERS, type Together } from './access-file';

/** Compiled or not, it is of the same kind as this file. */
const FILE = path.join(__dirname, `compile-worker${path.extname(__filename)}`);

/**
 * Compiles the reports of a directory where that is not done yet, on a thread of its own: a minute for eight reports, in
 * which questions are answered.
 * @param together default: no others are opened together
 * @throws {ReportError} where they cannot be read, or what is compiled cannot be written
 */
export async function compileApart(
  directory: string,
  together: Together = NO_OTHERS,
  execArgv?: readonly string[],
): Promise<void> {
  const worker = new Worker(FILE, {
    workerData: { directory, together },
    ...(execArgv ? { execArgv: [...execArgv] } : {}),
  });
  worker.unref();
  const [answer] = (await Promise.race([once(worker, 'message'), once(worker, 'exit')])) as [
    { failed?: string } | number,
  ];
  if (typeof answer === 'number') throw new Error('the thread ended');
  if (answer.failed !== undefined) throw new ReportError(answer.failed);
}
