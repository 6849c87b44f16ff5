import type { Logger } from 'pino';
import type { ReportsNow } from './search/reports-now';
import type { ReaderSettings, Settings } from './settings';
import { type DraftWork, draftCheckerWith } from './slack/checking/checker';
import type { Turns } from './slack/checking/turns';
import { failureOf } from './slack/delivery/failures';
import type { Pages } from './slack/transport/http-server';
import { VERSION } from './version';

/** What the pages are served from. */
export interface PageParts {
  reports: ReportsNow;
  checks: DraftWork;
  turns: Turns;
  logger: Logger;
}

/** What is served beside Slack's requests. */
export function pagesOf(settings: Settings, parts: PageParts): Pages[] {
  return [
    ...(settings.reader === null ? [] : [readerOf(settings.reader, parts)]),
    ...(settings.mcpTokens.length === 0 ? [] : [assistantsOf(settings, parts)]),
  ];
}

function readerOf(settings: ReaderSettings, { reports, logger }: PageParts): Pages {
  // 110 ms, 17 MB: what draws pages and serves them, on Node 20.
  const { readerPages } = require('./web/reader/reader-pages') as typeof import('./web/reader/reader-pages');
  return readerPages({ settings, reports, logger });
}

/** Why a draft of an assistant was not checked. */
const NOT_CHECKED = {
  yours: 'Another check with this token is under way; try again when it is done.',
  others: 'Several checks are under way; try again in a minute.',
  failed: 'That took too long and was given up; check the draft in parts.',
} as const;

function assistantsOf(
  { mcpTokens: tokens, publicUrl }: Settings,
  { reports, checks, turns, logger }: PageParts,
): Pages {
  // 280 ms, 27 MB: the SDK and what serves it, on Node 20.
  const { mcpPages } = require('./mcp/http/mcp-pages') as typeof import('./mcp/http/mcp-pages');
  const { missingOf } = require('./mcp/http/tokens') as typeof import('./mcp/http/tokens');
  for (const [at, token] of tokens.entries()) {
    const missing = missingOf(token, reports);
    if (missing.length > 0)
      logger.error(
        { token: at + 1, reports: missing },
        'a token of MCP_TOKEN names reports that are not there',
      );
  }
  const checkDraft = draftCheckerWith(checks, turns);
  return mcpPages({
    ...{ tokens, reports, publicUrl, version: VERSION },
    async check(token, draft) {
      const came = await checkDraft(`mcp ${tokens.indexOf(token)}`, draft);
      return 'checked' in came ? came.checked : { sorry: NOT_CHECKED[came.not] };
    },
    onFault: (error) => logger.error(failureOf(error), 'an assistant was not answered'),
  });
}
