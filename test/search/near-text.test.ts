import { isNear } from '../../src/search/near-text';

const STATEMENT = 'Nobody should lower the tariffs before the winter storms arrive.';

describe('a statement is near a quotation', () => {
  it('that has most of its meaningful words, close together', () => {
    expect(isNear('Ministers lowered tariffs before storms', STATEMENT)).toBe(true);
    expect(isNear(STATEMENT, STATEMENT)).toBe(true);
  });

  it('and not where it only has a word, or a few that are strewn over a long text', () => {
    expect(isNear('Ministers met in the winter', STATEMENT)).toBe(false);
    const strewn = `Tariffs ${'of some other goods and of towns and boats '.repeat(4)}in winter ${'and of some other goods '.repeat(4)}storms.`;
    expect(isNear('Tariffs in winter storms', strewn)).toBe(false);
    expect(isNear('Tariffs in winter storms', 'Of tariffs in winter, and of storms.')).toBe(true);
  });
});
