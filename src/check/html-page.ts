import { FILLER } from './filler';

/** How a file begins that is a page of HTML, and not a text with some HTML in it. */
const PAGE = /^\ufeff?\s{0,100}(?:<\?xml[^<>]{0,200}\?>\s{0,100})?<(?:!doctype\s+html|html)(?=[\s>])/i;
/** How a part of a page begins, as a system for content exports one; one of Markdown may begin so, and has its headings. */
const PART = /^\ufeff?\s{0,100}<(?:head|body|main|article|section|div|h[1-6]|p)(?=[\s>])/i;
const MARKDOWN_HEADING = /^#{1,6} /m;
/** What a page shows nobody, or nobody would read as prose. */
const UNREAD = new Set('head script style template noscript svg math nav'.split(' '));
/** Tags within words. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data dfn em font i ins kbd label mark small span strong time tt u var wbr'.split(
    ' ',
  ),
);
/** Tags that say something of a quotation, and are read behind. */
const MEANT = new Set('q blockquote sup del s strike'.split(' '));
const TAG =
  /<(?<slash>\/?)(?<name>[a-z][a-z\d]{0,20})(?:[\s/](?:"[^"]{0,2000}"|'[^']{0,2000}'|[^"'<>]){0,2000})?>/gi;

/**
 * A page of HTML as prose: its head and scripts are blank, a block ends a paragraph, and attributes, which may hold
 * quotation marks, are gone. Every character of the text stays where it was; any other draft stays as it is.
 */
export function withoutPageMarkup(source: string): string {
  const isPage = PAGE.test(source) || (PART.test(source) && !MARKDOWN_HEADING.test(source));
  if (!isPage) return source;
  return withoutUnread(source).replace(TAG, (tag, ...rest) => {
    const { slash, name } = rest.at(-1) as { slash: string; name: string };
    const lower = name.toLowerCase();
    if (MEANT.has(lower)) return `<${slash}${name}>`.padEnd(tag.length, FILLER);
    if (lower === 'br') return ' '.repeat(tag.length);
    return (INLINE.has(lower) ? FILLER : '\n').repeat(tag.length);
  });
}

function withoutUnread(source: string): string {
  const unclosed = new Set<string>();
  let text = '';
  let done = 0;
  for (const { 0: tag, index, groups } of source.matchAll(TAG)) {
    const name = groups?.['name']?.toLowerCase() ?? '';
    if (index < done || groups?.['slash'] || !UNREAD.has(name) || unclosed.has(name)) continue;
    const closing = new RegExp(`</${name}\\s{0,20}>`, 'gi');
    closing.lastIndex = index + tag.length;
    if (!closing.test(source)) {
      unclosed.add(name);
      continue;
    }
    const end = closing.lastIndex;
    text += source.slice(done, index) + source.slice(index, end).replace(/[^\n\r]/g, ' ');
    done = end;
  }
  return text + source.slice(done);
}
