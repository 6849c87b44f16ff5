import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import JSZip from 'jszip';
import { convertApart } from '../../src/import/convert-apart';
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

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

function paragraph(text: string, { style = '', level = null as number | null } = {}): string {
  const numbered = level === null ? '' : `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`;
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${numbered}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

async function docx(body: string): Promise<Uint8Array> {
  const zip = new JSZip();
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packaged = 'http://schemas.openxmlformats.org/package/2006';
  zip.file(
    '[Content_Types].xml',
    `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${type}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${type}.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="${type}.numbering+xml"/></Types>`,
  );
  zip.file(
    '_rels/.rels',
    `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
  );
  zip.file(
    'word/_rels/document.xml.rels',
    `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${relations}/styles" Target="styles.xml"/><Relationship Id="r2" Type="${relations}/numbering" Target="numbering.xml"/></Relationships>`,
  );
  zip.file(
    'word/styles.xml',
    `<w:styles ${W}><w:style w:type="paragraph" w:styleId="HCh"><w:name w:val="_ H _Ch"/></w:style><w:style w:type="paragraph" w:styleId="H1"><w:name w:val="_ H_1_G"/></w:style></w:styles>`,
  );
  zip.file(
    'word/numbering.xml',
    `<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="31"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
  );
  zip.file('word/document.xml', `<w:document ${W}><w:body>${body}</w:body></w:document>`);
  return zip.generateAsync({ type: 'nodebuffer' });
}

describe('a file of Word', () => {
  it('has its headings by the names of styles, and the numbers that Word counts', async () => {
    const bytes = await docx(
      [
        paragraph('I.\u00a0Objectives', { style: 'HCh' }),
        paragraph('A. Police', { style: 'H1' }),
        paragraph('The objectives are these, and they are to be met:', { level: 0 }),
        paragraph('To train the police;', { level: 1 }),
        paragraph('To pay them.', { level: 1 }),
        paragraph('They reflect mandates of the Council & the Assembly.', { level: 0 }),
        paragraph('All of this was agreed.'),
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
});
