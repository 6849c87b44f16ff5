import type { Child } from 'hono/jsx';
import { DateTime } from './dates';
import type { Drawing } from './drawing';
import { emojiNamed } from './emoji';
import { type InlineRule, readInline } from './inline-rules';
import { Link, safeUrl } from './links';
import { ChannelMention, GroupMention, UserMention } from './mentions';

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };
const FENCE = /\n?```\n?([\s\S]+?)\n?```\n?/;
const QUOTE_LINE = /^(?:&gt;|>) ?/;

/**
 * A text in Slack's mrkdwn. Bare addresses become links unless it is `verbatim`. Line breaks stay characters; the
 * stylesheet keeps them.
 */
export function Mrkdwn(props: { text: string; drawing: Drawing; verbatim?: boolean }) {
  const rules = rulesFor(props.drawing, props.verbatim === true);
  // Every second part is what stood between fences.
  const parts = props.text.split(FENCE);
  return (
    <>
      {parts.map((part, index) =>
        index % 2 === 1 ? <pre>{['\n', unescaped(part)]}</pre> : <Lines text={part} rules={rules} />,
      )}
    </>
  );
}

/** The mrkdwn entities `&amp;`, `&lt;` and `&gt;` as the characters they stand for; there are no others. */
function unescaped(text: string): string {
  return text.replace(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity);
}

/** Lines that begin with `>` become one quote as long as they follow each other; markup ends with its line. */
function Lines({ text, rules }: { text: string; rules: readonly InlineRule[] }) {
  const groups: { isQuote: boolean; lines: string[] }[] = [];
  for (const line of text === '' ? [] : text.split('\n')) {
    const isQuote = QUOTE_LINE.test(line);
    const last = groups.at(-1);
    if (last?.isQuote === isQuote) last.lines.push(line);
    else groups.push({ isQuote, lines: [line] });
  }
  return (
    <>
      {groups.map(({ isQuote, lines }) =>
        isQuote ? (
          <blockquote>
            {readLines(
              lines.map((line) => line.replace(QUOTE_LINE, '')),
              rules,
            )}
          </blockquote>
        ) : (
          readLines(lines, rules)
        ),
      )}
    </>
  );
}

function readLines(lines: readonly string[], rules: readonly InlineRule[]): Child[] {
  return lines.flatMap((line, index) => [...(index === 0 ? [] : ['\n']), ...readInline(line, rules)]);
}

/**
 * A marker counts where it opens before a character and closes after one, with no letter or digit outside against
 * it, and is not doubled: `snake_case`, `2 * 3` and `**this**` stay as they are. Code and links are passed over whole.
 */
function between(marker: string): RegExp {
  const content = '(?:`[^`]+`|<[^<>]+>|[^`<])+?';
  const outside = `[\\p{L}\\p{N}${marker}]`;
  return new RegExp(
    `(?<!${outside})${marker}(?![\\s${marker}])(${content})(?<![\\s${marker}])${marker}(?!${outside})`,
    'uy',
  );
}

function rulesFor(drawing: Drawing, verbatim: boolean): InlineRule[] {
  const bare: InlineRule = {
    pattern: /(?<![\p{L}\p{N}])https?:\/\/[^\s<>|]*[^\s<>|.,;:!?'")\]*_~`]/uy,
    draw: ([url]) => <Link url={unescaped(url)}>{unescaped(url)}</Link>,
  };
  return [
    { pattern: /`([^`]+)`/y, draw: ([, code = '']) => <code>{unescaped(code)}</code> },
    {
      pattern: /<([^<>]+)>/y,
      draw: ([, inner = ''], inside) => reference(inner, drawing, inside),
    },
    { pattern: /&(?:amp|lt|gt);/y, draw: ([entity]) => unescaped(entity) },
    {
      pattern: /:([\w+'-]+(?:::skin-tone-[2-6])?):/y,
      draw: ([, name = '']) => emojiNamed(name),
    },
    { pattern: between('\\*'), draw: ([, text = ''], inside) => <b>{inside(text)}</b> },
    { pattern: between('_'), draw: ([, text = ''], inside) => <i>{inside(text)}</i> },
    { pattern: between('~'), draw: ([, text = ''], inside) => <s>{inside(text)}</s> },
    ...(verbatim ? [] : [bare]),
  ];
}

/** What stands between `<` and `>`: a person, a channel, a group, a date or a link; undefined for anything else. */
function reference(inner: string, drawing: Drawing, inside: (text: string) => Child[]): Child | undefined {
  const bar = inner.indexOf('|');
  const target = bar < 0 ? inner : inner.slice(0, bar);
  const label = bar < 0 ? undefined : inner.slice(bar + 1);
  const named = label === undefined ? {} : { label: unescaped(label) };
  const id = target.slice(1);
  if (/^@[UW]\w+$/.test(target)) return <UserMention id={id} drawing={drawing} {...named} />;
  if (/^#[CDG]\w+$/.test(target)) return <ChannelMention id={id} drawing={drawing} {...named} />;
  if (target.startsWith('!')) return special(id, label, drawing);
  const url = safeUrl(unescaped(target));
  return url && <Link url={url}>{label === undefined ? shownAddress(url) : inside(label)}</Link>;
}

function special(command: string, label: string | undefined, drawing: Drawing): Child | undefined {
  const [kind = '', first = '', format = '', url] = command.split('^');
  if (kind === 'date')
    return (
      <DateTime
        date={{ timestamp: Number(first), format: unescaped(format), url, fallback: unescaped(label ?? '') }}
        drawing={drawing}
      />
    );
  if (kind === 'subteam') return <GroupMention name={unescaped(label ?? first)} />;
  return ['here', 'channel', 'everyone'].includes(kind) ? <GroupMention name={kind} /> : undefined;
}

function shownAddress(url: string): string {
  return url.replace(/^mailto:/i, '');
}
