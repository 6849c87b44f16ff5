import { RENAMED } from '../../src/digest/zone-names';
import { findZones, nearestZone, zoneNamed, zoneOfCity } from '../../src/digest/zones';
import fc from '../support/fast-check';

const resolved = (zone: string) =>
  new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;

describe('zones as one types them', () => {
  it.each([
    ['oslo', 'Europe/Oslo'],
    ['new york', 'America/New_York'],
    ['New_York', 'America/New_York'],
    ['newyork', 'America/New_York'],
    ['europe/lon', 'Europe/London'],
    ['london', 'Europe/London'],
    ['katm', 'Asia/Kathmandu'],
    ['kathmandu', 'Asia/Kathmandu'],
    ['calcutta', 'Asia/Kolkata'],
    ['genev', 'Europe/Zurich'],
    ['são paulo', 'America/Sao_Paulo'],
    ['utc', 'UTC'],
    ['port-au', 'America/Port-au-Prince'],
    ['argentina buenos', 'America/Argentina/Buenos_Aires'],
  ])('%j is first of all %s', (typed, first) => {
    expect(findZones(typed)[0]).toBe(first);
  });

  it('begin with UTC where nothing has been typed, and are a hundred at most', () => {
    expect(findZones('')[0]).toBe('UTC');
    expect(findZones('')).toHaveLength(100);
  });

  it('are none for what stands in no name', () => {
    expect(findZones('xyzzy')).toEqual([]);
  });

  it('are zones, each once, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 6 }), (typed) => {
        const zones = findZones(typed);
        expect(zones.length).toBeLessThanOrEqual(100);
        expect(new Set(zones).size).toBe(zones.length);
        for (const zone of zones) expect(zoneNamed(zone)).toBe(zone);
      }),
    );
  });
});

describe('the name of a zone', () => {
  it.each(Object.entries(RENAMED))('%s is the zone that is now called %s', (old, name) => {
    expect(resolved(old)).toBe(resolved(name));
    expect(zoneNamed(old)).toBe(name);
    expect(zoneNamed(name)).toBe(name);
  });

  it.each(['Europe/Atlantis', '', '+02:00', 'oslo', '08:00'])('is not %j', (typed) => {
    expect(zoneNamed(typed)).toBeNull();
  });
});

describe('the zone of a city', () => {
  it.each([
    ['oslo', 'Europe/Oslo'],
    ['Kyiv', 'Europe/Kyiv'],
    ['tel aviv', 'Asia/Jerusalem'],
    ['Beijing', 'Asia/Shanghai'],
    ['New  York', 'America/New_York'],
  ])('%j is %s', (city, zone) => {
    expect(zoneOfCity(city)).toBe(zone);
  });

  it.each(['police', 'europe', '', 'eastern', 'north'])('is none for %j', (word) => {
    expect(zoneOfCity(word)).toBeNull();
  });
});

describe('a zone that was mistyped', () => {
  it.each([
    ['Europe/Olso', 'Europe/Oslo'],
    ['Asia/Katmandou', 'Asia/Kathmandu'],
    ['Europe/Middleearth', null],
  ])('%j may be %s', (typed, zone) => {
    expect(nearestZone(typed)).toBe(zone);
  });
});
