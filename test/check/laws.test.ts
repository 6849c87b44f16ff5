import { checkText } from '../../src/check/check-text';
import { readQuotation } from '../../src/check/quotation';
import { isSameWord, wordsOf } from '../../src/check/words';
import { type Library, openLibrary } from '../../src/report/library';
import type { Statement } from '../../src/report/model';
import { readReport } from '../../src/report/read-report';
import { indexStatements } from '../../src/search/index-statements';
import { ACTORS } from '../support/actors';
import { checker } from '../support/check';
import { beijing } from '../support/corpus';
import fc from '../support/fast-check';
import { lakeside } from '../support/reports';

const { text, metadata, file } = lakeside();
const lakesideReport = readReport(text, metadata, { file, actors: ACTORS });
const beijingReports = beijing().library.reports;
const libraries: [string, Library][] = [
  ['the Beijing report', openLibrary(beijingReports)],
  ['the Lakeside report', openLibrary([lakesideReport])],
  ['both reports together', openLibrary([...beijingReports, lakesideReport])],
];

/** Words that stand in a row in one to three statements of a section. */
interface InARow {
  words: string[];
  statements: Statement[];
}

function wordsInARow({ statements }: Library): fc.Arbitrary<InARow> {
  return fc
    .tuple(fc.nat(statements.length - 1), fc.integer({ min: 1, max: 3 }), fc.nat(), fc.nat())
    .map(([first, many, from, length]) => {
      const section = statements[first]?.section.number;
      const inSection = statements
        .slice(first, first + many)
        .filter((one) => one.section.number === section && one.report === statements[first]?.report);
      const words = inSection.flatMap((one) => one.text.split(' '));
      const start = from % Math.max(1, words.length - 3);
      const taken = words.slice(start, start + 4 + (length % words.length));
      return { words: taken, statements: inSection };
    })
    .filter(({ words }) => readQuotation(words.join(' ')).length >= 4);
}

const changes = fc.record({
  marks: fc.constantFrom('"', '”', '«', ''),
  apostrophe: fc.constantFrom("'", '’', '‘'),
  dash: fc.constantFrom('-', '—', ' – ', '‑'),
  blank: fc.constantFrom(' ', '  ', '\n', '\u00a0'),
  form: fc.constantFrom('NFC' as const, 'NFD' as const),
  ending: fc.constantFrom('', '.', ',', ' …'),
  isCapital: fc.boolean(),
});

