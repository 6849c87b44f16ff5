import { withoutFirst } from './point';

const FORMS: readonly RegExp[] = [
  /^(?:(?:a|and|here is a)\s+)?(?:new|another|different|next|other)\s+(?:question|topic|subject|search|query)\s*(?:[:,;–—-]|$)\s*(?<anew>.*)$/isu,
  /^(?:let[’']?s\s+)?(?:start|begin)\s+(?:over|again|afresh|anew|from scratch)\s*(?:[:,.!;–—-]|\bwith\b|$)\s*(?<anew>.*)$/isu,
  /^(?:forget|scrap|drop|leave|never\s*mind)\s+(?:about\s+)?[^,.;:–—]{1,80}[,.;:–—]+\s*(?:and\s+)?(?:(?:what|how)\s+about|tell me about|look for|search for|instead|rather)\s+(?<anew>.+)$/isu,
  /^(?:typo|correction|i mistyped)\s*[:,;–—-]\s*(?<anew>.+)$/isu,
  /^i\s+(?:said|meant|wrote|asked\s+(?:about|for))\s+(?<anew>[^.?!]+?),?\s+(?:and\s+)?not\s+.+$/isu,
];
const MEANT =
  /^(?:[^\p{L}]*(?:sorry|oops|no|ah|oh|actually|hm+)[\s,.!–-]+)*(?:what\s+)?i\s+(?:actually\s+|really\s+)?mean(?:t)?\s+(?:to\s+(?:say|ask|write|type)\s+|was\s+)?(?:about\s+)?(?<anew>.+)$/isu;
/** What is meant of what was asked or shown before is nothing new. */
const GOES_ON =
  /^(?:the\s+)?(?:first|second|third|last|other|previous|number|nr|no\.|only|just|without|in|that|this|it|what|\d)\b/iu;

/**
 * What a message asks that says itself that it begins anew: `new question: police`, `sorry, I meant police`,
 * `forget police, what about the military`. Empty where it only says so (`start over`); `null` for others.
 * @param said without mention and greeting
 */
export function askedAnew(said: string): string | null {
  const plain = withoutFirst(said).trim();
  for (const form of FORMS) {
    const anew = form.exec(plain)?.groups?.['anew'];
    if (anew !== undefined) return anew.trim();
  }
  const meant = MEANT.exec(said.trim())?.groups?.['anew']?.trim();
  return meant === undefined || GOES_ON.test(meant) ? null : meant;
}
