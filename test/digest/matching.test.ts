import { EVERYTHING, matchingStatements } from '../../src/digest/matching';
import { menuCounts } from '../../src/digest/menu-counts';
import type { DigestFilter } from '../../src/digest/model';
import { statementKey } from '../../src/digest/statement-key';
import { openLibrary } from '../../src/report/library';
import { indexStatements } from '../../src/search/index-statements';
import { beijing } from '../support/corpus';
import { read } from '../support/reports';
import { smallIndex } from '../support/small-library';

const { index, library } = beijing();
const matching = (filter: Partial<DigestFilter>) => matchingStatements(index, { ...EVERYTHING, ...filter });

describe('what a filter matches', () => {
  it('is everything but what is about the seminar, each text once', () => {
    const all = matching({});
    const keys = library.statements.filter(({ type }) => type !== 'context').map(statementKey);
    expect(new Set(all.map(statementKey))).toEqual(new Set(keys));
    expect(all).toHaveLength(new Set(keys).size);
  });

  it('is about the seminar only when that is asked for', () => {
    const context = matching({ types: ['context'] });
    expect(context.length).toBeGreaterThan(0);
    expect(context.every(({ type }) => type === 'context')).toBe(true);
  });

  it('is a section with its subsections', () => {
    const numbers = new Set(matching({ sections: ['5.1'] }).map(({ section }) => section.number));
    expect(numbers).toEqual(new Set(['5.1', '5.1.1', '5.1.2', '5.1.3']));
  });

  it('is not the section whose number begins the same', () => {
    const sections = Object.fromEntries(
      [1, 2, 10].map((at) => [`${at} Part ${at}`, [`Ship number ${at} sank.`]]),
    );
    const small = smallIndex(sections);
    expect(matchingStatements(small, { ...EVERYTHING, sections: ['1'] })).toHaveLength(1);
  });

  it('is what one of the topics finds, and meets every other condition', () => {
    const police = matching({ topics: ['police'] });
    const both = matching({ topics: ['police', 'exit strategies'] });
    expect(both.length).toBeGreaterThan(police.length);
    expect(both).toEqual(expect.arrayContaining(police));
    const few = matching({
      topics: ['police', 'exit strategies'],
      types: ['recommendation'],
      sections: ['5'],
    });
    expect(few.length).toBeGreaterThan(0);
    for (const statement of few) {
      expect(statement.type).toBe('recommendation');
      expect(statement.section.number).toMatch(/^5/);
      expect(both).toContain(statement);
    }
  });

  it('is of the types that the plan says, whatever word a topic begins with', () => {
    const few = matching({ topics: ['challenges to local ownership'], types: ['recommendation'] });
    expect(few.length).toBeGreaterThan(0);
    expect(new Set(few.map(({ type }) => type))).toEqual(new Set(['recommendation']));
  });

  it('is what names one of the actors, or asks one of them to act', () => {
    for (const statement of matching({ actors: ['NATO', 'Donors'] }))
      expect([...statement.actors, ...statement.addressees]).toEqual(
        expect.arrayContaining([expect.stringMatching(/^(?:NATO|Donors)$/)]),
      );
  });

  it.each<[string, Partial<DigestFilter>]>([
    ['a section that is not there', { sections: ['12'] }],
    ['a topic on which the report is silent', { topics: ['xyzzy'] }],
  ])('is nothing for %s', (_, filter) => {
    expect(matching(filter)).toEqual([]);
  });

  it('is one place of a text that stands in two, that which the filter means', () => {
    const small = smallIndex({ '1 Ships': ['Ships must wait.'], '2 Boats': ['Ships must wait.'] });
    expect(matchingStatements(small, EVERYTHING)).toHaveLength(1);
    const [second] = matchingStatements(small, { ...EVERYTHING, sections: ['2'] });
    expect(second?.section.number).toBe('2');
  });

  it('is the section of each report, or of the one that is named', () => {
    const several = indexStatements(
      openLibrary([
        read('## 1 Ships\n\nShips must wait.', { id: 'one' }),
        read('## 1 Boats\n\nBoats should be painted.', { id: 'two' }),
      ]),
    );
    const from = (section: string) =>
      matchingStatements(several, { ...EVERYTHING, sections: [section] }).map(({ report }) => report);
    expect(from('1')).toEqual(['one', 'two']);
    expect(from('two/1')).toEqual(['two']);
  });
});

describe('the counts of the menus', () => {
  it('are those of the filters that they stand for', () => {
    const { everything, types, sections, actors } = menuCounts(index);
    expect(everything).toBe(matching({}).length);
    for (const { type, count } of types)
      expect([type, matching({ types: [type] }).length]).toEqual([type, count]);
    for (const { number, count } of sections)
      expect([number, matching({ sections: [number] }).length]).toEqual([number, count]);
    for (const { actor, count } of actors)
      expect([actor, matching({ actors: [actor] }).length]).toEqual([actor, count]);
    expect(types.length).toBe(4);
    expect(sections.map(({ number }) => number)).toContain('6.1');
    expect(actors.map(({ actor }) => actor)).toContain('Police');
  });
});

describe('the key of a statement', () => {
  const key = (text: string) => statementKey({ text });

  it('is that of its words, whatever the case, the accents and the punctuation', () => {
    expect(key('“Form must follow function”.')).toBe(key('Form must  follow FUNCTION'));
    expect(key('Form must follow function.')).not.toBe(key('Function must follow form.'));
  });

  it('is short, the same after a restart, and there for signs alone', () => {
    expect(key('Ships must wait.')).toBe('J1FpU-DGaMNfXulT');
    expect(key('!')).not.toBe(key('?'));
  });
});
