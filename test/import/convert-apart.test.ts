import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import JSZip from 'jszip';
import { convertApart } from '../../src/import/convert-apart';
import { tinyDocx, tinyParagraph } from '../support/tiny-docx';
import { type TinyText, tinyLines, tinyPdf } from '../support/tiny-pdf';
import { TYPESCRIPT } from '../support/typescript-child';

const LIMITS = { bytes: 1_000_000, memoryMb: 512, ms: 50_000, execArgv: ['--require', TYPESCRIPT] };

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'import-'));
});
afterAll(() => rmSync(directory, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const place = path.join(directory, name);
  writeFileSync(place, content);
  return place;
}

/** A page with header, footer, and a footnote. */
function page(number: number, texts: TinyText[]): TinyText[] {
  return [
    { text: 'A/60/999', x: 72, y: 800, size: 9 },
    { text: `${number}`, x: 500, y: 40, size: 9 },
    ...texts,
  ];
}

const REPORT = tinyPdf([
  page(1, [
    { text: 'Report of the Secretary-General on Lakeland', x: 72, y: 740, size: 18, bold: true },
    { text: '15 October 2012', x: 72, y: 715 },
    { text: 'I. Introduction', x: 72, y: 690, size: 13, bold: true },
    ...tinyLines(
      [
        '1.   Participants agreed that exits of peace-',
        'keeping missions have been premature, and that the host should be able to pay and to',
      ],
      72,
      660,
    ),
  ]),
  page(2, [
    ...tinyLines(['train the police on its own.'], 72, 760),
    { text: '1', x: 202, y: 764, size: 6 },
    ...tinyLines(['2.   Peacekeeping missions should leave Timor-', 'Leste in good order.'], 72, 730),
    { text: '1', x: 72, y: 84, size: 6 },
    { text: 'See S/2005/12.', x: 78, y: 80, size: 8 },
  ]),
  page(3, [
    { text: 'II. Security', x: 72, y: 760, size: 13, bold: true },
    ...tinyLines(['3.   The Government should reform the courts, and it should pay the police.'], 72, 730),
    ...tinyLines(['District', 'North', 'South'], 72, 690),
    ...tinyLines(['Officers', '120', '90'], 250, 690),
  ]),
]);

describe('a PDF, in a process of its own', () => {
  it('becomes Markdown without headers, with its footnotes, tables and pages apart', async () => {
    const { markdown, pages, headersAndFooters, joinedHyphens, keptHyphens, title } = await convertApart(
      file('report.pdf', REPORT),
      LIMITS,
    );
    expect(markdown).toBe(`# Report of the Secretary-General on Lakeland

<!-- page 1 -->

15 October 2012

## I. Introduction

1. Participants agreed that exits of peacekeeping missions have been premature, and that the host should be able to pay and to <!-- page 2 --> train the police on its own.[^1]

2. Peacekeeping missions should leave Timor-Leste in good order.

<!-- page 3 -->

## II. Security

3. The Government should reform the courts, and it should pay the police.

| District | Officers |
| --- | --- |
| North | 120 |
| South | 90 |

[^1]: See S/2005/12.
`);
    expect({ pages, title }).toEqual({ pages: 3, title: 'Report of the Secretary-General on Lakeland' });
    expect(headersAndFooters).toMatchObject({ count: 6 });
    expect(joinedHyphens).toEqual({ count: 1, examples: ['peace-keeping'] });
    expect(keptHyphens).toEqual({ count: 1, examples: ['Timor-Leste'] });
  });

  it.each([
    [
      'a scan',
      'scan.pdf',
      () => tinyPdf([[], [], []]),
      /^It is a scan: 3 of 3 pages are pictures; recognise its text/,
    ],
    ['a broken one', 'cut.pdf', () => REPORT.subarray(0, 900), /^The PDF (?:is broken|cannot be read)/],
    [
      'one in French',
      'f.pdf',
      () =>
        tinyPdf([
          tinyLines(
            Array(12).fill(
              'Le Conseil a souligné que le Gouvernement doit réformer la police et les prisons.',
            ),
            72,
            700,
          ),
        ]),
      /^It is in French; only English is read/,
    ],
    [
      'a file of Markdown that is a PDF',
      'report.md',
      () => REPORT,
      'It is named .md, but is PDF; rename it to .pdf.',
    ],
    ['an empty one', 'empty.pdf', () => '', 'The file is empty; fetch it again.'],
    ['one of many megabytes', 'large.pdf', () => Buffer.alloc(2_000_000), /^It has 2 MB, of 1 at most/],
    [
      'text that is not UTF-8',
      'latin.txt',
      () => Buffer.from('C\xf4te et c\xe2ble', 'latin1'),
      /^Its letters are not UTF-8/,
    ],
    [
      'a file of an old Office',
      'old.doc',
      () => Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      /^It is a file of an old Office/,
    ],
  ])('refuses %s in a sentence', async (_, name, content, sentence) => {
    const place = file(name, content());
    await expect(convertApart(place, LIMITS)).rejects.toMatchObject({
      code: 'import-refused',
      message: typeof sentence === 'string' ? sentence : expect.stringMatching(sentence),
    });
  });

  it('refuses what is not there', async () => {
    await expect(convertApart(path.join(directory, 'nowhere.pdf'), LIMITS)).rejects.toThrow(
      'There is no such file; look at its name.',
    );
  });

  it('ends where it takes too long, or too much memory', async () => {
    const place = file('again.pdf', REPORT);
    await expect(convertApart(place, { ...LIMITS, ms: 1 })).rejects.toThrow('It takes longer than 0.001 s');
    await expect(convertApart(place, { ...LIMITS, memoryMb: 4 })).rejects.toThrow(/took more than 4 MB/);
  });
});

describe('a file of Word', () => {
  it('has its headings by the names of styles, and the numbers that Word counts', async () => {
    const bytes = await tinyDocx(
      [
        tinyParagraph('I.\u00a0Objectives', { style: 'HCh' }),
        tinyParagraph('A. Police', { style: 'H1' }),
        tinyParagraph('The objectives are these, and they are to be met:', { level: 0 }),
        tinyParagraph('To train the police;', { level: 1 }),
        tinyParagraph('To pay them.', { level: 1 }),
        tinyParagraph('They reflect mandates of the Council & the Assembly.', { level: 0 }),
        tinyParagraph('All of this was agreed.'),
      ].join(''),
    );
    const { markdown } = await convertApart(file('plan.docx', bytes), LIMITS);
    expect(markdown).toBe(`## I. Objectives

### A. Police

31. The objectives are these, and they are to be met:

(a) To train the police;

(b) To pay them.

32. They reflect mandates of the Council & the Assembly.

All of this was agreed.
`);
  });

  it('keeps as quotations what a style or both margins set off, and no items', async () => {
    const plain = (at: number) =>
      tinyParagraph(`The police of the ${at}. district were to be paid by the state.`);
    const bytes = await tinyDocx(
      [
        ...[1, 2, 3, 4, 5, 6].map(plain),
        tinyParagraph('Exits have been premature in most of the cases.', { style: 'Zitat' }),
        tinyParagraph('> Peace is for those who were at war to keep.', { indented: true }),
        tinyParagraph('To train the police of the north;', { indented: true, level: 1 }),
        tinyParagraph('(b) To pay them in time.', { indented: true }),
      ].join(''),
    );
    const { markdown } = await convertApart(file('quotations.docx', bytes), LIMITS);
    expect(markdown.match(/^> .*/gm)).toEqual([
      '> Exits have been premature in most of the cases.',
      '> \\> Peace is for those who were at war to keep.',
    ]);
  });

  it('leaves text alone of which much is indented on both sides', async () => {
    const bytes = await tinyDocx(
      [1, 2, 3, 4]
        .map((at) => tinyParagraph(`The police are paid, district ${at}.`, { indented: true }))
        .join(''),
    );
    const { markdown } = await convertApart(file('indented.docx', bytes), LIMITS);
    expect(markdown).not.toContain('>');
  });

  it('is refused where it would unpack to more than any text, whatever it is of', async () => {
    const zip = new JSZip();
    zip.file('word/document.xml', '<w:document/>');
    zip.file('word/footnotes.xml', Buffer.alloc(101_000_000, ' '));
    const bomb = await zip.generateAsync({
      type: 'nodebuffer',
      compression: 'DEFLATE',
      compressionOptions: { level: 1 },
    });
    expect(bomb.length).toBeLessThan(LIMITS.bytes);
    await expect(convertApart(file('bomb.docx', bomb), LIMITS)).rejects.toThrow(
      /^It has no text of Word, or too much/,
    );
  });

  it('keeps the line in bold type that says who speaks', async () => {
    const bytes = await tinyDocx(
      [
        tinyParagraph('The Chair:', { bold: true }),
        tinyParagraph('We should begin with the police of the north.'),
        tinyParagraph('Ms. Lake (Observer):', { bold: true }),
        tinyParagraph('They are to be paid first.'),
      ].join(''),
    );
    const { markdown } = await convertApart(file('speakers.docx', bytes), LIMITS);
    expect(markdown).toBe(
      '**The Chair:**\n\nWe should begin with the police of the north.\n\n**Ms. Lake (Observer):**\n\nThey are to be paid first.\n',
    );
  });
});
