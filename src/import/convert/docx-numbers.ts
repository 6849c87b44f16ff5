/** What is used of the DOM. The package's own types are those of a browser, and would bring them into all files. */
interface Node {
  nodeName: string;
  childNodes: ArrayLike<Node>;
  firstChild: Node | null;
  nextSibling: Node | null;
  textContent: string | null;
}

interface Element extends Node {
  namespaceURI: string | null;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  setAttributeNS(namespace: string | null, name: string, value: string): void;
  getElementsByTagName(name: string): ArrayLike<Element>;
  appendChild(child: Node): void;
  insertBefore(child: Node, before: Node | null): void;
  removeChild(child: Node): void;
}

interface Document extends Omit<Element, 'getAttribute'> {
  createElementNS(namespace: string | null, name: string): Element;
  createTextNode(text: string): Node;
}

const { DOMParser, XMLSerializer } = require('@xmldom/xmldom') as {
  DOMParser: new (options: {
    errorHandler: () => void;
  }) => { parseFromString(xml: string, type: string): Document };
  XMLSerializer: new () => { serializeToString(document: Document): string };
};

/** One level of a list, as `numbering.xml` describes it. */
interface Level {
  start: number;
  /** `decimal`, `lowerLetter`, `bullet` ... */
  format: string;
  /** `%1.%2.` */
  text: string;
}

interface List {
  /** Lists of one kind count on together. */
  kind: string;
  levels: Map<number, Level>;
  /** Levels that this list begins anew. */
  restarts: Map<number, number>;
}

/** The parts of a DOCX file that say how it is numbered. */
export interface NumberedParts {
  document: string;
  numbering: string | null;
  styles: string | null;
}

/**
 * Writes the numbers that Word counts into the text, as it prints them: what reads the words alone would lose them.
 * @param listed stands before the numbers of all lists but the one that most paragraphs are numbered by
 * @returns `document.xml` with them, and how many there are
 */
export function withPrintedNumbers(
  { document, numbering, styles }: NumberedParts,
  listed: string,
): { document: string; count: number } {
  if (numbering === null) return { document, count: 0 };
  const parsed = parseXml(document);
  const ofStyles = styles === null ? new Map<string, Place>() : placesOfStyles(parseXml(styles));
  const lists = listsOf(parseXml(numbering), ofStyles);
  const paragraphs = elements(parsed, 'p').flatMap((paragraph) => {
    const place = placeOf(paragraph, ofStyles);
    const level = place && lists.get(place.list)?.levels.get(place.level);
    return place && level && level.format !== 'bullet' && level.format !== 'none' && hasWords(paragraph)
      ? [{ paragraph, place }]
      : [];
  });
  const main = mostUsed(paragraphs.map(({ place }) => `${lists.get(place.list)?.kind} ${place.level}`));
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();
  for (const { paragraph, place } of paragraphs) {
    const list = lists.get(place.list) as List;
    const number = nextNumber(list, place, counters, begun);
    const isMain = `${list.kind} ${place.level}` === main || isHeading(paragraph);
    const isPlain = /^\d+[.)]?$/.test(number);
    writeNumber(
      parsed,
      paragraph,
      `${isPlain && !isMain ? listed : ''}${isPlain ? number.replace(/\)?$|\.?$/, '.') : number} `,
    );
  }
  return { document: new XMLSerializer().serializeToString(parsed), count: paragraphs.length };
}

/** Which list a paragraph is in, and how deep. */
interface Place {
  list: string;
  level: number;
}

function placeOf(paragraph: Element, ofStyles: ReadonlyMap<string, Place>): Place | null {
  const properties = child(paragraph, 'pPr');
  const own = properties && child(properties, 'numPr');
  const style = properties && value(child(properties, 'pStyle'));
  const inherited = style ? (ofStyles.get(style) ?? null) : null;
  const list = (own && value(child(own, 'numId'))) ?? inherited?.list ?? null;
  if (list === null || list === '0') return null;
  return { list, level: Number((own && value(child(own, 'ilvl'))) ?? inherited?.level ?? 0) };
}

/** The lists of styles; a style has that of the one it is based on. */
function placesOfStyles(styles: Document): Map<string, Place> {
  const all = new Map(
    elements(styles, 'style').map((style) => [style.getAttribute('w:styleId') ?? '', style]),
  );
  const places = new Map<string, Place>();
  for (const [id, own] of all) {
    let style: Element | undefined = own;
    let list: string | null = null;
    let level: string | null = null;
    for (let depth = 0; style && depth < 12 && list === null; depth++) {
      const properties = child(style, 'pPr');
      const numbered = properties && child(properties, 'numPr');
      list = numbered ? value(child(numbered, 'numId')) : null;
      level ??= numbered ? value(child(numbered, 'ilvl')) : null;
      style = all.get(value(child(style, 'basedOn')) ?? '');
    }
    if (list !== null && list !== '0') places.set(id, { list, level: Number(level ?? 0) });
  }
  return places;
}

