import { DateTime, localDateTime } from '../../../../src/try-out/page/blocks/dates';
import { DRAWING, rendered } from '../../../support/drawn';
import fc from '../../../support/fast-check';

const HOUR = 3600;
const NOW = DRAWING.now / 1000;

function written(format: string, timestamp = NOW, timeZone = 'Europe/Berlin'): string {
  const date = { timestamp, format, fallback: 'fallback' };
  return rendered(<DateTime date={date} drawing={{ ...DRAWING, timeZone }} />).text;
}

describe('A date', () => {
  it.each([
    ['{date_num}', '2026-11-30'],
    ['{date_slash}', '30/11/2026'],
    ['{date}', '30 November 2026'],
    ['{date_short}', '30 Nov 2026'],
    ['{date_long}', 'Monday 30 November 2026'],
    ['{time}', '12:00'],
    ['{time_secs}', '12:00:00'],
    ['{date_short_pretty} at {time}', 'Today at 12:00'],
    ['{ago}', 'now'],
    ['at {nothing_known}', 'at {nothing_known}'],
  ])('is written by %s as %s', (format, expected) => {
    expect(written(format).replace(',', '')).toBe(expected);
  });

  it('is of yesterday or tomorrow by the calendar of the reader, not by hours', () => {
    expect(written('{date_pretty}', NOW - 13 * HOUR)).toBe('Yesterday');
    expect(written('{date_pretty}', NOW - 11 * HOUR)).toBe('Today');
    expect(written('{date_pretty}', NOW + 12 * HOUR)).toBe('Tomorrow');
    expect(written('{date_pretty}', NOW + 12 * HOUR, 'America/New_York')).toBe('Today');
    expect(written('{date_short_pretty}', NOW + 48 * HOUR)).toBe('2 Dec 2026');
  });

  it('says how long ago it was', () => {
    expect(written('{ago}', NOW - 3 * HOUR)).toBe('3 hours ago');
    expect(written('{ago}', NOW + 90)).toBe('in 1 minute');
  });

  it('is its fallback where it is none', () => {
    expect(written('{date}', Number.NaN)).toBe('fallback');
    expect(written('{date}', 1e20)).toBe('fallback');
    expect(written('')).toBe('fallback');
  });

  it('by the clock of UTC is what ISO 8601 makes of it, to the minute', () => {
    const instants = fc.date({
      min: new Date('1971-01-01'),
      max: new Date('2100-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, (at) => {
        expect(localDateTime(at, 'UTC')).toBe(at.toISOString().slice(0, 16));
      }),
    );
  });
});
