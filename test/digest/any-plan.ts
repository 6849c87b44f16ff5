import type { DigestPlan, Weekday } from '../../src/digest/model';
import { readNewLine } from '../../src/digest/parse/read-line';
import { findZones } from '../../src/digest/zones';
import { writeQuery } from '../../src/search/filter/write-filter';
import type { SearchIndex } from '../../src/search/search-index';
import { anyFilter } from '../support/any-filter';
import fc from '../support/fast-check';

/** Of all plans that can be kept, as far as their form goes. */
export function anyPlan(index: SearchIndex): fc.Arbitrary<DigestPlan> {
  const words = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.constantFrom(
      '',
      'police; exit strategies',
      'on on police',
      'at 8 on mondays',
      '3 statements: "police"',
      'for NATO',
      'section:5 :police',
      'challenges to local ownership',
    ),
  );
  return fc.record({
    time: fc
      .tuple(fc.nat({ max: 23 }), fc.nat({ max: 59 }))
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':')),
    zone: fc.constantFrom(...['europe', 'america', 'asia', 'africa', 'pacific', 'utc'].flatMap(findZones)),
    days: fc.subarray<Weekday>([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
    count: fc.integer({ min: 1, max: 5 }),
    query: fc
      .tuple(words, anyFilter(index))
      .map(([typed, filter]) => readNewLine(index, writeQuery(typed, filter)))
      .filter((read) => 'value' in read)
      .map(({ value }) => value),
  });
}
