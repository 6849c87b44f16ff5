import type { types } from '@slack/bolt';
import type { MarkedText } from '../wording/check';
import { LIMITS } from './limits';
import { shorten, shown, shownEscaped, wellFormed } from './text';

/** A block of Slack's Block Kit. */
export type Block = types.KnownBlock;

/** What Slack is sent: blocks, and a text that says the same to notifications and screen readers. */
export interface Message {
  text: string;
  blocks: Block[];
}

type RichText = types.RichTextBlock;
type RichTextPart = RichText['elements'][number];

const LINE_BREAK = { type: 'text', text: '\n' } as const;

/** A paragraph of plain words. */
export function words(text: string, style?: { bold?: boolean; italic?: boolean }): RichTextPart {
  return { type: 'rich_text_section', elements: [run(text, style)] };
}

/** Plain words, and behind them words of the report that are no quotation of their own, in italics. */
export function introduced(by: string, text: string): RichTextPart {
  return { type: 'rich_text_section', elements: [run(`${by} `), run(text, { italic: true })] };
}

/** A paragraph of plain words, of which some lead to an address, where there is one. */
export function wordsWithLinks(...parts: readonly (string | LinkedText)[]): RichTextPart {
  return {
    type: 'rich_text_section',
    elements: parts.map((part) => (typeof part === 'string' ? run(part) : linkOf(part))),
  };
}

/** Words that lead to an address. */
export interface LinkedText {
  text: string;
  /** `null`, or too long for a message: they are plain words. */
  address: string | null;
  style?: Style;
}

function linkOf({ text, address, style }: LinkedText): types.RichTextElement {
  const plain = run(text, style);
  return address === null || address.length > LIMITS.linkUrl
    ? plain
    : { ...plain, type: 'link', url: address };
}

/** A bold name below an empty line, and behind it what there is to tell of it. */
export function named(name: string, text: string): RichTextPart {
  return { type: 'rich_text_section', elements: [LINE_BREAK, run(name, { bold: true }), run(`: ${text}`)] };
}

/** How something is called with a command, as code below an empty line, and behind a dash what that does. */
export function explained(usage: string, what: string): RichTextPart {
  return { type: 'rich_text_section', elements: [LINE_BREAK, run(usage, { code: true }), run(` — ${what}`)] };
}

/** A quotation, word for word: nothing in it is read as markup. */
export function quotation(text: string, style?: { bold?: boolean }): RichTextPart {
  return { type: 'rich_text_quote', elements: [run(text, style)] };
}

/** A quotation in which some words are bold. */
export function markedQuotation(stretches: readonly MarkedText[]): RichTextPart {
  return { type: 'rich_text_quote', elements: styled(stretches, { bold: true }) };
}

/** A paragraph in which some words are struck out. */
export function struckWords(stretches: readonly MarkedText[]): RichTextPart {
  return { type: 'rich_text_section', elements: styled(stretches, { strike: true }) };
}

/** Lines that are to be copied as they stand. */
export function preformatted(text: string): RichTextPart {
  return { type: 'rich_text_preformatted', elements: [run(text)] };
}

/** Paragraphs, quotations and lists, one behind the other. */
export function richText(...elements: RichTextPart[]): RichText {
  return { type: 'rich_text', elements };
}

/** The heading of a part. */
export function heading(text: string): types.HeaderBlock {
  return { type: 'header', text: { type: 'plain_text', text, emoji: false } };
}

/** Small print: citation, labels, the receipt. Plain text, in which nothing is markup. */
export function smallPrint(...lines: string[]): types.ContextBlock {
  const text = shown(lines.filter(Boolean).join('\n'), LIMITS.contextElementText);
  return { type: 'context', elements: [{ type: 'plain_text', text, emoji: false }] };
}

/** What a button does when clicked stands in its `value`, so that it works after a restart as well. */
export interface ButtonOptions {
  action: string;
  text: string;
  /**
   * What a screen reader says; default the text. Where it does not hold the text, the text is said before it: whoever
   * speaks to the screen says what stands there (WCAG 2.1, 2.5.3 "Label in Name").
   */
  label?: string;
  /** Plain data; must be short, see {@link encodeValue}. */
  value: unknown;
  /** What is asked before the click counts, where it cannot be taken back; the button's own text says yes to it. */
  question?: string;
}

/** A button; its text is cut to what Slack takes. @throws {RangeError} for a value too long, see {@link encodeValue} */
export function button({ action, text, label, value, question }: ButtonOptions): types.Button {
  const visible = shown(text, LIMITS.buttonText);
  return {
    type: 'button',
    action_id: action,
    text: { type: 'plain_text', text: visible, emoji: false },
    accessibility_label: spoken(visible, label ?? text),
    value: encodeValue(value),
    ...(question === undefined ? {} : { confirm: confirmation(text, question) }),
  };
}

