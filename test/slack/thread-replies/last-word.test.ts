import { lastWordInMemory } from '../../../src/slack/thread-replies/last-word';

const THREAD = { teamId: 'T1', channel: 'C1', thread: '1.000000' };

describe('the last word in a thread', () => {
  it('is PeaceOps’ until somebody writes to somebody else', () => {
    const lastWord = lastWordInMemory();
    expect(lastWord.isBehind(THREAD, '3.000000')).toBe(false);
    lastWord.took(THREAD, '2.000000');
    expect(lastWord.isBehind(THREAD, '3.000000')).toBe(true);
    expect(lastWord.isBehind({ ...THREAD, channel: 'C2' }, '3.000000')).toBe(false);
    expect(lastWord.isBehind({ ...THREAD, teamId: 'T2' }, '3.000000')).toBe(false);
    lastWord.lost(THREAD, '3.000000');
    expect(lastWord.isBehind(THREAD, '4.000000')).toBe(false);
  });

  it('is not lost by the event of the message that was answered, which may come late', () => {
    const lastWord = lastWordInMemory();
    lastWord.took(THREAD, '2.000000');
    lastWord.lost(THREAD, '2.000000');
    lastWord.lost(THREAD, '1.500000');
    expect(lastWord.isBehind(THREAD, '3.000000')).toBe(true);
    expect(lastWord.isBehind(THREAD, '2.000000')).toBe(false);
  });
});
