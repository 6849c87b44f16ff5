import { withActors } from '../../src/corpus/actor-concepts';
import { ActorsError, parseActors, readActorsFile } from '../../src/corpus/actor-files';
import { readCorpus } from '../../src/corpus/read-corpus';
import { REPORTS_DIRECTORY, readReportFiles } from '../../src/corpus/report-files';
import { ReportError } from '../../src/report/source';

const file = (text: string) => ({ file: 'plums.yml', text, fingerprint: '' });

describe('the file of actors', () => {
  it('is refused with the row that is wrong', () => {
    const parse = () => parseActors(file('- { name: Plum, kind: stat }\n'));
    expect(parse).toThrow(ActorsError);
    expect(parse).toThrow(/^plums\.yml: row 1 \(Plum\): kind must be one of .*\.$/);
  });

  it('is refused where it is no YAML, or missing', () => {
    expect(() => parseActors(file('- {'))).toThrow(/^plums\.yml: not valid YAML \(.*\)$/);
    expect(() => readActorsFile('nowhere.yml')).toThrow(
      'nowhere.yml: cannot read the list of actors (ENOENT); restore it and try again.',
    );
  });
});

describe('the actors of a report’s metadata', () => {
  const [report] = readReportFiles(REPORTS_DIRECTORY).files;
  if (report === undefined) throw new Error('the report is missing');

  it('are refused with the row that is wrong', () => {
    const metadata = {
      ...report.metadata,
      actors: [{ name: 'Plum', kind: 'state' as const, group: 'Fruit' }],
    };
    const read = () => readCorpus({ files: [{ ...report, metadata }], refused: [] });
    expect(read).toThrow(ReportError);
    expect(read).toThrow(/\.json: actors, row 1 \(Plum\): group leads to Fruit, which is no actor\.$/);
  });
});

describe('the concepts of actors', () => {
  const actors = [
    { name: 'PBX', kind: 'un-body' as const, names: ['Plum Board'], acronyms: ['PBX'] },
    { name: 'Figs', kind: 'state' as const, names: ['Republic of Figs'] },
  ];

  it('take label and names from the list, and what else they have from the thesaurus', () => {
    const [board] = withActors([{ id: 'board', actor: 'PBX', altLabels: ['board of plums'] }], actors);
    expect(board).toMatchObject({
      prefLabel: 'Plum Board',
      actor: 'PBX',
      altLabels: ['PBX', 'board of plums'],
    });
  });

  it('are added where the thesaurus has none, without wordings that others have', () => {
    const concepts = withActors([{ id: 'place', prefLabel: 'Figs' }], actors);
    expect(concepts.map(({ prefLabel }) => prefLabel)).toEqual(['Figs', 'Plum Board', 'Republic of Figs']);
  });
});
