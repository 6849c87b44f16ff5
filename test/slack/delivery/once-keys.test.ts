import { buttonKey, messageKeys, visitKey } from '../../../src/slack/delivery/once-keys';

const click = { user: 'U1', message: '1.1', action: 'more', value: '{"q":"a secret question","from":3}' };

describe('the key of a click', () => {
  it('holds nobody’s words, and stays short however long they are', () => {
    expect(buttonKey(click)).not.toContain('secret');
    expect(buttonKey({ ...click, value: 'x'.repeat(2_000) }).length).toBeLessThan(100);
  });

  it('differs with the person, the message, the button and what it leads to', () => {
    const others = [
      { ...click, user: 'U2' },
      { ...click, message: '1.2' },
      { ...click, action: 'back' },
      { ...click, value: '{}' },
    ];
    expect(new Set([click, ...others].map(buttonKey)).size).toBe(5);
  });
});

describe('the keys of a person', () => {
  it('have the id between colons, by which they are found when the person is to be forgotten', () => {
    for (const key of [buttonKey(click), visitKey('U1', 'home')]) expect(key).toContain(':U1:');
  });
});

describe('the keys of a message', () => {
  it('are its event and its place, as the same message may come as two events', () => {
    expect(messageKeys('Ev1', { channel: 'C1', ts: '1.1' })).toEqual(['event:Ev1', 'message:C1:1.1']);
  });
});
