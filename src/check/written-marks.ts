import { FILLER } from './filler';

/** Quotation marks of LaTeX, doubled straight marks and those of HTML; and ends of paragraphs. */
const WRITTEN =
  /(?<ticks>(?<!`)``?(?!`))|(?<primes>(?<!')'{2,3}(?!'))|<q(?<opens>)(?:\s[^<>]{0,2000})?>|<\/q(?<closes>)\s*>|(?<end>\n[ \t\r]*\n)/gi;
const BEFORE_OPENING = /^$|[\s([{<>\-–—/]/;

/**
 * A draft in which ``…'', ''…'' and `<q>…</q>` stand as “…”. Every character stays where it was.
 * @param source without code
 */
export function withPlainMarks(source: string): string {
  let open = 0;
  return source.replace(WRITTEN, (written, ...rest) => {
    const { ticks, primes, opens, closes, end } = rest.at(-1) as Record<string, string | undefined>;
    const at = rest.at(-3) as number;
    const filler = FILLER.repeat(written.length - 1);
    if (opens !== undefined) return `“${filler}`;
    if (closes !== undefined) return `${filler}”`;
    if (end !== undefined) open = 0;
    else if (ticks === '``') {
      open++;
      return `“${filler}`;
    } else if (ticks && open > 0) return '‘';
    else if (primes !== undefined && open > 0) {
      open--;
      return `${"'".repeat(primes.length - 2)}${FILLER}”`;
    } else if (primes?.length === 2 && mayOpen(source, at)) {
      open++;
      return `“${filler}`;
    }
    return written;
  });
}

function mayOpen(source: string, at: number): boolean {
  return BEFORE_OPENING.test(source[at - 1] ?? '') && /[\p{L}\p{N}[…]/u.test(source[at + 2] ?? '');
}
