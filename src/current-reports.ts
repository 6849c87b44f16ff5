import type { Logger } from 'pino';
import { NO_OTHERS, type Together } from './corpus/access-file';
import { compileApart } from './corpus/compile-apart';
import { type Corpus, openCorpus } from './corpus/open-corpus';
import { reportsSeenBy } from './corpus/open-seen-by';
import { stateOfReports } from './corpus/state-of-reports';
import type { Timing } from './digest/deliver/timing';
import type { ReaderFor } from './report/library';
import { ReportError } from './report/source';
import type { ReportsNow } from './search/reports-now';
import { failureOf } from './slack/delivery/failures';

/** How often the directory is looked at. A change is taken up when it has stood still from one look to the next. */
const LOOK_EVERY_MS = 5_000;
/** What failed is tried again at this look, five minutes later: a disk may have been full. */
const LOOKS_UNTIL_RETRY = 60;

/** The reports of a directory, which are opened anew when they change. */
export interface CurrentReports {
  /** As they are now, and as each workspace may see them. */
  now: ReportsNow;
  /** Looks for changes from now on, again and again. */
  start(): void;
  /** Looks once. Resolves when what has changed is answered from. Never rejects. */
  look(): Promise<void>;
  stop(): Promise<void>;
}

/** What reports are opened from, and who is told. */
export interface CurrentReportsOptions {
  directory: string;
  logger: Logger;
  timing: Pick<Timing, 'after'>;
  /** Called when others are answered from than before. */
  changed?(): void;
  /** Compiles what is not compiled yet; default {@link compileApart}. */
  compile?: (directory: string, together: Together) => Promise<void>;
  /** Which are opened together, so that nobody who asks for them waits; default no others. */
  together?: Together;
  /** Where they can be read in a browser; default nowhere. */
  reader?: ReaderFor | null;
}

/**
 * Opens the reports, and says what has to be mended about them; again where that changes, and only then. Where they
 * cannot be opened anew, those of before are answered from.
 * @param keepsCompiled see `openCorpus`
 * @throws {ReportError} where not one can be read at the start
 */
export async function currentReports(
  {
    directory,
    logger,
    timing,
    changed = () => {},
    compile = compileApart,
    together = NO_OTHERS,
    reader = null,
  }: CurrentReportsOptions,
  keepsCompiled: boolean,
): Promise<CurrentReports> {
  const said = new Set<string>();
  // Before they are read, which may take a minute.
  let known = await stateOfReports(directory);
  const first = openCorpus(directory, { isVerified: true, keepsCompiled, reader });
  let seen = reportsSeenBy(directory, first.index, { reader, together });
  seen.openAll();
  say(first);
  let before = known;
  /** Why the last change was not taken up, and how many looks ago. */
  let failed: { why: string; looks: number } | null = null;
  let callOff = () => {};
  let isStopped = false;

  function say({ faults, warnings, index }: Corpus): void {
    for (const fault of faults.filter((one) => !said.has(one)))
      logger.error({ fault }, 'the reports want mending');
    for (const warning of warnings.filter((one) => !said.has(one)))
      logger.warn({ warning }, 'statements are found less well');
    said.clear();
    for (const one of [...faults, ...warnings]) said.add(one);
    // The first question is answered as fast as the others.
    index.speller.nearest('peacekeeping');
  }

  async function look(): Promise<void> {
    const state = await stateOfReports(directory);
    const isSettled = state.reports === before.reports && state.compiled === before.compiled;
    before = state;
    if (failed !== null) failed.looks += 1;
    // Who may write there may have compiled them meanwhile.
    const isToRetry =
      failed !== null && (state.compiled !== known.compiled || failed.looks >= LOOKS_UNTIL_RETRY);
    if (!isSettled || (state.reports === known.reports && !isToRetry)) return;
    known = state;
    try {
      await compile(directory, together);
      // What changed meanwhile would be read and indexed here, where questions wait; the next look takes it up.
      if (isStopped || (await stateOfReports(directory)).reports !== state.reports) return;
      const opened = openCorpus(directory, { reader });
      const seenNow = reportsSeenBy(directory, opened.index, { reader, together });
      seenNow.openAll();
      seen = seenNow;
      failed = null;
      say(opened);
      changed();
      const { reports, statements } = opened.library;
      const ids = reports.map(({ metadata }) => metadata.id);
      logger.info({ reports: ids, statements: statements.length }, 'the reports have changed');
    } catch (error) {
      const why = error instanceof ReportError ? error.message : failureOf(error).error;
      if (failed?.why !== why)
        logger.error({ fault: why }, 'the reports have changed and cannot be opened; those of before answer');
      failed = { why, looks: 0 };
    }
  }

  const again = () => {
    if (isStopped) return;
    void look().then(() => {
      if (!isStopped) callOff = timing.after(LOOK_EVERY_MS, again);
    });
  };
  return {
    now: {
      all: () => seen.all(),
      seenBy: (teamId) => seen.seenBy(teamId),
      open: () => seen.open(),
      only: (ids) => seen.only(ids),
    },
    look,
    start: again,
    async stop() {
      isStopped = true;
      callOff();
    },
  };
}
