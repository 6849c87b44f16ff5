import { type DefaultTreeAdapterMap, parse } from 'parse5';
import {
  type Block,
  block,
  type ConvertedDocument,
  documentOf,
  footnoteMark,
  withoutMarks,
} from './document';
import { headingLevel } from './numbered-heading';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** What surrounds a text on a page, or is no text. */
const DROPPED = new Set(
  'nav script style noscript template iframe object svg math audio video canvas form button select input aside'.split(
    ' ',
  ),
);
const OUTSIDE = new Set(['header', 'footer']);
const BLOCKS = new Set(
  (
    'address article blockquote body center dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header ' +
    'footer hr li main ol p pre section summary table ul'
  ).split(' '),
);
/** In front of a number that a list gave, see `convert-docx.ts`. */
export const LISTED = '\ue003';
/** The class of a paragraph that is a quotation, see `convert-docx.ts`; a page's own `blockquote` may only indent. */
export const SET_OFF = 'set-off-as-quotation';
/** With cells of so many characters on average, a table lays out a page. */
const LAYOUT_CELL = 600;
/** A line in bold type that ends in a colon says who speaks. */
const LONGEST_SPEAKER = 100;

/** What is collected on the way through a page. */
interface Walk {
  blocks: Block[];
  /** Ids to which marks of footnotes lead, with the marks. */
  notes: Map<string, string>;
  /** Classes whose elements a printer moves to the foot of the page. */
  moved: ReadonlySet<string>;
  dropped: { images: number; layoutTables: number };
}

/**
 * Converts a page of HTML: its main part, without navigation, scripts and pictures. A lone `h1` is the title.
 * @param html the whole file, or a part of it
 */
export function convertHtml(html: string): ConvertedDocument {
  const page = parse(html);
  const walk: Walk = {
    ...{ blocks: [], notes: new Map(), moved: movedToFoot(page) },
    dropped: { images: 0, layoutTables: 0 },
  };
  const root =
    find(page, isMain) ?? find(page, ({ tagName }) => tagName === 'article') ?? find(page, isBody) ?? page;
  collectNotes(root, walk.notes);
  readBlocks(root, walk, root !== page);
  const { blocks, dropped } = walk;
  const { text, title } = levelled(blocks);
  const named = title === null ? namedIn(page) : null;
  const warnings = [
    ...(dropped.images > 0
      ? [`Left out: ${dropped.images === 1 ? 'a picture' : `${dropped.images} pictures`}.`]
      : []),
    ...(dropped.layoutTables > 0
      ? ['A table with long texts in it was read as paragraphs; look whether they stand in the right order.']
      : []),
  ];
  return documentOf(text, { title, namedTitle: named, warnings });
}

/** The page's `h1`, where it has but one, or its `<title>`. */
function namedIn(page: Node): string | null {
  const highest = findAll(page, ({ tagName }) => tagName === 'h1');
  const [named] = highest.length === 1 ? highest : findAll(page, ({ tagName }) => tagName === 'title');
  return (named && tidy(plain(named))) || null;
}

/** Levels from 1, without gaps at the top; where no heading is marked, what stands in bold type alone may be one. */
function levelled(blocks: readonly Block[]): { text: Block[]; title: string | null } {
  const headings = blocks.filter(({ kind }) => kind === 'heading');
  const highest = Math.min(...headings.map(({ level }) => level));
  const [first] = headings;
  const isTitle = first?.level === highest && headings.filter(({ level }) => level === highest).length === 1;
  const isNumbered = /^(?:[IVXLC]+|[A-Z]|\d+(?:\.\d+)*)[.)]?\s/.test(first?.text ?? '');
  const own = isTitle && !isNumbered && headings.length > 1 ? first : undefined;
  const left = headings.filter((one) => one !== own);
  const top = Math.min(...left.map(({ level }) => level));
  const text = blocks
    .filter((one) => one !== own)
    .map((one) => (one.kind === 'heading' ? { ...one, level: one.level - top + 1 } : one));
  return { text, title: own?.text ?? null };
}

