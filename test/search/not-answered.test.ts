import { ask } from '../../src/search/ask';
import { beijing } from '../support/corpus';

const { index } = beijing();

describe('a quotation that is nowhere word for word', () => {
  it('is near where a statement says nearly the same', () => {
    const answer = ask(index, 'did they say "exits have often been premature"?');
    if (answer.outcome !== 'nothing-found') throw new Error('found');
    expect(answer.finding).toBe('near');
    expect(answer.nearlyQuoted).toEqual(['exits have often been premature']);
    expect(answer.nearest[0]?.statement.id).toBe('2/8.2');
  });

  it.each(['"the cat sat on the mat"', '"exits have been premature" section:6', '"premature exits"'])(
    'is silent else: %s',
    (query) => {
      expect(ask(index, query)).toMatchObject({ finding: 'silent', nearest: [], nearlyQuoted: [] });
    },
  );
});

describe('names that the reports do not have', () => {
  it('are not answered by what lies near', () => {
    const answer = ask(index, 'does it mention Sudan or Darfur');
    expect(answer.finding).not.toBe('answers');
    expect(answer.silentOn).toEqual(['Sudan', 'Darfur']);
  });

  it.each(['does it mention NATO?', 'POLICE TRAINING', 'what about the Security Council', 'Exits'])(
    'are others than these: %s',
    (query) => {
      expect(ask(index, query).finding).toBe('answers');
    },
  );
});
