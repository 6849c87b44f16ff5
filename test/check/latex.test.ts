import { latexLayers } from '../../src/check/latex';
import { takeQuotations } from '../../src/check/take-quotations';
import fc from '../support/fast-check';

const paper = (body: string) =>
  `\\documentclass[a4paper]{article}\n\\begin{document}\n\\section{Exits “of all”}\n${body}\n\\end{document}\n`;
const texts = (body: string) => takeQuotations(paper(body), 'draft').quotations.map(({ text }) => text);

describe('a paper in LaTeX', () => {
  it.each<[string, string, string[]]>([
    ['emphasis', "``\\emph{Exits} were \\textbf{too early}''", ['Exits were too early']],
    [
      'hyphens and blanks',
      "``exits~were pre\\-mature\\\\ and\\ sudden\\ldots''",
      ['exits were premature and sudden…'],
    ],
    ['printed signs', "``some 5\\,\\% of them''", ['some 5 % of them']],
    [
      'references',
      "``exits were early''~\\cite[p.~7]{x}, ``boats \\label{b}sank''",
      ['exits were early', 'boats sank'],
    ],
    [
      'commands that quote',
      '\\enquote{exits were early} and \\enquote{boats sank}',
      ['exits were early', 'boats sank'],
    ],
    ['environments', '\\begin{quote}\nExits were \\emph{early}.\n\\end{quote}', ['Exits were early.']],
    ['lists', "\\begin{itemize}\n\\item ``exits were early''\n\\end{itemize}", ['exits were early']],
  ])('is read past its markup: %s', (_, body, expected) => {
    expect(texts(body)).toEqual(['of all', ...expected]);
  });

  it('has notes, in quotations and with quotations of their own', () => {
    expect(texts("``Exits were,\\footnote{See ``boats sank'' there.} they say, early.''")).toEqual([
      'of all',
      'Exits were, they say, early.',
      'boats sank',
    ]);
  });

  it('has comments, which are not read', () => {
    expect(texts("% ``not seen''\n``exits were early'' % ``nor this")).toEqual([
      'of all',
      'exits were early',
    ]);
  });

  it('names a mark that does not close', () => {
    const source = paper("\\emph{``exits} were early\n\nThen ``boats sank''");
    expect(takeQuotations(source, 'draft').passedOver).toEqual([
      { at: source.indexOf('``exits'), why: 'unclosed' },
    ]);
  });

  it('keeps its length, whatever it holds; a draft that is none stays', () => {
    const parts = fc.constantFrom(
      '\\emph{',
      '}',
      '{',
      '\\',
      '%',
      '\n',
      "''",
      '``',
      '\\footnote{',
      '[',
      ']',
      'a',
      '~',
      '\\item',
      '\\cite',
    );
    fc.assert(
      fc.property(fc.array(parts), (all) => {
        const source = paper(all.join(''));
        for (const layer of latexLayers(source) ?? []) expect(layer).toHaveLength(source.length);
        expect(latexLayers(`# A draft\n\n${source}`)).toBeNull();
      }),
    );
  });
});
