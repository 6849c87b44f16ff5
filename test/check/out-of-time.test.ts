import { checkText } from '../../src/check/check-text';
import { beijing } from '../support/corpus';

const EXACT = '“exits have been premature”';

describe('a check that runs out of time', () => {
  const { index } = beijing();

  it('has checked the first quotations, and names the lines of those that it did not get to', () => {
    let asked = 0;
    const draft = [1, 2, 3, 4].map((number) => `Paragraph ${number} has ${EXACT}.`).join('\n\n');
    const { checked, passedOver } = checkText(index, draft, 'draft', () => ++asked > 2);
    expect(checked.map(({ verdict }) => verdict.verdict)).toEqual(['exact', 'exact']);
    expect(passedOver).toMatchObject([
      { line: 5, why: 'no-time' },
      { line: 7, why: 'no-time' },
    ]);
  });
});

describe('a run without an end', () => {
  const { index } = beijing();
  const LENGTH = 60_000;

  it.each(['a', '1', '\u0301', '😀', '漢', 'a-', "a'", 'a.', 'é'])('of %j is not in the report', (unit) => {
    const run = unit.repeat(LENGTH / unit.length);
    const { checked } = checkText(index, `He wrote “${run} exits have been premature”.`, 'draft');
    expect(checked.map(({ verdict }) => verdict.verdict)).not.toContain('exact');
    expect(() => checkText(index, run, 'pasted')).not.toThrow();
  });
});
