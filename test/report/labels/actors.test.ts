import { label, labelItem } from './label-sentence';

const names = (text: string, actors: string[]) => {
  expect(label(text).actors).toEqual(actors);
};

describe('the actors of a statement', () => {
  it.each<[string, string[]]>([
    ['The United Nations and NATO share an airfield.', ['UN', 'NATO']],
    ['U.N. staff and UN peacekeepers eat together.', ['UN', 'Military']],
    ['UN Headquarters wrote to the UN country team.', ['UN Headquarters']],
    ['The Secretariat keeps a roster.', ['UN Headquarters']],
    ['The UN mission in Liberia, UNMIL, left in 2018.', ['Mission']],
    ['UN Funds and Programmes and the World Bank pay.', ['Funds and Programmes', 'World Bank']],
    ['UN member states pay late.', ['Member States']],
    ['A UN force arrived.', ['UN', 'Military']],
    ['UN police and local police share a desk.', ['Police', 'Local actors']],
    ['Troop-contributing countries (TCCs) rotate.', ['Troop contributors']],
    ['The peacekeeping force and its Force Commander left.', ['Military', 'Force Commander']],
    ['Special Representatives (SRSGs) meet monthly.', ['SRSG']],
    ['The host country and the Haitian Government agree.', ['Host government']],
    ['The local population and the general public waited.', ['Local population']],
    ['Local ownership and civil society matter.', ['Local actors']],
    ['OCHA, NGOs and aid agencies met.', ['OCHA', 'NGOs', 'Humanitarian organisations']],
    ['ECOWAS and other regional organizations lead.', ['Regional organisations', 'ECOWAS']],
    ['The Peacebuilding Commission (PBC) reports.', ['Peacebuilding Commission']],
    ['The Council asked the General Assembly.', ['Security Council', 'General Assembly']],
    ['China, India and other Asian countries send units.', ['China', 'India', 'Asian countries']],
    ['DPKO thanked donors.', ['DPKO', 'Donors']],
  ])('are found in "%s"', names);

  it.each([
    'The mission mandate and the Report on Integrated Missions are long.',
    'The UN doctrine is old.',
    'It is a whole-of-government approach.',
    'Mission-specific training helps.',
    'Ships crossed the Indian Ocean.',
    'There was unanimous support for unity.',
    'Economic, political and military means differ.',
  ])('are none in "%s"', (text) => {
    names(text, []);
  });

  it('stand in order of first appearance, each once', () => {
    names('Donors asked the mission, and the mission asked donors.', ['Donors', 'Mission']);
  });

  it('come from the statement before where the subject is a pronoun and nobody is named', () => {
    const before = 'Donors met in Oslo.';
    const previous = { text: before, labels: label(before) };
    expect(label('They meet twice a year.', { previous }).actors).toEqual(['Donors']);
    expect(label('Oslo is cold.', { previous }).actors).toEqual([]);
  });

  it('know "the Commission" only after the Peacebuilding Commission', () => {
    const before = 'The Peacebuilding Commission is new.';
    const previous = { text: before, labels: label(before) };
    expect(label('The Commission meets in May.', { previous }).actors).toEqual(['Peacebuilding Commission']);
    expect(label('The Commission meets in May.').actors).toEqual([]);
  });

  it('include the subject of a lead-in that an item completes', () => {
    expect(labelItem('NGOs help in several ways, by:', 'building trust.').actors).toEqual(['NGOs']);
    expect(labelItem('NGOs made these observations:', 'Trust is rare.').actors).toEqual([]);
  });
});