function readBlocks(node: Node, walk: Walk, isInside: boolean): void {
  for (const child of childrenOf(node)) {
    if (!isElement(child)) continue;
    if (isDropped(child, isInside)) continue;
    const { tagName } = child;
    const note = noteOf(child, walk.notes);
    if (note !== null) walk.blocks.push(block('footnote', inline(child, walk), { marker: note }));
    else if (/^h[1-6]$/.test(tagName)) readHeading(child, walk);
    else if (tagName === 'table') readTable(child, walk);
    else if (tagName === 'ul' || tagName === 'ol') readList(child, walk, 0);
    else if (hasBlocks(child)) readMixed(child, walk, isInside);
    else readParagraph(child, walk);
  }
}

/** Words that stand beside blocks, without one of their own, are paragraphs. */
function readMixed(node: Element, walk: Walk, isInside: boolean): void {
  let loose: Node[] = [];
  const flush = () => {
    const text = tidy(loose.map((one) => wordsOf(one, walk)).join(''));
    if (withoutMarks(text)) walk.blocks.push(block('paragraph', text));
    loose = [];
  };
  for (const child of childrenOf(node)) {
    if (isElement(child) && (BLOCKS.has(child.tagName) || hasBlocks(child))) {
      flush();
      readBlocks({ ...node, childNodes: [child] } as Element, walk, isInside);
    } else loose.push(child);
  }
  flush();
}

function readHeading(node: Element, walk: Walk): void {
  const text = withoutMarks(inline(node, walk));
  if (text) walk.blocks.push(block('heading', text, { level: Number(node.tagName.slice(1)) }));
}

function readParagraph(node: Element, walk: Walk): void {
  const text = inline(node, walk);
  if (withoutMarks(text) === '') return;
  if (text.startsWith(LISTED)) {
    const [marker = '', ...words] = text.slice(LISTED.length).split(' ');
    walk.blocks.push(block('item', words.join(' '), { marker, isListed: true }));
    return;
  }
  const bold = isBold(node);
  if (bold && text.length < LONGEST_SPEAKER && /\p{L}[)”"]?:$/u.test(withoutMarks(text))) {
    walk.blocks.push(block('speaker', withoutMarks(text)));
    return;
  }
  if (attribute(node, 'class') === SET_OFF) {
    walk.blocks.push(block('paragraph', text, { isQuotation: true }));
    return;
  }
  const level = bold ? headingLevel(withoutMarks(text)) : null;
  walk.blocks.push(
    level === null ? block('paragraph', text) : block('heading', withoutMarks(text), { level: level + 1 }),
  );
}

function readList(node: Element, walk: Walk, depth: number): void {
  const isOrdered = node.tagName === 'ol';
  let number = Number(attribute(node, 'start') ?? 1) || 1;
  for (const item of childrenOf(node).filter(isElement)) {
    if (item.tagName === 'ul' || item.tagName === 'ol') readList(item, walk, depth + 1);
    if (item.tagName !== 'li' || isDropped(item, true)) continue;
    const note = noteOf(item, walk.notes);
    if (note !== null) {
      walk.blocks.push(block('footnote', inline(item, walk), { marker: note }));
      continue;
    }
    number = Number(attribute(item, 'value') ?? number) || number;
    const marker = isOrdered ? enumerator(number++, attribute(node, 'type')) : '-';
    readItem(item, walk, { marker, depth });
  }
}

