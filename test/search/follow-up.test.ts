import { openLibrary } from '../../src/report/library';
import { askedAnew } from '../../src/search/follow-up/anew';
import type { Asked } from '../../src/search/follow-up/asked';
import { followUp } from '../../src/search/follow-up/follow-up';
import { indexStatements } from '../../src/search/index-statements';
import { beijing } from '../support/corpus';
import { read } from '../support/reports';

const { index } = beijing();
const several = indexStatements(
  openLibrary([
    read('# Roads\n\nMend the roads in Bosnia.\n', { id: 'bosnia-2002', shortTitle: 'Bosnia 2002' }),
    read('# Planes\n\nThey fly over Bosnia.\n', { id: 'oslo-2031', shortTitle: 'Oslo 2031' }),
  ]),
);
const SHOWN = ['3/17.2', '2/8.2', '6.1/1.3'];
const EXITS: Asked = { query: 'exit strategies', from: 0, shown: SHOWN };
const NARROWED: Asked = { query: 'exit strategies type:recommendation', from: 3, shown: SHOWN };

/** What a message is taken as, in one line. */
function taken(said: string, asked: Asked = EXITS, among = index): string {
  const found = followUp(among, said, asked);
  if (found === null) return 'a question of its own';
  if (found.kind === 'question') return found.query;
  if (found.kind === 'unclear') return `unclear: ${found.because}`;
  return found.kind === 'page' ? `${found.turn} page` : `${found.want} of ${found.ids.join(', ')}`;
}

