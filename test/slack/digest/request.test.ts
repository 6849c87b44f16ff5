import { digestRequest } from '../../../src/slack/digest/request';

describe('what is wanted of a digest', () => {
  it.each(['constructor', '__proto__', 'toString', 'zzyzx', 'of'])('is unclear for %j', (words) => {
    expect(digestRequest(`digest ${words}`)).toEqual({ kind: 'unclear', words });
  });

  it.each(['digest of lessons learned', 'Digest about the police', 'digests in what language?'])(
    'is nothing where a question begins so: %j',
    (question) => {
      expect(digestRequest(question)).toBeNull();
    },
  );

  it.each([
    ['digest on police', 'on'],
    ['digest preview on police', 'preview'],
    ['digest Start over.', 'start-over'],
    ['digest', 'show'],
  ])('is a command still: %j', (words, kind) => {
    expect(digestRequest(words)).toMatchObject({ kind });
  });
});
