import { REPORTS_DIRECTORY, readReportFiles } from '../../src/corpus/report-files';
import type { Report } from '../../src/report/model';
import { readReport } from '../../src/report/read-report';
import { ReportError } from '../../src/report/source';
import { ACTORS } from '../support/actors';
import fc from '../support/fast-check';
import { METADATA, read } from '../support/reports';
import { bare, breaches, sliceOf, standsIn } from '../support/whole';

const [BEIJING] = readReportFiles(REPORTS_DIRECTORY).files;
if (!BEIJING) throw new Error('the report is missing');

describe('any paragraphs between the sections of a report', () => {
  const word = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.constantFrom(
        'the',
        'mission',
        'UN',
        'agreed',
        'boats',
        'Port',
        'e.g.',
        'No.',
        '5',
        'U.N.',
      ),
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        '*slow*',
        '**two words**',
        '_old_',
        '`code`',
        '“quoted”',
        '(in',
        'part)',
        'x;',
        'y:',
      ),
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        'end.',
        'why?',
        'stop!',
        'so…',
        '[a](b)',
        'note[^1].',
        'a<br>b',
        '🚢',
        '和平',
        'été',
      ),
    },
  );
  const line = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
  const paragraph = fc
    .tuple(
      fc.constantFrom('', '', '', '- ', '* ', '(a) ', 'i) ', '1. ', '12. ', '  - ', '    '),
      fc.array(line, { minLength: 1, maxLength: 3 }),
    )
    .map(([marker, lines]) => marker + lines.join('\n'));
  const inserted = fc.oneof(
    { weight: 8, arbitrary: paragraph },
    { weight: 1, arbitrary: fc.constantFrom('- 12 -', '7', '\f', '***', '[^1]: See the rules.') },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '> It must go.\n> It should.',
        '<!-- page\n 5 -->',
        'so <!-- 5 --> it was.',
        '| a | b |\n|---|---|\n| c | d |',
      ),
    },
  );

  const keepsTheLaw = (source: string, report: Report) => {
    expect(breaches(source, report)).toEqual([]);
    const other = report.statements.filter(
      ({ text, source: span }) => bare(sliceOf(source, report, span)) !== bare(text),
    );
    expect(other).toEqual([]);
    const ids = report.statements.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  };

  it('leave no character without an owner and give none to two', () => {
    const sections = [
      '# Boats\n\nThey sail.',
      '## Sails\n\nIt needs:\n\n- cloth;\n- rope.',
      '# Nets\n\nThey hold.',
    ];
    const between = fc.array(fc.array(inserted, { maxLength: 5 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(between, fc.constantFrom('\n', '\r\n'), (groups, lineEnd) => {
        const source = sections
          .flatMap((section, at) => [section, ...(groups[at] ?? [])])
          .join('\n\n')
          .replaceAll('\n', lineEnd);
        keepsTheLaw(source, read(source));
      }),
      { numRuns: 300 },
    );
  });

  it('leave the real report as whole as it was', () => {
    const { text, metadata, file } = BEIJING;
    const places = [...text.matchAll(/\n\n(?=\d(?:\.\d)*\.? \S[^\n]+\n\n)/g)].map(({ index }) => index);
    expect(places).toHaveLength(19);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: places.length - 1 }),
        fc.array(inserted, { minLength: 1, maxLength: 4 }),
        (at, added) => {
          const place = places[at] as number;
          const source = [text.slice(0, place), ...added, text.slice(place + 2)].join('\n\n');
          const report = readReport(source, metadata, { file, actors: ACTORS });
          keepsTheLaw(source, report);
          expect(report.sections.length).toBeGreaterThanOrEqual(19);
        },
      ),
      // A short line with a number right below a heading has been taken for the second of a list of chapters.
      { numRuns: 20, examples: [[16, ['12. UN', '> It must go.\n> It should.']]] },
    );
  });
});

describe('any text at all', () => {
  const pieces = fc.constantFrom(
    ...[
      '# ',
      '## ',
      '#',
      '1. ',
      '2. ',
      '1.1 ',
      'IV. ',
      'A. ',
      '- ',
      '* ',
      '(a) ',
      '  - ',
      '    ',
      '> ',
      'Contents',
      '....... 5',
    ],
    ...[
      '\n',
      '\n',
      '\n\n',
      '\n\n',
      '\r\n',
      '\f',
      '---',
      '===',
      '***',
      '[^1]: ',
      '[^1]',
      '12',
      '- 12 -',
      '\ufeff',
      '\u00a0',
      '\u2028',
    ],
    ...[
      'Boats',
      'the port',
      'It needs:',
      'the following',
      'end.',
      'i.e. ',
      '“',
      '”',
      '**',
      '_',
      '`',
      '\\',
      '&amp;',
      '&nbsp;',
      '<br>',
      '[x](y)',
      '²',
      '<!-- ',
      ' -->',
      '| a |',
      '|---|\n',
      '。',
      'They left the port.',
      ' ',
      '🚢',
      '\ud83d',
    ],
  );
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
    fc.array(pieces, { maxLength: 60 }).map((parts) => `# Boats\n\n${parts.join('')}`),
  );
  const readIfPossible = (source: string): Report | null => {
    try {
      return readReport(source, METADATA, { file: 'x.md', actors: ACTORS });
    } catch (error) {
      expect(error).toBeInstanceOf(ReportError);
      expect((error as Error).message).toMatch(/^x\.md(?::\d+)?: .*\S[.?]$/);
      return null;
    }
  };

  it('is read, or refused in one sentence', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const report = readIfPossible(source);
        if (report) expect(report.statements.length).toBeGreaterThan(0);
      }),
      { numRuns: 400 },
    );
  });

  it('that is read gives ids once, passages and spans that are there, and words that stand in their span', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const report = readIfPossible(source);
        if (!report) return;
        const ids = report.statements.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const wrong = report.statements.filter(({ text, source: { start, end } }) => {
          const written = source.slice(start, end).replaceAll('amp;', '');
          return text === '' || text.trim() !== text || !standsIn(text.replaceAll('amp;', ''), written);
        });
        expect(wrong).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('that is read gives every character an owner', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const report = readIfPossible(source);
        if (report) expect(breaches(source, report)).toEqual([]);
      }),
      { numRuns: 800 },
    );
  });

  it.each([
    'a ',
    '*',
    '[a',
    '<a ',
    '. ',
    '# a\n',
    '- a\n',
    '  - a\n',
    'a.\n\n',
    '1. a\n\n',
    '\f',
    '&amp;',
    '“',
    '²',
    '12\n\n',
  ])('of ten thousand characters of %j is read, or refused in one sentence', (part) => {
    const much = part.repeat(10_000 / part.length);
    for (const source of [much, `# Boats\n\n${much}`, `Contents\n\n1. Boats\n\n${much}`])
      readIfPossible(source);
  });
});
