import { parentPort, workerData } from 'node:worker_threads';
import { openCorpus } from '../../corpus/open-corpus';
import { reportsSeenBy } from '../../corpus/open-seen-by';
import { REPORTS_DIRECTORY } from '../../corpus/report-files';
import type { ReaderSettings } from '../../settings';
import { readerAt } from '../../web/addresses';
import type { FromThread } from './check-thread';
import { type CheckRequest, checkedMessage } from './checked-message';

/** Of one text: some 25 quotations of the most costly kind, or several hundred of any other. */
const LONGEST_MS = 2_000;

const { reports: directory = REPORTS_DIRECTORY, reader: settings = null } = workerData as {
  reports?: string;
  reader?: ReaderSettings | null;
};
// What has changed since is compiled for a minute, in which nobody's check could wait; then there is another thread.
const asCompiled = { isAsCompiled: true, reader: settings && readerAt(settings) };
const reports = reportsSeenBy(directory, openCorpus(directory, asCompiled).index, asCompiled);

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
