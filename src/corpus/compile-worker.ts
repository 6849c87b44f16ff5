import { parentPort, workerData } from 'node:worker_threads';
import { readAccess, setsOf, type Together } from './access-file';
import { compileCorpus } from './compile-corpus';
import { isCompiled } from './open-corpus';
import { readReportFiles } from './report-files';

const { directory, together } = workerData as { directory: string; together: Together };

try {
  const ids = readReportFiles(directory).files.map(({ metadata }) => metadata.id);
  for (const only of [null, ...setsOf(readAccess(directory), ids, together)])
    if (!isCompiled(directory, only)) compileCorpus(directory, only);
  parentPort?.postMessage({});
} catch (error) {
  // An error of a class of ours loses its class on the way; what it says is all that is wanted of it.
  parentPort?.postMessage({ failed: (error as Error).message });
}
