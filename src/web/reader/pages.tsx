import { reportsIn } from '../../browse/reports';
import type { TypeCounts } from '../../browse/sections';
import { sectionName } from '../../report/citation';
import { sectionId } from '../../report/library';
import type { Report, ReportMetadata, Section, Statement } from '../../report/model';
import type { SearchIndex } from '../../search/search-index';
import { capital, REPORT_COUNTS, reportInWords, SECTION_COUNTS, typesInWords } from '../../wording/browse';
import { listed } from '../../wording/listed';
import { count } from '../../wording/receipt';
import { AnswerBar, type InAnswer } from './answer-bar';
import { framed, type PageParts } from './frame';
import { MovedNotice } from './moved-notice';
import { depthClass, Outline, sectionRows } from './outline';
import { idOfPlace, type Place } from './place';
import { sectionsBeside } from './section-text';
import { Text } from './text';

/**
 * The page of a place, as HTML.
 * @param answer of which answer a statement was opened, and where it stands there; default: of none
 */
export function placePage(parts: PageParts, place: Place, answer: InAnswer | null = null): string {
  if (place.what === 'report') return reportPage(parts, place.report);
  const { report, section } = place;
  const statement = place.what === 'statement' ? place.statement : null;
  const id = idOfPlace(parts.library, place);
  const name = statement === null ? '' : ` [${statement.id}]`;
  return framed(parts, {
    title: `${sectionName(section)}${name} · ${report.metadata.shortTitle}`,
    report,
    place: id,
    asked: answer?.asked ?? null,
    beside: <Outline {...parts} report={report} section={section} />,
    children: (
      <>
        {answer === null ? null : <AnswerBar {...parts} answer={answer} />}
        {parts.moved ? <MovedNotice links={parts.links} moved={parts.moved} /> : null}
        <SectionPage {...parts} report={report} section={section} statement={statement} />
      </>
    ),
  });
}

/** All reports, those that cannot be read named. */
export function reportsPage(parts: PageParts): string {
  const { library, links } = parts;
  const { unreadable = [] } = library;
  return framed(parts, {
    title: 'Reports',
    children: (
      <>
        <h1>Reports</h1>
        <ul class="reports">
          {rowsOf(parts).map((row) => (
            <li>
              <h2>
                <a href={links.place(row.metadata.id)}>{row.metadata.title}</a>
              </h2>
              <p class="citation">{row.metadata.cite}</p>
              <p class="small">{`${row.metadata.shortTitle}: ${reportInWords(row)}.`}</p>
            </li>
          ))}
        </ul>
        <p class="small">{REPORT_COUNTS}</p>
        {unreadable.length === 0 ? null : (
          <section class="unreadable" aria-labelledby="unreadable">
            <h2 id="unreadable">Cannot be read at present</h2>
            <ul>
              {unreadable.map(({ id, names }) => (
                <li>{names.find((name) => name !== id) ?? id}</li>
              ))}
            </ul>
          </section>
        )}
      </>
    ),
  });
}

/** The front page of a report: what is known of it, what stands in it, and where. */
function reportPage(parts: PageParts, report: Report): string {
  const { links } = parts;
  const { metadata } = report;
  const row = rowsOf(parts).find((one) => one.metadata.id === metadata.id);
  const original = metadata.original === undefined ? null : links.original(metadata.id);
  return framed(parts, {
    title: metadata.title,
    report,
    place: metadata.id,
    children: (
      <>
        <h1>{metadata.title}</h1>
        <p class="citation">{metadata.cite}</p>
        <dl class="metadata">
          {knownOf(metadata).map(([term, told]) => (
            <>
              <dt>{term}</dt>
              <dd>{told}</dd>
            </>
          ))}
          {original === null ? null : (
            <>
              <dt>Original</dt>
              <dd>
                <a href={original}>{originalInWords(metadata)}</a>
              </dd>
            </>
          )}
        </dl>
        {row === undefined ? null : <p class="small">{`${capital(reportInWords(row))}.`}</p>}
        <nav class="contents" aria-labelledby="contents">
          <h2 id="contents">Contents</h2>
          <p class="small">{SECTION_COUNTS}</p>
          <ul>
            {sectionRows(parts, report).map(({ section, counts, depth }) => (
              <li class={depthClass({ depth })}>
                <a href={links.place(sectionId(metadata.id, section.number))}>{sectionName(section)}</a>
                <span class="small">{typesInWords(counts)}</span>
              </li>
            ))}
          </ul>
        </nav>
      </>
    ),
  });
}

