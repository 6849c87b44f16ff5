const PAGE = /(?<!\\)<!-- page (?<page>\d+) -->/g;
const NOTE = /^\[\^(?<label>[^\]\s]{1,40})\]: /;

/**
 * Tells the page of an offset into the Markdown of an imported file, which has a comment where each page begins. A note
 * stands at the end of the Markdown, and in the file on the page of its mark.
 * @returns null where the file has no pages
 */
export function pagesIn(markdown: string): (offset: number) => number | null {
  const begins = Array.from(markdown.matchAll(PAGE), ({ index, groups }) => ({
    at: index,
    page: Number(groups?.['page']),
  }));
  // A title stands before the first comment.
  const pageAt = (offset: number) => (begins.findLast(({ at }) => at <= offset) ?? begins[0])?.page ?? null;
  return (offset) => {
    const start = markdown.lastIndexOf('\n', offset - 1) + 1;
    const label = NOTE.exec(markdown.slice(start, start + 60))?.groups?.['label'];
    const mark = label === undefined ? -1 : markdown.indexOf(`[^${label}]`);
    return pageAt(mark >= 0 ? mark : offset);
  };
}
