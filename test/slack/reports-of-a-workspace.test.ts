import { writeAccess } from '../../src/corpus/access-file';
import { openCorpus } from '../../src/corpus/open-corpus';
import { reportsSeenBy } from '../../src/corpus/open-seen-by';
import { checkerBeside } from '../../src/slack/checking/checker';
import { type DigestWorkplace, startDigestWorkplace } from '../support/digest-workplace';
import { METADATA } from '../support/reports';
import { type TemporaryReports, temporaryReports } from '../support/temporary-reports';

const OPEN =
  '# Planes\n\nPilots should meet the police at the apron. Mechanics must grease each propeller.\n';
const HIDDEN = '# Zorblax\n\nThe zorblax must be told to the police of Quimby. Pilots should fear it.\n';

/** What people may say; each in turn, without and with words of the report that they may not see. */
const LINES = [
  'police',
  'pilots should',
  'zorblax',
  'zorblx',
  'quimby police',
  'police report:all',
  'police report:harbour',
  'police report:nowhere',
  'harbour-2040/zorblax/1.1',
  'show harbour-2040/zorblax/1.1',
  'cite harbour-2040/zorblax/1.2',
  'show planes/1.1',
  'section zorblax',
  'section harbour-2040/zorblax',
  'sections',
  'map',
  'topics',
  'topics zorblax',
  'actors',
  'help',
  'what is there',
];

/** Those that acknowledge first, with what they are answered. */
const ACTING = ['use', 'use report:harbour', 'digest preview on zorblax', 'digest preview'];

describe('a workspace that may see one of two reports', () => {
  let both: TemporaryReports;
  let alone: TemporaryReports;
  const works: DigestWorkplace[] = [];
  const put = (reports: TemporaryReports, id: string, shortTitle: string, text: string) => {
    reports.write(`${id}.md`, text);
    reports.write(
      `${id}.json`,
      JSON.stringify({ ...METADATA, id, title: shortTitle, shortTitle, cite: shortTitle }),
    );
  };

  beforeAll(async () => {
    [both, alone] = [temporaryReports(), temporaryReports()];
    for (const reports of [both, alone]) put(reports, 'airfield-2041', 'Airfield 2041', OPEN);
    put(both, 'harbour-2040', 'Harbour 2040', HIDDEN);
    writeAccess(both.directory, new Map([['T0PEACE', ['airfield-2041']]]));
    for (const { directory } of [both, alone]) {
      const { index } = openCorpus(directory);
      works.push(await startDigestWorkplace('http', { reports: reportsSeenBy(directory, index) }));
    }
  });

  afterAll(async () => {
    for (const work of works) await work.close();
    for (const reports of [both, alone]) reports.remove();
  });

  const said = async (line: string) => {
    const answers = works.map(async ({ ana, standIn }) => {
      const before = standIn.messages.length;
      const { message } = await ana.types(`/peaceops ${line}`);
      const answer = message ?? (await standIn.until(() => standIn.messages[before]));
      return JSON.stringify([answer.text, answer.blocks]);
    });
    const [restricted = '', other = ''] = await Promise.all(answers);
    return { restricted, other };
  };

  it.each([...LINES, ...ACTING])('is answered as if the other did not exist: %s', async (line) => {
    const { restricted, other } = await said(line);
    const withoutIds = (text: string) => text.replace(/digest-\d+/g, 'digest');
    expect(withoutIds(restricted)).toBe(withoutIds(other));
    if (!/zorbl|quimby|harbour/i.test(line)) expect(restricted).not.toMatch(/zorblax|quimby|harbour/i);
  });

  it('has its quotations compared with what it sees', async () => {
    const text = 'check "the zorblax must be told to the police of Quimby" "Pilots should meet the police"';
    const checked = [both, alone].map(({ directory }) =>
      checkerBeside(reportsSeenBy(directory, openCorpus(directory).index)).check('T0PEACE:U0ANA', {
        text,
        isTyped: false,
        teamId: 'T0PEACE',
      }),
    );
    const [restricted, other] = await Promise.all(checked);
    expect(restricted).toEqual(other);
  });

  it('sees nothing where none is left, and others see all', () => {
    writeAccess(both.directory, new Map([['T1', ['oslo-2008']]]));
    const all = openCorpus(both.directory).index;
    const seen = reportsSeenBy(both.directory, all);
    expect(seen.seenBy('T1').library.statements).toEqual([]);
    expect(seen.seenBy('T0PEACE')).toBe(all);
  });

  it('is refused a list that cannot be read: nobody sees too much by a slip', () => {
    both.write('workspaces.access.json', '{"T0PEACE": "airfield-2041"}');
    expect(() => reportsSeenBy(both.directory, openCorpus(both.directory).index)).toThrow(
      `${both.shown('workspaces.access.json')}: cannot tell which workspace may see which reports; make it of the form`,
    );
  });
});
