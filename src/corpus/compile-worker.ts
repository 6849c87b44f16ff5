import { parentPort, workerData } from 'node:worker_threads';
import { ReportError } from '../report/source';
import { readAccess, setsOf, type Together } from './access-file';
import { compileCorpus } from './compile-corpus';
import { isCompiled } from './open-corpus';
import { readReportFiles } from './report-files';

const { directory, together } = workerData as { directory: string; together: Together };

try {
  const { files, refused } = readReportFiles(directory);
  const ids = [...files.map(({ metadata }) => metadata.id), ...refused.map(({ id }) => id)];
  compile(null);
  for (const only of setsOf(readAccess(directory), ids, together)) {
    try {
      compile(only);
    } catch (error) {
      // Not one of them can be read: whoever may see these alone sees none, and the others are opened all the same.
      if (!(error instanceof ReportError)) throw error;
    }
  }
  parentPort?.postMessage({});
} catch (error) {
  // An error of a class of ours loses its class on the way; what it says is all that is wanted of it.
  parentPort?.postMessage({ failed: (error as Error).message });
}

function compile(only: readonly string[] | null): void {
  if (!isCompiled(directory, only)) compileCorpus(directory, only);
}
