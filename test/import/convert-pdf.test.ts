import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Conversion } from '../../src/import/convert/convert-file';
import { convertApart } from '../../src/import/convert-apart';
import { type TinyText, tinyLines, tinyPdf } from '../support/tiny-pdf';
import { TYPESCRIPT } from '../support/typescript-child';

const LIMITS = { bytes: 1_000_000, memoryMb: 512, ms: 50_000, execArgv: ['--require', TYPESCRIPT] };

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'import-'));
});
afterAll(() => rmSync(directory, { recursive: true }));

/** Jest cannot load what reads a PDF: it is read in a process of its own, as by the command. */
async function converted(pages: TinyText[][]): Promise<Conversion> {
  const place = path.join(directory, 'report.pdf');
  writeFileSync(place, tinyPdf(pages));
  return convertApart(place, LIMITS);
}

const STARTS = {
  heading: /^##+ /,
  item: /^\([a-z]\) /,
  table: /^\| (?!---)/,
  footnote: /^\[\^[^\]]+\]: /,
  paragraph: /^(?!#|\([a-z]\) |\||\[\^[^\]]+\]: |<!--|\*\*)./,
};

/** The lines of a kind. */
function linesOf({ markdown }: Conversion, kind: keyof typeof STARTS): string[] {
  return markdown.split('\n').filter((line) => STARTS[kind].test(line));
}

const HEADING: TinyText = { text: 'I. Police', x: 72, y: 760, size: 14, bold: true };
const text = (lines: string[], top = 730) => tinyLines(lines, 72, top);

describe('a heading with a small letter', () => {
  it('is one where it shows, and no item of a list', async () => {
    const document = await converted([
      [
        { text: '3. Police', x: 72, y: 760, size: 14, bold: true },
        { text: 'a. Introduction', x: 72, y: 730, size: 12, bold: true },
        ...text(
          ['3.1.   The police of the north were paid by the villages in the spring of that year.'],
          700,
        ),
        { text: 'b. Courts', x: 72, y: 660, size: 12, bold: true },
        ...text(['3.2.   The courts of the north were paid by nobody in the spring of that same year.'], 630),
      ],
    ]);
    expect(linesOf(document, 'heading')).toEqual(['## 3. Police', '### a. Introduction', '### b. Courts']);
  });
});

describe('what a PDF sets off on both sides', () => {
  it('is a quotation, and what is indented on the left alone, or a list, is not', async () => {
    const full = [
      'The police of the north were paid by the villages in the spring of that year, and the courts of the',
      'north were paid by nobody in the spring of that same year, as the reports of both of them have it.',
    ];
    const narrow = [
      'exits of missions have been premature in most of the cases that were looked',
      'at, and those who lead them knew it',
    ];
    const { markdown } = await converted([
      [
        ...text(full, 780),
        ...tinyLines(narrow, 110, 735),
        ...text(full, 690),
        ...tinyLines(full, 110, 645),
        ...text(full, 600),
        ...tinyLines(['(a) To train the police of the north, which the villages had', 'paid;'], 110, 555),
        ...text(full, 510),
      ],
    ]);
    expect(markdown.match(/^> .*/gm)).toEqual([`> ${narrow.join(' ')}`]);
  });
});

