import type { SearchIndex } from '../../search/search-index';
import { withinReportsInFront } from '../../search/within-reports';
import { isDirect } from '../asker/asker';
import { isTelling } from '../question';
import { filesOf, type MessageWithFiles } from './files-of-message';

/** Of a file that they come with, people speak with these ("please check the quotations in this draft"). */
const OF_A_FILE = new Set(
  (
    'check checked checking file files draft drafts paper papers document documents pdf docx word attached attachment ' +
    'quotation quotations quote quotes quoted citation citations true right correct exact look read'
  ).split(' '),
);

/** Files that somebody wants to have checked. */
export interface PutToIt {
  files: readonly string[];
  /** What stands behind `check`, where `report:` in front names the reports. */
  reports: string;
  /** Whether the words beside say nothing more, so that they get no answer of their own. */
  isAll: boolean;
}

/** A message to the bot. */
interface Said extends MessageWithFiles {
  channel: string;
  /** Its words, see `questionIn`. */
  said: string;
}

/**
 * Tells which files of a message are to be checked. In a direct message, all: there nobody else is shown anything. In a
 * channel, where files go with questions to others too, those that come with no words but `check` and the like.
 */
export function filesPutToIt(index: SearchIndex, { said, ...message }: Said): PutToIt | null {
  const files = filesOf(message);
  if (files.length === 0) return null;
  const [, behind = ''] = /^check\b\s*(.*)$/is.exec(said) ?? [];
  const { words } = withinReportsInFront(index, behind);
  const isAll = !isTelling(behind === '' ? said : words, OF_A_FILE);
  return isAll || isDirect(message) ? { files, reports: behind, isAll } : null;
}
