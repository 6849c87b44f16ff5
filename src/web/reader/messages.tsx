import { sectionName } from '../../report/citation';
import { looksLikeId, sectionId } from '../../report/library';
import { goneFrom } from '../moved-from';
import { framed, type PageParts } from './frame';
import { placeIn } from './place';

/**
 * Nothing stands at an address: what became of it, as far as that can be told, and where to look instead.
 * @param place what the address names, as an id in full; `null` where it names no place
 */
export function nothingHerePage(parts: PageParts, place: string | null): string {
  const { library, links } = parts;
  const [id = '', number] = (place ?? '').split('/');
  const report = library.reports.find(({ metadata }) => metadata.id === id) ?? null;
  const section = number === undefined ? null : placeIn(library, sectionId(id, number));
  return framed(parts, {
    title: 'Nothing stands here',
    report,
    children: (
      <>
        <h1>Nothing stands at this address.</h1>
        <p>{place === null ? '' : becameOf(parts, place)}</p>
        <p>Ask in the field above, or look here:</p>
        <ul>
          {section?.what === 'section' ? (
            <li>
              <a href={links.place(sectionId(id, section.section.number))}>{sectionName(section.section)}</a>
            </li>
          ) : null}
          {report === null ? null : (
            <li>
              <a href={links.place(id)}>{report.metadata.title}</a>
            </li>
          )}
          <li>
            <a href={links.reports()}>All reports</a>
          </li>
        </ul>
      </>
    ),
  });
}

/** What was sent cannot be taken, or something broke: one sentence, which says what to do. */
export function messagePage(parts: PageParts, title: string, sentence: string): string {
  return framed(parts, {
    title,
    children: (
      <>
        <h1>{title}</h1>
        <p>{sentence}</p>
        <p>
          <a href={parts.links.reports()}>All reports</a>
        </p>
      </>
    ),
  });
}

/** Says what became of a place; empty for what has not the form of one. */
function becameOf({ library }: PageParts, place: string): string {
  const [id = '', number, ...label] = place.split('/');
  const report = library.reports.find(({ metadata }) => metadata.id === id);
  if (report === undefined) {
    const broken = library.unreadable?.find((one) => one.id === id);
    return broken === undefined
      ? 'There is no such report.'
      : `That report, ${broken.names[1] ?? id}, cannot be read at present.`;
  }
  const name = report.metadata.shortTitle;
  if (label.length === 0) return number === undefined ? '' : `${name} has no such section.`;
  return looksLikeId(place) ? (goneFrom(library, place) ?? `${name} has no such statement.`) : '';
}
