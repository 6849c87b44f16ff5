/** Cuts a text honestly: with an ellipsis, never inside a surrogate pair. */
export function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '');
  return `${cut.trimEnd()}…`;
}

/**
 * A text in pieces that are not too long, parted between words where that is possible, so that nothing is left out.
 * @param longest of a piece, at least 2
 */
export function pieces(text: string, longest: number): string[] {
  const all: string[] = [];
  let rest = text;
  while (rest.length > longest) {
    const blank = rest.lastIndexOf(' ', longest);
    // Never between the halves of a surrogate pair.
    const hard = /[\ud800-\udbff]$/.test(rest.slice(0, longest)) ? longest - 1 : longest;
    const cut = blank > 0 ? blank : hard;
    all.push(rest.slice(0, cut));
    rest = rest.slice(cut).replace(/^ /, '');
  }
  return [...all, rest];
}

/** What Slack refuses as an empty text becomes a dash, half a surrogate pair the sign for an unknown character. */
export function shown(text: string, longest: number): string {
  return shorten(text.trim() === '' ? '–' : wellFormed(text), longest);
}

/** {@link shown}, and escaped where it would be markup, so that nothing in it mentions or notifies anyone. */
export function shownEscaped(text: string, longest: number): string {
  const escaped = shown(text, longest)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
  // An escape that is cut in half is no character any more.
  return shorten(escaped, longest).replace(/&[a-z]{0,3}…$/, '…');
}

/** Without halves of surrogate pairs, which have no form on the wire. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd');
}

/** Marks that begin or end a quotation in one language or another. */
const QUOTATION_MARKS = /["“”„‟«»″〝〞〟＂「」『』]/g;
/** They turn the direction of what follows, or cannot be seen. */
const INVISIBLE = /[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/**
 * Somebody's own words in a message of the bot's, where they must not look like an excerpt: in one line, with single
 * quotation marks, in the order in which they are typed.
 */
export function personsWords(text: string): string {
  return text.replace(/\s+/g, ' ').replace(INVISIBLE, '').replace(QUOTATION_MARKS, "'").trim();
}
