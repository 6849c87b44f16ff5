import { parentPort, workerData } from 'node:worker_threads';
import { checkText, type OutOfTime } from '../../check/check-text';
import { openCorpus } from '../../corpus/open-corpus';
import { reportsSeenBy } from '../../corpus/open-seen-by';
import { REPORTS_DIRECTORY } from '../../corpus/report-files';
import { narrowIndex } from '../../search/narrow-index';
import type { ReaderSettings } from '../../settings';
import { readerAt } from '../../web/addresses';
import type { FromThread } from './check-thread';
import { type CheckRequest, checkedMessage } from './checked-message';
import type { DraftRequest } from './checker';

/** Of one text: some 25 quotations of the most costly kind, or several hundred of any other. */
const LONGEST_MS = 2_000;

const { reports: directory = REPORTS_DIRECTORY, reader: settings = null } = workerData as {
  reports?: string;
  reader?: ReaderSettings | null;
};
// What has changed since is compiled for a minute, in which nobody's check could wait; then there is another thread.
const asCompiled = { isAsCompiled: true, reader: settings && readerAt(settings) };
const reports = reportsSeenBy(directory, openCorpus(directory, asCompiled).index, asCompiled);

parentPort?.on('message', (request: CheckRequest | DraftRequest) => {
  const until = performance.now() + LONGEST_MS;
  parentPort?.postMessage(answer(request, () => performance.now() > until));
});

function answer(request: CheckRequest | DraftRequest, outOfTime: OutOfTime): FromThread {
  try {
    if (!('draft' in request))
      return { message: checkedMessage(reports.seenBy(request.teamId), request, outOfTime) };
    const { draft, origin, seen } = request;
    const index = narrowIndex(seen === null ? reports.open() : reports.only(seen), request.reports);
    return { checked: checkText(index, draft, origin, outOfTime) };
  } catch {
    return { failed: true };
  }
}
