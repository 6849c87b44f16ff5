/**
 * `Mon 23 Nov 2026, 08:30 (Europe/Oslo)`: an instant, for places that cannot show it in the reader's own
 * zone.
 * @param at milliseconds since 1970
 * @param zone IANA name
 * @throws {RangeError} for a zone that this Node does not know
 */
export function momentInZone(at: number, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return `${of('weekday')} ${of('day')} ${of('month')} ${of('year')}, ${of('hour')}:${of('minute')} (${zone})`;
}
