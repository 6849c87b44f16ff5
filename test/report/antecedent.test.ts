import { antecedentOf } from '../../src/report/antecedent';
import { onlyMentions } from '../../src/report/mention';
import { smallLibrary } from '../support/small-library';

/** What the second of two sentences cannot be understood without. */
function antecedent(second: string, first = 'Boats must be painted.'): string | null {
  const library = smallLibrary({ Boats: [`${first} ${second}`] });
  const statement = library.statements.find(({ text }) => text === second);
  if (!statement) throw new Error(`no statement ${second}`);
  return antecedentOf(library, statement)?.text ?? null;
}

describe('the sentence before', () => {
  it.each([
    'This can be achieved by volunteers.',
    'They rust otherwise.',
    'These are costs that ports bear.',
    'It was done twice a year.',
    'In this way they last.',
    'The latter was contested.',
    'By doing so, crews learn.',
  ])('is needed to understand %j', (second) => {
    expect(antecedent(second)).toBe('Boats must be painted.');
  });

  it.each([
    'It was agreed that paint is dear.',
    'It is vital to paint early.',
    'It must be remembered that paint dries slowly.',
    'This report lists the colours.',
    'Paint dries slowly.',
    'There is no paint.',
  ])('is not needed to understand %j', (second) => {
    expect(antecedent(second)).toBeNull();
  });

  it('may end the paragraph before, but stands in the same section', () => {
    const library = smallLibrary({
      Boats: ['Boats rust.', 'This costs money.'],
      Ports: ['This is about ports.'],
    });
    expect(library.statements.map((statement) => antecedentOf(library, statement)?.text ?? null)).toEqual([
      null,
      'Boats rust.',
      null,
    ]);
  });
});

describe('a mere mention', () => {
  it.each([
    ['The issue of rust was stressed by the participants.', true],
    ['The critical subject of paint was also discussed at length.', true],
    ['The importance of paint was stressed.', false],
    ['The question of who pays was answered by the ports: nobody does.', false],
    ['Rust is an issue.', false],
  ])('is %j: %s', (text, expected) => {
    expect(onlyMentions({ type: 'finding', text })).toBe(expected);
  });

  it('is whatever is about the seminar itself', () => {
    expect(onlyMentions({ type: 'context', text: 'Boats were discussed.' })).toBe(true);
  });
});
