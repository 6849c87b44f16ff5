/** Making one takes longer than using it a hundred times; there are some 420 zones, so this stays small. */
const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * The day on which an instant falls in a zone, `YYYY-MM-DD`; such days compare as texts.
 * @param at milliseconds since 1970
 * @param zone IANA name
 * @throws {RangeError} for a zone that this Node does not know
 */
export function localDay(at: number, zone: string): string {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    formats.set(zone, format);
  }
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
}
