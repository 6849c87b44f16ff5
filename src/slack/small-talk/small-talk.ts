import { fold } from '../../search/analyze';
import { wordsIn } from '../notation';
import {
  ABOUT_IT,
  ABOUT_THIS,
  ASKS,
  BEING,
  BETWEEN,
  CONDITIONS,
  COURTESY_WORDS,
  type Courtesy,
  ENOUGH,
  FILLERS,
  IDENTITY,
  ITSELF,
  NAMES,
  PHRASES,
  THIS,
  TO_IT,
  TRIALS,
} from './courtesy-words';
import { type Remark, SENT, WITHOUT_OBJECT } from './remark-words';
import { remarkIn } from './remarks';

/**
 * What a message is that asks nothing of the reports. `nothing`: it has no words at all; `assent`: praise, farewell and
 * the like, which wait for no answer; `pointing`: it hands something over ("cc", "see above"); `presence`: whether the
 * bot works; `about-it`: what the bot is or does; `enough`: it is to leave off; `trouble`: it was of no help; the
 * rest: remarks on what it says.
 */
export type SmallTalk = Courtesy | Remark | 'nothing' | 'presence' | 'about-it' | 'enough';

/** Small talk to which one line is said; what is left asks for a command. */
export type OneLined = Exclude<SmallTalk, 'about-it' | 'about-reports'>;

/** A longer message says something. */
const MOST_WORDS = 60;
/** What is in quotation marks is looked for, whatever it is. */
const QUOTATION = /["“”„«»]/;
/** 🙏, :pray:, :-) */
const FACE = /\p{Extended_Pictographic}|:[\p{L}\p{N}_+'’-]+:|[:;=]-?[)(DPpo]|\^\^/u;
const FACES = /[:;=]-?[)(DPpo](?![\p{L}\p{N}])|\bxD\b/gu;

/**
 * What small talk a message is; `null` where it may ask for something. Decided by what is left when greeting, thanks,
 * names and small words are gone, never by what would be found.
 * @param message as Slack has it, or as it was typed
 * @example
 * smallTalkIn('perfect, thx <@U012> :pray:'); // 'thanks'
 * smallTalkIn('thanks. and on police?'); // null
 */
export function smallTalkIn(message: string): SmallTalk | null {
  const text = wordsIn(message).replace(FACES, ' ');
  const words = lettersOf(text);
  if (words.length === 0) return FACE.test(message) ? 'assent' : 'nothing';
  if (words.length > MOST_WORDS || QUOTATION.test(text)) return null;
  const { said, left } = courtesiesIn(words);
  const isAsked = text.includes('?');
  if (asksForPresence(left, isAsked) || triesOut(words)) return 'presence';
  if (asksAboutIt(left)) return 'about-it';
  const rest = left.filter((word) => !NAMES.has(word) && !FILLERS.has(word));
  if (rest.length > 0) {
    if (isEnough(rest)) return 'enough';
    if (rest.every((word) => WITHOUT_OBJECT.has(word))) return 'nothing';
    const remark = remarkIn(words, rest);
    if (remark !== null) return remark;
    return endsWithWho(text) ? 'about-it' : null;
  }
  const [kind = null] = FIRST.filter((one) => said.has(one));
  // "Right?" and "good for you?" ask; what, the next look will tell.
  return isAsked && (kind === 'assent' || kind === 'pointing') ? null : kind;
}

/** "Stop", "stop sending me stuff" */
function isEnough(words: readonly string[]): boolean {
  return words.some((word) => ENOUGH.has(word)) && words.every((word) => ENOUGH.has(word) || SENT.has(word));
}

/** Of several courtesies, that which is answered. */
const FIRST: readonly Courtesy[] = ['trouble', 'rewording', 'thanks', 'greeting', 'assent', 'pointing'];

/** Folded, without apostrophes: `what's` is `whats`. */
function lettersOf(text: string): string[] {
  return (
    fold(text)
      .replace(/'/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

const PHRASES_AS_WORDS = (Object.entries(PHRASES) as [Courtesy, readonly string[]][]).flatMap(
  ([kind, phrases]) => phrases.map((phrase) => ({ kind, words: phrase.split(' ') })),
);

/** The courtesies among some words, and the words that are none. */
function courtesiesIn(words: readonly string[]): { said: ReadonlySet<Courtesy>; left: string[] } {
  const said = new Set<Courtesy>();
  const left: string[] = [];
  for (let at = 0; at < words.length; ) {
    const [word = ''] = words.slice(at);
    const phrase = PHRASES_AS_WORDS.find((one) => one.words.every((each, n) => words[at + n] === each));
    const kind = phrase?.kind ?? courtesyOf(word);
    if (kind !== undefined) said.add(kind);
    else left.push(word);
    at += phrase?.words.length ?? 1;
  }
  return { said, left };
}

function courtesyOf(word: string): Courtesy | undefined {
  return FIRST.find((kind) => COURTESY_WORDS[kind].has(word));
}

/** "Is it down again?", "anyone there?" */
function asksForPresence(words: readonly string[], isAsked: boolean): boolean {
  const [first = ''] = words;
  return (
    (BEING.has(first) || (isAsked && ITSELF.has(first))) &&
    words.some((word) => CONDITIONS.has(word)) &&
    words.every((word) => BEING.has(word) || ITSELF.has(word) || CONDITIONS.has(word) || FILLERS.has(word))
  );
}

function triesOut(words: readonly string[]): boolean {
  return words.some((word) => TRIALS.has(word)) && words.every((word) => TRIALS.has(word) || NAMES.has(word));
}

/** "What can you do?", "how do I use this bot?" */
function asksAboutIt(words: readonly string[]): boolean {
  if (!words.some((word) => ASKS.has(word))) return false;
  const consistsOf = (...lists: ReadonlySet<string>[]) =>
    words.every((word) => lists.some((list) => list.has(word)));
  return words.some((word) => TO_IT.has(word))
    ? consistsOf(TO_IT, THIS, ABOUT_IT, BETWEEN)
    : words.some((word) => THIS.has(word)) && consistsOf(THIS, ABOUT_THIS, BETWEEN);
}

/**
 * Whether a message ends by asking what the bot is, behind what somebody says of themselves ("I am new here. Are you a
 * person?"). Not where anything else is asked that is not put to "you".
 */
function endsWithWho(text: string): boolean {
  const sentences = text.match(/[^.?!;…]+[.?!;…]*/g) ?? [];
  const last = lettersOf(sentences.at(-1) ?? '');
  return (
    asksAboutIt(courtesiesIn(last).left) &&
    last.some((word) => IDENTITY.has(word)) &&
    sentences
      .slice(0, -1)
      .every((one) => !one.includes('?') || lettersOf(one).some((word) => TO_IT.has(word)))
  );
}
