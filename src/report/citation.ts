import type { Passage, ReportMetadata, Section } from './model';

/** What is cited: a passage of a section of a report. */
export interface Cited {
  metadata: ReportMetadata;
  section: Pick<Section, 'number' | 'title'>;
  passage: Pick<Passage, 'label' | 'marker'>;
}

/** `Beijing 2007, 6.1 Local Ownership, para. 1`; for a list item `..., para. 6, item 4`. */
export function shortCitation({ metadata, section, passage }: Cited): string {
  const { paragraph, item } = place(passage);
  return [
    metadata.shortTitle,
    sectionName(section),
    `para. ${paragraph}`,
    ...(item ? [`item ${item}`] : []),
  ].join(', ');
}

/** The bibliographic line of the report, then section and paragraph in full words. */
export function fullCitation({ metadata, section, passage }: Cited): string {
  const { paragraph, item } = place(passage);
  const parts = [metadata.cite, `section ${sectionName(section)}`, `paragraph ${paragraph}`];
  return `${[...parts, ...(item ? [`item ${item}`] : [])].join(', ')}.`;
}

/** `6.1 Local Ownership`; an unnumbered section by its title alone. */
export function sectionName({ number, title }: Pick<Section, 'number' | 'title'>): string {
  return /^(?:\d|[IVXLC]+\b|[A-Z]\b)/.test(number) ? `${number} ${title}` : title;
}

/** An item is called what the report calls it ((ii), a)), or else by its position in the list. */
function place({ label, marker }: Cited['passage']): { paragraph: string; item: string } {
  const [paragraph = '', ...items] = label.split('-');
  const printed = marker?.replace(/[().]/g, '') ?? '';
  if (items.length === 0 || !/^[\da-z]+$/.test(printed)) return { paragraph, item: items.join('.') };
  return { paragraph, item: [...items.slice(0, -1), printed].join('.') };
}
