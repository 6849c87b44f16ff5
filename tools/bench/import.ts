import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { tinyLines, tinyPdf } from '../../test/support/tiny-pdf';

const PAGES = 240;
const LINES = 44;
const CONVERT = path.join(__dirname, '..', '..', 'dist', 'import', 'convert', 'convert-file.js');
const WORDS =
  'the mission agreed with all parties that police and courts should be trained before troops leave their posts'.split(
    ' ',
  );

/** Measures the conversion of a PDF of 240 pages, in a process of its own as `peaceops import` has it. */
export function benchImport(say: (line: string) => void): void {
  const directory = mkdtempSync(path.join(tmpdir(), 'bench-import-'));
  const file = path.join(directory, 'report.pdf');
  try {
    writeFileSync(file, tinyPdf(Array.from({ length: PAGES }, (_, at) => page(at + 1))));
    const script = `require(${JSON.stringify(CONVERT)})
      .convertFile(new Uint8Array(require('fs').readFileSync(${JSON.stringify(file)})), 'PDF')
      .then(({ pages }) => console.log(JSON.stringify({ pages, mb: Math.round(process.resourceUsage().maxRSS / 1024) })))`;
    const from = performance.now();
    const out = execFileSync(process.execPath, ['-e', script], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const seconds = (performance.now() - from) / 1_000;
    const { pages, mb } = JSON.parse(out.trim().split('\n').at(-1) ?? '') as { pages: number; mb: number };
    say(`import of a PDF of ${pages} pages: ${seconds.toFixed(1)} s, ${mb} MB (aim: 6 s, 250 MB)`);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function page(number: number): ReturnType<typeof tinyLines> {
  const lines = Array.from({ length: LINES }, (_, at) => {
    const words = Array.from(
      { length: 15 },
      (_word, place) => WORDS[(number + at * 7 + place * 5) % WORDS.length],
    );
    return `${at % 6 === 0 ? `${number * 8 + at / 6}.   ` : ''}${words.join(' ')}${at % 6 === 5 ? '.' : ''}`;
  });
  return [
    { text: 'A/60/999', x: 72, y: 810, size: 9 },
    ...tinyLines(lines, 72, 770),
    { text: `${number}`, x: 500, y: 40, size: 9 },
  ];
}
