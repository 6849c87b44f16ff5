import { copyFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { REPORTS_DIRECTORY } from '../../../src/corpus/report-files';
import type { Statement } from '../../../src/report/model';
import { isStopWord } from '../../../src/search/stop-words';
import type { PeerDocument } from '../../eval/peers';
import { PassagesError } from '../passages/read-passages';

const SHIPPED = 'beijing-2007';
/** Reports made of passages, by what the passages' ids begin with. */
const MADE = [
  { source: 'un-sg-report', kind: 'secretary-general', reports: 4 },
  { source: 'upr-report', kind: 'upr', reports: 2 },
  { source: 'upr-rec', kind: 'upr', reports: 1 },
];
/** With these, eight reports have some 11,000 statements. */
const SENTENCES = 1_690;
const PASSAGES_A_SECTION = 40;
const SHORTEST_PASSAGE = 60;
/** What is left of a heading, of a title page or of the sentence before. */
const PART = /^(?:[IVX]+\.|Distr|[a-z(])/;
const TITLES = [
  'Introduction',
  'Security situation',
  'Political process',
  'Police and rule of law',
  'Human rights',
  'Humanitarian situation',
  'Economic recovery',
  'Women, peace and security',
  'Mission support',
  'Observations',
  'Regional cooperation',
  'Elections',
];

/**
 * Writes eight reports into a directory: the one that comes with PeaceOps, with its index entries, and seven made of
 * passages, always the same.
 * @throws {PassagesError} where there are too few passages
 */
export function makeReports(passages: readonly PeerDocument[], directory: string): void {
  for (const ending of ['md', 'json', 'index.yml'])
    copyFileSync(
      path.join(REPORTS_DIRECTORY, `${SHIPPED}.${ending}`),
      path.join(directory, `${SHIPPED}.${ending}`),
    );
  for (const { source, kind, reports } of MADE) {
    const texts = passages.filter(({ id }) => id.startsWith(`${source}-`)).flatMap(textOf);
    for (let number = 0; number < reports; number++) {
      const name = `${source} ${number + 1}`;
      const from = Math.floor((number * texts.length) / reports);
      const metadata = { id: name.replace(' ', '-'), kind, title: name, shortTitle: name, cite: name };
      writeFileSync(path.join(directory, `${metadata.id}.json`), JSON.stringify(metadata));
      writeFileSync(path.join(directory, `${metadata.id}.md`), reportOf(name, texts.slice(from)));
    }
  }
}

function textOf({ text }: PeerDocument): string[] {
  const plain = text.replace(/^\d+\.\s*/, '');
  return plain.length < SHORTEST_PASSAGE || plain.includes('\ufffd') || PART.test(plain) ? [] : [plain];
}

/** Passages in a row, under headings, until there are enough sentences. */
function reportOf(title: string, texts: readonly string[]): string {
  const lines = [`# ${title}`];
  let sentences = 0;
  for (const [at, text] of texts.entries()) {
    const section = at / PASSAGES_A_SECTION;
    if (Number.isInteger(section)) lines.push(`## ${section + 1}. ${TITLES[section % TITLES.length]}`);
    lines.push(text);
    sentences += text.match(/[.?!](?=\s|$)/g)?.length ?? 1;
    if (sentences >= SENTENCES) return lines.join('\n\n');
  }
  throw new PassagesError(`${title}: too few passages for a report of ${SENTENCES} sentences.`);
}

const ENTRIES = 25;
/** Ways in which people look for something, of words that stand in a statement and over it. */
const FORMS: readonly ((one: string, other: string, third: string) => string)[] = [
  (one, other) => `${one} ${other}`,
  (one, other) => `what was done about ${one} and ${other}`,
  (one, other, third) => `${one} ${other} ${third}`,
  (one, _other, third) => `how ${one} bears on ${third}`,
  (one, other, third) => `who is to see to ${other} where there is ${one} but no ${third}`,
];

/** Writes index entries for the statements of a made report: 25 each, made of their own words and their section's. */
export function makeIndexEntries(id: string, statements: readonly Statement[], directory: string): void {
  const rows = statements.map((statement) => ({
    statement: statement.id,
    begins: statement.text.slice(0, 40),
    entries: entriesFor(statement),
  }));
  // JSON is YAML.
  const lines = rows.map((row) => `- ${JSON.stringify(row)}`);
  writeFileSync(path.join(directory, `${id}.index.yml`), lines.join('\n'));
}

function entriesFor({ text, section }: Statement): string[] {
  const words = [...new Set(`${text} ${section.title}`.toLowerCase().match(/\p{L}{4,}/gu) ?? [])].filter(
    (word) => !isStopWord(word),
  );
  const wordAt = (at: number) => words[at % words.length] ?? section.title;
  return Array.from({ length: ENTRIES }, (_, at) => {
    const form = FORMS[at % FORMS.length] as (typeof FORMS)[number];
    return form(wordAt(at), wordAt(2 * at + 1), wordAt(3 * at + 2));
  });
}
