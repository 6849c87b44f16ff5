import { type Asked, followUp } from '../../src/search/follow-up';
import { beijing } from '../support/corpus';

const { index } = beijing();
const SHOWN = ['3/17.2', '2/8.2', '6.1/1.3'];
const EXITS: Asked = { query: 'exit strategies', from: 0, shown: SHOWN };
const NARROWED: Asked = { query: 'exit strategies type:recommendation', from: 3, shown: SHOWN };

/** What a message is taken as, in one line. */
function taken(said: string, asked: Asked = EXITS): string {
  const found = followUp(index, said, asked);
  if (found === null) return 'a question of its own';
  if (found.kind === 'question') return found.query;
  return found.kind === 'page' ? `${found.turn} page` : `${found.want} of ${found.ids.join(', ')}`;
}

describe('a follow-up', () => {
  it.each([
    ['more', 'next page'],
    ['More, please!', 'next page'],
    ['ok, show me the next ones', 'next page'],
    ['anything else?', 'next page'],
    ['go on', 'next page'],
    ['the previous ones', 'previous page'],
  ])('turns the page: %s', (said, expected) => {
    expect(taken(said)).toBe(expected);
  });

  it.each([
    ['only the recommendations', 'exit strategies type:recommendation'],
    ['ok now only the recommendations', 'exit strategies type:recommendation'],
    ['just challenges please', 'exit strategies type:challenge'],
    ['only the recomendations', 'exit strategies type:recommendation'],
    ['only the training', 'exit strategies training'],
    ['recommendations only', 'exit strategies type:recommendation'],
    ['no, only the ones for police. not rule of law in general', 'exit strategies for:Police'],
    ['only on training', 'exit strategies training'],
    ['only section 6', 'exit strategies section:6'],
    ['without training', 'exit strategies -training'],
    ['the ones for the Security Council', 'exit strategies for:"Security Council"'],
    ['just the agreed ones', 'exit strategies support:agreed'],
    ['the ones about funding', 'exit strategies funding'],
  ])('narrows what was asked: %s', (said, expected) => {
    expect(taken(said)).toBe(expected);
  });

  it.each([
    ['and on police?', 'exit strategies police type:recommendation'],
    ['and police', 'exit strategies police type:recommendation'],
    ['and challenges?', 'exit strategies type:challenge'],
    ['what about training instead', 'training type:recommendation'],
    ['how about local ownership?', 'local ownership type:recommendation'],
    ['training instead', 'training type:recommendation'],
    ['and the same for police', 'police type:recommendation'],
    ['and for training?', 'exit strategies training type:recommendation'],
    ['and for the police?', 'exit strategies type:recommendation for:Police'],
  ])('changes what was asked, and keeps the rest of it: %s', (said, expected) => {
    expect(taken(said, NARROWED)).toBe(expected);
  });

  it.each([
    ['who said that?', 'context of 3/17.2'],
    ['who said that last one? a speaker or is it the seminars conclusion', 'context of 6.1/1.3'],
    ['so who said it then', 'context of 3/17.2'],
    ['where exactly is that in the report?', 'context of 3/17.2'],
    ['is nr 2 really a recommendation or just somebody’s remark?', 'context of 2/8.2'],
    ['page nr for the first quote pls, legal will ask. thx', 'citation of 3/17.2'],
    [
      'good. give me 1 and 3 as text I can paste in a paper, with the source as a footnote',
      'citation of 3/17.2, 6.1/1.3',
    ],
    ['ok but I need lines I can quote, word for word. 2 or 3 max', 'citation of 3/17.2, 2/8.2, 6.1/1.3'],
    ['who said these?', 'context of 3/17.2, 2/8.2, 6.1/1.3'],
    ['full reference pls, title, place, date, who published it, page', 'citation of 3/17.2'],
  ])('asks for more about what was shown: %s', (said, expected) => {
    expect(taken(said)).toBe(expected);
  });

  it.each([
    ['anything on benchmarks'],
    ['exit strategies'],
    ['who trains the police?'],
    ['where should missions be planned?'],
    ['protection of civilians then. and not just the mandate language'],
    ['more training for police'],
    ['what did they say on the rule of law?'],
    ['only if they are trained'],
    ['and then what happened'],
    ['what about it'],
    ['only'],
    ['and'],
    ['?'],
    [''],
    ['x'.repeat(500)],
  ])('is not taken for one: %s', (said) => {
    expect(taken(said)).toBe('a question of its own');
  });

  it('needs something that was shown to be about', () => {
    expect(taken('who said that?', { ...EXITS, shown: [] })).toBe('a question of its own');
    expect(taken('is number 7 right?')).toBe('a question of its own');
  });
});
