import type { Json } from '../../stand-in/block-kit/check';
import { type InlineRule, readInline } from './inline-rules';
import { safeUrl } from './links';
import { fieldsIn, stringIn } from './payload-fields';

/** What begins on a line: the blocks that it becomes, and how many lines they take up. */
interface Taken {
  readonly blocks: readonly Json[];
  readonly lines: number;
}

type Taker = (lines: readonly string[]) => Taken | undefined;

const FENCE = /^ {0,3}```/;
const QUOTE = /^ {0,3}> ?/;
const ITEM = /^(\s*)([-*+]|\d{1,9}[.)])\s+(.*)$/;
const RULE = /^ {0,3}([-*_])(?:\s*\1){2,}\s*$/;
const HEADING = /^ {0,3}#{1,6}\s+(.*?)(?:\s+#+)?\s*$/;
const TABLE_RULE = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

/**
 * The text of a `markdown` block as other blocks, which is how Slack shows it. Read are headings, paragraphs, bullet,
 * numbered and task lists, quotes, fenced code, tables and rules, and in a line bold, italic, strike, code, links,
 * pictures (as links) and escapes. HTML, footnotes, reference links and blocks inside quotes stay as typed.
 */
export function markdownBlocks(text: string): Json[] {
  const lines = text.split('\n');
  const blocks: Json[] = [];
  for (let at = 0; at < lines.length; ) {
    const rest = lines.slice(at);
    const taken = firstTaken(rest, [...TAKERS, paragraph]);
    blocks.push(...(taken?.blocks ?? []));
    at += taken?.lines ?? 1;
  }
  return blocks;
}

function firstTaken(lines: readonly string[], takers: readonly Taker[]): Taken | undefined {
  for (const take of takers) {
    const taken = take(lines);
    if (taken !== undefined) return taken;
  }
  return undefined;
}

const blank: Taker = ([line = '']) => (line.trim() === '' ? { blocks: [], lines: 1 } : undefined);

const fence: Taker = ([first = '', ...rest]) => {
  if (!FENCE.test(first)) return undefined;
  const end = rest.findIndex((line) => FENCE.test(line));
  const code = rest.slice(0, end < 0 ? rest.length : end);
  const part = { type: 'rich_text_preformatted', elements: [run(code.join('\n'))] };
  return { blocks: [richText(part)], lines: code.length + (end < 0 ? 1 : 2) };
};

const heading: Taker = ([line = '']) => {
  const [, words] = HEADING.exec(line) ?? [];
  if (words === undefined) return undefined;
  const text = inline(words).map(charactersOf).join('');
  return { blocks: [{ type: 'header', text: { type: 'plain_text', text } }], lines: 1 };
};

const rule: Taker = ([line = '']) =>
  RULE.test(line) ? { blocks: [{ type: 'divider' }], lines: 1 } : undefined;

const quote: Taker = (lines) => {
  const quoted = leading(lines, (line) => QUOTE.test(line));
  if (quoted.length === 0) return undefined;
  const elements = inline(quoted.map((line) => line.replace(QUOTE, '')).join('\n'));
  return { blocks: [richText({ type: 'rich_text_quote', elements })], lines: quoted.length };
};

const table: Taker = (lines) => {
  const [heading = '', ruled = ''] = lines;
  if (!heading.includes('|') || !ruled.includes('-') || !TABLE_RULE.test(ruled)) return undefined;
  const body = leading(lines.slice(2), (line) => line.includes('|'));
  const rows = [heading, ...body].map((line) =>
    cellsOf(line).map((cell) => richText({ type: 'rich_text_section', elements: inline(cell) })),
  );
  const column_settings = cellsOf(ruled).map((cell) => ({
    align: cell.endsWith(':') ? (cell.startsWith(':') ? 'center' : 'right') : 'left',
    is_wrapped: true,
  }));
  return { blocks: [{ type: 'table', rows, column_settings }], lines: 2 + body.length };
};

/** Items that are indented further than those before stand one deeper; an indented line goes on with its item. */
const list: Taker = (lines) => {
  if (!ITEM.test(lines[0] ?? '')) return undefined;
  const taken = leading(lines, (line) => ITEM.test(line) || /^\s+\S/.test(line));
  const parts: { type: string; style: string; indent: number; offset: number; elements: Json[] }[] = [];
  const widths: number[] = [];
  let item: string[] = [];
  const finish = () => {
    if (item.length > 0)
      parts.at(-1)?.elements.push({ type: 'rich_text_section', elements: inline(item.join('\n')) });
    item = [];
  };
  for (const line of taken) {
    const [, space = '', marker = '', words] = ITEM.exec(line) ?? [];
    if (words === undefined) item.push(line.trim());
    else {
      finish();
      while ((widths.at(-1) ?? -1) >= space.length) widths.pop();
      widths.push(space.length);
      const style = /\d/.test(marker) ? 'ordered' : 'bullet';
      const indent = widths.length - 1;
      const last = parts.at(-1);
      if (last?.style !== style || last.indent !== indent) {
        const offset = style === 'ordered' ? Number.parseInt(marker, 10) - 1 : 0;
        parts.push({ type: 'rich_text_list', style, indent, offset, elements: [] });
      }
      item = [words.replace(/^\[ \] /, '☐ ').replace(/^\[x\] /i, '☑ ')];
    }
  }
  finish();
  return { blocks: [richText(...parts)], lines: taken.length };
};

const TAKERS: readonly Taker[] = [blank, fence, heading, rule, quote, table, list];

const paragraph: Taker = ([first = '', ...rest]) => {
  const more = rest.findIndex((_, index) => firstTaken(rest.slice(index), TAKERS) !== undefined);
  const lines = [first, ...rest.slice(0, more < 0 ? rest.length : more)];
  const elements = inline(lines.map((line) => line.trim()).join('\n'));
  return { blocks: [richText({ type: 'rich_text_section', elements })], lines: lines.length };
};

function leading(lines: readonly string[], fits: (line: string) => boolean): readonly string[] {
  const end = lines.findIndex((line) => !fits(line));
  return end < 0 ? lines : lines.slice(0, end);
}

function cellsOf(line: string): string[] {
  return line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());
}

const RULES: readonly InlineRule<Json>[] = [
  { pattern: /\\([!-/:-@[-`{-~])/y, read: ([, character = '']) => [run(character)] },
  { pattern: /`([^`]+)`/y, read: ([, code = '']) => [{ ...run(code), style: { code: true } }] },
  {
    pattern: /!?\[([^\]\n]*)\]\(\s*([^\s)]+)(?:\s+"[^"]*")?\s*\)/y,
    read: ([, text, url]) => link(url, text),
  },
  { pattern: /<((?:https?:\/\/|mailto:)[^\s<>]+)>/y, read: ([, url]) => link(url) },
  { pattern: /https?:\/\/[^\s<>]*[^\s<>.,;:!?'")\]*_~`]/y, read: ([url]) => link(url) },
  { pattern: /\*\*(?!\s)([^\n]+?)(?<!\s)\*\*(?!\*)/y, read: styled('bold') },
  { pattern: /(?<!\w)__(?!\s)([^\n]+?)(?<!\s)__(?!\w)/y, read: styled('bold') },
  { pattern: /~~(?!\s)([^\n]+?)(?<!\s)~~/y, read: styled('strike') },
  { pattern: /\*(?![\s*])([^*\n]+?)(?<!\s)\*/y, read: styled('italic') },
  { pattern: /(?<!\w)_(?![\s_])([^\n]+?)(?<!\s)_(?!\w)/y, read: styled('italic') },
];

function inline(text: string): Json[] {
  return readInline(text, RULES, run);
}

function styled(style: string): InlineRule<Json>['read'] {
  return ([, text = ''], inside) =>
    inside(text).map((each) => ({ ...each, style: { ...fieldsIn(each['style']), [style]: true } }));
}

function link(url: string | undefined, text?: string): Json[] | undefined {
  const safe = safeUrl(url);
  return safe === undefined ? undefined : [{ type: 'link', url: safe, text: text || safe }];
}

function run(text: string): Json {
  return { type: 'text', text };
}

function richText(...elements: Json[]): Json {
  return { type: 'rich_text', elements };
}

function charactersOf(run: Json): string {
  return stringIn(run['text']);
}
