import { ENTITIES } from './entities';
import type { Span } from './model';

/**
 * Text as a reader sees it, with its place in the file: character `i` of `text` comes from `starts[i]` to
 * `ends[i]` (UTF-16 offsets).
 */
export interface CleanText {
  text: string;
  starts: number[];
  ends: number[];
}

/** A stretch of a file that is part of a text. */
export interface Part extends Span {
  /** The word at its end goes on in the next part, without a blank: a line's end had divided it. */
  goesOn?: true;
}

/** Only tags of HTML: `<country>` in a form, and `x<b and c>d`, are text. */
const INLINE_TAGS = 'a|abbr|b|big|cite|code|em|font|i|ins|mark|small|span|strong|sub|sup|u';
const BLOCK_TAGS =
  'blockquote|br|caption|center|dd|details|div|dl|dt|figcaption|figure|h[1-6]|hr|img|li|ol|p|pre|section|' +
  'summary|table|tbody|td|tfoot|th|thead|tr|ul';
const ATTRIBUTES = String.raw`(?:\s+[\w:-]{1,40}=(?:"[^"<>]{0,500}"|'[^'<>]{0,500}'|[^\s"'<>=]{1,200})){0,20}\s?`;

/** Where a footnote mark may stand: behind a word, a quotation or a sentence; `CO²`, `km²`, `2012⁴` and `10 metres²` have none. */
const NOTED =
  /(?:(?<!met(?:re|er)s?|feet|foot|inch(?:es)?|miles?|yards?)(?<=\p{L}{3})|[.,;:!?…。])[)\]"'»’”]{0,2}$|[»”]$/iu;
/** More characters of a text {@link NOTED} does not need. */
const TAIL = 16;
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** What a footnote's mark is in a link: `[1](#fn1)`, `[[1]](#fn1)`. */
const NOTE_LABEL = /^(?:\\?\[)?\^?\d{1,3}\^?(?:\\?\])?$/;
/** "rule [5](a)" is no link: a part of a rule is named behind another. */
const PART_LABEL = /^(?:\d{1,4}|\p{L})$/u;
const PART_NAME = /^\((?:[a-z]|[ivxl]{1,6}|\d{1,3}|sic)\)$/;

/** Pandoc's attributes: `{#id .class key="value"}`. */
const ATTRIBUTE_LIST = String.raw`\{\s?(?:[#.][\w:.-]{1,60}|[\w:-]{1,40}=(?:"[^"]{0,200}"|[^\s"{}]{1,100})|-)(?:\s{1,3}(?:[#.][\w:.-]{1,60}|[\w:-]{1,40}=(?:"[^"]{0,200}"|[^\s"{}]{1,100}))){0,9}\s?\}`;

/** A label or an address may hold one pair of brackets. */
const LABEL = String.raw`(?<label>(?:\\.|[^[\]\\]|\[[^[\]]{0,300}\]){1,300})`;
const ADDRESS = String.raw`(?:<[^<>]{0,2000}>|(?:[^()\s]|\([^()\s]{0,500}\)){0,2000})`;
const LINK_TITLE = String.raw`(?:\s{1,9}(?:"[^"]{0,500}"|'[^']{0,500}'))?\s{0,9}`;

/**
 * What Markdown writes around words. Alternatives, each with what is shown in its place: a backslash escape
 * and an HTML entity (the character), a comment and a footnote mark (nothing; other raised figures stay raised), a link
 * or an image (its label), a quotation (its marks),
 * a tag that strikes out (`~~`, as Markdown has it: struck words must not read as said), another HTML tag (a blank
 * if it begins a line or a block, or else nothing), code ticks and emphasis (nothing).
 * An asterisk between blanks and an underscore inside a word are text, not emphasis.
 */
const MARKUP = new RegExp(
  [
    String.raw`\\(?<escaped>[!-\/:-@[-\x60{-~])`,
    String.raw`(?<lineEnd>\\(?=\s*$))`,
    String.raw`&(?:(?<entity>[a-z]{2,8}\d{0,2})|#(?<code>\d{1,7}|x[\da-f]{1,6}));`,
    String.raw`(?<comment><!--(?:(?!-->)[\s\S]){0,1000}-->)`,
    String.raw`(?<footnote>\[\^[^\]\s]{1,20}\])`,
    String.raw`(?<raised>[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+)`,
    String.raw`(?<tagged>(?:<a\b[^<>]{0,300}>)?<sup\b[^<>]{0,300}>(?:<a\b[^<>]{0,300}>)?[[(]?(?<figure>[-–−]?\d{1,3}(?:,\s?\d{1,3}){0,4}|[a-z])[\])]?(?:<\/a>)?<\/sup>(?:<\/a>)?)`,
    String.raw`!?\[${LABEL}\](?:(?<target>\(\s?${ADDRESS}${LINK_TITLE}\))|\[(?!\^)[^\[\]\n]{0,60}\](?<=\p{L}[^\[\]\n]{0,300}\]\[[^\[\]\n]{0,60}\])|${ATTRIBUTE_LIST})(?:${ATTRIBUTE_LIST})?`,
    String.raw`<(?<address>(?:https?|mailto|ftp):[^\s<>]{1,2000})>`,
    `(?<struck></?(?:del|s|strike)${ATTRIBUTES}/?>)`,
    `(?<quote></?q${ATTRIBUTES}>)`,
    `(?<inline></?(?:${INLINE_TAGS})${ATTRIBUTES}/?>)`,
    `(?<block></?(?:${BLOCK_TAGS})${ATTRIBUTES}/?>)`,
    String.raw`(?<ticks>\x60+)`,
    String.raw`(?<stars>(?<!\s)\*{1,3}|\*{1,3}(?!\s|$))`,
    String.raw`(?<underscores>(?<![\p{L}\p{N}_])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![\p{L}\p{N}_]))`,
  ].join('|'),
  'giu',
);

