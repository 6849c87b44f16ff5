import type { ReportMetadata } from './model';
import { REPORT_KINDS } from './report-kind';

const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;
const SHA256 = /^[\da-f]{64}$/i;

/** What is wrong with the value of a field, behind its name; `null` where nothing is. */
type Check = (value: unknown) => string | null;

const text: Check = (value) =>
  typeof value === 'string' && value.trim() !== '' ? null : 'must be a text that is not blank';

const sha256: Check = (value) =>
  typeof value === 'string' && SHA256.test(value) ? null : 'must be a SHA-256, 64 digits and letters a to f';

/** Required fields first, in the order of `data/reports/beijing-2007.json`. */
const FIELDS: Readonly<Record<string, { isRequired?: boolean; check: Check }>> = {
  id: {
    isRequired: true,
    check: (value) =>
      typeof value === 'string' && /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(value)
        ? null
        : 'must be letters, digits and hyphens, for example "beijing-2007"',
  },
  title: { isRequired: true, check: text },
  shortTitle: { isRequired: true, check: text },
  cite: { isRequired: true, check: text },
  place: { check: text },
  dates: {
    check: (value) => {
      const { from, to } = (value ?? {}) as { from?: unknown; to?: unknown };
      return isDay(from) && isDay(to) && from <= to
        ? null
        : 'must have "from" and "to", days such as "2007-03-26", the first not after the last';
    },
  },
  date: {
    check: (value) =>
      typeof value === 'string' && isDate(value)
        ? null
        : 'must be a day, a month or a year: "2012-10-15", "2012-10" or "2012"',
  },
  symbol: { check: text },
  kind: {
    check: (value) =>
      (REPORT_KINDS as readonly unknown[]).includes(value)
        ? null
        : `must be one of ${REPORT_KINDS.join(', ')}`,
  },
  publisher: { check: text },
  organisers: {
    check: (value) =>
      Array.isArray(value) && value.length > 0 && value.every((one) => text(one) === null)
        ? null
        : 'must be a list of texts, for example ["Norwegian Government"]',
  },
  sha256: { check: sha256 },
  original: {
    check: (value) => {
      const { file, sha256: hash, pages } = (value ?? {}) as Record<string, unknown>;
      const isWhole = pages === undefined || (Number.isInteger(pages) && (pages as number) > 0);
      return text(file) === null && sha256(hash) === null && isWhole
        ? null
        : 'must have "file", "sha256" and, where it has pages, "pages", their number';
    },
  },
};

/**
 * What is wrong with a report's metadata, a sentence for each field; empty where nothing is. A field that has no rule
 * here is none of this room's.
 * @example
 * metadataProblems({ id: 'un', title: 'U', shortTitle: 'U', cite: 'U', organisers: 'UN' });
 * // ['"organisers" must be a list of texts, for example ["Norwegian Government"].']
 */
export function metadataProblems(metadata: unknown): string[] {
  if (typeof metadata !== 'object' || metadata === null || Array.isArray(metadata))
    return ['It must be one JSON object, as data/reports/beijing-2007.json is.'];
  return Object.entries(FIELDS).flatMap(([name, { isRequired = false, check }]) => {
    const value = (metadata as Record<string, unknown>)[name];
    if (value === undefined) return isRequired ? [`"${name}" is missing.`] : [];
    const problem = check(value);
    return problem === null ? [] : [`"${name}" ${problem}.`];
  });
}

/** What is wrong with one field that somebody gives, as a sentence; `null` where nothing is. */
export function fieldProblem(name: keyof ReportMetadata, value: unknown): string | null {
  const problem = FIELDS[name]?.check(value) ?? null;
  return problem === null ? null : `"${name}" ${problem}.`;
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && value.length === 10 && isDate(value);
}

/** A 31st of April is none. */
function isDate(value: string): boolean {
  if (!DATE.test(value)) return false;
  return value.length < 10 || new Date(`${value}T00:00:00Z`).toISOString().startsWith(value);
}
