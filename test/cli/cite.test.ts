import { peaceops } from '../support/command-line';

const CITATION =
  'Multidimensional and Integrated Peace Operations: Trends and Challenges. Seminar proceedings, Beijing, ' +
  '26–27 March 2007, section 2 Executive Summary, paragraph 8.';
const EXITS = 'Everyone agreed that in most cases, exits have been premature.';

describe('peaceops cite', () => {
  it('prints quotation and full citation, not wrapped, ready to copy', async () => {
    expect(await peaceops(['cite', '2/8.2'])).toEqual({
      exitCode: 0,
      out: `“${EXITS}”\n${CITATION}\n`,
      error: '',
    });
  });

  it('prints Markdown', async () => {
    const { out } = await peaceops(['cite', '2/8.2', '--format', 'markdown']);
    expect(out).toBe(`> ${EXITS}\n>\n> — ${CITATION}\n`);
  });

  it('prints CSL-JSON', async () => {
    const { out } = await peaceops(['cite', '--format', 'csl-json', '2/8.2']);
    expect(JSON.parse(out)).toMatchObject([{ id: 'beijing-2007/2/8.2', note: EXITS }]);
  });

  it('prints RIS and BibTeX', async () => {
    const ris = await peaceops(['cite', '2/8.2', '--format', 'ris']);
    expect(ris.out).toMatch(/^TY {2}- RPRT\nID {2}- beijing-2007\/2\/8\.2\n/);
    expect(ris.out).toContain(`\nN1  - ${CITATION}\nN1  - ${EXITS}\nER  - \n`);
    const bibtex = await peaceops(['cite', '2/8.2', '--format', 'bibtex']);
    expect(bibtex.out).toMatch(/^@misc\{beijing-2007:2:8\.2,\n {2}title = \{\{Multidimensional/);
    expect(bibtex.out).toContain(`\n  annote = {${EXITS}},\n}\n`);
  });

  it('offers what qualifies the quotation beside it, where it spoils no pipe', async () => {
    const { exitCode, out, error } = await peaceops(['cite', '3/17.2', '--format', 'csl-json']);
    expect(exitCode).toBe(0);
    expect(JSON.parse(out)).toHaveLength(1);
    expect(error).toBe(
      '\nThe next sentence qualifies this [3/17.3]:\n“On the contrary, studies show that turbulence within ' +
        'the population usually occurs after an election.”\n',
    );
  });

  it.each([[['2/8.2,', '2/8.3']], [['[2/8.2]', 'and', '2/8.3.']], [['2/8.2 2/8.3']]])(
    'cites several, those of a passage together: %j',
    async (ids) => {
      const { out } = await peaceops(['cite', ...ids]);
      expect(out).toMatch(new RegExp(`^“${EXITS} .*”\n`));
      expect(out.match(/Seminar proceedings/g)).toHaveLength(1);
    },
  );

  it('cites several of different passages one below the other, or in one list', async () => {
    const { out } = await peaceops(['cite', '2/8.2', '6.1/1.3']);
    expect(out.split('\n\n')).toHaveLength(2);
    const { out: list } = await peaceops(['cite', '2/8.2', '6.1/1.3', '--format', 'csl-json']);
    expect(JSON.parse(list)).toMatchObject([{ id: 'beijing-2007/2/8.2' }, { id: 'beijing-2007/6.1/1.3' }]);
  });

  it('shows several, with the signs around them as they are displayed', async () => {
    const { out } = await peaceops(['show', '[2/8.2]', '[6.1/1.3]']);
    expect(out).toContain('[2/8.2] ');
    expect(out).toContain('[6.1/1.3] ');
  });

  it.each(['show', 'cite'])('%s says of a section that it is one, and how it is read', async (command) => {
    expect(await peaceops([command, '6.1'])).toEqual({
      exitCode: 1,
      out: '',
      error: 'peaceops: “6.1 Local Ownership” is a section; "peaceops section 6.1" prints it.\n',
    });
  });

  it('says what to do about an id that does not exist, and about an unknown format', async () => {
    expect(await peaceops(['cite', '99/1.1'])).toEqual({
      exitCode: 1,
      out: '',
      error: 'peaceops: no statement “99/1.1”; "peaceops statements" lists them all.\n',
    });
    const { exitCode, error } = await peaceops(['cite', '2/8.2', '--format', 'rtf']);
    expect(exitCode).toBe(2);
    expect(error).toContain('Allowed choices are text, markdown, csl-json, ris, bibtex.');
  });
});