/** The label, with the visible text in it, or as much of that as stands there. */
function spoken(visible: string, label: string): string {
  const names = [label, `${visible}: ${label}`].map((name) => shown(name, LIMITS.accessibilityLabel));
  return names.find((name) => name.includes(visible.replace(/…$/, ''))) ?? visible;
}

function confirmation(text: string, question: string): types.ConfirmationDialog {
  const plain = (words: string) => ({ type: 'plain_text', text: words, emoji: false }) as const;
  return { title: plain(text), text: plain(question), confirm: plain(text), deny: plain('Cancel') };
}

/** Buttons in a row. */
export function buttons(...elements: types.Button[]): types.ActionsBlock {
  return { type: 'actions', elements };
}

/**
 * A button's value.
 * @throws {RangeError} when it does not fit into Slack's 2,000 characters: a builder must shorten first.
 */
export function encodeValue(value: unknown): string {
  const encoded = JSON.stringify(value);
  if (encoded.length > LIMITS.buttonValue) throw new RangeError('button value too long');
  return encoded;
}

/**
 * The value that carries a text, which is shortened until it fits: the end of a thousand words decides nothing.
 * @param value what the button carries with a text
 */
export function carrying<T>(text: string, value: (text: string) => T): T {
  let carried = text;
  while (carried !== '' && JSON.stringify(value(carried)).length > LIMITS.buttonValue)
    carried = carried.slice(0, Math.floor(carried.length * 0.9)).replace(/[\ud800-\udbff]$/, '');
  return value(carried);
}

/** The message as sent: `text` escaped and shortened, blocks shortened until Slack takes them. */
export function message(text: string, blocks: Block[]): Message {
  return {
    text: shownEscaped(text, LIMITS.messageText),
    blocks: shortenToFit(blocks.slice(0, LIMITS.blocksInMessage)),
  };
}

/** Up to the length of a quotation all together. */
function styled(stretches: readonly MarkedText[], style: Style) {
  let room: number = LIMITS.quotation;
  const runs = stretches.flatMap(({ text, isMarked }) => {
    if (room <= 0 || text === '') return [];
    const cut = shorten(text, room);
    room -= text.length;
    return [{ ...run(cut), text: wellFormed(cut), ...(isMarked ? { style } : {}) }];
  });
  return runs.length > 0 ? runs : [run('')];
}

type Style = { bold?: boolean; italic?: boolean; strike?: boolean; code?: boolean };

function run(text: string, style?: Style) {
  return {
    type: 'text' as const,
    text: shown(text, LIMITS.quotation),
    ...(style ? { style } : {}),
  };
}

/** A text of this length or less is not what makes a message too long. */
const SHORT = 40;

/**
 * Shortens the longest text again and again until all blocks together are within Slack's limit. Links give way first, the
 * last one before the others: no quotation is cut for one. Where neither helps, as the length is in the buttons, the last
 * blocks give way.
 */
function shortenToFit(blocks: Block[]): Block[] {
  for (const link of linksOfOurs(blocks).reverse()) {
    if (JSON.stringify(blocks).length <= LIMITS.messageBlocks) return blocks;
    unlink(link);
  }
  while (JSON.stringify(blocks).length > LIMITS.messageBlocks) {
    const longest = texts(blocks).reduce((a, b) => (b.text.length > a.text.length ? b : a));
    if (longest.text.length > SHORT)
      longest.text = shorten(longest.text, Math.ceil(longest.text.length * 0.8));
    else blocks.pop();
  }
  return blocks;
}

/** Links with words of their own; what a person wrote shows where it leads, and stays. */
function linksOfOurs(node: unknown): LinkElement[] {
  if (typeof node !== 'object' || node === null) return [];
  if ('type' in node && node.type === 'link' && 'text' in node) return [node as LinkElement];
  return Object.values(node).flatMap(linksOfOurs);
}

type LinkElement = { type: string; text: string; url?: string };

function unlink(link: LinkElement): void {
  link.type = 'text';
  delete link.url;
}

/** Blocks as they are when there is no room for links. */
export function withoutLinks(blocks: readonly Block[]): Block[] {
  const copy = structuredClone(blocks) as Block[];
  linksOfOurs(copy).forEach(unlink);
  return copy;
}

function texts(node: unknown): { text: string }[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = 'text' in node && typeof node.text === 'string' ? [node as { text: string }] : [];
  return [...own, ...Object.values(node).flatMap(texts)];
}
