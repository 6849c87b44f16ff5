/** The instant of a message timestamp, in milliseconds since 1970. */
export function instantOf(ts: string): number {
  return Number(ts) * 1000;
}

/** `14:05`. */
export function timeOfDay(instant: number, timeZone: string): string {
  return format(instant, { timeZone, hour: '2-digit', minute: '2-digit' });
}

/** `Monday 30 November`. */
export function day(instant: number, timeZone: string): string {
  return format(instant, { timeZone, weekday: 'long', day: 'numeric', month: 'long' });
}

/** `Mon 30 Nov, 14:05`. */
export function dayAndTime(instant: number, timeZone: string): string {
  const date = format(instant, { timeZone, weekday: 'short', day: 'numeric', month: 'short' });
  return `${date}, ${timeOfDay(instant, timeZone)}`;
}

function format(instant: number, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-GB', options).format(instant).replace(/^(\w+), /, '$1 ');
}
