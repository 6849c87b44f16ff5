import { digestRequest } from '../../../src/slack/digest/request';

describe('what is wanted of a digest', () => {
  it.each(['constructor', '__proto__', 'toString', 'zzyzx', 'of'])('is unclear for %j', (words) => {
    expect(digestRequest(words)).toEqual({ kind: 'unclear', words });
  });

  it.each(['of lessons learned', 'about the police', 'in what language?'])(
    'is nothing where a question begins so: %j',
    (question) => {
      expect(digestRequest(question)).toBeNull();
    },
  );

  it.each([
    ['on police', 'on'],
    ['preview on police', 'preview'],
    ['Start over.', 'start-over'],
    ['', 'show'],
  ])('is a command still: %j', (words, kind) => {
    expect(digestRequest(words)).toMatchObject({ kind });
  });
});
