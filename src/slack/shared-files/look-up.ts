import type { webApi } from '@slack/bolt';
import { failureOf } from '../delivery/failures';
import { insist, type Patience } from '../delivery/patience';
import { shorten } from '../text';

/** What Slack knows of a file that can be fetched. */
export interface KnownFile {
  name: string;
  /** In bytes. */
  size: number;
  url: string;
}

/** 200 pages of PDF with pictures have some 5 MB; what a draft has of text is far less. */
export const LARGEST_FILE = 20_000_000;

const LONGEST_NAME = 120;
/** Of which nothing is fetched: there is no text in them. */
const NO_TEXT = /^(?:image|video|audio)\//;
/** Slack's own documents, which it gives out as neither of what is read: canvases, posts, lists. */
const WITHIN_SLACK = new Set(['quip', 'canvas', 'space', 'post', 'docs', 'list']);
const GONE = 'This file is no longer there; share it again.';

/** Slack's refusals, in sentences. */
const REFUSALS: Readonly<Record<string, string>> = {
  missing_scope:
    'I may not read files: ask who installed me to add the scope files:read (peaceops manifest --files), and to reinstall me.',
  file_not_found: GONE,
  file_deleted: GONE,
  not_visible: 'I may not see this file; share it with me in a direct message.',
};

/**
 * Asks Slack what a file is: what stands in a message may lack its address, as in channels that several workspaces share.
 * @returns or why it cannot be read, in a sentence
 * @throws where Slack does not answer, or in another way
 */
export async function lookUp(
  client: webApi.WebClient,
  file: string,
  patience: Patience,
): Promise<KnownFile | { problem: string }> {
  try {
    const { file: known = {} } = await insist<webApi.FilesInfoResponse>(
      () => client.files.info({ file }),
      patience,
    );
    return readable(known);
  } catch (error) {
    const problem = REFUSALS[failureOf(error).code ?? ''];
    if (problem === undefined) throw error;
    return { problem };
  }
}

function readable(file: webApi.FilesInfoResponse['file'] & object): KnownFile | { problem: string } {
  const { mode = '', size = 0, mimetype = '', filetype = '', is_external } = file;
  const name = shorten(
    (file.name ?? file.title ?? '').replace(/\s+/g, ' ').trim() || 'The file',
    LONGEST_NAME,
  );
  const url = file.url_private_download ?? file.url_private;
  if (mode === 'tombstone' || mode === 'hidden_by_limit') return { problem: GONE };
  if (is_external || mode === 'external')
    return { problem: `${name} stands outside of Slack; download it, and share it as a file.` };
  if (WITHIN_SLACK.has(mode) || WITHIN_SLACK.has(filetype))
    return { problem: `${name} is a document of Slack's own; save it as PDF or DOCX, and share that.` };
  if (NO_TEXT.test(mimetype) || url === undefined)
    return {
      problem: `${name} has no text that I can read; share PDF, DOCX, HTML, LaTeX, Markdown or plain text.`,
    };
  if (size > LARGEST_FILE)
    return {
      problem: `${name} has ${Math.ceil(size / 1_000_000)} MB, of ${LARGEST_FILE / 1_000_000} at most; save it with smaller pictures, or check it on the command line: peaceops check FILE.`,
    };
  return { name, size, url };
}
