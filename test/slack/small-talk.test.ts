import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type SmallTalk, smallTalkIn } from '../../src/slack/small-talk/small-talk';

const LINES: Readonly<Record<SmallTalk, readonly string[]>> = {
  nothing: ['', '<@U0PEACEOPS>', '<@U0PEACEOPS> <@U0BEN>', '?', '...', '<#C01|general>'],
  greeting: [
    'hi',
    'hello!',
    'Hey <@U0PEACEOPS>, hello!',
    'good morning <@U0PEACEOPS> :wave:',
    'hello! 👋',
    'hi all',
    'hey PeaceOps, how are you?',
    'nice to meet you',
    'Bonjour',
    'hi there',
  ],
  thanks: [
    'thanks',
    '<@U0PEACEOPS> thanks!',
    'thx 🙏',
    'thank you very much for this',
    'thank you so much!! that really helps 🙏',
    'perfect, tks 👍',
    'ok thx',
    'great, thanks a lot :D',
    'cheers mate',
    'thanks to you all',
    'Thanks, just what I needed',
    'merci',
    'good bot, thank you',
  ],
  assent: [
    'ok',
    'OK.',
    'good bot',
    'great',
    'perfect!',
    'got it',
    'nice one',
    'no',
    'yes',
    ':+1:',
    '👍',
    '<@U0PEACEOPS> :pray::skin-tone-2:',
    'lol',
    'sorry',
    'well done <@U0PEACEOPS>',
    'makes sense',
    'never mind',
    'have a nice weekend',
    ':)',
    'ok, that is all for today',
    'it works!',
  ],
  pointing: [
    'cc <@U0PEACEOPS>',
    '<@U0PEACEOPS> fyi',
    'see above',
    '<@U0BEN> have a look',
    'look at this',
    'here',
  ],
  presence: [
    'is it down again?',
    'is it down again',
    'are you there?',
    'hello, are you there?',
    'you there?',
    'is this thing on?',
    'anybody there?',
    'is <@U0PEACEOPS> working?',
    'is the bot working again?',
    'are you awake?',
    'does it work?',
    'test',
    'ping',
  ],
  'about-it': [
    'what can you do?',
    'oh ok sorry 😅 what can you do?',
    'who are you',
    'what are you?',
    'are you a bot?',
    'are you a person or a bot',
    'can you help me?',
    'hi, can you help?',
    'how does this work?',
    'how do I use this bot?',
    'what is this?',
    'what else can you do',
    'hi, I am new in the team, they said I should write to you? are you a person or a bot',
  ],
  enough: ['stop', 'please stop', 'stop it', 'unsubscribe', 'shut up'],
  trouble: [
    'bad bot',
    'useless',
    'that was not helpful',
    'this makes no sense',
    'sorry but that is nonsense',
    'that’s not what I asked',
    'not quite what I wanted',
    'not helpful',
    'why nothing?',
  ],
  wrong: ['you’re wrong', 'that’s wrong', 'I think this is incorrect', 'that is simply untrue'],
  removal: ['please remove your answer', 'delete that', 'undo', 'can you take that down and delete it?'],
  'own-data': ['delete my data', 'forget me', 'what do you store about me?', 'clear my history'],
  rewording: [
    'explain',
    'summarise this',
    'translate to French',
    'repeat that',
    'shorter pls',
    'what do you mean',
    'I don’t understand',
    'in simple words please',
    'summarise the report in two sentences',
  ],
  digests: ['how do I set up a digest?', 'can I stop the digest', 'how do I get a weekly digest'],
  'about-reports': ['what is this report about?', 'what is the report about', 'what’s the seminar about'],
};

const ASKING = [
  'what is right and wrong in peacekeeping',
  'misleading mandates',
  'delete the section on police',
  'explain exit strategies',
  'summarise local ownership',
  'translation',
  'what do you mean by integration?',
  'what is the report about on police?',
  'is that wrong about elections?',
  'the wrong kind of training',
  'digest police',
  'stop sending police',
  'not sure about elections',
  'and Ben agrees',
  'forget police',
  'source',
  'exit strategies',
  'thanks. and on police?',
  'hi in a hurry. local ownership. consensus yes/no?',
  'more',
  'ok more',
  'more please',
  'who said that?',
  'thanks, who said that last one?',
  'so who said it then',
  'anyone against?',
  'anything else?',
  'only the recommendations',
  'ok now only the recommendations',
  'what about training instead',
  'the next ones please',
  'good. give me 1 and 3 as text',
  'perfect. now police',
  'when to leave',
  'what works?',
  'what is working in the field?',
  'good governance',
  'good practice please',
  'stop the violence',
  'does it say anything on police?',
  'is it a recommendation?',
  'are you sure that police are mentioned?',
  'can you help me with exit strategies?',
  'what can you tell me about local ownership?',
  'exit strategies for police. are they mentioned? are you a bot?',
  'I need the part on exit. can you help?',
  'how does integration work?',
  'what is integration for?',
  'how can people help?',
  'morning briefings',
  'welcome ceremonies',
  '"thank you"',
  '“good”',
  'right?',
  'no, only the ones for police. not rule of law in general',
  'section:6',
  'type:recommendation please',
  '6.1/1.3',
  'the silence of the Council',
  'testing of equipment',
  'human rights',
  'are human rights mentioned?',
];

describe('small talk', () => {
  const cases = Object.entries(LINES).flatMap(([kind, lines]) => lines.map((line) => [line, kind] as const));

  it.each(cases)('%j is %s', (line, kind) => {
    expect(smallTalkIn(line)).toBe(kind);
  });

  it.each(ASKING)('%j is none', (line) => {
    expect(smallTalkIn(line)).toBeNull();
  });

  it('is no judged query', () => {
    const folder = path.join(__dirname, '..', 'eval');
    const files = ['queries', 'queries-blind', 'unanswerable', 'unanswerable-blind', 'words'];
    const queries = files.flatMap((name) =>
      readFileSync(path.join(folder, `${name}.jsonl`), 'utf8')
        .trim()
        .split('\n')
        .map((row) => String(JSON.parse(row).query)),
    );
    expect(queries.length).toBeGreaterThan(600);
    const ofWords = queries.filter((query) => /[\p{L}\p{N}]/u.test(query));
    expect(ofWords.filter((query) => smallTalkIn(query) !== null)).toEqual([]);
  });
});
