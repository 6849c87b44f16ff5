import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import JSZip from 'jszip';
import { ABSENT, ALTERED, draftsDirectory, EXACT } from '../support/drafts';
import { tinyLines, tinyPdf } from '../support/tiny-pdf';
import { spawnTypeScript } from '../support/typescript-child';

const MAIN = path.join(__dirname, '..', '..', 'src', 'cli', 'main.ts');
const { write } = draftsDirectory();

/** In a process of its own, since the reader of documents starts one. */
async function check(...argv: string[]): Promise<{ exitCode: number | null; out: string; error: string }> {
  const child = spawnTypeScript(MAIN, ['check', ...argv], { stdio: ['ignore', 'pipe', 'pipe'] });
  const [out, error] = await Promise.all([
    text(child.stdout as never),
    text(child.stderr as never),
    once(child, 'close'),
  ]);
  return { exitCode: child.exitCode, out, error };
}

function docx(paragraphs: readonly string[]): Promise<Uint8Array> {
  const zip = new JSZip();
  const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  zip.file(
    '[Content_Types].xml',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  );
  zip.file(
    '_rels/.rels',
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  );
  const body = paragraphs.map((one) => `<w:p><w:r><w:t>${one}</w:t></w:r></w:p>`).join('');
  zip.file('word/document.xml', `<w:document xmlns:w="${main}"><w:body>${body}</w:body></w:document>`);
  return zip.generateAsync({ type: 'uint8array' });
}

describe('peaceops check of documents', () => {
  it('reads PDF and DOCX, with the page where there is one, beside other files', async () => {
    const pdf = write(
      'draft.pdf',
      tinyPdf([
        tinyLines(['They wrote in their report of the year that', `"${EXACT}"`], 72, 760),
        tinyLines(
          [
            'And it is said that "Everyone agreed that in all cases, exits have been prema-',
            'ture." So it is.',
          ],
          72,
          760,
        ),
      ]),
    );
    const word = write('draft.docx', await docx([`It says “${EXACT}” and “${ABSENT}”.`, 'And “it is open']));
    const broken = write('broken.docx', 'PK\u0003\u0004 word/document.xml');
    const empty = write('empty.pdf', '');
    const { exitCode, out, error } = await check(pdf, word, broken, empty, '--problems');
    expect(out.split('\n').filter((line) => line.startsWith('/') || /^\d/.test(line))).toEqual([
      `${pdf}, page 2: altered`,
      `${pdf}: 2 quotations: 1 exact, 1 altered.`,
      `${word}: not in this report`,
      `${word}: a quotation mark opens here and none closes; not checked (“it is open”).`,
      `${word}: 2 quotations: 1 exact, 1 not in the`,
      expect.stringMatching(/^2 files, and 2 that could not be read: 4 quotations: /),
    ]);
    expect(error).toMatch(
      /^peaceops: \S+broken\.docx: The DOCX file is broken or cut off; [^\n]*\n[^\n]*empty\.pdf: The file is empty; fetch it again\.\n$/,
    );
    expect(exitCode).toBe(2);
  });

  it('annotates them with the page and the words, as they have no lines', async () => {
    const pdf = write(
      'other.pdf',
      tinyPdf([tinyLines(['It was said in the year before that', `"${ALTERED}"`], 72, 760)]),
    );
    const { out } = await check(pdf, '--format', 'github');
    expect(out).toMatch(
      /^::error file=[^,]*other\.pdf,title=altered::page 1, “Everyone agreed [^”]*”: altered: “all” in place of “most”\. /,
    );
    const [run] = JSON.parse((await check(pdf, '--format', 'sarif')).out).runs;
    expect(run.results[0].locations[0].physicalLocation).not.toHaveProperty('region');
    expect(run.results[0].properties).toEqual({ page: 1 });
    expect(JSON.parse((await check(pdf, '--json')).out).quotations).toMatchObject([{ page: 1 }]);
  });
});
