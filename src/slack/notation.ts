import { kindNamed } from '../search/filter/keys';

/** `<@U1>`, `<#C1|general>`, `<!here>`, `<https://x|label>`, `<mailto:x|label>`: what Slack writes for what it shows otherwise. */
const TOKEN = /<(?:[@#!][^<>|]*|(?:https?|mailto|tel|slack):[^<>|]*)(?:\|([^<>]*))?>/gi;
/** What Slack itself makes of an address is no word that anybody chose. */
const ADDRESS = /^(?:https?:|mailto:|www\.|\S+@)/i;
/** As typed where Slack does not put an id: in a slash command. */
const NAME = /(?<![\p{L}\p{N}.])[@#]\p{L}[\p{L}\p{N}._-]*/gu;
/** `:pray:`, `:+1::skin-tone-2:`; some have digits alone. */
const EMOJI = /:(?:(?=[^\s:]*[\p{L}+-])[\p{L}\p{N}_+'’-]{1,100}|100|1234):/gu;
/** Longer is no key. */
const LONGEST_KEY = 20;
/** Bold, italics, struck out and code, around words: `5*6` and `sub_section` have none. */
const FORMATTING = /(?<![\p{L}\p{N}])[*_~`]+|[*_~`]+(?![\p{L}\p{N}])/gu;
/** What may stand unseen within a word that was copied: soft hyphens, blanks without width; joiners, where they join nothing. */
const UNSEEN_IN_WORDS =
  /[\u00ad\u200b\u2060\ufeff]+|(?<=\p{Script=Latin})[\u200c\u200d]+(?=\p{Script=Latin})/gu;
/** Control characters, halves of surrogate pairs, and marks that turn the direction of what follows them. */
const UNSEEN = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/**
 * The words of a message in one line, without what is Slack's notation: mentions of people and channels, links but for
 * their labels, emoji, and the signs of formatting.
 * @example
 * wordsIn(':pray: <@U012> *exit strategies*'); // 'exit strategies'
 */
export function wordsIn(message: string): string {
  const shown = message.replace(TOKEN, (token, label?: string) =>
    /^<[@#!]/.test(token) || label === undefined || ADDRESS.test(label) ? ' ' : ` ${label} `,
  );
  return withoutEmoji(unescapeText(shown))
    .replace(/^\s*>+/gm, ' ')
    .replace(UNSEEN_IN_WORDS, '')
    .replace(UNSEEN, ' ')
    .replace(NAME, ' ')
    .replace(FORMATTING, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A text without `:emoji:`; `8:30:15` and `section:exit:` have none. */
export function withoutEmoji(text: string): string {
  return text.replace(EMOJI, (emoji, at: number) => {
    const before = text.slice(Math.max(0, at - LONGEST_KEY), at);
    const [word] = /[\p{L}\p{N}]+$/u.exec(before) ?? [];
    return word !== undefined && (/\d$/.test(word) || kindNamed(word, false) !== null) ? emoji : ' ';
  });
}

/** Slack escapes these three, and only these, in the texts it delivers. */
export function unescapeText(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
