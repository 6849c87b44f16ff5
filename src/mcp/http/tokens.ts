import { createHash, timingSafeEqual } from 'node:crypto';
import type { ReportsNow } from '../../search/reports-now';
import type { SearchIndex } from '../../search/search-index';
import type { McpToken } from '../../settings';

/** What a token opens. */
export interface Opened {
  index: SearchIndex;
  /** Ids of the reports that it names, whether or not they are there; `null`: those that no workspace is denied. */
  seen: readonly string[] | null;
}

/** Of `Authorization: Bearer TOKEN`, the token; `null` where there is none. */
function bearerOf(authorization: string | undefined): string | null {
  return /^Bearer +(\S+) *$/i.exec(authorization ?? '')?.[1] ?? null;
}

/**
 * Which of the tokens a request carries. Takes as long for one that is nearly right as for any other.
 * @param authorization its header
 */
export function tokenOf(tokens: readonly McpToken[], authorization: string | undefined): McpToken | null {
  const given = digestOf(bearerOf(authorization) ?? '');
  let found: McpToken | null = null;
  for (const token of tokens) if (timingSafeEqual(digestOf(token.token), given)) found = token;
  return found;
}

/** Of equal length whatever was sent. */
function digestOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** The reports that a token opens, as they are now. */
export function openedBy({ reports: seen }: McpToken, reports: ReportsNow): Opened {
  return { index: seen === null ? reports.open() : reports.only(seen), seen };
}

/** The reports that a token names and that are not there. */
export function missingOf({ reports: named }: Pick<McpToken, 'reports'>, reports: ReportsNow): string[] {
  const there = new Set(reports.all().library.reports.map(({ metadata }) => metadata.id));
  return (named ?? []).filter((id) => !there.has(id));
}
