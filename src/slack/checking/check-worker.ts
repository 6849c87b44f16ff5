import { parentPort, workerData } from 'node:worker_threads';
import { openCorpus } from '../../corpus/open-corpus';
import { reportsSeenBy } from '../../corpus/open-seen-by';
import { REPORTS_DIRECTORY } from '../../corpus/report-files';
import type { FromThread } from './check-thread';
import { type CheckRequest, checkedMessage } from './checked-message';

/** Of one text: some 25 quotations of the most costly kind, or several hundred of any other. */
const LONGEST_MS = 2_000;

const { reports: directory = REPORTS_DIRECTORY } = workerData as { reports?: string };
const reports = reportsSeenBy(directory, openCorpus(directory).index);

parentPort?.on('message', (request: CheckRequest) => {
  const until = performance.now() + LONGEST_MS;
  parentPort?.postMessage(answer(request, () => performance.now() > until));
});

function answer(request: CheckRequest, outOfTime: () => boolean): FromThread {
  try {
    return { message: checkedMessage(reports.seenBy(request.teamId), request, outOfTime) };
  } catch {
    return { failed: true };
  }
}