/** The words of an item up to its first list; what follows belongs to it too. */
function readItem(item: Element, walk: Walk, { marker, depth }: { marker: string; depth: number }): void {
  const within: Walk = { ...walk, blocks: [] };
  readMixed(item, within, true);
  const [first, ...rest] = within.blocks;
  if (!first) return;
  const opens = first.kind === 'paragraph' ? first : null;
  walk.blocks.push(block('item', opens?.text ?? '', { marker, level: depth, isListed: /^\d/.test(marker) }));
  for (const one of opens ? rest : within.blocks)
    walk.blocks.push(
      one.kind === 'item'
        ? { ...one, level: one.level + depth + 1 }
        : { ...one, isListed: one.kind === 'paragraph', level: one.kind === 'paragraph' ? depth : one.level },
    );
}

function readTable(table: Element, walk: Walk): void {
  const rows = findAll(table, ({ tagName }) => tagName === 'tr').map((row) =>
    childrenOf(row).filter((one): one is Element => isElement(one) && /^t[dh]$/.test(one.tagName)),
  );
  const cells = rows.flat();
  const texts = rows.map((row) => row.map((cell) => inline(cell, walk)));
  const letters = texts.flat().join('').length;
  const isLayout = rows.every((row) => row.length < 2) || letters > LAYOUT_CELL * Math.max(1, cells.length);
  if (!isLayout) {
    walk.blocks.push(block('table', '', { rows: texts.filter((row) => row.some((text) => text !== '')) }));
    return;
  }
  if (cells.length > 1) walk.dropped.layoutTables++;
  for (const cell of cells) readMixed(cell, walk, true);
}

/** The words in one line, blanks folded, with marks for footnotes. */
function inline(node: Node, walk: Walk): string {
  return tidy(wordsOf(node, walk));
}

/** A raised figure stays one: on the line it would be another number. */
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function wordsOf(node: Node, walk: Walk): string {
  if (node.nodeName === '#text')
    return (node as DefaultTreeAdapterMap['textNode']).value.replace(/\s+/g, ' ');
  if (!isElement(node) && childrenOf(node).length === 0) return '';
  if (isElement(node)) {
    if (node.tagName === 'img') walk.dropped.images++;
    if (isDropped(node, true)) return '';
    if (node.tagName === 'br') return ' ';
    const mark = markOf(node);
    if (mark) return walk.notes.has(mark.target) ? footnoteMark(mark.text) : '';
    if (isBackLink(node, walk)) return '';
    if ((attribute(node, 'class') ?? '').split(/\s+/).some((name) => walk.moved.has(name)))
      return footnoteMark(
        addNote(
          childrenOf(node)
            .map((child) => wordsOf(child, walk))
            .join(''),
          walk,
        ),
      );
    const raised = node.tagName === 'sup' ? plain(node).trim() : '';
    if (/^\d{1,3}$/.test(raised)) return raised.replace(/\d/g, (digit) => RAISED.charAt(Number(digit)));
  }
  const words = childrenOf(node)
    .map((child) => wordsOf(child, walk))
    .join('');
  return isElement(node) && (BLOCKS.has(node.tagName) || /^t[dhr]$/.test(node.tagName))
    ? ` ${words} `
    : words;
}

