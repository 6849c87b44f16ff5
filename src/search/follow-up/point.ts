/** What people say before they come to the point. */
const AT_FIRST =
  /^(?:(?:ok(?:ay)?|good|great|fine|right|thanks?|thank you|thx|cheers|no|nope|yes|yeah|hm+|ah|oh|oops|well|so|now|then|but|please|pls|sorry|i meant?)(?![\p{L}\p{N}'’])[\s,.!:;–-]*)+/iu;
/** What they say when they have. */
const AT_LAST = /(?:[\s,.!–-]*\b(?:please|pls|then|too|as well|thanks?|thx|though|now))+\s*[.!?]*$/iu;
/** Where a sentence ends: not behind "no." and the like, which a number follows. */
const END = /(?<=[^.\s]{2})(?<!\b(?:no|nr|nos|num|para|pp)(?=\.\s*#?\d))[.?!]+(?:\s+|$)/iu;
const COMMA = /,\s+(?!\d)/u;

/** The first sentence of a message, without what people say before and after the point. */
export function pointOf(said: string): string {
  const [sentence = ''] = withoutFirst(said).split(END);
  return sentence
    .replace(AT_LAST, '')
    .replace(/[\s,.?!:;–-]+$/u, '')
    .trim();
}

/** What a message consists of, by its sentences and commas, each without what is said behind the point. */
export function clausesOf(said: string): string[] {
  return withoutFirst(said)
    .split(END)
    .flatMap((sentence) => sentence.split(COMMA))
    .map((clause) => clause.replace(AT_LAST, '').trim())
    .filter((clause) => clause !== '');
}

/** A message from its point on. */
export function withoutFirst(said: string): string {
  return said.replace(AT_FIRST, '');
}
