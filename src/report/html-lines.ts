import type { Line } from './source';

/** Tags that begin or end a block of text. */
const TAG =
  /<(?<close>\/?)(?<name>address|article|aside|blockquote|body|caption|center|col|colgroup|dd|details|div|dl|dt|figcaption|figure|footer|h[1-6]|head|header|html|li|main|nav|ol|p|pre|script|section|style|summary|table|tbody|td|tfoot|th|thead|title|tr|ul)\b[^<>]{0,1000}>/gi;
const ANY_TAG = new RegExp(TAG.source, 'i');
/** What stands between these is not shown to a reader. */
const HIDDEN = /^(?:head|script|style|title)$/;

/**
 * Cuts the lines of a text at the tags of HTML that begin or end a block, so that a heading, a paragraph, an item and
 * a cell of a table each begin a line of their own; tags within a line of text stay, for {@link cleanText}.
 * @returns the lines as they were where the text has no such tags
 */
export function cutAtTags(lines: readonly Line[]): Line[] {
  if (!lines.some(({ text }) => ANY_TAG.test(text))) return [...lines];
  const cut: Line[] = [];
  const open = { hidden: '', table: 0, heading: 0, lists: 0, item: false };
  const blank = (at: number) => cut.push({ text: '', start: at, end: at });
  const put = (line: Line) => {
    if (line.text.trim() === '') return;
    const role = open.hidden !== '' ? 'apparatus' : open.table > 0 ? 'cell' : undefined;
    const tag = open.heading > 0 ? { heading: open.heading } : open.item ? { item: open.lists } : undefined;
    if (open.heading === 0) open.item = false;
    cut.push({ ...line, ...(role && { role }), ...(tag && !role && { tag }) });
  };
  for (const line of lines) {
    const { text, start, end } = line;
    let done = 0;
    const tags = [...text.matchAll(TAG)];
    if (tags.length === 0) {
      if (text.trim() === '') cut.push(line);
      else put(line);
      continue;
    }
    for (const match of tags) {
      put({ text: text.slice(done, match.index), start: start + done, end: start + match.index });
      done = match.index + match[0].length;
      blank(start + done);
      enter(open, (match.groups?.['name'] ?? '').toLowerCase(), match.groups?.['close'] === '/');
    }
    put({ text: text.slice(done), start: start + done, end });
  }
  return cut;
}

function enter(
  open: { hidden: string; table: number; heading: number; lists: number; item: boolean },
  name: string,
  closes: boolean,
): void {
  const step = closes ? -1 : 1;
  if (HIDDEN.test(name) && (open.hidden === '' || open.hidden === name)) open.hidden = closes ? '' : name;
  else if (name === 'table') open.table = Math.max(0, open.table + step);
  else if (name === 'ol' || name === 'ul') open.lists = Math.max(0, open.lists + step);
  else if (name === 'li') open.item = !closes;
  else if (/^h\d$/.test(name)) open.heading = closes ? 0 : Number(name[1]);
}
