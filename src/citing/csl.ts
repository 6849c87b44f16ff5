import { addressOf } from '../report/address';
import { placeInFull } from '../report/citation';
import { cited, fullId, type Library } from '../report/library';
import type { ReportMetadata, Statement } from '../report/model';
import { quotationOf } from './quotation';

/** A date or a range of dates in CSL: year, month, day. */
interface CslDate {
  'date-parts': number[][];
}

/** An item of CSL 1.0.2 (`csl-data.json`), which reference managers import. What is not known is left out. */
export interface CslItem {
  id: string;
  type: 'report';
  title: string;
  'title-short': string;
  publisher?: string;
  organizer?: { literal: string }[];
  'event-place'?: string;
  'event-date'?: CslDate;
  /** `6.1 Local Ownership, paragraph 1`. */
  section: string;
  /** The quotation, word for word. */
  note: string;
  /** Where it can be read. */
  URL?: string;
}

/**
 * A quotation with its source for a reference manager. The type is `report`: `paper-conference` would call
 * the whole report one paper of its own proceedings. It has no date of publication, since only the days of
 * the event are known.
 */
export function citeAsCsl(library: Library, statements: readonly [Statement, ...Statement[]]): CslItem {
  const [first] = statements;
  const { metadata, section, passage } = cited(library, first);
  const address = addressOf(library, first);
  return {
    id: fullId(library, first),
    type: 'report',
    title: metadata.title,
    'title-short': metadata.shortTitle,
    ...eventOf(metadata),
    section: placeInFull({ section, passage }),
    note: quotationOf(library, statements),
    ...(address === null ? {} : { URL: address }),
  };
}

function eventOf({ publisher, organisers, place, dates }: ReportMetadata): Partial<CslItem> {
  return {
    ...(publisher ? { publisher } : {}),
    ...(organisers?.length ? { organizer: organisers.map((literal) => ({ literal })) } : {}),
    ...(place ? { 'event-place': place } : {}),
    ...(dates ? { 'event-date': dateOf(dates) } : {}),
  };
}

function dateOf({ from, to }: { from: string; to: string }): CslDate {
  const days = from === to ? [from] : [from, to];
  return { 'date-parts': days.map((day) => day.split('-').map(Number)) };
}
