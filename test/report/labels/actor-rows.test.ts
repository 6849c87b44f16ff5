import { findMentions, prepareActors } from '../../../src/report/labels/actor-mentions';
import { type ActorRow, checkActors } from '../../../src/report/labels/actor-rows';
import { ACTOR_NAMES, ACTORS } from '../../support/actors';

describe('the list of actors', () => {
  it('that comes with PeaceOps has nothing wrong', () => {
    expect(checkActors(ACTORS)).toEqual([]);
  });

  it('has the 193 member states and two observers, and the regional organisations', () => {
    expect(ACTORS.filter(({ kind }) => kind === 'state')).toHaveLength(195);
    for (const name of ['African Union', 'European Union', 'ECOWAS', 'ASEAN', 'OSCE', 'SADC', 'IGAD'])
      expect(ACTORS.find((row) => row.name === name)?.group).toBe('Regional organisations');
    expect(ACTOR_NAMES).toEqual(
      expect.arrayContaining(['League of Arab States', 'Organization of American States']),
    );
  });

  it.each<[string, unknown, string]>([
    ['no list', {}, 'must be a list of actors, each with a name and a kind.'],
    ['an empty row', [null], 'row 1: must have a name and a kind.'],
    [
      'no kind',
      [{ name: 'Plum' }],
      'row 1 (Plum): kind must be one of un-body, state, group, organisation, mission-part, people, no-actor.',
    ],
    ['no name', [{ kind: 'state' }], 'row 1: name must be a text.'],
    [
      'a name twice',
      [
        { name: 'Plum', kind: 'state' },
        { name: 'Plum', kind: 'state' },
      ],
      'row 2 (Plum): stands twice.',
    ],
    [
      'an unknown key',
      [{ name: 'Plum', kind: 'state', nmaes: [] }],
      'row 1 (Plum): “nmaes” is none of names, acronyms, adjectives, name, kind, patterns, group, unsaid.',
    ],
    [
      'names that are no texts',
      [{ name: 'Plum', kind: 'state', names: [1] }],
      'row 1 (Plum): names must be a list of texts.',
    ],
    [
      'a bad pattern',
      [{ name: 'Plum', kind: 'state', patterns: ['(plum'] }],
      'row 1 (Plum): “(plum” is no regular expression.',
    ],
    [
      'a pattern of nothing',
      [{ name: 'Plum', kind: 'state', patterns: ['(?:plum)?'] }],
      'row 1 (Plum): “(?:plum)?” matches nothing at all.',
    ],
    [
      'a capturing group',
      [{ name: 'Plum', kind: 'state', patterns: ['(plum)s'] }],
      'row 1 (Plum): “(plum)s” has a group that captures; write (?: instead of (.',
    ],
    [
      'a group that is not there',
      [{ name: 'Plum', kind: 'state', group: 'Fruit' }],
      'row 1 (Plum): group leads to Fruit, which is no actor.',
    ],
    [
      'a kind of report that there is not',
      [{ name: 'Plum', kind: 'state', patterns: [{ pattern: 'plum', kinds: ['novel'] }] }],
      'row 1 (Plum): kinds: novel is none of seminar, secretary-general, upr, inquiry, evaluation, transcript, other.',
    ],
  ])('with %s is refused in a sentence that names the row', (_what, rows, problem) => {
    expect(checkActors(rows)).toEqual([problem]);
  });
});

describe('mentions of states', () => {
  const names = prepareActors(ACTORS, 'other');
  const named = (text: string) => findMentions(text, names).flatMap(({ actors }) => actors);

  it.each<[string, string[]]>([
    ['The Kenyan and Norwegian delegations met.', ['Kenya', 'Norway']],
    ['The Government of Viet Nam and Côte d’Ivoire signed.', ['Viet Nam', "Côte d'Ivoire"]],
    ['Papua New Guinea, Guinea-Bissau and Guinea signed.', ['Papua New Guinea', 'Guinea-Bissau', 'Guinea']],
    [
      'The Democratic Republic of the Congo and the Republic of the Congo signed.',
      ['Democratic Republic of the Congo', 'Congo'],
    ],
    ['The DRC signed.', ['Democratic Republic of the Congo']],
    [
      'The joint UN-OAS appeal was read.',
      ['UN', 'Regional organisations', 'Organization of American States'],
    ],
  ])('are found in "%s"', (text, actors) => {
    expect(named(text)).toEqual(actors);
  });

  it.each([
    'Prices rose in Sudan, Chad and Mali.',
    'He travelled across northern Uganda.',
    'They visited Haiti.',
    'Boats left the Gulf of Guinea for Northern Ireland.',
    'A chad fell from the niger seed.',
  ])('are none where a state is but a place: "%s"', (text) => {
    expect(named(text)).toEqual([]);
  });
});

describe('the actors that a report adds', () => {
  const own: ActorRow[] = [
    { name: 'Germany', kind: 'state', names: ['the Government', 'the State under review'] },
  ];

  it('come before those of the list', () => {
    const names = prepareActors([...own, ...ACTORS], 'upr');
    expect(findMentions('The Government replied.', names).map(({ actors }) => actors)).toEqual([['Germany']]);
  });
});
