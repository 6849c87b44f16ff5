/** A question is read up to here; a page of a report pasted in is more than its buttons can carry. */
export const LONGEST_QUESTION = 500;

/** A question as PeaceOps reads it. */
export interface Question {
  text: string;
  /** Whether there was more than it reads. */
  isCut: boolean;
}

/** Mentions of people and of the bot: `<@U012>`, `<@U012|name>`. */
const MENTION = /<@[^<>]*>/g;
/** Control characters, halves of surrogate pairs, and marks that turn the direction of what follows them. */
const UNSEEN = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;
const GREETED = '(?:all|team|there|everyone|folks|colleagues|peaceops)';
/** "morning" alone may be a subject; a greeting goes on with people or a comma. */
const GREETING = new RegExp(
  String.raw`^(?:(?:(?:hi|hello|hey|greetings|good\s+(?:morning|day|afternoon|evening))(?:\s+${GREETED})?|(?:morning|afternoon|evening|dear)(?:\s+${GREETED}|(?=\s*[,!])))(?![\p{L}\p{N}])[\s,!.:–-]*)+`,
  'iu',
);
const THANKS =
  /[\s,.!–-]*\b(?:thanks|thank you|cheers|please)(?:\s+(?:in advance|a lot|so much|all))?[\s.!]*$/i;

/** The question in a message to the bot: without mentions and the greeting and thanks around it. */
export function questionIn(message: string): Question {
  const bare = unescapeText(message.replace(MENTION, ' ').replace(UNSEEN, ' ')).replace(/\s+/g, ' ').trim();
  const read = cutAtWord(bare);
  const text = read
    .replace(GREETING, '')
    .replace(THANKS, '')
    .replace(/^[\s,:–-]+/, '');
  return { text: text.trim(), isCut: read.length < bare.length };
}

/**
 * What stands behind a command's name in a message to the bot, as it was typed and to its end: thanks may be words of
 * a quotation.
 * @param name which {@link questionIn} found at the beginning
 */
export function textBehind(message: string, name: string): string {
  const bare = message.replace(MENTION, ' ');
  return bare.slice(bare.toLowerCase().indexOf(name) + name.length).trim();
}

/** Slack escapes these three, and only these, in the texts it delivers. */
export function unescapeText(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

function cutAtWord(text: string): string {
  if (text.length <= LONGEST_QUESTION) return text;
  const cut = text.slice(0, LONGEST_QUESTION).replace(/[\ud800-\udbff]$/, '');
  const words = cut.replace(/\s\S*$/, '');
  return words === '' ? cut : words;
}
