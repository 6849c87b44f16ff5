import { calledByName } from '../../../src/slack/thread-replies/by-name';

describe('a message without a mention', () => {
  it.each([
    ['PeaceOps, and on police?', 'and on police?'],
    ['peaceops: exit strategies', 'exit strategies'],
    ['ok thanks PeaceOps, only the recommendations', 'only the recommendations'],
    ['Hi PeaceOps bot – local ownership', 'local ownership'],
    ['@PeaceOps, more', 'more'],
    ['what about police, PeaceOps?', 'what about police?'],
    ['PeaceOps what does the report say on benchmarks', 'what does the report say on benchmarks'],
    ['PeaceOps can you find benchmarks', 'can you find benchmarks'],
  ])('%j calls PeaceOps', (text, said) => {
    expect(calledByName(text)).toEqual({ said, isPlain: true });
  });

  it.each([
    'PeaceOps gave me something on ownership, will bring it',
    'PeaceOps training starts on Monday',
    'PeaceOps is down again',
    'peaceops people will love this',
    'PeaceOps more',
  ])('%j may only be about it', (text) => {
    expect(calledByName(text)).toMatchObject({ isPlain: false });
  });

  it.each([
    'I just want to know if PeaceOps is quoting or making it up',
    'PeaceOps-related training',
    'PeaceOps',
    'PeaceOps’ answer is fine',
    'ask PeaceOps',
    'the unit is called peaceopsy, more',
    'thanks, PeaceOps',
    'exit strategies',
    '',
  ])('%j does not call it', (text) => {
    expect(calledByName(text)).toBeNull();
  });
});
