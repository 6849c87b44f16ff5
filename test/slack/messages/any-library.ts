import { type Library, openLibrary } from '../../../src/report/library';
import type { Report, Section, Statement } from '../../../src/report/model';
import type { Hit } from '../../../src/search/ask';
import type { SearchIndex } from '../../../src/search/search-index';
import fc from '../../support/fast-check';

const NASTY = [
  '<!channel>',
  '<@U0BEN>',
  '<#C1>',
  '<https://evil.example|x>',
  '&',
  '&lt;!here&gt;',
  '*_~`',
  '> ',
  '\n',
  '"',
  '\\',
  '“',
  '\u202e',
  '\u0000',
  '\ud83d',
  '\udd4a',
  '🕊',
  'ع',
  ' ',
];

/** Any text at all, now and then a very long one. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(fc.oneof(fc.constantFrom(...NASTY), fc.string({ maxLength: 12 })), { maxLength: 12 })
    .map((parts) => parts.join('')),
  fc
    .tuple(fc.constantFrom(...NASTY, 'word '), fc.integer({ min: 1, max: 4_000 }))
    .map(([part, times]) => part.repeat(times)),
);

interface AnySection {
  title: string;
  /** Statements of its passages. */
  passages: Pick<Statement, 'text' | 'leadIn' | 'type' | 'support' | 'addressees'>[][];
}

const anyStatement: fc.Arbitrary<AnySection['passages'][number][number]> = fc.record({
  text: anyText,
  leadIn: fc.option(anyText),
  type: fc.constantFrom('recommendation', 'challenge', 'finding', 'context'),
  support: fc.record({
    level: fc.constantFrom('agreed', 'recommended', 'stressed', 'suggested', 'some', 'none'),
    words: anyText,
  }),
  addressees: fc.array(anyText, { maxLength: 3 }),
});

const anySection: fc.Arbitrary<AnySection> = fc.record({
  title: anyText,
  passages: fc.array(fc.array(anyStatement, { minLength: 1, maxLength: 4 }), { maxLength: 4 }),
});

interface AnyReport {
  title: string;
  sections: AnySection[];
}

const anyReport: fc.Arbitrary<AnyReport> = fc.record({
  title: anyText,
  // Now and then more of them than Slack takes of anything.
  sections: fc.oneof(
    { weight: 4, arbitrary: fc.array(anySection, { minLength: 1, maxLength: 6 }) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(anySection, fc.integer({ min: 1, max: 130 }))
        .map(([one, n]) => Array.from({ length: n }, () => one)),
    },
  ),
});

/** A library of one to three reports, whatever stands in them. */
export const anyLibrary: fc.Arbitrary<Library> = fc
  .array(anyReport, { minLength: 1, maxLength: 3 })
  .map((reports) => openLibrary(reports.map((report, at) => toReport(report, `report-${at}`))));

/** A library as far as it is counted: each statement an entry of its own. */
export function entriesOf(library: Library): Pick<SearchIndex, 'library' | 'entries'> {
  return { library, entries: library.statements.map((statement) => ({ places: [statement] })) };
}

/** Some of a library's statements as hits, now and then with the other places where they stand. */
export function anyHits({ statements }: Library): fc.Arbitrary<Hit[]> {
  if (statements.length === 0) return fc.constant([]);
  const some = fc.constantFrom(...statements);
  const hit = fc.record({ statement: some, alsoAt: fc.array(some, { maxLength: 6 }), score: fc.constant(1) });
  return fc.uniqueArray(hit, { selector: ({ statement }) => statement, maxLength: 12 });
}

function toReport({ title, sections: given }: AnyReport, id: string): Report {
  const sections: Section[] = given.map((section, at) => ({
    number: `${at + 1}`,
    title: section.title,
    parent: at > 0 && at % 3 === 0 ? `${at}` : null,
    source: { start: 0, end: 0 },
  }));
  const statements = given.flatMap((section, at) => statementsOf(section, sections[at] as Section, id));
  const labels = new Map(statements.map((one) => [`${one.section.number}/${one.passage}`, one]));
  return {
    metadata: { id, title, shortTitle: title, cite: title },
    file: `${id}.md`,
    sections,
    passages: [...labels].map(([passageId, { section, passage, leadIn, source }]) => ({
      id: passageId,
      section: section.number,
      label: passage,
      kind: 'paragraph' as const,
      marker: null,
      leadIn,
      source,
    })),
    statements,
    apparatus: [],
  };
}

function statementsOf({ passages }: AnySection, { number, title }: Section, report: string): Statement[] {
  return passages.flatMap((passage, at) =>
    passage.map((statement, position) => ({
      ...statement,
      id: `${number}/${at + 1}.${position + 1}`,
      report,
      section: { number, title },
      passage: `${at + 1}`,
      actors: [],
      source: { start: at * 100 + position, end: at * 100 + position + 1 },
    })),
  );
}
