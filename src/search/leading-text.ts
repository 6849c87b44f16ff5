import type { Query } from './query';
import type { Entry, SearchIndex } from './search-index';

/** A text by which a statement was found: its own, or one of its index entries. */
export interface LeadingText {
  text: string;
  isOwn: boolean;
  /** Whether it is an index entry that was drafted by machine. */
  isDrafted: boolean;
}

/** The text of an entry that is nearest to a query by meaning; `null` where nothing is found by meaning. */
export function leadingText(index: SearchIndex, { nearness }: Query, entry: number): LeadingText | null {
  if (nearness === null || index.meaning === null) return null;
  const { indexEntries } = index.meaning;
  const at = nearness.leading[entry] as number;
  if (at < 0) return { text: (index.entries[entry] as Entry).places[0].text, isOwn: true, isDrafted: false };
  const text = indexEntries.of(entry)[at] as string;
  return { text, isOwn: false, isDrafted: indexEntries.areDrafted(entry) };
}
