import { type Block, type ConvertedDocument, replaceMarks } from './document';

/**
 * Writes a document as plain Markdown that a person can correct: each paragraph in a line, with its number as printed;
 * pages as comments; footnotes at the end.
 * @example
 * toMarkdown(documentOf([block('heading', 'I. Police', { level: 1 }), block('paragraph', '1. It was agreed.')]));
 * // '## I. Police\n\n1. It was agreed.\n'
 */
export function toMarkdown({ blocks, title }: ConvertedDocument): string {
  const label = footnoteLabels(blocks);
  const lines: string[] = title === null ? [] : [`# ${escaped(title, false)}`, ''];
  let page = 0;
  let before: Block | null = null;
  for (const one of [...blocks.filter(isText), ...blocks.filter((each) => !isText(each))]) {
    if (one.page !== null && one.page > page && isText(one)) {
      if (lines.at(-1) !== '' && lines.length > 0) lines.push('');
      lines.push(`<!-- page ${one.page} -->`, '');
      page = one.page;
    }
    const written = blockLines(one, label);
    page = Math.max(page, lastPage(one.text));
    // A number in a list stands right below what is above it: with a blank line it would number a paragraph.
    const isTight =
      one.isListed && one.kind === 'item' && (before?.kind === 'item' || before?.kind === 'paragraph');
    if (isTight && lines.at(-1) === '') lines.pop();
    lines.push(...written, '');
    before = one;
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

function isText({ kind }: Block): boolean {
  return kind !== 'footnote';
}

function lastPage(text: string): number {
  let last = 0;
  replaceMarks(text, {
    footnote: () => '',
    page: (page) => {
      last = page;
      return '';
    },
  });
  return last;
}

function blockLines(one: Block, label: Labels): string[] {
  const words = (text: string, atStart: boolean) => inline(text, label, one.page, atStart);
  switch (one.kind) {
    case 'heading':
      return [`${'#'.repeat(one.level + 1)} ${words(one.text, false)}`];
    case 'speaker':
      return [`**${words(one.text, false)}**`];
    case 'item':
      return [`${'  '.repeat(one.level)}${bullet(one.marker)} ${words(one.text, false)}`];
    case 'footnote':
      return [`[^${label(one.marker, one.page)}]: ${words(one.text, false)}`];
    case 'table':
      return tableLines(one.rows, words);
    case 'paragraph':
      if (one.isQuotation) return [`> ${words(one.text, true)}`];
      // Indented, it belongs to the item above.
      return [`${one.isListed ? '  '.repeat(one.level + 1) : ''}${words(one.text, true)}`];
  }
}

/** Any sign of a list is one of Markdown's. */
function bullet(marker: string): string {
  return /^[\p{L}\p{N}(]/u.test(marker) ? marker : '-';
}

function tableLines(rows: readonly string[][], words: (text: string, atStart: boolean) => string): string[] {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const line = (row: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, at) => words(row[at] ?? '', false).replace(/\|/g, '\\|')).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), `|${' --- |'.repeat(width)}`, ...body.map(line)];
}

function inline(text: string, label: Labels, page: number | null, atStart: boolean): string {
  let here = page;
  const written = text.split(/(\ue000[^\ue001]+\ue001|\ue002\d+\ue001)/u).map((part, at) => {
    if (at % 2 === 0) return escaped(part, atStart && at === 0);
    return replaceMarks(part, {
      footnote: (mark) => `[^${label(mark, here)}]`,
      page: (number) => {
        here = number;
        return `<!-- page ${number} -->`;
      },
    });
  });
  return written.join('').replace(/ {2,}/g, ' ').trim();
}

/** What Markdown would take for markup is escaped, so that it reads as printed. */
function escaped(text: string, atStart: boolean): string {
  const inside = text
    .replace(/[\\`*]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/<(?=[a-z/!])/gi, '\\<')
    .replace(/&(?=#?\w{1,8};)/g, '\\&')
    .replace(/\](?=[([:])/g, '\\]')
    .replace(/\[(?=\^)/g, '\\[')
    .replace(/~~/g, '\\~\\~');
  return atStart ? inside.replace(/^(?:#|>|[-+]\s|\|)/, '\\$&') : inside;
}

/** Names a footnote by its mark and the page of the mark. */
type Labels = (mark: string, page: number | null) => string;

/** A mark that several footnotes have, as where each page begins with 1 again, is told apart by its page. */
function footnoteLabels(blocks: readonly Block[]): Labels {
  const pages = new Map<string, (number | null)[]>();
  for (const { kind, marker, page } of blocks)
    if (kind === 'footnote') pages.set(marker, [...(pages.get(marker) ?? []), page]);
  return (mark, page) => {
    const all = pages.get(mark) ?? [];
    const name = mark.replace(/[^\p{L}\p{N}]/gu, (sign) => `s${sign.codePointAt(0)}`);
    if (all.length < 2) return name;
    const nearest = all.findLast((one) => (one ?? 0) <= (page ?? 0)) ?? all[0] ?? null;
    const own = all.includes(page) ? page : nearest;
    return own === null ? name : `${name}-p${own}`;
  };
}
