import { matchingStatements, silentSubjects } from '../../src/digest/matching';
import { openLibrary } from '../../src/report/library';
import { ask } from '../../src/search/ask';
import { facetsOf } from '../../src/search/facets';
import { indexStatements } from '../../src/search/index-statements';
import { emptySubjects } from '../../src/search/read-query';
import { statementKey } from '../../src/search/statement-key';
import { beijing } from '../support/corpus';
import fc from '../support/fast-check';
import { read } from '../support/reports';
import { smallIndex } from '../support/small-library';

const { index, library } = beijing();
const matching = (line: string) => matchingStatements(index, line);

describe('what a line matches', () => {
  it('is everything but what is about the seminar, each text once', () => {
    const all = matching('');
    const keys = library.statements.filter(({ type }) => type !== 'context').map(statementKey);
    expect(new Set(all.map(statementKey))).toEqual(new Set(keys));
    expect(all).toHaveLength(new Set(keys).size);
  });

  it('is about the seminar only when that is asked for', () => {
    const context = matching('type:context');
    expect(context.length).toBeGreaterThan(0);
    expect(context.every(({ type }) => type === 'context')).toBe(true);
  });

  it('is a section with its subsections', () => {
    const numbers = new Set(matching('section:5.1').map(({ section }) => section.number));
    expect(numbers).toEqual(new Set(['5.1', '5.1.1', '5.1.2', '5.1.3']));
  });

  it('is not the section whose number begins the same', () => {
    const sections = Object.fromEntries(
      [1, 2, 10].map((at) => [`${at} Part ${at}`, [`Ship number ${at} sank.`]]),
    );
    const small = smallIndex(sections);
    expect(matchingStatements(small, 'section:1')).toHaveLength(1);
  });

  it('is what one of the topics finds, and meets every other condition', () => {
    const police = matching('police');
    const both = matching('police; exit strategies');
    expect(both.length).toBeGreaterThan(police.length);
    expect(both).toEqual(expect.arrayContaining(police));
    const few = matching('police; exit strategies type:recommendation section:5');
    expect(few.length).toBeGreaterThan(0);
    for (const statement of few) {
      expect(statement.type).toBe('recommendation');
      expect(statement.section.number).toMatch(/^5/);
    }
  });

  it('is of the types that the plan says, whatever word a topic begins with', () => {
    const few = matching('challenges to local ownership type:recommendation');
    expect(few.length).toBeGreaterThan(0);
    expect(new Set(few.map(({ type }) => type))).toEqual(new Set(['recommendation']));
  });

  it('is what names one of the actors, or asks one of them to act', () => {
    for (const statement of matching('involving:NATO,Donors'))
      expect([...statement.actors, ...statement.addressees]).toEqual(
        expect.arrayContaining([expect.stringMatching(/^(?:NATO|Donors)$/)]),
      );
  });

  it.each([
    ['a section that is not there', 'section:12'],
    ['a subject on which the report is silent', 'xyzzy'],
  ])('is nothing for %s', (_, line) => {
    expect(matching(line)).toEqual([]);
  });

  it('is one place of a text that stands in two, that which the filter means', () => {
    const small = smallIndex({ '1 Ships': ['Ships must wait.'], '2 Boats': ['Ships must wait.'] });
    expect(matchingStatements(small, '')).toHaveLength(1);
    const [second] = matchingStatements(small, 'section:2');
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
      matchingStatements(several, `section:${section}`).map(({ report }) => report);
    expect(from('1')).toEqual(['one', 'two']);
    expect(from('two/1')).toEqual(['two']);
  });
});

describe('a subject with nothing to look for', () => {
  const empty = fc.constantFrom('the', 'x', 'and', 'about', '*x*', 'of it', 'what is the');

  it('draws nothing, whatever stands beside it', () => {
    const police = matching('police');
    fc.assert(
      fc.property(empty, fc.boolean(), (subject, isFirst) => {
        expect(matching(isFirst ? `${subject}; police` : `police; ${subject}`)).toEqual(police);
        expect(matching(subject)).toEqual([]);
      }),
    );
    expect(matching('police; and; training')).toEqual(matching('police; training'));
  });

  it('leaves a filter as it is', () => {
    expect(matching('the type:recommendation')).toEqual(matching('type:recommendation'));
    expect(matching('police; the type:recommendation')).toEqual(matching('police type:recommendation'));
  });

  it('is no phrase of such words', () => {
    expect(matching('"not only"').length).toBeGreaterThan(0);
    expect(emptySubjects(index, '"not only"; recommendations; police')).toEqual([]);
  });
});

describe('the same line, asked and sent', () => {
  it.each([
    'exit type:challenge',
    'police; training for:military',
    'local ownership -elections',
    'section:6.1',
  ])('finds the same, but for what is about the meeting: %j', (line) => {
    const answer = ask(index, line);
    if (answer.outcome !== 'found') throw new Error('nothing found');
    const asked = answer.hits.map(({ statement }) => statement).filter(({ type }) => type !== 'context');
    const sent = matching(line);
    for (const statement of asked) expect(sent).toContain(statement);
    expect(sent.length).toBeGreaterThan(0);
  });

  it('finds as many as the menus of the form count', () => {
    const facets = facetsOf(index, 'type:recommendation,challenge,finding');
    for (const [key, kind] of [
      ['type', 'types'],
      ['section', 'sections'],
      ['involving', 'involved'],
    ] as const)
      for (const { value, count } of facets[kind])
        expect([value, matching(`${key}:"${value}"`).length]).toEqual([value, count]);
  });

  it('names the subjects that nothing answers', () => {
    expect(silentSubjects(index, 'police; xyzzy; exit strategies')).toEqual(['xyzzy']);
    expect(silentSubjects(index, '')).toEqual([]);
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
