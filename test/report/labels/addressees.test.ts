import { label, labelItem } from './label-sentence';

const asks = (text: string, addressees: string[]) => {
  expect(label(text).addressees).toEqual(addressees);
};

describe('the addressees of a recommendation', () => {
  it.each<[string, string[]]>([
    ['The UN should listen first.', ['UN']],
    ['Next year, the Secretariat must publish its rosters.', ['UN Headquarters']],
    ['Police have to patrol at night, and the military should not.', ['Police', 'Military']],
    ['The SRSG, the Force Commander and their teams should meet daily.', ['SRSG', 'Force Commander']],
    ['A UN force cannot and should not stand by.', ['Military']],
    ['The leadership of the mission should meet weekly.', ['Mission']],
    ['It is vital that the UN and its member states pay on time.', ['UN', 'Member States']],
    ['It was recommended that the Security Council visit first.', ['Security Council']],
    ['It is essential for donors to pay on time.', ['Donors']],
    ['The Panel urges Member States to pay in full.', ['Member States']],
    ['Troop contributors are encouraged to train together.', ['Troop contributors']],
    ['Camps should be planned by the mission and the host government.', ['Mission', 'Host government']],
    ['Speakers stressed the need for more contributions of police from NATO.', ['NATO']],
    ['To the Secretariat: simplify the forms, which must be shorter.', ['UN Headquarters']],
  ])('are those who are asked to act in "%s"', asks);

  it.each([
    ['nobody is named', 'Fixed templates should be avoided.'],
    ['something is to be done to the actor', 'The SRSG should be given greater authority.'],
    ['the actor only qualifies the subject', 'The structure of the mission should be simple.'],
    ['it is the population, which is served', 'The local population must feel safe.'],
    ['the actor is to be enabled', 'It is important that NGOs are able to work.'],
    ['the sentence recommends nothing', 'The UN has grown.'],
  ])('are none where %s', (_why, text) => {
    asks(text, []);
  });

  it('of a list item are those to whom its lead-in speaks', () => {
    expect(labelItem('Member States should:', 'pay in full.').addressees).toEqual(['Member States']);
    expect(labelItem('Recommendations to the Secretariat:', 'Simplify the forms.').addressees).toEqual([
      'UN Headquarters',
    ]);
    expect(labelItem('The Panel recommended that:', 'donors pay in full.').addressees).toEqual(['Donors']);
    expect(labelItem('Recommendations for a successful mission:', 'Start early.').addressees).toEqual([]);
  });
});
