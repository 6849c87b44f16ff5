import { openLibrary } from '../../src/report/library';
import { whatBecameOf } from '../../src/wording/what-became';
import { read } from '../support/reports';

const oslo = read('## 1 Ships\n\nShips must wait.', { id: 'oslo-2008', shortTitle: 'Oslo 2008' });
const library = openLibrary(
  [oslo],
  [{ id: 'bergen-2009', names: ['bergen-2009', 'Bergen 2009'], why: 'bergen-2009.md: the text is garbled.' }],
);

describe('what became of a statement', () => {
  it.each([
    ['oslo-2008/9/1.1', 'Oslo 2008 no longer has it in these words.'],
    ['bergen-2009/1/1.1', 'Its report, Bergen 2009, cannot be read at present.'],
    ['geneva-2010/1/1.1', 'Its report, geneva-2010, is no longer among the reports.'],
    ['9/1.1', 'The reports no longer have it in these words.'],
  ])('%s: %s', (id, sentence) => {
    expect(whatBecameOf(library, id)).toBe(sentence);
  });
});
