import { label, labelItem } from './label-sentence';

describe('a recommendation', () => {
  it.each([
    'Mandates should name their price.',
    'Mandates must name their price.',
    'Mandates need to name their price.',
    'Every mandate has to name its price.',
    'Progress ought to be measured yearly.',
    'It is essential that mandates name their price.',
    'It is therefore vital to listen first.',
    'Nor should a date be fixed by the budget.',
    'Trust is indispensable for any handover.',
    'Peacekeeping requires political support.',
    'There is an urgent need for interpreters.',
    'The importance of interpreters was stressed.',
    'The need for interpreters was underscored.',
    'Participants emphasised the need to recruit interpreters.',
    'It was suggested that the Secretariat might publish its templates.',
    'It was stressed that a force cannot stand by.',
    'Experts warned against quick exits.',
    'Member States are urged to pay in full.',
    'This is a question that must not wait.',
  ])('is what "%s" makes', (text) => {
    expect(label(text).type).toBe('recommendation');
  });

  it.each([
    ['the modal stands in a relative clause', 'The manual lists principles that should guide planners.'],
    ['the question is embedded', 'The annex explains how units should report.'],
    ['it is a hypothesis', 'If mandates have to be changed, a month goes by.'],
    ['the hypothesis is an inversion', 'Should the truce collapse, the engineers would leave.'],
    ['the duty is denied', 'The engineers do not have to stay.'],
    ['need is a noun', 'The courses answer their training needs to some degree.'],
    ['it is a formula', 'It should be noted that the budget doubled.'],
    ['the modal is quoted', 'The sign on the gate read "you must not enter".'],
    ['what is asked was not agreed', 'It was not agreed that the engineers should leave.'],
    [
      'what is recommended was recommended elsewhere',
      'As recommended in the 2012 review, a cell was set up.',
    ],
    ['only a role is stressed', 'Speakers stressed the role of women mediators.'],
  ])('is not made where %s', (_why, text) => {
    expect(label(text).type).toBe('finding');
  });
});

describe('a challenge', () => {
  it.each([
    'Participants were concerned that the host government must approve each flight.',
    'Several delegations cautioned that the mission was overstretched.',
    'It was noted with concern that posts stay empty.',
    'Integration lags behind everywhere.',
    'Troops should have been sent months earlier.',
    'The benchmarks have not yet been met.',
    'Units are often unable to patrol at night.',
    'The timetable was too tight to keep.',
    'Exits have been premature.',
  ])('is what "%s" tells of', (text) => {
    expect(label(text).type).toBe('challenge');
  });

  it('is not told of where the trouble is averted', () => {
    expect(label('Joint patrols help to overcome old tensions.').type).toBe('finding');
  });

  it('is not told of where it is only conceded', () => {
    expect(label('Despite many problems, the count was finished in a week.').type).toBe('finding');
  });
});

describe('context', () => {
  it.each([
    'The relationship between police and prosecutors was discussed at length.',
    'The protection of civilians was addressed in the second session.',
    'The matter of fuel was also allotted time.',
    'Participants discussed whether the mandate should be longer.',
    'There was some discussion of fuel.',
    'The seminar heard three former envoys.',
    'The workshop was held in Lagos on 3 May.',
    'This report summarises the debate.',
    'Participants identified a number of challenges.',
    'The following gaps were identified:',
    'The Panel recommended that:',
    'Member States should:',
  ])('is what "%s" is', (text) => {
    expect(label(text).type).toBe('context');
  });

  it('is what a preface tells when nothing else shows', () => {
    expect(label('Norway paid for it.', { sectionTitle: 'Preface' }).type).toBe('context');
    expect(label('Norway paid for it.').type).toBe('finding');
  });

  it('is not what a seminar agreed', () => {
    expect(label('The workshop agreed that training is essential.').type).toBe('recommendation');
  });
});

describe('the type of a list item', () => {
  it('is a recommendation under recommendations, whatever its words', () => {
    expect(labelItem('The following recommendations were made:', 'One radio for each patrol.').type).toBe(
      'recommendation',
    );
  });

  it('is a challenge under challenges, unless it asks for something', () => {
    const leadIn = 'The following challenges were stressed:';
    expect(labelItem(leadIn, 'Units arrive late.').type).toBe('challenge');
    expect(labelItem(leadIn, 'Units must arrive together.').type).toBe('recommendation');
  });

  it('is by its own words under trends or lessons', () => {
    const leadIn = 'Participants identified some trends:';
    expect(labelItem(leadIn, 'The growing number of police units;').type).toBe('finding');
    expect(labelItem(leadIn, 'Growing delays in deployment;').type).toBe('challenge');
    expect(labelItem(leadIn, 'Publish the benchmarks.').type).toBe('recommendation');
  });

  it('follows the matter of its lead-in, not what the lead-in only mentions', () => {
    const leadIn = 'When discussing problems of supply, participants drew these lessons:';
    expect(labelItem(leadIn, 'Fuel was found locally.').type).toBe('finding');
  });

  it('is a recommendation where it completes a demand', () => {
    expect(labelItem('Member States should:', 'pay in full.').type).toBe('recommendation');
  });

  it('unfolds a lead-in that says something itself', () => {
    const leadIn = 'Speakers underlined the part that women play, by:';
    const labels = { ...label(leadIn, { introducesList: true }), type: 'finding' as const };
    const item = label('settling small disputes.', { kind: 'item', leadIn: { text: leadIn, labels } });
    expect(item.type).toBe('finding');
  });

  it('is a recommendation in a section of recommendations even without a lead-in', () => {
    expect(label('One radio for each patrol.', { kind: 'item', sectionTitle: 'Recommendations' }).type).toBe(
      'recommendation',
    );
  });
});