describe('the foot of a page', () => {
  it('has footnotes also where their numbers end in a dot', async () => {
    const document = await converted([
      [
        HEADING,
        ...text([
          '1.   The police of the north were paid by the villages in the spring of that year.',
          '2.   The courts were not.',
        ]),
        { text: '1. See the report on the lake.', x: 72, y: 110, size: 8 },
        { text: '2. Ibid.', x: 72, y: 99, size: 8 },
      ],
    ]);
    expect(linesOf(document, 'footnote')).toEqual(['[^1]: See the report on the lake.', '[^2]: Ibid.']);
    expect(linesOf(document, 'paragraph')).toHaveLength(2);
  });

  it('has a list in small letters right below its text as text', async () => {
    const document = await converted([
      [
        HEADING,
        ...text(['1.   The police of the north were paid by the villages in the spring of that year:']),
        { text: '4. Lakeside.', x: 72, y: 716, size: 9.5 },
      ],
    ]);
    expect(linesOf(document, 'footnote')).toEqual([]);
  });

  it('has notes in the size of the text, if their marks are raised', async () => {
    const document = await converted([
      [
        HEADING,
        ...text(['1.   The police of the north were paid.']),
        { text: '1', x: 262, y: 734, size: 9 },
        { text: '1', x: 72, y: 114, size: 9 },
        { text: 'The lake report.', x: 79, y: 110 },
      ],
    ]);
    expect(linesOf(document, 'footnote')).toEqual(['[^1]: The lake report.']);
    expect(document.markdown).toContain('1. The police of the north were paid.[^1]\n');
  });
});

describe('a raised figure', () => {
  it('ends no item where it stands in the last line of a paragraph, also if it is hardly smaller', async () => {
    const document = await converted([
      [
        HEADING,
        ...text(['1.   These were named:']),
        { text: '(a)', x: 100, y: 700 },
        {
          text: 'The rules that the villages of the north had made for the police of the Lake',
          x: 125,
          y: 700,
        },
        { text: 'Council in accordance with their custom;', x: 100, y: 685 },
        { text: '1', x: 303, y: 689, size: 9 },
        ...text(['2.   The courts were not named.'], 650),
      ],
    ]);
    expect(linesOf(document, 'item')).toEqual([
      '(a) The rules that the villages of the north had made for the police of the Lake Council in accordance with their custom;[^1]',
    ]);
  });
});

describe('the head row of a table', () => {
  const row = (cells: string[], xs: number[], y: number, bold = false): TinyText[] =>
    cells.map((cell, at) => ({ text: cell, x: xs[at] ?? 0, y, bold }));
  const paragraphs = [HEADING, ...text(['1.   The police of the north were paid.'])];

  it('is no heading where it is centred', async () => {
    const document = await converted([
      [
        ...paragraphs,
        ...row(['Place', 'Year', 'Paid'], [220, 305, 360], 700, true),
        ...row(['Northern lake', '2012', 'by villages'], [205, 300, 345], 680),
        ...row(['Village', '2013', 'by the lake'], [205, 300, 345], 660),
        ...text(['2.   The courts were not.'], 620),
      ],
    ]);
    expect(linesOf(document, 'heading')).toEqual(['## I. Police']);
    expect(linesOf(document, 'table')[0]).toBe('| Place | Year | Paid |');
  });

  it('goes with its rows where they stand on the next page', async () => {
    const document = await converted([
      [...paragraphs, ...row(['Place', 'Year', 'Paid'], [210, 300, 345], 100, true)],
      [
        ...row(['Lake', '2012', 'villages'], [205, 300, 345], 780),
        ...row(['Village', '2013', 'lake'], [205, 300, 345], 760),
        ...text(['2.   The courts were not.'], 720),
      ],
    ]);
    expect(linesOf(document, 'heading')).toEqual(['## I. Police']);
    expect(linesOf(document, 'table')).toHaveLength(3);
  });

  it('is read with cells of several lines, which stand between one another', async () => {
    const document = await converted([
      [
        ...paragraphs,
        { text: '2012', x: 300, y: 700, bold: true },
        { text: 'Budget', x: 230, y: 694, bold: true },
        { text: '(in million)', x: 300, y: 688, bold: true },
        { text: 'Police', x: 230, y: 668 },
        { text: '43.63', x: 300, y: 662 },
        { text: 'pay', x: 230, y: 656 },
        ...text(['2.   The courts were not.'], 600),
      ],
    ]);
    expect(linesOf(document, 'heading')).toEqual(['## I. Police']);
    expect(linesOf(document, 'table')).toEqual(['| Budget | 2012 (in million) |', '| Police pay | 43.63 |']);
    expect(linesOf(document, 'paragraph')).toHaveLength(2);
  });
});

