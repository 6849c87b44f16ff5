import { antecedentsOf } from '../../src/report/antecedent';
import { type Library, openLibrary } from '../../src/report/library';
import { onlyMentions } from '../../src/report/mention';
import { readReport } from '../../src/report/read-report';
import { ACTORS } from '../support/actors';
import { beijing } from '../support/corpus';
import fc from '../support/fast-check';
import { lakeside, read } from '../support/reports';
import { smallLibrary } from '../support/small-library';

/** What the second of two sentences cannot be understood without. */
function antecedents(second: string, first = 'Boats must be painted.'): string[] {
  const library = smallLibrary({ Boats: [`${first} ${second}`] });
  const statement = library.statements.find(({ text }) => text === second);
  if (!statement) throw new Error(`no statement ${second}`);
  return antecedentsOf(library, statement).map(({ text }) => text);
}

describe('the sentence before', () => {
  it.each([
    'This can be achieved by volunteers.',
    'They rust otherwise.',
    'These are costs that ports bear.',
    'It was done twice a year.',
    'In this way they last.',
    'In this regard, ports were heard.',
    'The latter was contested.',
    'Ports pay for the latter.',
    'By doing so, crews learn.',
    'Such boats last.',
    'He was thanked for it.',
    'For example, crews can paint.',
    'In other words, paint lasts.',
    'However, some rust.',
    'There was, however, no paint.',
    'Others feared that they rust.',
    'It was agreed that this trend will continue.',
    'It was with this in mind that crews were heard.',
  ])('is needed to understand %j', (second) => {
    expect(antecedents(second)).toEqual(['Boats must be painted.']);
  });

  it.each([
    'It was agreed that paint is dear.',
    'It is vital to paint early.',
    'It is important from the point of view of crews that paint lasts.',
    'It was agreed that it is vital to paint.',
    'It can take years to paint a boat.',
    'It must be remembered that paint dries slowly.',
    'This report lists the colours.',
    'Paint dries slowly.',
    'There is no paint.',
    'Moreover, paint is dear.',
    'Therefore ports pay.',
    'Ports paid in the latter half of 2006.',
    'However strong the wind, boats sail.',
  ])('is not needed to understand %j', (second) => {
    expect(antecedents(second)).toEqual([]);
  });

  it('brings the one before it, where it cannot stand alone either, and no third', () => {
    const library = smallLibrary({ Boats: ['Boats rust. This is costly. It is known. They sink.'] });
    expect(library.statements.map((one) => antecedentsOf(library, one).map(({ text }) => text))).toEqual([
      [],
      ['Boats rust.'],
      ['Boats rust.', 'This is costly.'],
      ['This is costly.', 'It is known.'],
    ]);
  });

  it('is none to the first of a paragraph, an item or a section', () => {
    const library = smallLibrary({
      Boats: ['Boats rust.', 'This costs money.', 'They need:\n\n- these paints;\n- this port.'],
      Ports: ['This is about ports.'],
    });
    expect(library.statements.flatMap((one) => antecedentsOf(library, one))).toEqual([]);
  });

  it('stands right before, in the same passage, whatever the report', () => {
    const sentence = fc.constantFrom(
      'Boats rust.',
      'This is costly.',
      'However, some last.',
      'They sink.',
      'It was agreed that these are old.',
    );
    const passage = fc
      .tuple(fc.constantFrom('', '- '), fc.array(sentence, { minLength: 1, maxLength: 6 }))
      .map(([mark, sentences]) => mark + sentences.join(' '));
    fc.assert(
      fc.property(fc.array(passage, { minLength: 1, maxLength: 5 }), (passages) => {
        const library = openLibrary([read(`# 1 Boats\n\n${passages.join('\n\n')}\n`)]);
        expectRightBefore(library);
      }),
    );
    expectRightBefore(beijing().library);
    const { text, metadata, file } = lakeside();
    expectRightBefore(openLibrary([readReport(text, metadata, { file, actors: ACTORS })]));
  });

  it('is needed by these statements of the report, as careful reading shows', () => {
    const { library } = beijing();
    const needing = library.statements.filter((one) => antecedentsOf(library, one).length > 0);
    expect(needing.map(({ id }) => id)).toEqual(
      `1/2.2 2/3.2 2/9.2 2/9.5 2/11.3 2/13.3 2/13.4 3/1.4 3/1.5 3/8.2
      3/9.3 3/12.4 3/13.2 3/15.3 3/17.3 3/17.4 4/1.2 5/1.5 5/2-1.2 5/2-1.3
      5/2-2.3 5/2-2.5 5.1/1.2 5.1.1/1.2 5.1.3/1.2 5.2/1.2 5.3/1.4 5.3/3.2 5.4/1.2 6/6-1.2
      6.1/1.2 6.1/1.4 7/2.3 7/2.6 7/3.2 8.1/1.2 8.1/1.5 9/1.3`.split(/\s+/),
    );
  });
});

/** What is shown before a statement, and the statement, follow one another in one passage. */
function expectRightBefore(library: Library): void {
  for (const [at, statement] of library.statements.entries()) {
    const before = antecedentsOf(library, statement);
    expect(before.length).toBeLessThanOrEqual(2);
    expect(before).toEqual(library.statements.slice(at - before.length, at));
    for (const { passage, section, report } of before)
      expect([report, section.number, passage]).toEqual([
        statement.report,
        statement.section.number,
        statement.passage,
      ]);
  }
}

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
