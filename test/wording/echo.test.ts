import { ask } from '../../src/search/ask';
import { echoLine } from '../../src/wording/echo';
import { beijing } from '../support/corpus';

const { index } = beijing();
const echo = (typed: string) => echoLine(index.library, ask(index, typed, 1));

describe('the line that repeats a question', () => {
  it.each([
    ['exit strategies', 'exit strategies'],
    ['recommendations on exit strategies', 'exit strategies · recommendations'],
    [
      'exit strategies type:recommendation section:6.1',
      'exit strategies · recommendations · section 6.1 (Local Ownership)',
    ],
    ['what are the recommendations on police?', 'police · recommendations'],
    ['what was said on exit strategies?', 'what was said on exit strategies?'],
    ['actor:police support:agreed', 'naming Police · agreed'],
    ['police -training', 'police · without “training”'],
    ['police report:beijing', 'police · Beijing 2007'],
    ['police; exit strategies', 'police; exit strategies'],
    ['submarines', 'submarines'],
    ['', ''],
  ])('is for %j %j', (typed, line) => {
    expect(echo(typed)).toBe(line);
  });

  it('has of a long text the beginning and the end', () => {
    const long = echo(`${'police '.repeat(60)}and how it leaves`);
    expect(long).toMatch(/^(?:police ){5,}… (?:police )+and how it leaves$/);
    expect([...long].length).toBeLessThanOrEqual(123);
  });
});