describe('a follow-up', () => {
  it.each([
    ['more', 'next page'],
    ['More, please!', 'next page'],
    ['ok, show me the next ones', 'next page'],
    ['anything else?', 'next page'],
    ['go on', 'next page'],
    ['the previous ones', 'previous page'],
    ['back to the first page', 'first page'],
    ['go back one page', 'previous page'],
    ['give me everything', 'everything page'],
    ['what else did they say about it', 'next page'],
  ])('turns the page: %s', (said, expected) => {
    expect(taken(said)).toBe(expected);
  });

  it.each([
    ['only the recommendations', 'exit strategies type:recommendation'],
    ['ok now only the recommendations', 'exit strategies type:recommendation'],
    ['just challenges please', 'exit strategies type:challenge'],
    ['only the recomendations', 'exit strategies type:recommendation'],
    ['only the training', 'exit strategies training'],
    ['recommendations only', 'exit strategies type:recommendation'],
    ['no, only the ones for police. not rule of law in general', 'exit strategies for:Police'],
    ['only on training', 'exit strategies training'],
    ['only section 6', 'exit strategies section:6'],
    ['without training', 'exit strategies -training'],
    ['the ones for the Security Council', 'exit strategies for:"Security Council"'],
    ['just the agreed ones', 'exit strategies support:agreed'],
    ['the ones about funding', 'exit strategies funding'],
  ])('narrows what was asked: %s', (said, expected) => {
    expect(taken(said)).toBe(expected);
  });

  it.each([
    ['only Bosnia', 'exit strategies report:bosnia-2002'],
    ['just in Bosnia 2002', 'exit strategies report:bosnia-2002'],
    ['and in Oslo 2031?', 'exit strategies report:oslo-2031'],
    ['what about Oslo 2031?', 'exit strategies report:oslo-2031'],
    ['and on Bosnia?', 'exit strategies Bosnia'],
  ])('narrows to a report that it names: %s', (said, expected) => {
    expect(taken(said, EXITS, several)).toBe(expected);
  });

  it.each([
    ['and on police?', 'exit strategies police type:recommendation'],
    ['and police', 'exit strategies police type:recommendation'],
    ['and challenges?', 'exit strategies type:recommendation,challenge'],
    ['what about training instead', 'training type:recommendation'],
    ['how about local ownership?', 'local ownership type:recommendation'],
    ['training instead', 'training type:recommendation'],
    ['and the same for police', 'police type:recommendation'],
    ['and for training?', 'exit strategies training type:recommendation'],
    ['and on HOW it leaves? handover to the government', 'exit strategies HOW it leaves type:recommendation'],
    ['and for the police?', 'exit strategies type:recommendation for:Police'],
  ])('changes what was asked, and keeps the rest of it: %s', (said, expected) => {
    expect(taken(said, NARROWED)).toBe(expected);
  });

  it.each([
    ['who said that?', 'context of 3/17.2'],
    ['who said that last one? a speaker or is it the seminars conclusion', 'context of 6.1/1.3'],
    ['so who said it then', 'context of 3/17.2'],
    ['where exactly is that in the report?', 'context of 3/17.2'],
    ['is nr 2 really a recommendation or just somebody’s remark?', 'context of 2/8.2'],
    ['page nr for the first quote pls, legal will ask. thx', 'citation of 3/17.2'],
    [
      'good. give me 1 and 3 as text I can paste in a paper, with the source as a footnote',
      'citation of 3/17.2, 6.1/1.3',
    ],
    ['ok but I need lines I can quote, word for word. 2 or 3 max', 'citation of 3/17.2, 2/8.2, 6.1/1.3'],
    ['who said these?', 'context of 3/17.2, 2/8.2, 6.1/1.3'],
    ['full reference pls, title, place, date, who published it, page', 'citation of 3/17.2'],
  ])('asks for more about what was shown: %s', (said, expected) => {
    expect(taken(said)).toBe(expected);
  });

  it.each([
    ['anything on benchmarks'],
    ['exit strategies'],
    ['who trains the police?'],
    ['where should missions be planned?'],
    ['protection of civilians then. and not just the mandate language'],
    ['more training for police'],
    ['what did they say on the rule of law?'],
    ['only if they are trained'],
    ['and then what happened'],
    ['what about it'],
    ['who was there?'],
    ['that’s about coordination. I asked about humanitarian space'],
    ['only'],
    ['and'],
    ['?'],
    [''],
    ['x'.repeat(500)],
  ])('is not taken for one: %s', (said) => {
    expect(taken(said)).toBe('a question of its own');
  });

  it.each([
    ['that’s not about exits', 'no-subject', EXITS],
    ['this is about elections though', 'no-subject', EXITS],
    ['we should put this in the concept', 'no-subject', EXITS],
    ['cite the one on airlift', 'no-such-excerpt', EXITS],
    ['cite the agreed one', 'no-such-excerpt', EXITS],
    ['exclude section 6', 'section-left-out', EXITS],
    ['who said that?', 'nothing-shown', { ...EXITS, shown: [] }],
    ['cite number 7', 'no-such-excerpt', EXITS],
    ['cite para 99', 'no-such-excerpt', EXITS],
    ['who said 9/9.9?', 'no-such-excerpt', EXITS],
    ['the fourth one please', 'no-such-excerpt', EXITS],
    ['cite both', 'no-such-excerpt', EXITS],
    ['is number 7 right?', 'no-such-excerpt', EXITS],
    ['cite one of them', 'no-such-excerpt', EXITS],
    ['and the other two?', 'no-such-excerpt', EXITS],
    ['cite two', 'no-such-excerpt', EXITS],
    ['cite the previous one', 'no-such-excerpt', EXITS],
    ['cite it', 'no-such-excerpt', { ...EXITS, latest: { ids: [], want: 'context' as const } }],
    ['not the executive summary', 'section-left-out', EXITS],
    ['not quite what I wanted', 'no-subject', EXITS],
    ['except it’s wrong', 'no-subject', EXITS],
    ['just ignore that', 'no-subject', EXITS],
    ['and Ben agrees', 'no-subject', EXITS],
    ['Marta will use the first one', 'no-subject', EXITS],
    ['I agree with this', 'no-subject', EXITS],
    ['nice, Ben will love this', 'no-subject', EXITS],
    ['and I think so', 'no-subject', EXITS],
  ])('takes nothing rather than something else: %s (%s)', (said, because, asked) => {
    expect(taken(said, asked)).toBe(`unclear: ${because}`);
  });

  it.each([
    ['quote number two', 'citation of 2/8.2'],
    ['footnotes for all three', 'citation of 3/17.2, 2/8.2, 6.1/1.3'],
    ['full text of the second', 'context of 2/8.2'],
    ['the one about elections please', 'context of 3/17.2'],
    ['cite #2', 'citation of 2/8.2'],
    ['cite no. 2', 'citation of 2/8.2'],
    ['cite nr. 2', 'citation of 2/8.2'],
    ['give me the source of #3', 'citation of 6.1/1.3'],
    ['page of no. 3?', 'citation of 6.1/1.3'],
    ['who said 2/8.2?', 'context of 2/8.2'],
    ['who said [2/8.2]', 'context of 2/8.2'],
    ['who said beijing-2007/2/8.2', 'context of 2/8.2'],
    ['source for 5.3/1.1', 'citation of 5.3/1.1'],
    ['what page is 2/8.2 on?', 'citation of 2/8.2'],
    ['who said 3?', 'context of 6.1/1.3'],
    ['cite para 8', 'citation of 2/8.2'],
    ['the second quote, who said it?', 'context of 2/8.2'],
    ['I like the second quote, who said it?', 'context of 2/8.2'],
    ['cite the second', 'citation of 2/8.2'],
    ['cite the 2nd one', 'citation of 2/8.2'],
    ['cite all of them', 'citation of 3/17.2, 2/8.2, 6.1/1.3'],
    ['quote the first one', 'citation of 3/17.2'],
    ['the exact words of the second', 'citation of 2/8.2'],
    ['what’s the full context of the second one?', 'context of 2/8.2'],
    ['show me the second one in context', 'context of 2/8.2'],
    ['show 2/8.2 in context', 'context of 2/8.2'],
    ['bibtex for the first one pls', 'citation of 3/17.2'],
    ['and the second one?', 'context of 2/8.2'],
    ['only the first two', 'context of 3/17.2, 2/8.2'],
    ['and 3?', 'context of 6.1/1.3'],
    ['the third please', 'context of 6.1/1.3'],
    ['the last two', 'context of 2/8.2, 6.1/1.3'],
    ['how strong was the agreement on the first', 'context of 3/17.2'],
    ['is this quote real?', 'context of 3/17.2'],
    ['who exactly said it? name pls', 'context of 3/17.2'],
    ['show me where it says that', 'context of 3/17.2'],
    ['cite the one on elections', 'citation of 3/17.2'],
    ['can I trust this?', 'context of 3/17.2'],
    ['why is this a recommendation?', 'context of 3/17.2'],
    ['is it from the summary?', 'context of 3/17.2'],
    ['is the third agreed by everyone?', 'context of 6.1/1.3'],
    ['is this public? can I quote it?', 'citation of 3/17.2'],
    ['is 2 a consensus position?', 'context of 2/8.2'],
    ['APA for the second', 'citation of 2/8.2'],
    ['where’s that from', 'context of 3/17.2'],
    ['was that the chair or a participant?', 'context of 3/17.2'],
    ['did anybody disagree with that?', 'context of 3/17.2'],
    ['who is that addressed to?', 'context of 3/17.2'],
    ['compare 1 and 2', 'context of 3/17.2, 2/8.2'],
    ['sorry, I meant the second one', 'context of 2/8.2'],
  ])('points at what was shown: %s', (said, expected) => {
    expect(taken(said)).toBe(expected);
  });

  it('means by "that" what was shown last', () => {
    const latest = { ids: ['5.3/1.1'], want: 'citation' as const };
    expect(taken('who said that?', { ...EXITS, latest })).toBe('context of 5.3/1.1');
    expect(taken('and the second one?', { ...EXITS, latest })).toBe('citation of 2/8.2');
    const two = { ids: ['6.1/1.3', '5.3/1.1'], want: 'citation' as const };
    expect(taken('who said these?', { ...EXITS, latest: two })).toBe('context of 6.1/1.3, 5.3/1.1');
    expect(taken('cite both', { ...EXITS, latest: two })).toBe('citation of 6.1/1.3, 5.3/1.1');
    expect(taken('who said the second one?', { ...EXITS, latest: two })).toBe('unclear: no-such-excerpt');
  });

  it('counts from the beginning on later pages', () => {
    expect(taken('cite number 5', NARROWED)).toBe('citation of 2/8.2');
    expect(taken('cite the second one', NARROWED)).toBe('citation of 2/8.2');
  });

  it.each([
    ['tell me more', 'next page'],
    ['more on that', 'next page'],
    ['can you show me more please?', 'next page'],
    ['and in chapter 5', 'exit strategies section:5'],
    ['only chapter 5', 'exit strategies section:5'],
    ['can you narrow it to section 3', 'exit strategies section:3'],
    ['only from the executive summary', 'exit strategies section:2'],
    ['drop the elections one', 'exit strategies -elections'],
    ['except for the military', 'exit strategies -military'],
    ['any that were agreed', 'exit strategies support:agreed'],
    ['which are agreed?', 'exit strategies support:agreed'],
    ['only what was agreed', 'exit strategies support:agreed'],
    ['only those that were agreed', 'exit strategies support:agreed'],
    ['only firm ones', 'exit strategies support:agreed'],
    ['the agreed ones', 'exit strategies support:agreed'],
    ['only agreed', 'exit strategies support:agreed'],
    ['agreed only', 'exit strategies support:agreed'],
    [
      'only recommendations to the Security Council',
      'exit strategies type:recommendation for:"Security Council"',
    ],
    ['and to the Secretary-General?', 'exit strategies Secretary-General'],
    ['drop the military stuff', 'exit strategies -military'],
    ['not interested in elections', 'exit strategies -elections'],
    ['only what the participants agreed on please', 'exit strategies support:agreed'],
    ['no I want what was agreed', 'exit strategies support:agreed'],
    ['just the challenges, no recs', 'exit strategies type:challenge'],
    ['both recommendations and findings', 'exit strategies type:recommendation,finding'],
    ['any challenges?', 'exit strategies type:challenge'],
    ['same but only section 7', 'exit strategies section:7'],
    ['same in section 5', 'exit strategies section:5'],
    ['same question for local ownership', 'local ownership'],
    ['change to police', 'police'],
    ['make it police', 'police'],
    ['add training', 'exit strategies training'],
    ['minus elections', 'exit strategies -elections'],
    ['not the challenges', 'exit strategies type:recommendation,finding,context'],
    ['anything agreed?', 'exit strategies support:agreed'],
    ['those addressed to police', 'exit strategies for:Police'],
    ['are there any on elections?', 'exit strategies elections'],
    ['and what of training?', 'training'],
    ['in 5.3 only', 'exit strategies section:5.3'],
    ['more from section 5', 'exit strategies section:5'],
    ['only what’s addressed to police', 'exit strategies for:Police'],
    ['not Sudan, Afghanistan', 'Afghanistan'],
    ['and submarines', 'exit strategies submarines'],
  ])('narrows in ordinary words: %s', (said, expected) => {
    expect(taken(said)).toBe(expected);
  });

  it.each([
    'elections',
    'communication',
    'India',
    'the mandate',
    'reform',
    'action',
    'agenda',
    'command',
    'common ground',
    'conditions',
    'foundation',
    'nations',
    'relations',
    'options',
    'funding',
  ])('takes no good word for a misspelt type: %s', (word) => {
    expect(taken(`what about ${word}?`)).toBe(word.replace(/^the /, ''));
    expect(taken(`and ${word}?`)).toBe(`exit strategies ${word.replace(/^the /, '')}`);
  });

  it('widens what was narrowed, and drops who was asked with the subject', () => {
    expect(taken('without narrowing', NARROWED)).toBe('exit strategies');
    const asked = { ...EXITS, query: 'exit strategies type:recommendation for:Military' };
    expect(taken('what about women?', asked)).toBe('women type:recommendation');
    expect(taken('only the challenges', NARROWED)).toBe('exit strategies type:challenge');
  });

  it('adds nothing to what the reports are silent on', () => {
    expect(taken('and on police?', { query: 'submarines', from: 0, shown: [] })).toBe('police');
  });

  it('leaves a query with an operator alone', () => {
    expect(taken('NOT police training')).toBe('a question of its own');
    expect(taken('-police training')).toBe('a question of its own');
  });

  it('has nothing to narrow or to page where nothing was asked', () => {
    const shown = { query: '', from: 0, shown: [], latest: { ids: ['2/8.2'], want: 'context' as const } };
    expect(taken('only the recommendations', shown)).toBe('a question of its own');
    expect(taken('more', shown)).toBe('a question of its own');
    expect(taken('cite it', shown)).toBe('citation of 2/8.2');
  });
});

describe('a message that begins anew', () => {
  it.each([
    ['new question: police', 'police'],
    ['ok forget police, what about the military', 'the military'],
    ['sorry I meant police', 'police'],
    ['start over', ''],
    ['start over: police', 'police'],
    ['different topic', ''],
    ['sorry, typo: police', 'police'],
    ['I said police not policy', 'police'],
  ])('says so: %s', (said, anew) => {
    expect(askedAnew(said)).toBe(anew);
  });

  it.each([
    'police',
    'what about the military',
    'sorry, I meant the second one',
    'start of a mission',
    'forget',
  ])('does not: %s', (said) => {
    expect(askedAnew(said)).toBeNull();
  });
});
