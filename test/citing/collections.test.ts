import { collectionAsCsv } from '../../src/citing/collection-csv';
import { collectionAsMarkdown } from '../../src/citing/collection-markdown';
import { findStatement, type Library, openLibrary } from '../../src/report/library';
import type { Statement } from '../../src/report/model';
import { anyHits, anyLibrary } from '../slack/messages/any-library';
import fc from '../support/fast-check';
import { read } from '../support/reports';

const library = openLibrary([
  read(`# 1 Boats

Participants recommended that Member States should pay for boats. However, some sink.

It was agreed that:

- ropes, “thick” ones, hold.

# 2 Nets

=HYPERLINK("http://evil.example") tears.
`),
  read('# 7 Planes\n\nThey fly.\n', { id: 'airfield-2041', title: 'Airfields', cite: 'Airfields, 2041' }),
]);

const kept = (...ids: string[]) => ids.map((id) => findStatement(library, id) as Statement);

/** Rows of cells, read as RFC 4180 says. */
function parseCsv(csv: string): string[][] {
  const rows = csv.replace(/^\ufeff/, '').match(/(?:"(?:[^"]|"")*"(?:,|\r\n))/g) ?? [];
  const cells = rows.map((cell) => ({
    text: cell.slice(1, cell.endsWith(',') ? -2 : -3).replaceAll('""', '"'),
    isLast: cell.endsWith('\r\n'),
  }));
  const table: string[][] = [[]];
  for (const { text, isLast } of cells) {
    table.at(-1)?.push(text);
    if (isLast) table.push([]);
  }
  return table.slice(0, -1);
}

describe('a collection as Markdown', () => {
  it('stands by report and section in report order, with citation, labels and what qualifies', () => {
    const ids = ['airfield-2041/7/1.1', 'harbour-2040/1/2-1.1', 'harbour-2040/1/1.1'];
    expect(collectionAsMarkdown(library, kept(...ids))).toBe(`# Harbours after War

## 1 Boats

> Participants recommended that Member States should pay for boats.
>
> — Harbours after War. Report of the Harbour Workshop, 2040, section 1 Boats, paragraph 1.

recommendation · recommended (“Participants recommended”) · asks: Member States \\[harbour-2040/1/1.1\\]

The next sentence qualifies this \\[harbour-2040/1/1.2\\]:

> However, some sink.

> It was agreed that: ropes, “thick” ones, hold.
>
> — Harbours after War. Report of the Harbour Workshop, 2040, section 1 Boats, paragraph 2, item 1.

finding · agreed (“It was agreed”) \\[harbour-2040/1/2-1.1\\]

# Airfields

## 7 Planes

> They fly.
>
> — Airfields, 2041, section 7 Planes, paragraph 1.

finding · the report's own voice \\[airfield-2041/7/1.1\\]
`);
  });
});

describe('a collection as CSV', () => {
  it('has a header row and a row for each statement, in the order given', () => {
    const rows = parseCsv(collectionAsCsv(library, kept('airfield-2041/7/1.1', 'harbour-2040/1/1.1')));
    expect(rows).toEqual([
      [
        'id',
        'report',
        'section',
        'quotation',
        'next sentence, where it qualifies',
        'sentences before, where it points to them',
        'citation',
        'type',
        'support',
        'words of support',
        'asks',
      ],
      [
        'airfield-2041/7/1.1',
        'airfield-2041',
        '7 Planes',
        'They fly.',
        '',
        '',
        'Airfields, 2041, section 7 Planes, paragraph 1.',
        'finding',
        'none',
        '',
        '',
      ],
      [
        'harbour-2040/1/1.1',
        'harbour-2040',
        '1 Boats',
        'Participants recommended that Member States should pay for boats.',
        'However, some sink.',
        '',
        'Harbours after War. Report of the Harbour Workshop, 2040, section 1 Boats, paragraph 1.',
        'recommendation',
        'recommended',
        'Participants recommended',
        'Member States',
      ],
    ]);
  });

  it('begins with a byte order mark and ends its lines as RFC 4180 says', () => {
    expect(collectionAsCsv(library, [])).toMatch(/^\ufeff"id",.+\r\n$/);
  });

  it('gives a spreadsheet nothing to run', () => {
    const [, row] = parseCsv(collectionAsCsv(library, kept('harbour-2040/2/1.1')));
    expect(row?.[3]).toBe('\'=HYPERLINK("http://evil.example") tears.');
  });

  it('holds whatever stands in the reports, cell by cell', () => {
    const any = anyLibrary.chain((one: Library) => fc.tuple(fc.constant(one), anyHits(one)));
    fc.assert(
      fc.property(any, ([one, hits]) => {
        const [header, ...rows] = parseCsv(
          collectionAsCsv(
            one,
            hits.map(({ statement }) => statement),
          ),
        );
        expect(rows.map(([id]) => id)).toEqual(hits.map(({ statement }) => statement.id));
        for (const row of rows) {
          expect(row).toHaveLength(header?.length ?? 0);
          for (const cell of row) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
        }
      }),
      { numRuns: 50 },
    );
  });
});
