import { questionFor, readAnswer } from '../../src/indexing/answer';
import { LONGEST_ENTRY, MOST_ENTRIES } from '../../src/indexing/entry-faults';
import { statementsInContext } from '../../src/indexing/in-context';
import { openLibrary } from '../../src/report/library';
import fc from '../support/fast-check';
import { read } from '../support/reports';

const REPORT = read('# 1 Boats\n\nThey sail. This costs the crew of every boat dear in time and in money.\n');
const ROWS = statementsInContext(
  openLibrary([REPORT]),
  REPORT,
  new Map([['harbour-2040/1/1.1', [{ text: 'Boats', by: 'editor' as const }]]]),
);

function answer(text: string) {
  const found = readAnswer(ROWS, text);
  if (found === null) return null;
  return {
    entries: Object.fromEntries(found.additions.map(({ statement, entries }) => [statement.id, entries])),
    dropped: Object.fromEntries(found.dropped),
  };
}

const ENTRIES = { entries: { '1/1.2': ['ships', 'price?'] }, dropped: {} };

describe('a question to a model', () => {
  it('has the rules, and the statements as data, with what they need to be understood', () => {
    const [system, user] = questionFor('Harbours', ROWS);
    expect(system?.content).toContain('who has not read the report');
    expect(JSON.parse(user?.content ?? '')).toEqual({
      report: 'Harbours',
      statements: [
        { id: '1/1.1', section: '1 Boats', text: 'They sail.' },
        {
          id: '1/1.2',
          section: '1 Boats',
          before: 'They sail.',
          text: 'This costs the crew of every boat dear in time and in money.',
        },
      ],
    });
  });
});

describe('the answer of a model', () => {
  it.each([
    ['an object', '{"1/1.2": ["ships", "price?"]}'],
    ['between fences', 'Sure!\n```json\n{"1/1.2": ["ships", "price?"]}\n```\nMore?'],
    ['after its thoughts', '<think>{"1/1.2": ["x"]} or</think>{"1/1.2": ["ships", "price?"]}'],
    ['rows', '[{"id": "1/1.2", "entries": ["ships"]}, {"statement": "1/1.2", "entries": ["price?"]}]'],
    ['an object of rows', '{"statements": [{"id": "1/1.2", "entries": ["ships", "price?"]}]}'],
  ])('may be %s', (_, text) => expect(answer(text)).toEqual(ENTRIES));

  it('is kept as written by a machine', () => {
    expect(readAnswer(ROWS, '{"1/1.2": ["ships"]}')?.additions[0]?.written).toBe('machine');
  });

  it.each(['', 'I cannot do that.', '{"1/1.2": ["ships"', 'null', '{', '}{', '"1/1.2"'])(
    'cannot be read where there is no object in it: %j',
    (text) => expect(answer(text)).toBeNull(),
  );

  it.each([
    ['ids that do not exist', { '9/9.9': ['a', 'b'], __proto__x: ['c'] }, { stranger: 3 }],
    ['entries without end', { '1/1.1': ['x'.repeat(10_000)] }, { long: 1 }],
    ['HTML', { '1/1.1': ['<script>alert(1)</script>', '<img src=x>'] }, { markup: 2 }],
    ['control characters', { '1/1.1': ['bo\u001b[2Jats', 'bo\u202eats', '\ud800 boats'] }, { markup: 3 }],
    ['the statement, word for word', { '1/1.1': ['They sail'] }, { quotation: 1 }],
    ['most of it', { '1/1.2': ['of every boat dear in time and in'] }, { quotation: 1 }],
    ['the rules', { '1/1.1': ['what somebody types who has not read it'] }, { instructions: 1 }],
    ['what is no text', { '1/1.1': [7, null, { a: 'b' }, ['c']] }, { shapeless: 4 }],
    ['nothing', { '1/1.1': ['', ' ', '?!'] }, { empty: 3 }],
    ['what is there', { '1/1.1': ['boats!'] }, { known: 1 }],
  ])('is relieved of %s, with a count', (_, object, dropped) => {
    expect(answer(JSON.stringify(object))).toEqual({ entries: {}, dropped });
    const among = answer(
      JSON.stringify(
        [...Object.entries(object), ['1/1.2', ['ships']]].map(([id, entries]) => ({ id, entries })),
      ),
    );
    expect(among).toEqual({ entries: { '1/1.2': ['ships'] }, dropped });
  });

  it('is relieved of what is said twice, and of what is too much', () => {
    const many = Array.from({ length: 70 }, (_, at) => `ship ${at}`);
    expect(answer(JSON.stringify({ '1/1.2': ['ship 0', 'Ship, 0', ...many] }))?.dropped).toEqual({
      twice: 2,
      many: 10,
    });
  });

  it('never brings what could not stand in a worksheet, whatever it is', () => {
    const anyAnswer = fc.oneof(
      fc.json(),
      fc.string({ unit: 'binary' }),
      fc
        .dictionary(
          fc.constantFrom('1/1.1', '1/1.2', 'x'),
          fc.array(fc.string({ unit: 'binary', maxLength: 200 })),
        )
        .map((one) => JSON.stringify(one)),
    );
    fc.assert(
      fc.property(anyAnswer, (text) => {
        for (const { statement, entries } of readAnswer(ROWS, text)?.additions ?? []) {
          expect(ROWS.map((row) => row.statement)).toContain(statement);
          expect(entries.length).toBeLessThanOrEqual(MOST_ENTRIES);
          for (const entry of entries) {
            expect(entry.length).toBeLessThanOrEqual(LONGEST_ENTRY);
            expect(entry).toMatch(/^[^\p{C}<]*(?:<[^\p{C}]*)?$/u);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
