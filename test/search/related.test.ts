import { askText } from '../../src/search/ask';
import { NO_FILTER } from '../../src/search/filter/filter';
import { readText } from '../../src/search/read-query';
import { findRelated } from '../../src/search/related';
import { beijing } from '../support/corpus';
import fc from '../support/fast-check';

const { index } = beijing();

describe('a text that is no question', () => {
  it.each([
    ['phrases', 'they said "exits were timely"'],
    ['keys', 'section: 6.1 and type:recommendation'],
    ['exclusions', 'police -training'],
    ['sections in plain words', 'in section 6.1'],
    ['a type that it begins with', 'Recommendations on police'],
    ['subjects', 'police; training'],
  ])('is asked without %s', (_, text) => {
    const { filter, phrases, isCut } = readText(index, text);
    expect({ filter, phrases, isCut }).toEqual({ filter: NO_FILTER, phrases: [], isCut: false });
    expect(askText(index, text, 3).unanswered.length).toBeLessThan(2);
  });

  it('asks for nothing but its words, whatever it says', () => {
    const parts = fc.constantFrom('type:', 'for', ':', '-', '"', '“', 'police', 'section', '6.1', ' ', ';');
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 20 }), (written) => {
        const { phrases, filter } = readText(index, written.join(''));
        expect([phrases, filter]).toEqual([[], NO_FILTER]);
      }),
    );
  });

  it('finds what is on the whole of it', () => {
    const { hits, isBySentence } = findRelated(index, 'Have exits been premature?', 3);
    expect([hits[0]?.statement.id, hits.length, isBySentence]).toEqual(['2/8.2', 3, false]);
  });

  it('finds what is on its sentences where nothing is on the whole, each statement once', () => {
    const text =
      'Exits are premature. Bring the invoices, the yoghurt and the printer to the garage. Exits are early.';
    const { hits, isBySentence } = findRelated(index, text, 4);
    expect(isBySentence).toBe(true);
    expect(new Set(hits.map(({ statement }) => statement.id)).size).toBe(4);
  });

  it('finds nothing on nothing', () => {
    for (const text of ['', 'Lunch is at noon.', 'Lunch is at noon. Bring the invoices and the yoghurt.'])
      expect(findRelated(index, text, 3)).toMatchObject({ hits: [], isBySentence: false });
  });
});
