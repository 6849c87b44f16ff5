import { contextWindow } from '../../src/report/context-window';
import { findStatement, type Library, openLibrary } from '../../src/report/library';
import { passageIndex, passagesOf } from '../../src/report/places';
import { anyLibrary } from '../slack/messages/any-library';
import fc from '../support/fast-check';
import { read } from '../support/reports';

const boats = read(
  '# 1 Boats\n\nThey sail. They return.\n\nThey rest.\n\n# 2 Nets\n\nThey hold.\n\nThey tear.\n',
);
const planes = read('# 1 Planes\n\nThey fly.\n', { id: 'airfield-2041' });
const library = openLibrary([boats, planes]);

/** The window as lines, a section's number before the passage that enters it. */
function around(id: string, moved?: number) {
  const statement = findStatement(library, id);
  if (!statement) throw new Error(`no ${id}`);
  const { passages, ...rest } = contextWindow(library, statement, moved);
  const lines = passages.map(
    ({ statements, entersSection }) =>
      (entersSection ? `(${statements[0]?.section.number}) ` : '') +
      statements.map(({ text }) => text).join(' '),
  );
  return { lines, ...rest };
}

describe('a window on the passages around a statement', () => {
  it('shows the passage with the ones before and after', () => {
    expect(around('harbour-2040/1/2.1')).toEqual({
      lines: ['They sail. They return.', 'They rest.', '(2) They hold.'],
      moved: 0,
      canMoveUp: true,
      canMoveDown: true,
    });
  });

  it('begins with the section that the passage opens, and goes up beyond it when asked', () => {
    expect(around('harbour-2040/2/1.1')).toEqual({
      lines: ['(2) They hold.', 'They tear.'],
      moved: 0,
      canMoveUp: true,
      canMoveDown: true,
    });
    expect(around('harbour-2040/2/1.1', -1).lines).toEqual(
      ['They sail. They return.', 'They rest.', '(2) They hold.'].map((line, at) =>
        at === 0 ? `(1) ${line}` : line,
      ),
    );
  });

  it('moves by a passage, over the border of a section, and names the section that it enters', () => {
    expect(around('harbour-2040/1/1.2', 1).lines).toEqual([
      'They sail. They return.',
      'They rest.',
      '(2) They hold.',
    ]);
    expect(around('harbour-2040/1/1.2', 2).lines).toEqual(['They rest.', '(2) They hold.', 'They tear.']);
    expect(around('harbour-2040/2/2.1', -1).lines).toEqual([
      '(1) They rest.',
      '(2) They hold.',
      'They tear.',
    ]);
  });

  it('names the section at the top where it is not the one that the reader comes from', () => {
    expect(around('harbour-2040/1/1.1', 3).lines).toEqual(['(2) They hold.', 'They tear.']);
  });

  it('ends where the report does', () => {
    expect(around('harbour-2040/1/1.1')).toMatchObject({ moved: 0, canMoveUp: false, canMoveDown: true });
    expect(around('harbour-2040/1/1.1', 99)).toMatchObject({
      lines: ['(2) They hold.', 'They tear.'],
      moved: 3,
      canMoveUp: true,
      canMoveDown: false,
    });
    expect(around('airfield-2041/1/1.1', -99)).toEqual({
      lines: ['(1) They fly.'],
      moved: 0,
      canMoveUp: false,
      canMoveDown: false,
    });
  });

  it('comes back to where it was, and can move as far as it says', () => {
    const asked = anyLibrary.chain((any: Library) =>
      fc.tuple(fc.constant(any), fc.nat(), fc.integer({ min: -9, max: 9 })),
    );
    fc.assert(
      fc.property(asked, ([any, nth, wish]) => {
        const statement = any.statements[nth % Math.max(1, any.statements.length)];
        if (!statement) return;
        const { moved, canMoveUp, canMoveDown, passages } = contextWindow(any, statement, wish);
        expect(Math.abs(moved)).toBeLessThanOrEqual(Math.abs(wish));
        expect(contextWindow(any, statement, moved).passages).toEqual(passages);
        const at = passageIndex(any, statement) + moved;
        const [before, middle] = [passagesOf(any)[at - 1]?.[0], passagesOf(any)[at]];
        const isAbove = canMoveUp && (moved !== 0 || before?.section.number === statement.section.number);
        expect(passages.length).toBe(1 + Number(isAbove) + Number(canMoveDown));
        expect(passages[Number(isAbove)]?.statements).toEqual(middle);
        expect(contextWindow(any, statement, moved + 1).moved).toBe(moved + Number(canMoveDown));
        expect(contextWindow(any, statement, moved - 1).moved).toBe(moved - Number(canMoveUp));
      }),
      { numRuns: 50 },
    );
  });
});
