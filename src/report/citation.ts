import type { ReportMetadata, Section } from './model';
import { type ParagraphWords, paragraphInWords } from './paragraph-labels';

/** What is cited: a passage of a section of a report. */
export interface Cited {
  metadata: ReportMetadata;
  section: Pick<Section, 'number' | 'title'>;
  passage: {
    label: string;
    /** For an item: the markers of those that it stands under, outermost first, and its own. */
    markers: readonly (string | null)[];
  };
}

const SHORT: ParagraphWords = { paragraph: 'para.', continued: 'cont.' };
const FULL: ParagraphWords = { paragraph: 'paragraph', continued: 'continued' };

/** `Beijing 2007, 6.1 Local Ownership, para. 1`; for a list item `..., para. 6, item 4`. */
export function shortCitation({ metadata, section, passage }: Cited): string {
  return [metadata.shortTitle, sectionName(section), ...place(passage, SHORT)].join(', ');
}

/** The bibliographic line of the report, then section and paragraph in full words. */
export function fullCitation(cited: Cited): string {
  return `${cited.metadata.cite}, section ${placeInFull(cited)}.`;
}

/** Where in its report a passage stands, in full words: `6.1 Local Ownership, paragraph 1`. */
export function placeInFull({ section, passage }: Pick<Cited, 'section' | 'passage'>): string {
  return [sectionName(section), ...place(passage, FULL)].join(', ');
}

/** `6.1 Local Ownership`; an unnumbered section by its title alone. */
export function sectionName({ number, title }: Pick<Section, 'number' | 'title'>): string {
  return /^(?:\d|[IVXLC]+\b|[A-Z]\b)/.test(number) ? `${number} ${title}` : title;
}

/** An item is called what the report calls it (`a.ii`), or else by its position in the list. */
function place({ label, markers }: Cited['passage'], words: ParagraphWords): string[] {
  const [paragraph = '', ...positions] = label.split('-');
  const items = positions.map((position, at) => {
    const printed = markers[at]?.replace(/[().]/g, '') ?? '';
    return /^[\da-z]+$/.test(printed) ? printed : position;
  });
  const named = paragraphInWords(paragraph, words);
  return [...(named === null ? [] : [named]), ...(items.length > 0 ? [`item ${items.join('.')}`] : [])];
}
