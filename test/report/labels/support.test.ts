import type { SupportLevel } from '../../../src/report/model';
import { label, labelItem } from './label-sentence';

const shows = (text: string, level: SupportLevel, words: string) => {
  expect(label(text).support).toEqual({ level, words });
};

describe('the support of a statement', () => {
  it.each<[string, SupportLevel, string]>([
    ['It was agreed that airlift is scarce.', 'agreed', 'It was agreed'],
    ['There was broad consensus that mandates outrun means.', 'agreed', 'There was broad consensus'],
    ['Participants unanimously agreed that quotas work.', 'agreed', 'Participants unanimously agreed'],
    ['The panellists were unanimous that quotas work.', 'agreed', 'were unanimous'],
    ['The Panel urges donors to pay on time.', 'recommended', 'The Panel urges'],
    ['It was recommended that patrols be doubled.', 'recommended', 'It was recommended'],
    ['Participants called on the Secretariat to reply.', 'recommended', 'Participants called on'],
    ['Member States are encouraged to share lessons.', 'recommended', 'Member States are encouraged'],
    ['I recommend a further extension.', 'recommended', 'I recommend'],
    ['Speakers underscored the need for interpreters.', 'stressed', 'Speakers underscored'],
    ['The need for interpreters was underscored.', 'stressed', 'was underscored'],
    ['Patrols, it was emphasised, build trust.', 'stressed', 'it was emphasised'],
    ['Joint planning was considered to be vital.', 'stressed', 'was considered to be vital'],
    ['Particular emphasis was placed on early recovery.', 'stressed', 'Particular emphasis was placed'],
    ['It was noted with concern that posts stay empty.', 'suggested', 'It was noted'],
    ['A majority felt that the handover came late.', 'suggested', 'A majority felt'],
    ['Attention was drawn to the rainy season.', 'suggested', 'Attention was drawn'],
    ['Concerns were raised about fuel.', 'suggested', 'Concerns were raised'],
  ])('reads "%s" as %s', shows);

  it.each<[string, string]>([
    ['Some participants were concerned about the pace.', 'Some participants were concerned'],
    ['One participant argued that radios matter most.', 'One participant argued'],
    ['Several delegations cautioned that funds were short.', 'Several delegations cautioned'],
    ['A number of experts from the region disagreed.', 'A number of experts from the region disagreed'],
    ['Others felt that radios matter less.', 'Others felt'],
    ['It was stressed by several speakers that radios matter.', 'It was stressed by several speakers'],
    ['Some participants agreed that quotas work.', 'Some participants agreed'],
    ['In the view of two experts, radios matter.', 'In the view of two experts'],
  ])('says of "%s" that it was only some', (text, words) => {
    shows(text, 'some', words);
  });

  it.each([
    ['something was merely discussed', 'The role of radios was discussed at length.'],
    ['an agreement is denied', 'It was not agreed that radios matter.'],
    ['no agreement was reached', 'No agreement was reached on the number of radios.'],
    ['there was no consensus', 'There was no consensus on radios.'],
    ['participants did not agree', 'Participants did not agree on what success means.'],
    ['it is supposed', 'If it was agreed that radios matter, nobody wrote it down.'],
    ['another report recommended it', 'As recommended in the 2012 review, a cell was set up.'],
    ['an earlier report recommended it', 'A joint cell was recommended in the 2012 report.'],
    ['third parties say it', 'Studies suggest that most relapses happen early.'],
    ['an organ says it', 'The Security Council stressed that the truce must hold.'],
    ['parties agree among themselves', 'The two factions agreed to a truce in June.'],
    ['it is said by others', 'The clause was recommended by the Council.'],
    ['it is quoted', 'The poster read "it was agreed that radios matter".'],
    ['it is only possible', 'It could be argued that radios matter.'],
    ['a participle is an adjective', 'Some proposed measures cost little.'],
    ['the report speaks itself', 'Radios matter.'],
  ])('is none where %s', (_why, text) => {
    shows(text, 'none', '');
  });

  it('is that of the main clause, not of what is conceded first', () => {
    shows(
      'Although it was agreed that elections matter, speakers noted that they came early.',
      'suggested',
      'speakers noted',
    );
  });

  it('takes "they" for the participants only when the statement before had them speak', () => {
    const text = 'They stressed that patience pays.';
    const before = 'Participants argued for longer mandates.';
    expect(label(text).support.level).toBe('none');
    expect(label(text, { previous: { text: before, labels: label(before) } }).support.level).toBe('stressed');
  });
});

describe('the support of a list item', () => {
  const leadIn = 'Participants stressed the following lessons:';

  it('comes from its lead-in, with the lead-in’s words', () => {
    expect(labelItem(leadIn, 'Radios fail in the rain.').support).toEqual({
      level: 'stressed',
      words: 'Participants stressed',
    });
  });

  it('reaches the later sentences of the same item', () => {
    const first = { text: 'Radios fail.', labels: labelItem(leadIn, 'Radios fail.') };
    expect(labelItem(leadIn, 'Batteries do too.', { previous: first }).support.level).toBe('stressed');
  });

  it('gives way to the item’s own', () => {
    expect(labelItem(leadIn, 'Some participants doubted that radios fail.').support.level).toBe('some');
  });

  it('does not reach the next sentence of a paragraph', () => {
    const before = 'It was agreed that radios fail.';
    const after = label('Batteries do too.', { previous: { text: before, labels: label(before) } });
    expect(after.support).toEqual({ level: 'none', words: '' });
  });
});
