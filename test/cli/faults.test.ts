import { run } from '../../src/cli/program';
import { openLibrary } from '../../src/report/library';
import { indexStatements } from '../../src/search/index-statements';
import { fakeTerminal } from '../support/command-line';
import { read } from '../support/reports';

const FAULT = 'reports/oslo.md:3: the text is garbled. Until then the other reports answer without it.';
const library = openLibrary([read('## 1 Ships\n\nShips must wait for the police.')]);
const opening = () => ({ library, index: indexStatements(library), warnings: [], faults: [FAULT] });

describe('a report that cannot be read', () => {
  it.each([['ask', 'police'], ['sections'], ['statements'], ['ask', '--json', 'police']])(
    'is said once, beside what the others have: %s',
    async (...argv) => {
      const terminal = fakeTerminal();
      expect(await run(argv, terminal, '1.2.3', opening)).toBe(0);
      expect(terminal.written.out).not.toBe('');
      expect(terminal.written.error).toBe(`peaceops: ${FAULT}\n`);
    },
  );

  it('is what the doctor finds wrong, once', async () => {
    const terminal = fakeTerminal({ width: 500 });
    await run(['doctor'], terminal, '1.2.3', opening, () => ({}));
    expect(terminal.written.out).toContain(`WRONG reports: ${FAULT}\n`);
    expect(terminal.written.error).toBe('');
  });
});