/** A section, with the statement that is cited marked in it. */
function SectionPage(parts: PageParts & { report: Report; section: Section; statement: Statement | null }) {
  const { links, report, section } = parts;
  const { metadata } = report;
  const rows = sectionRows(parts, report);
  const row = rows.find((one) => one.section.number === section.number);
  const below = rows.filter((one) => one.section.parent === section.number);
  return (
    <article>
      <p class="report">
        <a href={links.place(metadata.id)}>{metadata.title}</a>
      </p>
      <h1>{sectionName(section)}</h1>
      {row === undefined ? null : <p class="small">{inSectionInWords(row.counts, below.length)}</p>}
      <Text {...parts} />
      {below.length === 0 ? null : (
        <nav class="contents" aria-label="Subsections">
          <ul>
            {below.map(({ section: one, counts }) => (
              <li>
                <a href={links.place(sectionId(metadata.id, one.number))}>{sectionName(one)}</a>
                <span class="small">{typesInWords(counts)}</span>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <SectionsBeside {...parts} />
    </article>
  );
}

function SectionsBeside({ links, report, section }: PageParts & { report: Report; section: Section }) {
  const { before, after } = sectionsBeside(report, section);
  const hrefOf = ({ number }: Section) => links.place(sectionId(report.metadata.id, number));
  return (
    <nav class="sections-beside" aria-label="Sections before and after">
      {before === null ? null : (
        <a rel="prev" href={hrefOf(before)}>
          ‹ {sectionName(before)}
        </a>
      )}
      {after === null ? null : (
        <a rel="next" href={hrefOf(after)}>
          {sectionName(after)} ›
        </a>
      )}
    </nav>
  );
}

function inSectionInWords(counts: TypeCounts, subsections: number): string {
  const counted = subsections === 0 ? '' : ', counted with its subsections';
  return `${count(counts.all, 'statement')}: ${typesInWords(counts)}${counted}.`;
}

/** Of each index the rows of its reports, worked out at the first question. */
const ROWS = new WeakMap<SearchIndex['entries'], ReturnType<typeof reportsIn>>();

function rowsOf(parts: PageParts): ReturnType<typeof reportsIn> {
  const rows = ROWS.get(parts.entries) ?? reportsIn(parts);
  ROWS.set(parts.entries, rows);
  return rows;
}

function knownOf({
  symbol,
  place,
  dates,
  date,
  publisher,
  organisers = [],
}: ReportMetadata): [string, string][] {
  const known: [string, string | undefined][] = [
    ['Symbol', symbol],
    ['Place', place],
    ['Dates', dates && daysInWords(dates)],
    ['Issued', date],
    ['Published by', publisher],
    ['Convened by', organisers.length > 0 ? listed(organisers) : undefined],
  ];
  return known.flatMap(([term, told]) => (told === undefined ? [] : [[term, told]]));
}

const DAYS = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** `26–27 March 2007`; days that are none as they stand. */
function daysInWords({ from, to }: { from: string; to: string }): string {
  const [first, last] = [new Date(from), new Date(to)];
  if (Number.isNaN(first.valueOf()) || !(last >= first)) return `${from} to ${to}`;
  return DAYS.formatRange(first, last).replace(/\s*–\s*/, '–');
}

/** `PDF, 24 pages` */
function originalInWords({ original }: ReportMetadata): string {
  const ending = /\.([a-z]+)$/i.exec(original?.file ?? '')?.[1]?.toUpperCase() ?? 'File';
  return original?.pages === undefined ? ending : `${ending}, ${count(original.pages, 'page')}`;
}
