import { statSync } from 'node:fs';
import type { Corpus } from '../../corpus/open-corpus';
import { ReportError } from '../../report/source';
import { count } from '../../wording/receipt';
import { about, type Finding } from './finding';

/** What PeaceOps needs of Node; from this one on it still has its own support (nodejs.org, November 2026). */
const OLDEST_NODE = 20;
const OLDEST_SUPPORTED_NODE = 22;

/** @param version as `process.versions.node` */
export function lookAtNode(version: string): Finding {
  const node = about('Node');
  const major = Number(version.split('.')[0]);
  if (major < OLDEST_NODE) return node.wrong(`Node ${version} is too old; install ${OLDEST_NODE} or newer.`);
  if (major < OLDEST_SUPPORTED_NODE)
    return node.open(
      `Node ${version} works, but gets no security updates any more; install 24 when you can.`,
    );
  return node.right(version);
}

/**
 * @param open opens the reports
 * @param isBuilt whether they are still those that were compiled; otherwise they are read anew at each start
 */
export function lookAtReports(open: () => Corpus, isBuilt: () => boolean): Finding[] {
  const reports = about('reports');
  try {
    const { library, warnings, faults } = open();
    const found = `${count(library.reports.length, 'report')}, ${count(library.statements.length, 'statement')}`;
    return [
      reports.right(found),
      ...(isBuilt() ? [] : [reports.open(CHANGED)]),
      ...[...faults, ...warnings].map((warning) => reports.wrong(warning)),
    ];
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    return [reports.wrong(error.message)];
  }
}

const CHANGED =
  'They have changed since they were compiled, so that each start takes longer; run npm run build.';

/** The rights of the group and of all others. */
const OTHERS = 0o077;

/** A file with secrets, where there is one. */
export function lookAtRights(file: string): Finding[] {
  const mode = process.getuid === undefined ? null : modeOf(file);
  if (mode === null) return [];
  const rights = about(file);
  return [
    (mode & OTHERS) === 0
      ? rights.right('only its owner may read it')
      : rights.wrong(`Other users may read it; run chmod 600 ${file}.`),
  ];
}

/** None where there is no file, or none that can be looked at, which is said when it is read. */
function modeOf(file: string): number | null {
  try {
    return statSync(file).mode;
  } catch {
    return null;
  }
}
