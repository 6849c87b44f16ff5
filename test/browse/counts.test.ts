import { actorsIn } from '../../src/browse/actors';
import { mapSections } from '../../src/browse/sections';
import { topicsIn } from '../../src/browse/topics';
import type { Statement } from '../../src/report/model';
import { fold } from '../../src/search/analyze';
import { anyOutlinedIndex } from '../support/any-outline';
import { beijing } from '../support/corpus';
import fc from '../support/fast-check';

/** Texts, however often they stand. */
const texts = (statements: readonly Statement[]) =>
  new Set(statements.map(({ text }) => fold(text).replace(/[\s.;,]+$/, ''))).size;

describe('the map of sections', () => {
  it('counts each text once in every section that has it, whatever stands below', () => {
    fc.assert(
      fc.property(anyOutlinedIndex, (index) => {
        const { statements } = index.library;
        const { rows, total } = mapSections(index);
        for (const { report, section, counts } of rows) {
          const within = statements.filter(
            (one) =>
              one.report === report &&
              (one.section.number === section.number || one.section.number.startsWith(`${section.number}.`)),
          );
          expect(counts.all).toBe(texts(within));
          for (const type of ['recommendation', 'challenge', 'finding', 'context'] as const)
            expect(counts[type]).toBe(texts(within.filter((one) => one.type === type)));
        }
        expect(total.all).toBe(index.entries.length);
        expect(total.context).toBe(texts(statements.filter(({ type }) => type === 'context')));
      }),
    );
  });

  it('keeps the outline, and names the report where there are several', () => {
    fc.assert(
      fc.property(anyOutlinedIndex, (index) => {
        const several = index.library.reports.length > 1;
        expect(mapSections(index).rows.map(({ number, depth }) => [number, depth])).toEqual(
          index.library.reports.flatMap(({ metadata, sections }) =>
            sections.map(({ number }) => [
              several ? `${metadata.id}/${number}` : number,
              number.split('.').length - 1,
            ]),
          ),
        );
      }),
    );
  });
});

describe('the index of actors', () => {
  it('has everybody who is asked or named, with the recommendations that ask', () => {
    fc.assert(
      fc.property(anyOutlinedIndex, (index) => {
        const { statements } = index.library;
        const rows = actorsIn(index);
        for (const { actor, asked, named } of rows) {
          expect(named).toBe(texts(statements.filter(({ actors }) => actors.includes(actor))));
          const asking = statements.filter(({ addressees }) => addressees.includes(actor));
          expect(asked).toHaveLength(texts(asking));
          expect(texts(asked)).toBe(asked.length);
          expect(asking).toEqual(expect.arrayContaining(asked));
          expect(asked.length + named).toBeGreaterThan(0);
        }
        expect(new Set(rows.map(({ actor }) => actor))).toEqual(
          new Set(statements.flatMap(({ actors, addressees }) => [...actors, ...addressees])),
        );
        const order = rows.map(({ asked, named }) => asked.length * 1_000 + named);
        expect(order).toEqual([...order].sort((a, b) => b - a));
      }),
    );
  });
});

describe('the topics', () => {
  const { index } = beijing();
  const topics = topicsIn(index);

  it('are what the report names, most frequent first', () => {
    const counts = topics.map(({ count }) => count);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    expect(Math.min(...counts)).toBeGreaterThan(0);
    expect(topics).toContainEqual({ id: 'exit-strategy', name: 'exit strategy', count: expect.any(Number) });
  });

  it('are no actors', () => {
    const ids = new Set(topics.map(({ id }) => id));
    const others = index.thesaurus.concepts.filter(({ actor }) => actor !== undefined);
    expect(others.filter(({ id }) => ids.has(id))).toEqual([]);
    expect(others.length).toBeGreaterThan(0);
  });

  it('take nothing for a topic that only resembles its wordings', () => {
    const names = topics.map(({ name }) => name);
    expect(names).not.toContain('social media');
    expect(names).not.toContain('detention by peacekeeping forces');
  });
});
