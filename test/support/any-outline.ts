import { openLibrary } from '../../src/report/library';
import type { Report, Statement } from '../../src/report/model';
import { indexStatements } from '../../src/search/index-statements';
import type { SearchIndex } from '../../src/search/search-index';
import { SMALL_THESAURUS } from './any-index';
import fc from './fast-check';

const OUTLINE = [
  { number: '1', title: 'Peace', parent: null },
  { number: '1.1', title: 'Police', parent: '1' },
  { number: '1.1.1', title: 'Exits', parent: '1.1' },
  { number: '2', title: 'Troops', parent: null },
].map((section) => ({ ...section, source: { start: 0, end: 0 } }));

const TEXTS = [
  'Police matter.',
  'police matter',
  'An exit strategy.',
  'Law and order.',
  'Cops and exits.',
  'Peace.',
];

const anyStatement = fc.record({
  section: fc.constantFrom(...OUTLINE.map(({ number, title }) => ({ number, title }))),
  text: fc.constantFrom(...TEXTS),
  type: fc.constantFrom<Statement['type']>('finding', 'recommendation', 'challenge', 'context'),
  actors: fc.subarray(['UN', 'Security Council', 'Police']),
  addressees: fc.subarray(['Security Council', 'Police']),
});

const anyReport = (id: string): fc.Arbitrary<Report> =>
  fc.array(anyStatement, { maxLength: 20 }).map((rows) => ({
    metadata: { id, title: id, shortTitle: id, cite: id },
    file: `${id}.md`,
    sections: OUTLINE,
    passages: [],
    apparatus: [],
    statements: rows.map((row, at) => ({
      ...row,
      id: `${row.section.number}/${at + 1}.1`,
      report: id,
      passage: String(at + 1),
      leadIn: null,
      support: { level: 'none', words: '' },
      source: { start: at, end: at },
    })),
  }));

/** One report or two with an outline, in which the same texts stand in several places. */
export const anyOutlinedIndex: fc.Arbitrary<SearchIndex> = fc
  .oneof(fc.tuple(anyReport('one')), fc.tuple(anyReport('one'), anyReport('two')))
  .map((reports) => indexStatements(openLibrary([...reports]), SMALL_THESAURUS));
