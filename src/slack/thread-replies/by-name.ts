const NAME = String.raw`@?peaceops(?![\p{L}\p{N}])(?:\s+bot(?![\p{L}\p{N}]))?`;
const BEFORE_NAME = String.raw`(?:(?:hi|hello|hey|dear|ok(?:ay)?|thanks?|thank\s+you|and|so|but|no)[\s,!]+)*`;
/** As one names whom one speaks to: "PeaceOps, ...", "PeaceOps: ...", not "PeaceOps-related". */
const SIGN = String.raw`(?:\s*[,:]|\s+[–—-]+(?=\s)|\s*[–—])`;
const CALLED = new RegExp(String.raw`^\s*${BEFORE_NAME}${NAME}${SIGN}\s*(?<said>\S.*)$`, 'isu');
/** Without a sign, "PeaceOps" may be what a sentence is about ("PeaceOps gave me something"). */
const NAMED = new RegExp(String.raw`^\s*${BEFORE_NAME}${NAME}\s+(?<said>\S.*)$`, 'isu');
const CALLED_LAST = new RegExp(String.raw`^\s*(?<said>\S.*?)\s*,\s*${NAME}\s*\?+\s*$`, 'isu');
/** How questions and requests begin. */
const ASKS =
  /^(?:what|who|where|which|when|how|why|anything|(?:can|could|would|do)\s+you|please|is\s+there|are\s+there|do(?:es)?\s+(?:it|the|they)|did\s+(?:it|the|they|anyone|anybody))\b/i;

/** What somebody says who calls PeaceOps by its name, written out. */
export interface Called {
  /** Without the name. */
  said: string;
  /** Whether it is plain that it is called; else its name may only begin a sentence about it. */
  isPlain: boolean;
}

/**
 * What a message without a mention says to PeaceOps by its name: "PeaceOps, and on police?", "what about police,
 * PeaceOps?"
 * @param text short: what is called is looked for from each place on
 * @returns null where its name does not stand where one calls somebody
 */
export function calledByName(text: string): Called | null {
  if (!/peaceops/i.test(text)) return null;
  const called = CALLED.exec(text)?.groups?.['said'];
  if (called !== undefined) return { said: called, isPlain: true };
  const last = CALLED_LAST.exec(text)?.groups?.['said'];
  if (last !== undefined) return { said: `${last}?`, isPlain: true };
  const named = NAMED.exec(text)?.groups?.['said'];
  return named === undefined ? null : { said: named, isPlain: ASKS.test(named) };
}
