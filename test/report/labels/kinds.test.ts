import type { StatementType, SupportLevel } from '../../../src/report/model';
import { REPORT_KINDS, type ReportKind } from '../../../src/report/report-kind';
import { label, report } from './label-sentence';

const inA = (kind: ReportKind, text: string) => label(text, { report: report(kind) });

describe('what only proceedings say', () => {
  const others = REPORT_KINDS.filter((kind) => kind !== 'seminar');

  it.each([
    'No such flood has been seen in a hundred years.',
    'A second well was identified north of the town.',
    'Radio was considered a thing of the past.',
    'There was agreement to the price of four tonnes of rice.',
    'Earlier concerns about the bridge were unfounded.',
    'It was agreed that the depot would close.',
  ])('shows no support in a report of another kind: "%s"', (text) => {
    for (const kind of others) expect(inA(kind, text).support).toEqual({ level: 'none', words: '' });
  });

  it('shows it in a seminar’s', () => {
    expect(inA('seminar', 'It was agreed that the depot would close.').support.level).toBe('agreed');
  });
});

describe('who recommends, by the kind of report', () => {
  it.each<[ReportKind, string, string, string[]]>([
    [
      'upr',
      'Norway recommended that the Government publish the figures.',
      'Norway recommended',
      ['State under review'],
    ],
    ['upr', 'It encouraged Chad to build more schools.', 'It encouraged', ['Chad']],
    ['upr', 'Peru thanked the delegation and recommended that it free the journalists.', 'recommended', []],
    ['upr', '71.4 Free all prisoners of conscience (Fiji, Malta);', '(Fiji, Malta)', ['State under review']],
    [
      'upr',
      'Invite the Special Rapporteur on housing (Iran (Islamic Republic of)).',
      '(Iran (Islamic Republic of))',
      ['State under review'],
    ],
    ['upr', 'That Togo abolish the tax on radios (Ghana)', '(Ghana)', ['State under review']],
    [
      'secretary-general',
      'I am pleased to recommend that the Council extend the mandate.',
      'I am pleased to recommend',
      ['Security Council'],
    ],
    ['secretary-general', 'I once again urge donors to pay.', 'I once again urge', ['Donors']],
    [
      'secretary-general',
      'The parties are strongly urged to reopen the road.',
      'The parties are strongly urged',
      ['Parties'],
    ],
    ['inquiry', 'We recommend that the Government publish all minutes.', 'We recommend', ['Government']],
    [
      'inquiry',
      'The Inquiry therefore recommends that hospitals keep records.',
      'The Inquiry therefore recommends',
      [],
    ],
    [
      'evaluation',
      'Recommendation 3: UNDP and UNICEF should share offices.',
      'Recommendation 3',
      ['Funds and Programmes', 'UNDP', 'UNICEF'],
    ],
    [
      'other',
      'The Committee calls upon Latvia to reply within a year.',
      'The Committee calls upon',
      ['Latvia'],
    ],
    ['transcript', 'We call on the Security Council to visit.', 'We call on', ['Security Council']],
  ])('%s: "%s"', (kind, text, words, addressees) => {
    expect(inA(kind, text)).toMatchObject({
      type: 'recommendation',
      support: { level: 'recommended', words },
      addressees,
    });
  });

  it('says of what one delegation said otherwise that it was only one', () => {
    expect(inA('upr', 'Kenya welcomed the new schools.')).toMatchObject({
      type: 'finding',
      support: { level: 'some', words: 'Kenya welcomed' },
      actors: ['Kenya'],
    });
  });

  it('takes brackets for who recommends only where states stand in them, and only in a review', () => {
    expect(inA('upr', 'The ministry opened an office (Bonn).').support.level).toBe('none');
    expect(inA('other', 'The ministry opened an office (Peru).').support.level).toBe('none');
  });
});

describe('a review in which a delegation goes on speaking', () => {
  it('knows who speaks and who is asked from the sentence before', () => {
    const text = 'Norway recommended that Chad build schools.';
    const previous = { text, labels: inA('upr', text) };
    expect(label('It encouraged it to train teachers.', { previous, report: report('upr') })).toMatchObject({
      type: 'recommendation',
      actors: ['Norway'],
      addressees: ['Chad'],
    });
  });

  it('asks the state under review by a bare command', () => {
    expect(inA('upr', '71.5. Repeal the law on radio licences.')).toMatchObject({
      type: 'recommendation',
      addressees: ['State under review'],
    });
  });
});

describe('types by the kind of report', () => {
  it.each<[ReportKind, string, StatementType]>([
    ['secretary-general', 'I also hope that the assembly will vote in June.', 'recommendation'],
    ['secretary-general', 'I should like to thank the countries that sent engineers.', 'context'],
    ['secretary-general', 'I stand ready to return to the matter, should it become necessary.', 'finding'],
    ['secretary-general', 'There will be a need for more interpreters.', 'recommendation'],
    ['upr', 'Malta made recommendations.', 'context'],
    ['upr', 'The recommendations below will be examined by the State.', 'context'],
    ['transcript', 'Thank you, Madam Chair.', 'context'],
    ['transcript', 'We must not wait another year.', 'recommendation'],
    ['other', 'Fragile States need roads.', 'finding'],
    ['other', 'Nearly all challenges had been resolved by June.', 'finding'],
    ['other', 'The owner would not pursue the matter.', 'finding'],
    ['other', 'The clerk could not find the file.', 'challenge'],
  ])('%s: "%s" is a %s', (kind, text, type) => {
    expect(inA(kind, text).type).toBe(type);
  });

  it.each<[ReportKind, string, string[]]>([
    ['seminar', 'The Government agreed.', ['Host government']],
    ['upr', 'The Government agreed.', ['State under review']],
    ['inquiry', 'The Government agreed.', ['Government']],
    ['upr', 'The Council met.', ['Human Rights Council']],
    ['secretary-general', 'The Council met.', ['Security Council']],
    ['inquiry', 'The UK government should hold a drill.', ['United Kingdom']],
  ])('%s: "%s" names %j', (kind, text, actors) => {
    expect(inA(kind, text).actors).toEqual(actors);
  });
});

describe('stress in a report of the Secretary-General', () => {
  it.each<[string, SupportLevel]>([
    ['I must again stress the need for interpreters.', 'none'],
    ['I wish to emphasize the need for interpreters.', 'stressed'],
    ['The patrols reached the river.', 'none'],
  ])('"%s" is %s', (text, level) => {
    expect(inA('secretary-general', text).support.level).toBe(level);
  });
});
