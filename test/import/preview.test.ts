import { compareStatements } from '../../src/import/compare-statements';
import { previewOf } from '../../src/import/preview';
import type { Report } from '../../src/report/model';
import { readReport } from '../../src/report/read-report';

const METADATA = { id: 'x', title: 'X', shortTitle: 'X', cite: 'X' };
const read = (text: string): Report => readReport(text, METADATA, { file: 'x.md', actors: [] });

describe('the preview', () => {
  it('shows paragraph numbers by section, with what is missing and what stands twice', () => {
    const text = `# I. One

<!-- page 1 -->

1. It was agreed.

2. It was said.

5. It was heard.

# II. Two

5. It was heard again.

7. It was done.

# III. Three
`;
    expect(previewOf(read(text), text)).toMatchObject({
      outline: [
        { section: { number: 'I' }, depth: 0, statements: 3 },
        { section: { number: 'II' }, depth: 0, statements: 2 },
        { section: { number: 'III' }, depth: 0, statements: 0 },
      ],
      numbers: [
        { section: 'I', ranges: '1–2, 5', gaps: ['3–4'], repeats: [] },
        { section: 'II', ranges: '5, 7', gaps: ['6'], repeats: ['5'] },
      ],
    });
    const sentences = previewOf(read(text), text).doubts.map(({ sentence }) => sentence);
    expect(sentences).toContain('Section III “Three” has no text.');
    expect(sentences).toContain('I/5: paragraph 5 follows paragraph 2.');
  });

  it('names statements that look wrong, with page and line', () => {
    const text = `# One

It was agreed.

<!-- page 7 -->

and so the paragraph begins in the middle of a sentence, to which no other belongs.

124.1

This one is long enough to be a sentence, but it has no end as sentences have
`;
    const doubts = previewOf(read(text), text).doubts;
    expect(doubts.map(({ page, line, sentence }) => [page, line, sentence])).toEqual([
      [
        7,
        7,
        'one/2.1: the paragraph begins with a small letter: “and so the paragraph begins in the middl …”.',
      ],
      [7, 9, 'one/3.1: the statement is nothing but “124.1”.'],
      [7, 11, 'one/4.1: the statement does not end: “… nce, but it has no end as sentences have”.'],
    ]);
  });
});

describe('a corrected report', () => {
  const before = read(
    '# One\n\nThe gov- ernment agreed to train the police in all districts. It was done.\n\nNobody left.\n',
  );
  const after = read(
    '# One\n\nThe government agreed to train the police in all districts. It was done.\n\nTwo came.\n',
  );

  it('keeps, mends, adds and removes statements', () => {
    const { kept, mended, added, removed } = compareStatements(before.statements, after.statements);
    expect(kept.map(({ to }) => to.text)).toEqual(['It was done.']);
    expect(mended.map(({ from, to }) => [from.id, to.text])).toEqual([
      ['one/1.1', 'The government agreed to train the police in all districts.'],
    ]);
    expect(added.map(({ text }) => text)).toEqual(['Two came.']);
    expect(removed.map(({ text }) => text)).toEqual(['Nobody left.']);
  });

  it('changes nothing where it is the same', () => {
    const { kept, mended, added, removed } = compareStatements(before.statements, before.statements);
    expect(kept).toHaveLength(before.statements.length);
    expect([mended, added, removed]).toEqual([[], [], []]);
  });
});
