import { quotationOf } from '../../src/citing/quotation';
import { findStatement, openLibrary } from '../../src/report/library';
import type { Statement } from '../../src/report/model';
import fc from '../support/fast-check';
import { read } from '../support/reports';

const library = openLibrary([
  read(`# 1 Boats

They sail. They return. They rest. They rot.

The workshop asks them to:

- keep two things, namely:
  a) ropes;
  b) sails. These tear.
- rest.
`),
]);

function quotation(...ids: [string, ...string[]]): string {
  const [first, ...rest] = ids.map((id) => findStatement(library, id) as Statement);
  return quotationOf(library, [first as Statement, ...rest]);
}

describe('a quotation', () => {
  it('is the statement, word for word', () => {
    expect(quotation('1/1.2')).toBe('They return.');
  });

  it('runs on where the statements follow each other, in report order', () => {
    expect(quotation('1/1.3', '1/1.2')).toBe('They return. They rest.');
  });

  it('marks what is left out between them', () => {
    expect(quotation('1/1.1', '1/1.3', '1/1.4')).toBe('They sail. […] They rest. They rot.');
  });

  it('says nothing twice', () => {
    expect(quotation('1/1.1', '1/1.1')).toBe('They sail.');
  });

  it.each([
    ['1/2-1.1', 'The workshop asks them to: keep two things, namely:'],
    ['1/2-2.1', 'The workshop asks them to: […] rest.'],
    ['1/2-1-1.1', 'The workshop asks them to: keep two things, namely: ropes;'],
    ['1/2-1-2.1', 'The workshop asks them to: keep two things, namely: […] sails.'],
    ['1/2-1-2.2', 'The workshop asks them to: keep two things, namely: […] These tear.'],
  ])('of a list item, %s, begins with what introduces the list', (id, words) => {
    expect(quotation(id)).toBe(words);
  });

  it('has every sentence chosen, in order, and one mark for each gap between them', () => {
    const numbers = Array.from({ length: 9 }, (_, at) => at + 1);
    const long = openLibrary([read(`# 1 Boats\n\n${numbers.map((n) => `They sail ${n}.`).join(' ')}\n`)]);
    fc.assert(
      fc.property(fc.shuffledSubarray(numbers, { minLength: 1 }), (chosen) => {
        const statements = chosen.map((n) => findStatement(long, `1/1.${n}`) as Statement);
        const spelt = numbers.map((n) => (chosen.includes(n) ? `They sail ${n}.` : '[…]')).join(' ');
        const expected = spelt.replace(/(?:\[…\] )+/g, '[…] ').replace(/^\[…\] |(?: \[…\])+$/g, '');
        expect(quotationOf(long, statements as [Statement, ...Statement[]])).toBe(expected);
      }),
    );
  });
});
