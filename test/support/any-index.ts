import type { Library } from '../../src/report/library';
import type { Statement, Support } from '../../src/report/model';
import { analyze } from '../../src/search/analyze';
import type { Writer } from '../../src/search/index-entries';
import { indexStatements } from '../../src/search/index-statements';
import { prepareThesaurus } from '../../src/search/prepare-thesaurus';
import type { SearchIndex } from '../../src/search/search-index';
import { ACTOR_NAMES } from './actors';
import fc from './fast-check';
import { tinyEncoder } from './tiny-encoder';

/** Words that meet in many ways: kin, compounds, stop words, genitives, acronyms, accents. */
const WORDS = [
  ...['peace', 'building', 'peace-building', 'peacebuilding', 'police', 'policing', 'exit', 'exits'],
  ...['civilian', 'civilianisation', 'troops', "troops'", "mission's", 'mission', "l'union", 'union'],
  ...['U.N.', 'U.N.force', 'force', 'élite', 'elite', 'of', 'the', 'should', 'team', '2007', 'This'],
] as const;

export const SMALL_THESAURUS = prepareThesaurus({
  concepts: [
    { id: 'police', prefLabel: 'police', altLabels: ['law and order', 'cops'], actor: 'Police' },
    { id: 'exit', prefLabel: 'exit strategy', altLabels: ['exit'], related: ['troops'] },
    { id: 'troops', prefLabel: 'troops', altLabels: ['military force', 'peace force'], broader: ['force'] },
    { id: 'force', prefLabel: 'force', altLabels: ['peace team'] },
  ],
  otherMatters: ['invoice'],
  actors: ACTOR_NAMES,
});

const anyText = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 })
  .map((words) => words.join(' '));

const anyStatement = fc.record({
  text: anyText,
  title: fc.constantFrom('', 'Peace', 'The exit of troops'),
  passage: fc.constantFrom('1', '2'),
  leadIn: fc.option(fc.constantFrom('The mission should:', 'Police:'), { freq: 3 }),
  type: fc.constantFrom('finding', 'recommendation', 'challenge', 'context'),
  support: fc.constantFrom<Support[]>(
    { level: 'none', words: '' },
    { level: 'agreed', words: 'It was agreed' },
  ),
  actors: fc.constantFrom<string[]>([], [], ['Police'], ['NATO', 'Police']),
  addressees: fc.constantFrom<string[]>([], [], [], ['Police'], ['NATO']),
});

const encoder = tinyEncoder(WORDS.flatMap((word) => analyze(word).map((token) => token.word)));

const indexEntriesBy = (...writers: Writer[]) =>
  fc.array(fc.record({ text: anyText, by: fc.constantFrom(...writers) }), { maxLength: 4 });

/** Statements with index entries; some have none, some drafted ones, some those of an editor and a machine. */
const anyRows = fc.array(
  fc.tuple(anyStatement, fc.oneof(indexEntriesBy('draft'), indexEntriesBy('editor', 'machine'))),
  { minLength: 1, maxLength: 25 },
);

/** Small libraries in which much is equal, indexed; half of them by words alone, half by meaning too. */
export const anyIndex: fc.Arbitrary<SearchIndex> = fc.tuple(anyRows, fc.boolean()).map(([rows, byMeaning]) =>
  indexStatements(
    libraryOf(
      rows.map(([{ title, ...row }], at) => ({
        ...row,
        id: String(at),
        section: { number: title || 'front', title },
      })),
    ),
    SMALL_THESAURUS,
    undefined,
    byMeaning
      ? { encoder, indexEntries: new Map(rows.map(([, entries], at) => [`small/${at}`, [entries]])) }
      : null,
  ),
);

/** Questions in such words, misspelt now and then, with and without phrases. */
export const anyQuestion: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
      {
        weight: 1,
        arbitrary: fc.constantFrom('cops', 'zebras', 'invoice', 'polcie', 'civilain', 'recommend'),
      },
      { weight: 1, arbitrary: anyText.map((text) => `"${text.split(' ').slice(0, 3).join(' ')}"`) },
    ),
    { minLength: 1, maxLength: 7 },
  )
  .map((words) => words.join(' '));

/** A library of one report made of these statements; what is left out is the same for all. */
export function libraryOf(rows: readonly (Pick<Statement, 'id' | 'text'> & Partial<Statement>)[]): Library {
  const statements = rows.map(
    (row): Statement => ({
      report: 'small',
      section: { number: '1', title: '' },
      passage: row.id,
      leadIn: null,
      source: { start: 0, end: 0 },
      type: 'finding',
      support: { level: 'none', words: '' },
      actors: [],
      addressees: [],
      ...row,
    }),
  );
  const numbers = new Map(statements.map(({ section }) => [section.number, section]));
  const sections = [...numbers.values()].map((section) => ({
    ...section,
    parent: null,
    source: { start: 0, end: 0 },
  }));
  const metadata = { id: 'small', title: 'Small', shortTitle: 'Small', cite: 'Small' };
  return {
    reports: [{ metadata, file: 'small.md', sections, passages: [], statements, apparatus: [] }],
    statements,
  };
}
