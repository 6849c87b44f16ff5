import fc from 'fast-check';
import type { DigestPlan, Weekday } from '../../src/digest/model';
import { cleanTopic } from '../../src/digest/topics';
import { findZones } from '../../src/digest/zones';
import { ACTORS } from '../../src/report/labels/actors';
import type { SearchIndex } from '../../src/search/search-index';

/** Of all plans that can be kept, as far as their form goes. */
export function anyPlan({ library }: Pick<SearchIndex, 'library'>): fc.Arbitrary<DigestPlan> {
  const sections = library.reports.flatMap((report) => report.sections.map(({ number }) => number));
  const topics = fc
    .oneof(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.constantFrom(
        'police',
        'on',
        'on on police',
        'at 8 on mondays',
        '3 statements: "police"',
        'for NATO',
      ),
    )
    .map(cleanTopic)
    .filter(Boolean);
  return fc.record({
    time: fc
      .tuple(fc.nat({ max: 23 }), fc.nat({ max: 59 }))
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':')),
    zone: fc.constantFrom(...['europe', 'america', 'asia', 'africa', 'pacific', 'utc'].flatMap(findZones)),
    days: fc.subarray<Weekday>([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
    count: fc.integer({ min: 1, max: 5 }),
    filter: fc.record({
      types: fc.shuffledSubarray(['recommendation', 'challenge', 'finding', 'context'] as const),
      sections: fc.shuffledSubarray(sections),
      topics: fc.array(topics, { maxLength: 3 }),
      actors: fc.shuffledSubarray<string>([...ACTORS]),
    }),
  });
}
