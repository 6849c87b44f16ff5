import { fullId } from '../../src/report/library';
import type { Statement } from '../../src/report/model';
import { statementKey, statementOfKey } from '../../src/search/statement-key';
import { severalSmall, smallLibrary } from '../support/small-library';

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

describe('what was kept when there was one report', () => {
  const oslo = { Police: ['Train the police.'] };
  const alone = severalSmall({ oslo });
  const both = severalSmall({ bern: { Police: ['Train the police.'], Roads: ['Mend the roads.'] }, oslo });
  const [kept] = alone.statements as [Statement];
  const key = statementKey(kept);

  it('stays that report’s when another has the same words, in front of it', () => {
    expect(statementOfKey(both, { key, statementId: fullId(alone, kept) })?.report).toBe('oslo');
  });

  it('has the same key, also with an id that does not name the report', () => {
    expect(kept.id).not.toContain('oslo');
    const found = statementOfKey(both, { key, statementId: kept.id });
    expect(found && [found.text, statementKey(found)]).toEqual([kept.text, key]);
  });

  it('is not another’s with the same id', () => {
    const others = severalSmall({ bern: { Police: ['Mend the roads.'] }, oslo });
    expect(statementOfKey(others, { key, statementId: kept.id })?.report).toBe('oslo');
  });
});