function listsOf(numbering: Document, ofStyles: ReadonlyMap<string, Place>): Map<string, List> {
  const kinds = new Map(
    elements(numbering, 'abstractNum').map((one) => [one.getAttribute('w:abstractNumId') ?? '', one]),
  );
  const lists = new Map<string, List>();
  const nums = elements(numbering, 'num');
  for (const num of nums) {
    let kind = value(child(num, 'abstractNumId')) ?? '';
    // A list may be described by a style, which names another list.
    const link = kinds.get(kind) && value(child(kinds.get(kind) as Element, 'numStyleLink'));
    const linked = link ? ofStyles.get(link)?.list : undefined;
    if (linked)
      kind =
        value(child(nums.find((one) => one.getAttribute('w:numId') === linked) ?? num, 'abstractNumId')) ??
        kind;
    const levels = levelsOf(kinds.get(kind));
    const restarts = new Map<number, number>();
    for (const override of children(num, 'lvlOverride')) {
      const at = Number(override.getAttribute('w:ilvl') ?? 0);
      const start = value(child(override, 'startOverride'));
      if (start !== null) restarts.set(at, Number(start));
      for (const [level, described] of levelsOf(override)) levels.set(level, described);
    }
    lists.set(num.getAttribute('w:numId') ?? '', { kind, levels, restarts });
  }
  return lists;
}

function levelsOf(parent: Element | undefined): Map<number, Level> {
  return new Map(
    (parent ? children(parent, 'lvl') : []).map((level) => [
      Number(level.getAttribute('w:ilvl') ?? 0),
      {
        start: Number(value(child(level, 'start')) ?? 1),
        format: value(child(level, 'numFmt')) ?? 'decimal',
        text: value(child(level, 'lvlText')) ?? '',
      },
    ]),
  );
}

function nextNumber(
  list: List,
  { list: id, level }: Place,
  counters: Map<string, number[]>,
  begun: Set<string>,
): string {
  const counts = counters.get(list.kind) ?? [];
  counters.set(list.kind, counts);
  const restart = list.restarts.get(level);
  if (restart !== undefined && !begun.has(`${id} ${level}`)) counts[level] = restart;
  else counts[level] = counts[level] === undefined ? (list.levels.get(level)?.start ?? 1) : counts[level] + 1;
  begun.add(`${id} ${level}`);
  counts.length = level + 1;
  return (list.levels.get(level)?.text ?? '').replace(/%(\d)/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const described = list.levels.get(at);
    counts[at] ??= described?.start ?? 1;
    return formatted(counts[at], described?.format ?? 'decimal');
  });
}

function formatted(number: number, format: string): string {
  if (format === 'lowerLetter' || format === 'upperLetter') {
    const letter = String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
    return format === 'upperLetter' ? letter.toUpperCase() : letter;
  }
  if (format === 'lowerRoman') return roman(number).toLowerCase();
  if (format === 'upperRoman') return roman(number);
  return format === 'decimalZero' && number < 10 ? `0${number}` : `${number}`;
}

function roman(number: number): string {
  const values = [
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const;
  let rest = number;
  let written = '';
  for (const [value, letters] of values)
    while (rest >= value) {
      written += letters;
      rest -= value;
    }
  return written;
}

/** The number becomes words, and the list is taken away, which would count anew. */
function writeNumber(document: Document, paragraph: Element, number: string): void {
  const make = (name: string) => document.createElementNS(paragraph.namespaceURI, `w:${name}`);
  let properties = child(paragraph, 'pPr');
  if (!properties) {
    properties = make('pPr');
    paragraph.insertBefore(properties, paragraph.firstChild);
  }
  const own = child(properties, 'numPr');
  if (own) properties.removeChild(own);
  const none = make('numPr');
  for (const [name, to] of [
    ['ilvl', '0'],
    ['numId', '0'],
  ] as const) {
    const setting = make(name);
    setting.setAttributeNS(paragraph.namespaceURI, 'w:val', to);
    none.appendChild(setting);
  }
  properties.appendChild(none);
  const [run, words] = [make('r'), make('t')];
  words.setAttribute('xml:space', 'preserve');
  words.appendChild(document.createTextNode(number));
  run.appendChild(words);
  paragraph.insertBefore(run, properties.nextSibling);
}

function isHeading(paragraph: Element): boolean {
  const properties = child(paragraph, 'pPr');
  return /^(?:heading|H\d|HCh|_H)/i.test((properties && value(child(properties, 'pStyle'))) ?? '');
}

function hasWords(paragraph: Element): boolean {
  return elements(paragraph, 't').some(({ textContent }) => (textContent ?? '').trim() !== '');
}

function mostUsed(keys: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function parseXml(xml: string): Document {
  return new DOMParser({ errorHandler: () => {} }).parseFromString(xml, 'text/xml');
}

function elements(node: Document | Element, name: string): Element[] {
  return Array.from(node.getElementsByTagName(`w:${name}`));
}

function children(node: Element, name: string): Element[] {
  return Array.from(node.childNodes).filter((one): one is Element => one.nodeName === `w:${name}`);
}

function child(node: Element, name: string): Element | null {
  return children(node, name)[0] ?? null;
}

function value(node: Element | null): string | null {
  return node?.getAttribute('w:val') || null;
}
