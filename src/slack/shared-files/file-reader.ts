import type { webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Conversion } from '../../import/convert/convert-file';
import { ImportError } from '../../import/convert/document';
import { type ConversionLimits, convertBytesApart } from '../../import/convert-apart';
import { readDraftText } from '../../import/read-draft';
import { ReportError } from '../../report/source';
import type { Settings } from '../../settings';
import { type NoTurn, Turns } from '../checking/turns';
import { failureOf } from '../delivery/failures';
import type { Patience } from '../delivery/patience';
import type { CheckedFile } from '../messages/check';
import { dispatcherFor } from '../transport/client-options';
import { ConnectionError, slackFetch } from '../transport/slack-fetch';
import { DownloadError, type DownloadOptions, download } from './download';
import { LARGEST_FILE, lookUp } from './look-up';

/** What came of reading a file: itself, or why not in a sentence, or that there was no turn for it. */
export type FileRead = { file: CheckedFile } | { problem: string } | { not: NoTurn };

/** Reads files that people share, one at a time; what is read is in memory, and nowhere else. */
export interface FileReader {
  /**
   * @param person by workspace and user
   * @param id of the file
   */
  read(person: string, id: string, client: webApi.WebClient): Promise<FileRead>;
}

/** Makes Markdown of a file. */
export type ConvertFile = (
  bytes: Uint8Array,
  name: string,
) => Promise<Pick<Conversion, 'markdown' | 'warnings'>>;

export interface FileReaderOptions {
  settings: Pick<Settings, 'slackApiUrl' | 'proxy'>;
  patience: Patience;
  logger: Logger;
  /** Default: in a process of its own. */
  convert?: ConvertFile | undefined;
}

/** Beside the service there has to be room for one; 200 pages take 5 s and 200 MB. */
const LIMITS: ConversionLimits = { bytes: LARGEST_FILE, memoryMb: 512, ms: 30_000 };
/** A file takes longer than an answer of Slack's. */
const PATIENCE_FOR_FILES = 3;

const NOT_FETCHED = 'The file could not be fetched from Slack; share it again in a minute.';
const NOT_LET = `Slack does not let me read this file: ask who installed me whether I have the scope files:read, and was reinstalled since.`;

/** How files are fetched and read. */
export function fileReader({ settings, patience, logger, convert = apart }: FileReaderOptions): FileReader {
  const { slackApiUrl, proxy } = settings;
  const ms = PATIENCE_FOR_FILES * patience.requestTimeoutMs;
  const turns = new Turns();
  let get: DownloadOptions['get'] | undefined;

  async function readNow(id: string, client: webApi.WebClient): Promise<FileRead> {
    const known = await lookUp(client, id, patience);
    if ('problem' in known) return known;
    const { name } = known;
    try {
      get ??= slackFetch(ms, { dispatcher: dispatcherFor(proxy, ms), largest: LARGEST_FILE });
      const bytes = await download(known, { token: client.token ?? '', slackApiUrl, get });
      return { file: { name, ...(await readDraftText(bytes, name, () => convert(bytes, name))) } };
    } catch (error) {
      const problem = problemOf(error, name);
      if (problem === null) throw error;
      logger.warn(failureOf(error), 'a shared file was not read');
      return { problem };
    }
  }

  return {
    async read(person, id, client) {
      const came = await turns.take(person, () => readNow(id, client));
      return 'done' in came ? came.done : came;
    },
  };
}

function apart(bytes: Uint8Array, name: string): ReturnType<ConvertFile> {
  return convertBytesApart(bytes, name, LIMITS);
}

/** In a sentence; null for what nobody foresaw. */
function problemOf(error: unknown, name: string): string | null {
  if (error instanceof ReportError) return error.message;
  if (error instanceof ImportError) return `${name}: ${error.message}`;
  if (error instanceof DownloadError) return error.code === 'sign_in' ? NOT_LET : NOT_FETCHED;
  return error instanceof ConnectionError ? NOT_FETCHED : null;
}