describe('words', () => {
  const FULL = 'The police of the north were paid by the villages of the lake in spring, and then';

  it('that are two stay two, and one that fonts cut is joined where neither half is a word', async () => {
    const line = (one: string, two: string, gap: number, y: number): TinyText[] => [
      { text: one, x: 72, y },
      { text: two, x: 72 + gap, y, bold: true },
    ];
    const document = await converted([
      [HEADING, ...line('It was a', 'broad lake.', 43.3, 730), ...line('The v', 'illages were.', 29.7, 700)],
    ]);
    expect(linesOf(document, 'paragraph').join(' ')).toBe('It was a broad lake. The villages were.');
    expect(document.joinedWords.examples).toEqual(['v illages → villages']);
  });

  it.each([
    ['capitals', 'UNLAKE was there. UN-', 'LAKE left.', 'UNLAKE left.'],
    ['capitals that stand nowhere else', 'Those of UN-', 'LKR left.', 'UNLKR left.'],
    ['what belongs to a name', 'The village has North-', "ern's police.", "Northern's police."],
    ['an ending', 'It ar-', 'ranges courts.', 'It arranges courts.'],
    ['a half that is no word', 'They were re-', 'patriated from there.', 'repatriated from'],
  ])('lose the hyphen of a line’s end: %s', async (_, end, next, expected) => {
    const document = await converted([[HEADING, ...text([`${FULL} ${end}`, next])]]);
    expect(linesOf(document, 'paragraph').join(' ')).toContain(expected);
    expect(document.keptHyphens.count).toBe(0);
  });

  it('keep a hyphen that the text has elsewhere, or that may be right; those are listed with their page', async () => {
    const document = await converted([
      [
        HEADING,
        ...text([`The north-lake court. ${FULL} north-`, `lake courts. ${FULL} police-`, 'villages.']),
      ],
    ]);
    expect(linesOf(document, 'paragraph').join(' ')).toMatch(
      /then north-lake courts.*then police-villages\.$/,
    );
    expect(document.doubtfulHyphens.examples).toEqual(['page 1: police-villages']);
  });

  it('of a symbol stay together over a line’s end', async () => {
    const document = await converted([[HEADING, ...text([`${FULL} (S/PV.`, '4133, S/', 'PV.4134).'])]]);
    expect(linesOf(document, 'paragraph')).toEqual([`${FULL} (S/PV.4133, S/PV.4134).`]);
  });
});

describe('a paragraph', () => {
  it('goes on where a full line ends a sentence, however wide the rest of the page is', async () => {
    // The same words: the lines are of one width.
    const lines = [
      'Police saw the courts there.',
      'Police there saw the courts.',
      'Police saw there the courts.',
      'Police there the courts saw.',
    ];
    const title = 'On the police and the courts of the lake, and of all villages in the north of it';
    const document = await converted([
      [{ text: title, x: 72, y: 780, size: 13, bold: true }, HEADING, ...text(lines)],
    ]);
    expect(linesOf(document, 'paragraph')).toHaveLength(1);
  });

  it('is not the head of a document of the United Nations', async () => {
    const document = await converted([
      [
        { text: 'United Nations', x: 72, y: 800, size: 14 },
        { text: 'Distr.: General', x: 450, y: 780 },
        { text: '3 May 2012', x: 450, y: 767 },
        { text: 'Original: English', x: 450, y: 754 },
        { text: 'Report on the lake', x: 72, y: 715, size: 16, bold: true },
        { text: 'The Chair:', x: 72, y: 680, bold: true },
        ...text(['The police of the north were paid by the villages of the lake.'], 660),
      ],
    ]);
    expect(document.markdown).toBe(
      '# Report on the lake\n\n<!-- page 1 -->\n\n**The Chair:**\n\nThe police of the north were paid by the villages of the lake.\n',
    );
  });
});
