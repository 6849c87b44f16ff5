import { parentPort, workerData } from 'node:worker_threads';
import { compileCorpus } from './compile-corpus';
import { isCompiled } from './open-corpus';

const { directory } = workerData as { directory: string };

try {
  if (!isCompiled(directory)) compileCorpus(directory);
  parentPort?.postMessage({});
} catch (error) {
  // An error of a class of ours loses its class on the way; what it says is all that is wanted of it.
  parentPort?.postMessage({ failed: (error as Error).message });
}
