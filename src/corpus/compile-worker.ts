import { parentPort, workerData } from 'node:worker_threads';
import { type ReadAlone, readAccess, setsOf } from './access-file';
import { compileCorpus } from './compile-corpus';
import { isCompiled } from './open-corpus';
import { readReportFiles } from './report-files';

const { directory, readAlone } = workerData as { directory: string; readAlone: ReadAlone };

try {
  const ids = readReportFiles(directory).files.map(({ metadata }) => metadata.id);
  const isAll = (set: readonly string[]) => ids.every((id) => set.includes(id));
  const sets = setsOf(readAccess(directory), ids, readAlone).filter((set) => !isAll(set) && set.length > 0);
  for (const only of [null, ...sets]) if (!isCompiled(directory, only)) compileCorpus(directory, only);
  parentPort?.postMessage({});
} catch (error) {
  // An error of a class of ours loses its class on the way; what it says is all that is wanted of it.
  parentPort?.postMessage({ failed: (error as Error).message });
}
