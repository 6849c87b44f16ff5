import { isNegation } from './negations';

/**
 * An attribution behind a quotation: ` (Beijing 2007, para. 8)`, ` — Beijing 2007`; or alone in its
 * paragraph. In round brackets with a figure it may stand before the full stop.
 */
const ATTRIBUTION =
  /(?:^|(?<=[.!?…"”’»])|(?=\s\([^()]{0,300}\d[^()]{0,300}\)\.?$))\s*(?:\((?<bracketed>[^()]{1,300})\)\.?|\[(?<squared>[^[\]]{1,300})\]\.?|[–—-]{1,3}\s?(?<dashed>[^–—]{1,300}))$/u;
/** Small words of references. */
const SMALL = new Set(
  'a al an and at by cf chapter ch cited cont ed eds et footnote from ibid in item items of on p page pages para paragraph paragraphs paras pp report resolution sec sect section sections see the to vol'.split(
    ' ',
  ),
);

/**
 * A block quote without its attribution. What is neither a name nor a reference is part of the quotation: "—
 * but not in the field" must not be passed over.
 */
export function withoutAttribution(text: string): string {
  const match = ATTRIBUTION.exec(text);
  const { bracketed, squared, dashed } = match?.groups ?? {};
  const source = bracketed ?? squared ?? dashed ?? '';
  return match && isSource(source) ? text.slice(0, match.index) : text;
}

/** Whether a text is only names and references, with their small words. */
export function isSource(text: string): boolean {
  const words = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.every(
    (word) => (/^[\p{Lu}\p{N}]/u.test(word) && !isNegation({ key: word })) || SMALL.has(word),
  );
}
