import { halfWidth } from '../report/half-width';
import { fold } from '../search/analyze';
import { isLightWord, isStopWord } from '../search/stop-words';
import { withoutEmoji, wordsIn } from './notation';

/** A question is read up to here; a page of a report pasted in is more than its buttons can carry. */
export const LONGEST_QUESTION = 500;

/** A question as PeaceOps reads it. */
export interface Question {
  text: string;
  /** Whether there was more than it reads. */
  isCut: boolean;
}

/** The command, typed where it is none, and the name of the bot, written out. */
const NAMED = /^(?:[/@]?peaceops(?![\p{L}\p{N}])[\s,:]*(?:bot(?![\p{L}\p{N}])[\s,:]*)?)+/iu;
const GREETED = '(?:all|team|there|everyone|folks|colleagues|peaceops(?:\\s+bot)?)';
/** A dash that is none of an exclusion: `- police` or `hello–police`, not `-police`. */
const DASH = String.raw`[-–—]+(?=[\s–—-]|$)|(?<=[^\s–—-])[-–—]+`;
/** "morning" alone may be a subject; a greeting goes on with people or a comma. */
const GREETING = new RegExp(
  String.raw`^(?:(?:(?:hi|hello|hey|greetings|good\s+(?:morning|day|afternoon|evening))(?:\s+${GREETED})?|(?:morning|afternoon|evening|dear)(?:\s+${GREETED}|(?=\s*[,!])))(?![\p{L}\p{N}])(?:[\s,!.:]|${DASH})*)+`,
  'iu',
);
const BEFORE_QUESTION = new RegExp(String.raw`^(?:[\s,:]|${DASH})+`, 'u');
const THANKS =
  /[\s,.!–-]*\b(?:thanks|thank you|cheers|please)(?:\s+(?:in advance|a lot|so much|all))?[\s.!]*$/i;

/** The question in a message to the bot: without Slack's notation, and the greeting and thanks around it. */
export function questionIn(message: string): Question {
  const bare = halfWidth(wordsIn(message)).trim().replace(NAMED, '');
  const read = cutAtWord(bare);
  const text = read.replace(GREETING, '').replace(NAMED, '').replace(THANKS, '').replace(BEFORE_QUESTION, '');
  return { text: text.trim(), isCut: read.length < bare.length };
}

/**
 * Whether the words of a question tell what it is about: those of "about this" and "it knows" do not.
 * @param besides words that tell nothing here either, in small letters
 */
export function isTelling(question: string, besides: ReadonlySet<string> = new Set()): boolean {
  const words = fold(question).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.some((word) => !isStopWord(word) && !isLightWord(word) && !besides.has(word));
}

/**
 * What stands behind a command's name in a message to the bot, as it was typed and to its end: thanks may be words of
 * a quotation.
 * @param name which {@link questionIn} found at the beginning
 */
export function textBehind(message: string, name: string): string {
  const bare = withoutEmoji(message.replace(/<@[^<>]*>/g, ' '));
  return bare.slice(bare.toLowerCase().indexOf(name) + name.length).trim();
}

function cutAtWord(text: string): string {
  if (text.length <= LONGEST_QUESTION) return text;
  const cut = text.slice(0, LONGEST_QUESTION).replace(/[\ud800-\udbff]$/, '');
  const words = cut.replace(/\s\S*$/, '');
  return words === '' ? cut : words;
}
