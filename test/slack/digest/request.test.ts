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
    ['set up', 'unclear'],
    ['move on', 'unclear'],
  ])('is a command still: %j', (words, kind) => {
    expect(digestRequest(words)).toMatchObject({ kind });
  });

  it.each([
    ['10:30', '10:30'],
    ['at 8am on mondays', 'at 8am on mondays'],
    ['weekdays 3 recommendations', 'weekdays 3 recommendations'],
    ['change 10:00', '10:00'],
    ['change it to 10:00', '10:00'],
    ['change to police', 'police'],
    ['change on police', 'police'],
  ])('is a line, without the word that begins one: %j', (words, line) => {
    expect(digestRequest(words)).toEqual({ kind: 'on', words: line });
  });
});
