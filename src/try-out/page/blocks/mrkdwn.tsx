import type { Child } from 'hono/jsx';
import { DateTime } from './dates';
import type { Drawing } from './drawing';
import { emojiNamed } from './emoji';
import { type InlineRule, readInline } from './inline-rules';
import { Link, safeUrl } from './links';
import { ChannelMention, GroupMention, UserMention } from './mentions';

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };
const FENCE = /\n?```\n?([\s\S]+?)\n?```\n?/;
const EMOJI = /:([\w+'-]+(?:::skin-tone-[2-6])?):/y;
const QUOTE_LINE = /^(?:&gt;|>) ?/;

type Rules = readonly InlineRule<Child>[];

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
function Lines({ text, rules }: { text: string; rules: Rules }) {
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

function readLines(lines: readonly string[], rules: Rules): Child[] {
  return lines.flatMap((line, index) => [
    ...(index === 0 ? [] : ['\n']),
    ...readInline<Child>(line, rules, (plain) => plain),
  ]);
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

function rulesFor(drawing: Drawing, verbatim: boolean): Rules {
  const bare: InlineRule<Child> = {
    pattern: /(?<![\p{L}\p{N}])https?:\/\/[^\s<>|]*[^\s<>|.,;:!?'")\]*_~`]/uy,
    read: ([url]) => [<Link url={unescaped(url)}>{unescaped(url)}</Link>],
  };
  return [
    { pattern: /`([^`]+)`/y, read: ([, code = '']) => [<code>{unescaped(code)}</code>] },
    { pattern: /<([^<>]+)>/y, read: ([, inner = ''], inside) => reference(inner, drawing, inside) },
    { pattern: /&(?:amp|lt|gt);/y, read: ([entity]) => [unescaped(entity)] },
    { pattern: EMOJI, read: ([, name = '']) => present(emojiNamed(name)) },
    { pattern: between('\\*'), read: ([, text = ''], inside) => [<b>{inside(text)}</b>] },
    { pattern: between('_'), read: ([, text = ''], inside) => [<i>{inside(text)}</i>] },
    { pattern: between('~'), read: ([, text = ''], inside) => [<s>{inside(text)}</s>] },
    ...(verbatim ? [] : [bare]),
  ];
}

function present(child: Child | undefined): Child[] | undefined {
  return child === undefined ? undefined : [child];
}

/** What stands between `<` and `>`: a person, a channel, a group, a date or a link; undefined for anything else. */
function reference(inner: string, drawing: Drawing, inside: (text: string) => Child[]): Child[] | undefined {
  const bar = inner.indexOf('|');
  const target = bar < 0 ? inner : inner.slice(0, bar);
  const label = bar < 0 ? undefined : inner.slice(bar + 1);
  const named = label === undefined ? {} : { label: unescaped(label) };
  const id = target.slice(1);
  if (/^@[UW]\w+$/.test(target)) return [<UserMention id={id} drawing={drawing} {...named} />];
  if (/^#[CDG]\w+$/.test(target)) return [<ChannelMention id={id} drawing={drawing} {...named} />];
  if (target.startsWith('!')) return present(special(id, label, drawing));
  const url = safeUrl(unescaped(target));
  if (url === undefined) return undefined;
  return [<Link url={url}>{label === undefined ? url.replace(/^mailto:/i, '') : inside(label)}</Link>];
}

function special(command: string, label: string | undefined, drawing: Drawing): Child | undefined {
  const [kind = '', first = '', format = '', url] = command.split('^');
  switch (kind) {
    case 'date': {
      const date = { timestamp: Number(first), format: unescaped(format), url };
      return <DateTime date={{ ...date, fallback: unescaped(label ?? '') }} drawing={drawing} />;
    }
    case 'subteam':
      return <GroupMention name={unescaped(label ?? first)} />;
    case 'here':
    case 'channel':
    case 'everyone':
      return <GroupMention name={kind} />;
    default:
      return undefined;
  }
}
