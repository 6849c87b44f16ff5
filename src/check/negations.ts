import type { Word } from './words';

/** Words that reverse a sentence, or take back a part of it. */
const NEGATIONS = new Set(
  (
    'not no never none nor neither nobody nothing nowhere without hardly scarcely barely rarely seldom cannot ' +
    'unless except cant dont doesnt didnt isnt arent wasnt werent wont wouldnt shouldnt couldnt mustnt hasnt havent'
  ).split(' '),
);

/** Whether a word negates: `not`, `never`, `without`, `shouldn't`. */
export function isNegation({ key }: Pick<Word, 'key'>): boolean {
  const word = key.toLowerCase();
  return NEGATIONS.has(word) || word.endsWith("n't");
}
