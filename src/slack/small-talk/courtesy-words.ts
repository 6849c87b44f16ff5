/**
 * What people say to one another that asks a report for nothing: data, by what it is. A message of nothing else is small
 * talk (`small-talk.ts`), so that no word may stand here for which somebody would search a report by itself.
 */

/** What it is that somebody says by a word or a phrase. */
export type Courtesy = 'greeting' | 'thanks' | 'assent' | 'pointing' | 'trouble' | 'rewording';

const LANGUAGES = ['english', 'french', 'german', 'spanish', 'arabic', 'russian', 'chinese', 'portuguese'];
const HARDLY = ['not', 'not quite', 'not really', 'not exactly'];
const WANTED = ['asked for', 'asked', 'wanted', 'meant', 'needed', 'need', 'was looking for', 'was asking'];
/** "not quite what I wanted" */
const DISAPPOINTED = HARDLY.flatMap((hardly) => WANTED.map((wanted) => `${hardly} what i ${wanted}`));

/** In small letters and without apostrophes, each phrase in a row. */
export const PHRASES: Readonly<Record<Courtesy, readonly string[]>> = {
  greeting: [
    'good morning',
    'good afternoon',
    'good evening',
    'good day',
    'how are you doing',
    'how are you',
    'how are things',
    'how is it going',
    'hows it going',
    'whats up',
    'nice to meet you',
    'pleased to meet you',
  ],
  thanks: ['thank you', 'much obliged', 'i owe you one', 'you saved my day'],
  assent: [
    'well done',
    'love it',
    'got it',
    'makes sense',
    'will do',
    'of course',
    'no problem',
    'no worries',
    'never mind',
    'fair enough',
    'all set',
    'that is all',
    'thats all',
    'that will be all',
    'it works',
    'works now',
    'works for me',
    'my bad',
    'you are welcome',
    'youre welcome',
    'see you',
    'see ya',
    'good night',
    'talk later',
    'have a nice day',
    'have a good day',
    'have a nice weekend',
    'have a good weekend',
    'have a good one',
    'what i was looking for',
    'what i needed',
    'what i need',
    'wrong channel',
    'wrong thread',
    'wrong window',
    'wrong chat',
    'wrong bot',
    'not sure',
    'not bad',
    'great find',
    'good find',
    'nice find',
    'not for you',
    'not meant for you',
    'ignore that',
    'ignore this',
    'ignore me',
    'forget it',
    'forget that',
    'just checking',
    'just kidding',
    'only kidding',
    'just joking',
    'only joking',
    'just testing',
    'only testing',
    'just a test',
    'only a test',
  ],
  pointing: ['for your information', 'have a look', 'take a look', 'heads up'],
  trouble: [
    'not helpful',
    'not useful',
    'no help',
    'why nothing',
    'anything close',
    ...DISAPPOINTED,
    'bad bot',
    'does not work',
    'doesnt work',
    'makes no sense',
  ],
  rewording: [
    'what do you mean',
    'what does that mean',
    'what does this mean',
    'what does it mean',
    'i dont understand',
    'i do not understand',
    'i dont get it',
    'in simple words',
    'in simple terms',
    'in plain words',
    'in plain english',
    'too long',
    ...LANGUAGES.map((language) => `in ${language}`),
  ],
};

/** By what each says. */
export const COURTESY_WORDS: Readonly<Record<Courtesy, ReadonlySet<string>>> = {
  greeting: listed(
    'hi hello hey hiya heya howdy hallo hei hej salut bonjour hola ciao namaste salaam greetings morning afternoon ' +
      'evening welcome',
  ),
  thanks: listed(
    'thanks thank thanx thx tnx tks thks ty tysm cheers ta merci danke gracias obrigado takk tack shukran appreciated ' +
      'appreciate grateful kudos',
  ),
  assent: listed(
    'ok okay okey oki k kk good great nice neat fine cool super perfect excellent brilliant awesome amazing wonderful ' +
      'fantastic lovely impressive splendid helpful useful helps helped yes yep yup yeah ja oui no nope nah alright right ' +
      'exactly indeed understood noted done sorry oops ups haha hahaha hehe lol wow yay hm hmm hmmm aha ah oh bye goodbye ' +
      'cya ttyl np bravo congrats congratulations brb',
  ),
  // They hand something over, and leave the asking to others.
  pointing: listed('cc fyi tagging see look above below here re'),
  trouble: listed('useless rubbish nonsense stupid dumb'),
  rewording: new Set(),
};

/** What it is asked to leave off. */
export const ENOUGH = listed('stop cancel unsubscribe quiet enough silence shut');
/** With it, it is tried out. */
export const TRIALS = listed('test testing ping pong');

/** Whom it is said to. */
export const NAMES = listed(
  'bot peaceops robot all team everyone everybody folks colleagues colleague guys people there friend friends buddy mate man dear',
);

/**
 * Small words between the others. Not those that ask or go on (who, what, more, next, only, else): with them, a message
 * may ask for something.
 */
export const FILLERS = listed(
  'a an the i im ive id me my we us our you youre your u ya it its this that thats these those is are was were be been am ' +
    'do does did can could will would have has had let lets so very really quite too much lot lots ton again also now then ' +
    'today already just for to of in on at by and or but as if not with from bit little please pls plz kindly well yet ' +
    'still back one job work answer up it',
);

/** Of what somebody speaks who asks whether it works. */
export const ITSELF = listed('it its you youre u ya bot robot peaceops this thing anyone anybody app');
export const BEING = listed('is are was were am isnt arent has have does do did seems looks');
/** How a service is. */
export const CONDITIONS = listed(
  'down up working work works broken alive dead awake asleep sleeping online offline on off available running ' +
    'responding reachable stuck frozen slow back there here ready listening',
);

/** What makes a question to the bot about itself. */
export const TO_IT = listed('you u youre your yourself');
/** Of a thing one asks only what it is and how it is used. */
export const THIS = listed('this bot peaceops app');
export const ASKS = listed(
  'what whats which who whos how can could are is do does will would help explain introduce',
);
/** Words of a question about what it is. */
export const IDENTITY = listed('who whos person human robot machine ai computer chatbot bot real');
/** Words of such questions, to `you` and about `this`. */
export const ABOUT_IT = listed(
  'help know work works use used using made built features commands things everything other else say am get start ' +
    'started explain introduce talk talking speak speaking supposed have has report reports document documents cover person human robot machine ai computer chatbot real',
);
export const ABOUT_THIS = listed('work works use used using help');
/** The small words of both. */
export const BETWEEN = listed(
  'what whats who whos how which can could does do is are will would should i we me us a an the to or and for with of ' +
    'about so actually just thing',
);

function listed(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
