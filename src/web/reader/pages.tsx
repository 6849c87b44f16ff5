import type { Child } from 'hono/jsx';
import { sectionName } from '../../report/citation';
import { citeFull, type Library } from '../../report/library';
import type { Report, Section, Statement } from '../../report/model';
import type { Answer } from '../../search/ask';
import { labelLine } from '../../wording/labels';
import { type Links, placeOf } from './links';
import { MovedNotice } from './moved-notice';
import type { Place } from './place';

/** What every page is made with. */
export interface PageParts {
  library: Library;
  links: Links;
  /** Where that stands now which the address meant before; default nowhere. */
  moved?: string | null;
}

/** The page of a place, as HTML. */
export function placePage(parts: PageParts, place: Place): string {
  if (place.what === 'report')
    return page(parts, place.report.metadata.title, <Outline {...parts} report={place.report} />);
  const title = `${sectionName(place.section)} · ${place.report.metadata.shortTitle}`;
  const cited = place.what === 'statement' ? place.statement : null;
  return page(
    parts,
    title,
    <>
      {parts.moved ? <MovedNotice links={parts.links} moved={parts.moved} /> : null}
      <Outline {...parts} report={place.report} />
      <Text {...parts} report={place.report} section={place.section} cited={cited} />
    </>,
  );
}

/** All reports. */
export function reportsPage(parts: PageParts): string {
  return page(
    parts,
    'Reports',
    <ul>
      {parts.library.reports.map(({ metadata }) => (
        <li>
          <a href={parts.links.place(metadata.id)}>{metadata.title}</a>
        </li>
      ))}
    </ul>,
  );
}

/** An answer. */
export function answerPage(parts: PageParts, answer: Answer): string {
  const hits = answer.outcome === 'found' ? answer.hits : answer.nearest;
  return page(
    parts,
    answer.finding,
    <ol>
      {hits.map(({ statement }) => (
        <li>
          <a href={parts.links.place(placeOf(parts.library, statement))}>{statement.text}</a>
        </li>
      ))}
    </ol>,
  );
}

/** Nothing stands at an address; a search is offered. @param gone what became of that which stood there */
export function nothingHerePage(parts: PageParts, gone: string | null = null): string {
  return page(parts, 'Nothing stands here', <p>{gone ?? 'Nothing stands at this address.'}</p>);
}

function Outline({ report, links }: PageParts & { report: Report }) {
  return (
    <nav aria-label="Outline">
      <ul>
        {report.sections.map((section) => (
          <li>
            <a href={links.place(`${report.metadata.id}/${section.number}`)}>{sectionName(section)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Text({
  library,
  report,
  section,
  cited,
}: PageParts & { report: Report; section: Section; cited: Statement | null }) {
  const statements = library.statements.filter(
    (one) => one.report === report.metadata.id && one.section.number === section.number,
  );
  return (
    <main>
      <h1>{sectionName(section)}</h1>
      {statements.map((one) =>
        one === cited ? (
          <p tabindex={-1} autofocus>
            <mark>{one.text}</mark> {labelLine(one)}. {citeFull(library, one)}
          </p>
        ) : (
          <p>{one.text}</p>
        ),
      )}
    </main>
  );
}

function page({ links }: PageParts, title: string, content: Child): string {
  const html = (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{title}</title>
        <link rel="stylesheet" href={links.asset('reader.css')} />
      </head>
      <body>
        <form method="post" action={links.reports()}>
          <input name="q" aria-label="Search" />
          <button type="submit">Search</button>
        </form>
        {content}
      </body>
    </html>
  );
  return `<!doctype html>${html}`;
}