/** Classes that a page's own style makes footnotes, `.fn { float: footnote }`. */
function movedToFoot(page: Node): Set<string> {
  const styles = findAll(page, ({ tagName }) => tagName === 'style')
    .map(plain)
    .join('\n');
  const rules = styles.matchAll(/([^{}]*)\{[^{}]*float:\s*footnote/g);
  return new Set(
    [...rules].flatMap(([, selector = '']) =>
      [...selector.matchAll(/\.([\w-]+)/g)].map(([, name = '']) => name),
    ),
  );
}

/** Numbers a note that stands inside the text, as a printer would. */
function addNote(words: string, { blocks, notes }: Walk): string {
  const marker = `${notes.size + 1}`;
  notes.set(`note ${marker}`, marker);
  blocks.push(block('footnote', tidy(words), { marker }));
  return marker;
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Where a mark of a footnote leads, and how it is printed: `[1]` is `1`. */
function markOf(node: Element): { target: string; text: string } | null {
  const link =
    node.tagName === 'a'
      ? node
      : node.tagName === 'sup'
        ? find(node, ({ tagName }) => tagName === 'a')
        : null;
  const href = link ? attribute(link, 'href') : null;
  if (!link || !href?.startsWith('#')) return null;
  const text = plain(link).replace(/[[\]()\s]/g, '');
  const isRaised = node.tagName === 'sup' || find(link, ({ tagName }) => tagName === 'sup') !== null;
  const isNote =
    isRaised || /noteref|footnote-ref/.test(`${attribute(link, 'role')} ${attribute(link, 'class')}`);
  return isNote && /^(?:\d{1,4}|[*†‡]{1,3}|[a-z]{1,2})$/.test(text) ? { target: href.slice(1), text } : null;
}

function collectNotes(node: Node, notes: Map<string, string>): void {
  for (const child of childrenOf(node)) {
    const mark = isElement(child) ? markOf(child) : null;
    // A note's own link leads back to the first mark.
    if (mark && !notes.has(mark.target)) notes.set(mark.target, mark.text);
    else if (!mark) collectNotes(child, notes);
  }
}

/** The mark of the footnote that an element is. */
function noteOf(node: Element, notes: ReadonlyMap<string, string>): string | null {
  if (!/^(?:li|p|div|aside|dd)$/.test(node.tagName)) return null;
  const id = attribute(node, 'id');
  return id === null ? null : (notes.get(id) ?? null);
}

function isBackLink(node: Element, { notes }: Walk): boolean {
  const href = node.tagName === 'a' ? (attribute(node, 'href') ?? '') : '';
  return href.startsWith('#') && !notes.has(href.slice(1)) && /^(?:\s|↑|↩|\ufe0e|\^)*$/u.test(plain(node));
}

/** All words in bold type. */
function isBold(node: Element): boolean {
  const bold = findAll(node, ({ tagName }) => tagName === 'strong' || tagName === 'b');
  return tidy(bold.map(plain).join('')).length > 0.85 * tidy(plain(node)).length;
}

function plain(node: Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterMap['textNode']).value;
  return childrenOf(node).map(plain).join('');
}

function enumerator(number: number, type: string | null): string {
  if (type === 'a' && number <= 26) return `${String.fromCharCode(96 + number)}.`;
  const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'][number - 1];
  return type === 'i' && roman ? `${roman}.` : `${number}.`;
}

function isDropped(node: Element, isInside: boolean): boolean {
  const { tagName } = node;
  if (DROPPED.has(tagName) && attribute(node, 'role') !== 'doc-footnote') return true;
  if (OUTSIDE.has(tagName) && !isInside) return true;
  const isHidden = attribute(node, 'hidden') !== null || attribute(node, 'aria-hidden') === 'true';
  return (
    isHidden ||
    /display:\s*none/.test(attribute(node, 'style') ?? '') ||
    attribute(node, 'role') === 'navigation'
  );
}

function isMain(node: Element): boolean {
  return node.tagName === 'main' || attribute(node, 'role') === 'main';
}

function isBody({ tagName }: Element): boolean {
  return tagName === 'body';
}

function hasBlocks(node: Element): boolean {
  return find(node, ({ tagName }) => BLOCKS.has(tagName)) !== null;
}

function find(node: Node, test: (element: Element) => boolean): Element | null {
  for (const child of childrenOf(node)) {
    const found = isElement(child) && test(child) ? child : find(child, test);
    if (found) return found;
  }
  return null;
}

function findAll(node: Node, test: (element: Element) => boolean): Element[] {
  return childrenOf(node).flatMap((child) =>
    isElement(child) && test(child) ? [child] : findAll(child, test),
  );
}

function childrenOf(node: Node): Node[] {
  return 'childNodes' in node ? node.childNodes : [];
}

function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

function attribute(node: Element, name: string): string | null {
  return node.attrs.find((one) => one.name === name)?.value ?? null;
}