/** The same words in other typography. */
function retypeset(words: string, how: typeof changes extends fc.Arbitrary<infer T> ? T : never): string {
  const [first = ''] = words;
  const capital = how.isCapital ? first.toUpperCase() : first.toLowerCase();
  const changed = (capital + words.slice(first.length))
    .replace(/["“”]/g, how.marks)
    .replace(/(?<=\p{L})['’](?=\p{L})/gu, how.apostrophe)
    .replace(/[-–]/g, how.dash)
    .replaceAll('fi', 'ﬁ')
    .replace(/ /g, how.blank)
    .normalize(how.form);
  return changed + how.ending;
}

/** Each law is put to three libraries. */
const RUNS = { numRuns: 40 };

describe.each(libraries)('over %s', (_, library) => {
  const index = indexStatements(library);
  const check = checker(index);
  const inARow = wordsInARow(library);

  it('four words or more of the report are exact, and the place named is where they stand', () => {
    fc.assert(
      fc.property(inARow, ({ words, statements }) => {
        const verdict = check(words.join(' '));
        expect([words.join(' '), verdict.verdict]).toEqual([words.join(' '), 'exact']);
        if (verdict.verdict !== 'exact') return;
        expect(
          verdict.places.some((place) => place.statements.every((one) => statements.includes(one))),
        ).toBe(true);
      }),
      RUNS,
    );
  });

  it('they stay exact in other typography', () => {
    fc.assert(
      fc.property(inARow, changes, ({ words }, how) => {
        const quotation = retypeset(words.join(' '), how);
        expect([quotation, check(quotation).verdict]).toEqual([quotation, 'exact']);
      }),
      RUNS,
    );
  });

  it('with a word replaced, taken out, doubled or negated, or a digit changed, they are never exact', () => {
    const change = fc.constantFrom<(word: string) => string>(
      (word) => word.replace(/[\p{L}\p{N}]+/u, 'zebra'),
      () => '',
      (word) => `${word} not`,
      (word) => `never ${word}`,
      (word) => word.replace(/\d/, (digit) => String((Number(digit) + 1) % 10)),
    );
    fc.assert(
      fc.property(inARow, fc.nat(), change, ({ words }, at, changed) => {
        const inner = 1 + (at % (words.length - 2));
        const altered = words.with(inner, changed(words[inner] as string)).join(' ');
        // Beside an ellipsis of the report a word may be left out: it says so.
        fc.pre(!/…|\.{3}/.test(altered));
        fc.pre(!hasSameWords(altered, words.join(' ')) && !stands(library, altered));
        const { verdict } = check(altered);
        expect([altered, verdict]).not.toEqual([altered, 'exact']);
      }),
      RUNS,
    );
  });

  it('an ellipsis for words without a negation leaves them exact', () => {
    fc.assert(
      fc.property(inARow, fc.nat(), fc.nat(), ({ words }, from, length) => {
        fc.pre(words.length >= 10);
        const start = 3 + (from % (words.length - 7));
        const end = Math.min(words.length - 3, start + 1 + (length % 12));
        const gone = words.slice(start, end).join(' ');
        fc.pre(
          !/\b(?:no|not|never|none|nor|neither|cannot|without|nothing|nobody|nowhere|unless|except|hardly|scarcely|barely|rarely|seldom)\b|n['’]t\b/i.test(
            gone,
          ),
        );
        const shortened = words.toSpliced(start, end - start, '[…]').join(' ');
        expect([shortened, check(shortened).verdict]).toEqual([shortened, 'exact']);
      }),
      RUNS,
    );
  });

  it('two statements from different sections are spliced', () => {
    const long = library.statements.filter((one) => readQuotation(one.text).length >= 10);
    const any = fc.nat(long.length - 1).map((at) => long[at] as Statement);
    fc.assert(
      fc.property(any, any, (one, other) => {
        fc.pre(one.section.number !== other.section.number || one.report !== other.report);
        const text = `${one.text} ${other.text}`;
        // A list may stand in two sections, and follow the first statement in one of them.
        fc.pre(!stands(library, text));
        const verdict = check(text);
        expect([one.id, other.id, verdict.verdict]).toEqual([one.id, other.id, 'spliced']);
      }),
      RUNS,
    );
  });

  it('a word that is changed in two statements glued together shows', () => {
    const long = library.statements.filter((one) => readQuotation(one.text).length >= 10);
    const any = fc.nat(long.length - 1).map((at) => long[at] as Statement);
    fc.assert(
      fc.property(any, any, fc.nat(), (one, other, at) => {
        fc.pre(one.section.number !== other.section.number || one.report !== other.report);
        const words = `${one.text} ${other.text}`.split(' ');
        const verdict = check(words.with(at % words.length, 'zebra').join(' '));
        const parts = verdict.verdict === 'spliced' ? verdict.pieces : [verdict];
        const runs = parts.flatMap((part) => ('runs' in part ? part.runs : []));
        const changed = runs.filter(({ kind }) => kind === 'differs').map(({ yours }) => yours);
        expect([words.join(' '), changed.join(' ')]).toEqual([
          words.join(' '),
          expect.stringContaining('zebra'),
        ]);
      }),
      RUNS,
    );
  });
});

describe('over the Beijing report', () => {
  it('no sentence of another report is in it', () => {
    const { index } = beijing();
    for (const { text: sentence } of lakesideReport.statements)
      for (const { verdict } of checkText(index, sentence, 'pasted').checked)
        expect([sentence, verdict.verdict]).toEqual([
          sentence,
          expect.stringMatching(/^(?:not-in-report|too-short)$/),
        ]);
  });

  it('any text comes to a verdict', () => {
    const { index } = beijing();
    const pieces = fc.constantFrom(
      ...[
        'exits',
        'have been',
        'premature',
        '…',
        '[',
        ']',
        '“',
        '”',
        '"',
        '.',
        '[...]',
        'not',
        '> ',
        '\n',
        '-',
        'the',
      ],
    );
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 40 }),
        fc.constantFrom('draft', 'pasted'),
        (parts, origin) => {
          const { checked } = checkText(index, parts.join(' '), origin);
          for (const { quotation } of checked) expect(quotation.text).not.toBe('');
        },
      ),
    );
  });
});

function hasSameWords(one: string, other: string): boolean {
  const [a, b] = [readQuotation(one).words, readQuotation(other).words];
  return a.length === b.length && a.every((word, at) => isSameWord(word, b[at] as (typeof b)[number]));
}

/** Some changes make what stands elsewhere, as "a number of" out of "a greater number of". */
function stands({ statements }: Library, altered: string): boolean {
  const line = (words: readonly { key: string }[]) =>
    ` ${words.map(({ key }) => key.toLowerCase()).join(' ')} `;
  const all = line(wordsOf(statements.map((one) => one.text).join(' ')));
  return all.includes(line(readQuotation(altered).words));
}
