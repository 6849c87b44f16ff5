import { topicsIn } from '../../src/browse/topics';
import { parseThesaurus, readThesaurusFiles, THESAURUS_DIRECTORY } from '../../src/corpus/thesaurus-files';
import { indexStatements } from '../../src/search/index-statements';
import { prepareThesaurus } from '../../src/search/prepare-thesaurus';
import { ACTORS } from '../support/actors';
import { libraryOf } from '../support/any-index';

const data = parseThesaurus(readThesaurusFiles(THESAURUS_DIRECTORY), ACTORS);
const thesaurus = prepareThesaurus(data);
const topicsOf = (text: string) =>
  topicsIn(indexStatements(libraryOf([{ id: '0', text }]), thesaurus)).map(({ id }) => id);

describe('the topics of a statement', () => {
  it.each([
    // A word of everyday life, in its everyday sense.
    ['The execution of the budget was slow.', 'death-penalty'],
    ['Over the courses of two rivers, roads were built.', 'training'],
    ['The new standards of living pleased nobody.', 'guidance-and-policy'],
    ['She made references to three earlier talks.', 'studies-and-publications'],
    ['They found the targets of the attack.', 'benchmarks'],
    ['This is a crime against humanity.', 'humanitarian-principles'],
    ['The unity of the team was praised.', 'reconciliation'],
    ['The breach in the wall was closed.', 'violation-of-agreements'],
    ['All the parties of the evening ended early.', 'parties-to-conflict'],
    // A city, or the name of a continent, for a state.
    ['The delegates flew from Geneva to Vienna.', 'switzerland'],
    ['The offices in Washington were closed.', 'united-states'],
    ['Latin American officers were trained.', 'united-states'],
    ['The meeting in Paris ended late.', 'france'],
    ['Troops from Cameroon and Gabon arrived.', 'economic-community-of-central-african-states'],
    ['Malaysia sent engineers.', 'asean'],
    // Part of a phrase, or words that have other endings.
    ['The coalition partners of the force had other plans.', 'opposition-and-political-parties'],
    ['Villages emerging, states emerging, all need help.', 'state-of-emergency'],
    ['Peace efforts of the town were small.', 'peace-process'],
    ['The Ministry of Foreign Affairs sent a letter.', 'diplomats'],
    ['Local elections were held in May.', 'decentralisation'],
    ['Troop-contributing countries met.', 'force-generation'],
    ['The Force Commander led the military force.', 'use-of-force'],
    ['Neighbours learnt conflict resolution.', 'security-council-resolution'],
    ['The implementation of the mandate began.', 'clear-credible-and-achievable-mandate'],
    ['In the Democratic Republic of the Congo it rained.', 'democracy'],
    ['The use of military trucks was free.', 'united-states'],
    ['Local ownership matters.', 'national-ownership'],
    // One body for another.
    ['ECHA met twice.', 'executive-committees'],
    ['MONUC left the Democratic Republic of the Congo.', 'economic-community-of-central-african-states'],
    ['The IED was found.', 'terrorism'],
    ['The ASG spoke.', 'secretary-general'],
  ])('%j are not of what it does not speak of: %s', (text, topic) => {
    expect(topicsOf(text)).not.toContain(topic);
  });

  it.each([
    ['The moratorium on executions was lifted.', 'death-penalty'],
    ['Training courses were held.', 'training'],
    ['Switzerland paid.', 'switzerland'],
    ['The US agreed.', 'united-states'],
    ['The state of emergency ended.', 'state-of-emergency'],
    ['The peace process failed.', 'peace-process'],
    ['Ambassadors met.', 'diplomats'],
    ['National ownership matters.', 'national-ownership'],
    ['The ECPS met.', 'executive-committees'],
    ['The IED was found.', 'improvised-explosive-device'],
    ['The IOM helped.', 'international-organization-for-migration'],
    ['Countries emerging from conflict need jobs.', 'post-conflict'],
    ['A failed State has no police.', 'fragile-states'],
  ])('%j are of what it speaks of: %s', (text, topic) => {
    expect(topicsOf(text)).toContain(topic);
  });
});

describe('the concepts', () => {
  it('have no two preferred labels of the same words', () => {
    const inFull = (label: string) => label.toLowerCase().replace(/^united nations\b/, 'un');
    const names = data.concepts.map(({ prefLabel }) =>
      inFull(String(prefLabel)).split(/\W+/).sort().join(' '),
    );
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });
});
