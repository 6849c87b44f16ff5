import { matchingStatements } from '../../src/digest/matching';
import { areNearDuplicates, coverageOf, inOrder, nextStatements } from '../../src/digest/next-statements';
import { findStatement } from '../../src/report/library';
import type { Statement } from '../../src/report/model';
import { statementKey } from '../../src/search/statement-key';
import { beijing } from '../support/corpus';
import fc from '../support/fast-check';

const { index, library } = beijing();
const all = matchingStatements(index, '');
const one = all[0] as Statement;
const anySeed = fc.nat();

/** Sends until nothing is left; what each digest held. */
function sendAll(matching: readonly Statement[], seed: number, count: number, seen = new Set<string>()) {
  const digests: { statements: Statement[]; place: string }[] = [];
  for (;;) {
    const next = nextStatements(matching, seen, seed, count);
    if (next.outcome !== 'statements') return { digests, outcome: next.outcome, seen };
    const { first, last, total } = next.position;
    digests.push({ statements: next.statements, place: `${first}-${last} of ${total}` });
    for (const statement of next.statements) seen.add(statementKey(statement));
  }
}

describe('the next statements', () => {
  it('cover all that match, each once, before they say that all has been seen', () => {
    fc.assert(
      fc.property(anySeed, fc.integer({ min: 1, max: 5 }), (seed, count) => {
        const { digests, outcome } = sendAll(all, seed, count);
        const sent = digests.flatMap(({ statements }) => statements.map(statementKey));
        expect(outcome).toBe('all-seen');
        expect(sent).toHaveLength(all.length);
        expect(new Set(sent)).toEqual(new Set(all.map(statementKey)));
        for (const { statements } of digests) expect(statements.length).toBeLessThanOrEqual(count);
      }),
      { numRuns: 10 },
    );
  });

  it('are counted on from one digest to the next', () => {
    const places = sendAll(all, 7, 3).digests.map(({ place }) => place);
    expect(places.slice(0, 2)).toEqual([`1-3 of ${all.length}`, `4-6 of ${all.length}`]);
    expect(places.at(-1)).toMatch(new RegExp(`-${all.length} of ${all.length}$`));
  });

  it('say nearly the same on no day', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        for (const { statements } of sendAll(all, seed, 5).digests)
          statements.forEach((one, at) => {
            for (const other of statements.slice(0, at)) expect(areNearDuplicates(one, other)).toBe(false);
          });
      }),
      { numRuns: 10 },
    );
  });

  it('come in an order of its own for each seed, the same each time', () => {
    const ids = (seed: number) => inOrder(all, seed).map(({ id }) => id);
    expect(ids(7)).toEqual(ids(7));
    expect(ids(7)).not.toEqual(ids(8));
    const invented = ['Ships wait.', 'Boats sail.', 'Ports open.', 'Piers break.'].map((text) => ({
      ...one,
      text,
    }));
    expect(inOrder(invented, 42).map(({ text }) => text)).toEqual([
      'Ports open.',
      'Boats sail.',
      'Ships wait.',
      'Piers break.',
    ]);
  });

  it('may come at any place, whatever the seed: no statement is always late', () => {
    const places = Array.from({ length: 200 }, (_, seed) => inOrder(all, seed).indexOf(one) / all.length);
    const mean = places.reduce((sum, place) => sum + place, 0) / places.length;
    expect(mean).toBeGreaterThan(0.4);
    expect(mean).toBeLessThan(0.6);
  });

  it('keep their order when others come or go', () => {
    fc.assert(
      fc.property(anySeed, fc.shuffledSubarray(all), (seed, some) => {
        const order = inOrder(all, seed).filter((statement) => some.includes(statement));
        expect(inOrder(some, seed)).toEqual(order);
      }),
      { numRuns: 20 },
    );
  });

  it('leave out what was seen under another filter', () => {
    const police = matchingStatements(index, 'involving:Police');
    const { seen } = sendAll(police, 1, 3);
    const { digests } = sendAll(all, 1, 3, new Set(seen));
    const sent = digests.flatMap(({ statements }) => statements);
    expect(sent).toHaveLength(all.length - police.length);
    expect(coverageOf(all, seen)).toEqual({ seen: police.length, total: all.length });
  });

  it('are none where nothing matches, which is not the same as all seen', () => {
    expect(nextStatements([], new Set(), 1, 3)).toEqual({ outcome: 'nothing-matches' });
    const seen = new Set(all.map(statementKey));
    expect(nextStatements(all, seen, 1, 3)).toEqual({
      outcome: 'all-seen',
      coverage: { seen: all.length, total: all.length },
    });
  });
});

describe('near-duplicates', () => {
  const of = (one: string, other: string) =>
    areNearDuplicates(findStatement(library, one) as Statement, findStatement(library, other) as Statement);

  it.each([
    ['two points of a list and its summary', '2/3-2.1', '3/4-2.1'],
    ['a sentence and the longer one that takes it up', '2/13.2', '9/1.2'],
    ['one that was suggested and recommended', '2/11.2', '6/5.5'],
    ['one that was put in other words', '2/11.3', '6/5.5'],
    ['a remark and its list item', '5/1.5', '5.4/1-2.2'],
    ['one with another verb', '2/13.4', '9/2.1'],
  ])('are %s', (_, one, other) => {
    expect(of(one, other)).toBe(true);
    expect(of(other, one)).toBe(true);
  });

  it.each([
    ['on the same subject', '2/6.1', '3/17.1'],
    ['of the same actor', '5.3/1.1', '5.3/3.1'],
    ['with a common opening', '2/9.3', '6.1/1.1'],
  ])('are not two that are %s', (_, one, other) => {
    expect(of(one, other)).toBe(false);
  });
});
