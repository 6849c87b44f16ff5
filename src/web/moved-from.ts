import type { Library } from '../report/library';
import type { FormerAddress, Report, Statement } from '../report/model';
import { statementKey } from '../search/statement-key';
import { whatBecameOf } from '../wording/what-became';

/**
 * Where that stands now which an address meant before its report was corrected; the oldest meaning that still stands
 * counts.
 * @param place an id in full, of a statement or a passage
 * @returns an id in full; `null` where the address never meant anything else, or that is gone, or back
 * @example
 * movedFrom(library, 'beijing-2007/6.1/1.3'); // 'beijing-2007/6.1/2.1'
 */
export function movedFrom(library: Library, place: string): string | null {
  const { report, meanings } = formerAt(library, place);
  if (report === null) return null;
  for (const meaning of meanings) {
    const statement = statementMeant(report, meaning);
    if (statement !== null)
      return statement.id === meaning.was ? null : `${report.metadata.id}/${statement.id}`;
  }
  return null;
}

/**
 * What became of that which an address meant before, where it stands nowhere any more.
 * @param place as in {@link movedFrom}
 * @returns a sentence; `null` where the address meant nothing, or that stands somewhere
 */
export function goneFrom(library: Library, place: string): string | null {
  const { report, meanings } = formerAt(library, place);
  if (report === null || meanings.length === 0) return null;
  if (meanings.some((meaning) => statementMeant(report, meaning) !== null)) return null;
  return whatBecameOf(library, place);
}

/** The addresses that meant something else before a report was corrected, as ids in full, each once. */
export function formerPlaces({ reports }: Library): string[] {
  return [
    ...new Set(
      reports.flatMap(({ metadata, former = [] }) => former.map(({ was }) => `${metadata.id}/${was}`)),
    ),
  ];
}

/** The former meanings of an address; a passage's means its first sentence. */
function formerAt({ reports }: Library, place: string): { report: Report | null; meanings: FormerAddress[] } {
  const [id = '', ...rest] = place.split('/');
  const report = reports.find(({ metadata }) => metadata.id === id) ?? null;
  const named = rest.join('/');
  const former = report?.former ?? [];
  const exact = former.filter(({ was }) => was === named);
  return { report, meanings: exact.length > 0 ? exact : former.filter(({ was }) => was === `${named}.1`) };
}

/** Of each report that was corrected its statements by their keys. */
const BY_KEY = new WeakMap<Report, ReadonlyMap<string, Statement[]>>();

function statementMeant(report: Report, { key, nth = 0 }: FormerAddress): Statement | null {
  let byKey = BY_KEY.get(report);
  if (!byKey) {
    byKey = statementsByKey(report);
    BY_KEY.set(report, byKey);
  }
  const all = byKey.get(key) ?? [];
  return all[nth] ?? all.at(-1) ?? null;
}

function statementsByKey({ statements }: Report): ReadonlyMap<string, Statement[]> {
  const byKey = new Map<string, Statement[]>();
  for (const statement of statements) {
    const key = statementKey(statement);
    const same = byKey.get(key);
    if (same) same.push(statement);
    else byKey.set(key, [statement]);
  }
  return byKey;
}
