import { statementKey, statementOfKey } from '../../src/digest/statement-key';
import type { Statement } from '../../src/report/model';
import { smallLibrary } from '../support/small-library';

const LIBRARY = smallLibrary({
  Police: ['Police need training. Police need equipment. Police need training!'],
});

describe('the statement of a key', () => {
  const [first, second, third] = LIBRARY.statements as [Statement, Statement, Statement];

  it('is the one with the id while it has these words', () => {
    expect(statementOfKey(LIBRARY, { key: statementKey(first), statementId: third.id })).toBe(third);
  });

  it('is the first that has these words where the id is another’s now, or nobody’s', () => {
    const key = statementKey(first);
    expect(statementOfKey(LIBRARY, { key, statementId: second.id })).toBe(first);
    expect(statementOfKey(LIBRARY, { key, statementId: 'gone' })).toBe(first);
  });

  it('is none where the words are gone', () => {
    expect(statementOfKey(LIBRARY, { key: 'none', statementId: second.id })).toBeNull();
  });
});
