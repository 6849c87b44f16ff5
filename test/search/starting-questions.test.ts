import { openCorpus } from '../../src/corpus/open-corpus';
import { ask } from '../../src/search/ask';
import { startingQuestions } from '../../src/search/starting-questions';
import { beijing, LAKESIDE_DIRECTORY } from '../support/corpus';

describe.each([
  ['the report', beijing],
  ['another report', () => openCorpus(LAKESIDE_DIRECTORY)],
])('questions to begin with, from %s', (_which, corpus) => {
  it('are answered, each under another heading, and no more than wanted', () => {
    const { index } = corpus();
    const questions = startingQuestions(index, 3);
    expect(questions.length).toBeGreaterThan(0);
    expect(questions.length).toBeLessThanOrEqual(3);
    for (const question of questions) expect(ask(index, question, 1).outcome).toBe('found');
    expect(startingQuestions(index, 1)).toEqual(questions.slice(0, 1));
  });
});
