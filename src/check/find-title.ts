import type { Library } from '../report/library';
import type { Verdict } from './model';
import type { Quotation } from './quotation';
import { type Word, wordsOf } from './words';

/** The section or report whose title a quotation is. Capitals do not count, as every style has its own. */
export function findTitle({ reports }: Library, { words }: Quotation): Verdict | null {
  const wanted = keysOf(words);
  for (const { metadata, sections } of reports) {
    if (keysOf(wordsOf(metadata.title)) === wanted)
      return { verdict: 'title', report: metadata.id, section: null };
    const section = sections.find(({ title }) => keysOf(wordsOf(title)) === wanted);
    if (section) return { verdict: 'title', report: metadata.id, section };
  }
  return null;
}

function keysOf(words: readonly Word[]): string {
  return words.map(({ key }) => key.toLowerCase()).join(' ');
}
