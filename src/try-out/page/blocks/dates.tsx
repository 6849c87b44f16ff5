import type { Drawing } from './drawing';
import { Link } from './links';

/** A date as Slack writes it, from a format such as `{date_short_pretty} at {time}`. */
export interface FormattedDate {
  /** Seconds since 1970. */
  readonly timestamp: number;
  readonly format: string;
  readonly url?: unknown;
  /** What stands there where the format or the timestamp makes no sense. */
  readonly fallback: string;
}

const LOCALE = 'en-GB';
const DAY_MS = 86_400_000;
const FORMATS: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  date_short: { day: 'numeric', month: 'short', year: 'numeric' },
  date_long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  date_slash: { day: '2-digit', month: '2-digit', year: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit' },
  time_secs: { hour: '2-digit', minute: '2-digit', second: '2-digit' },
};
const AGO: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 365 * DAY_MS],
  ['month', 30 * DAY_MS],
  ['day', DAY_MS],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
];

/** A date in the reader's time zone. */
export function DateTime({ date, drawing }: { date: FormattedDate; drawing: Drawing }) {
  const at = new Date(date.timestamp * 1000);
  if (Number.isNaN(at.getTime())) return <>{date.fallback}</>;
  const text = date.format.replace(
    /\{(\w+)\}/g,
    (token, name: string) => written(name, at, drawing) ?? token,
  );
  return (
    <Link url={date.url}>
      <time datetime={at.toISOString()}>{text === '' ? date.fallback : text}</time>
    </Link>
  );
}

/** The instant as `2026-11-30T09:30` by the clock of a time zone, as fields for date and time take it. */
export function localDateTime(at: Date, timeZone: string): string {
  return `${isoDay(at, timeZone)}T${at.toLocaleTimeString(LOCALE, { ...FORMATS['time'], timeZone })}`;
}

function written(token: string, at: Date, { timeZone, now }: Drawing): string | undefined {
  if (token === 'date_num') return isoDay(at, timeZone);
  if (token === 'ago') return ago(at.getTime() - now);
  const [, base = '', pretty] = /^(.*?)(_pretty)?$/.exec(token) ?? [];
  const format = FORMATS[token === 'day_divider_pretty' ? 'date_long' : base];
  if (format === undefined) return undefined;
  const near = pretty === undefined ? undefined : nearDay(at, timeZone, now);
  return near ?? at.toLocaleString(LOCALE, { ...format, timeZone });
}

function nearDay(at: Date, timeZone: string, now: number): string | undefined {
  const day = (instant: Date) => Date.parse(isoDay(instant, timeZone));
  const daysAhead = (day(at) - day(new Date(now))) / DAY_MS;
  return new Map([
    [-1, 'Yesterday'],
    [0, 'Today'],
    [1, 'Tomorrow'],
  ]).get(daysAhead);
}

function ago(aheadMs: number): string {
  const [unit, length] = AGO.find(([, each]) => Math.abs(aheadMs) >= each) ?? ['second', 1000];
  return new Intl.RelativeTimeFormat(LOCALE, { numeric: 'auto' }).format(Math.trunc(aheadMs / length), unit);
}

/** `2026-11-30`, the one form of a day that compares and that every date field takes. */
function isoDay(at: Date, timeZone: string): string {
  // Swedish writes dates so; no format of English does.
  return at.toLocaleDateString('sv-SE', { timeZone });
}
