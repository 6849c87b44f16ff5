import { openLibrary } from '../../src/report/library';
import { inSameSection, passageIndex, passagesOf, statementIndex } from '../../src/report/places';
import { anyLibrary } from '../slack/messages/any-library';
import fc from '../support/fast-check';
import { read } from '../support/reports';

describe('the places of a library', () => {
  it('hold every statement once, in report order, in the passage that it names', () => {
    fc.assert(
      fc.property(anyLibrary, (library) => {
        const passages = passagesOf(library);
        expect(passages.flat()).toEqual(library.statements);
        library.statements.slice(0, 50).forEach((statement, at) => {
          expect(statementIndex(library, statement)).toBe(at);
          expect(passages[passageIndex(library, statement)]).toEqual(
            library.statements.filter(
              (other) => inSameSection(statement, other) && other.passage === statement.passage,
            ),
          );
        });
      }),
      { numRuns: 50 },
    );
  });

  it('know nothing of a statement of another library', () => {
    const [boats, planes] = [read('# 1 Boats\n\nThey sail.\n'), read('# 9 Planes\n\nThey fly.\n')];
    const [stranger] = openLibrary([planes]).statements;
    if (!stranger) throw new Error('no statement');
    const library = openLibrary([boats]);
    expect([passageIndex(library, stranger), statementIndex(library, stranger)]).toEqual([-1, -1]);
  });
});