/** Without one of these a text has no markup: most lines of a text converted from PDF, which saves half the time. */
const SIGNS = /[\\&<[\x60*_\u00b9\u00b2\u00b3\u2070\u2074-\u2079]/;

/**
 * Strips markup from parts of a file and folds white space to single blanks, keeping each character's
 * offsets. The parts (the lines of one paragraph, also across a page break) are joined by a blank.
 * @param source the whole file
 * @param parts spans in order; line ends and page numbers between them are left out
 */
export function cleanText(source: string, parts: readonly Part[]): CleanText {
  const characters: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const put: Sink['put'] = (shown, start, end) => {
    const oneToOne = end - start === shown.length;
    for (let i = 0; i < shown.length; i++) {
      const character = shown[i] as string;
      const blank = /\s/.test(character);
      if (blank && (characters.length === 0 || characters.at(-1) === ' ')) continue;
      characters.push(blank ? ' ' : character);
      starts.push(oneToOne ? start + i : start);
      ends.push(oneToOne ? start + i + 1 : end);
    }
  };
  const sink: Sink = { put, tail: () => characters.slice(-TAIL).join('') };
  let divided = false;
  for (const part of parts) {
    if (!divided) put(' ', part.start, part.start);
    strip(source, divided ? behindBlanks(source, part) : part, sink);
    divided = part.goesOn === true;
  }
  if (characters.at(-1) === ' ') for (const list of [characters, starts, ends]) list.pop();
  return { text: characters.join(''), starts, ends };
}

/** A part without the blanks before its first word. */
function behindBlanks(source: string, { start, end }: Span): Span {
  const blanks = source.slice(start, end).search(/\S/);
  return { start: start + Math.max(0, blanks), end };
}

/** Receives what is shown, and the place in the file that shows it. */
interface Sink {
  put(shown: string, start: number, end: number): void;
  /** The end of what was shown so far. */
  tail(): string;
}

/** A link's label is stripped recursively; it is short, so the recursion is not deep. */
function strip(source: string, { start, end }: Span, sink: Sink): void {
  const raw = source.slice(start, end);
  if (!SIGNS.test(raw)) {
    sink.put(raw, start, end);
    return;
  }
  let done = 0;
  for (const match of raw.matchAll(MARKUP)) {
    const { label, stars, entity, target, raised, tagged } = match.groups ?? {};
    if (stars && isSign(raw, match.index, stars.length)) continue;
    const named = entity === undefined ? undefined : characterNamed(entity);
    if (entity !== undefined && named === undefined) continue;
    if (target !== undefined && PART_LABEL.test(label ?? '') && PART_NAME.test(target)) continue;
    const from = start + match.index;
    sink.put(raw.slice(done, match.index), start + done, from);
    done = match.index + match[0].length;
    const mayBeNote = raised ?? tagged ?? (NOTE_LABEL.test(label ?? '') ? target : undefined);
    if (mayBeNote !== undefined && NOTED.test(sink.tail())) continue;
    if (label !== undefined) {
      const labelStart = from + match[0].indexOf('[') + 1;
      strip(source, { start: labelStart, end: labelStart + label.length }, sink);
    } else {
      sink.put(named ?? shownFor(match.groups ?? {}), from, start + done);
    }
  }
  sink.put(raw.slice(done), start + done, end);
}

/** What a reader sees in place of markup. */
function shownFor(groups: Record<string, string | undefined>): string {
  const { escaped, code, address, struck, block, raised, figure, quote } = groups;
  if (address) return address;
  if (raised) return raised;
  // "10<sup>6</sup>" is not 106.
  if (figure) return figure.replace(/[-–−]/, '⁻').replace(/\d/g, (digit) => RAISED[Number(digit)] ?? digit);
  if (quote) return quote.startsWith('</') ? '”' : '“';
  // No control characters: a terminal would obey them.
  if (code) return characterOf(Number(code.replace(/^x/i, '0x')));
  if (struck) return '~~';
  return escaped ?? (block ? ' ' : '');
}

/** Case tells `eacute` from `Eacute`; what has one form is also known in capitals (`&NBSP;`). */
function characterNamed(name: string): string | undefined {
  return ENTITIES.get(name) ?? ENTITIES.get(name.toLowerCase());
}

function characterOf(code: number): string {
  return code > 0x10ffff ? '' : String.fromCodePoint(code).replace(/[\p{Cc}\p{Cs}]/u, '');
}

/** `5*3`, `a*b`: inside a word, between figures or without a partner, asterisks are no emphasis. */
function isSign(raw: string, at: number, length: number): boolean {
  const around = `${raw.slice(Math.max(0, at - 2), at)}*${raw.slice(at + length, at + length + 2)}`;
  if (!/[\p{L}\p{N}]\*[\p{L}\p{N}]/u.test(around)) return false;
  const alone = raw.indexOf('*') === at && raw.lastIndexOf('*') === at + length - 1;
  return alone || /\p{N}\*\p{N}/u.test(around);
}

/** The text of one span without its markup. */
export function plainText(source: string, span: Span): string {
  return cleanText(source, [span]).text;
}

/** Where in the file the characters from `start` to `end` (exclusive) of a cleaned text stand. */
export function sourceSpan(clean: CleanText, start: number, end: number): Span {
  return { start: clean.starts[start] as number, end: clean.ends[end - 1] as number };
}
