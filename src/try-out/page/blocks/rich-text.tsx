import type { Child } from 'hono/jsx';
import { objectsIn } from '../../stand-in/block-kit/across-blocks';
import type { Json } from '../../stand-in/block-kit/check';
import { LIST_INDENT_MAX } from '../../stand-in/block-kit/limits';
import { DateTime } from './dates';
import type { Drawing } from './drawing';
import { emojiNamed } from './emoji';
import { Link, pictureUrl } from './links';
import { ChannelMention, GroupMention, UserMention } from './mentions';
import { fieldsIn, stringIn } from './payload-fields';
import { Unknown } from './unknown';

/** A `rich_text` block, or a cell or a title that holds one. Nothing in its texts is read as markup. */
export function RichText({ block, drawing }: { block: Json; drawing: Drawing }) {
  return <div class="rich-text">{objectsIn(block['elements']).map((part) => drawPart(part, drawing))}</div>;
}

function drawPart(part: Json, drawing: Drawing): Child {
  const bordered = part['border'] === 1 ? ' bordered' : '';
  switch (part['type']) {
    case 'rich_text_section':
      return <div class="rich-text-section">{runsIn(part, drawing)}</div>;
    case 'rich_text_quote':
      return <blockquote>{runsIn(part, drawing)}</blockquote>;
    case 'rich_text_preformatted':
      // The parser of HTML drops one line break at the start of a <pre>; without this it would be the text's own.
      return <pre class={bordered.trim()}>{['\n', ...runsIn(part, drawing)]}</pre>;
    case 'rich_text_list':
      return <List part={part} drawing={drawing} bordered={bordered} />;
    default:
      return <Unknown type={part['type']} />;
  }
}

/** Slack nests no lists: each says how deep it stands, and one that goes on after a deeper one where it starts. */
function List({ part, drawing, bordered }: { part: Json; drawing: Drawing; bordered: string }) {
  const { style, indent, offset, elements } = part;
  const depth = Math.min(Math.max(Math.trunc(Number(indent ?? 0)) || 0, 0), LIST_INDENT_MAX);
  const items = objectsIn(elements).map((item) => <li>{runsIn(item, drawing)}</li>);
  const classes = `indent-${depth}${bordered}`;
  if (style !== 'ordered') return <ul class={classes}>{items}</ul>;
  const start = typeof offset === 'number' && offset > 0 ? { start: Math.trunc(offset) + 1 } : {};
  return (
    <ol class={classes} {...start}>
      {items}
    </ol>
  );
}

function runsIn({ elements }: Json, drawing: Drawing): Child[] {
  return objectsIn(elements).map((run) => styled(drawRun(run, drawing), fieldsIn(run['style'])));
}

function styled(run: Child, style: Json): Child {
  let drawn = run;
  if (style['code'] === true) drawn = <code>{drawn}</code>;
  if (style['underline'] === true) drawn = <u>{drawn}</u>;
  if (style['strike'] === true) drawn = <s>{drawn}</s>;
  if (style['italic'] === true) drawn = <i>{drawn}</i>;
  return style['bold'] === true ? <b>{drawn}</b> : drawn;
}

function drawRun(run: Json, drawing: Drawing): Child {
  const idIn = (field: string) => stringIn(run[field]);
  switch (run['type']) {
    case 'text':
      return stringIn(run['text']);
    case 'link':
      return <Link url={run['url']}>{stringIn(run['text']) || stringIn(run['url'])}</Link>;
    case 'emoji':
      return <Emoji run={run} />;
    case 'user':
      return <UserMention id={idIn('user_id')} drawing={drawing} />;
    case 'channel':
      return <ChannelMention id={idIn('channel_id')} drawing={drawing} />;
    case 'usergroup':
      return <GroupMention name={idIn('usergroup_id')} />;
    case 'team':
      return <GroupMention name={idIn('team_id')} />;
    case 'broadcast':
      return <GroupMention name={idIn('range')} />;
    case 'color':
      return <Color value={idIn('value')} />;
    case 'date': {
      const { timestamp, format, url, fallback } = run;
      const date = { timestamp: Number(timestamp), format: stringIn(format), url };
      return <DateTime date={{ ...date, fallback: stringIn(fallback) }} drawing={drawing} />;
    }
    default:
      return <Unknown type={run['type']} />;
  }
}

/** By its own picture, by its code points (`1f44b-1f3fd`), else by its name. */
function Emoji({ run }: { run: Json }) {
  const name = stringIn(run['name']);
  const picture = pictureUrl(run['url']);
  if (picture !== undefined) return <img class="emoji" src={picture} alt={`:${name}:`} />;
  const points = stringIn(run['unicode'])
    .split('-')
    .map((hex) => Number.parseInt(hex, 16));
  const isCharacter = points.every((point) => point > 0 && point <= 0x10ffff);
  return <>{isCharacter ? String.fromCodePoint(...points) : (emojiNamed(name) ?? `:${name}:`)}</>;
}

/** The colour is an attribute of a drawing, as the page allows no styles in its markup. */
function Color({ value }: { value: string }) {
  return (
    <>
      {/^#[0-9a-f]{3,8}$/i.test(value) && (
        <svg class="color" viewBox="0 0 1 1" aria-hidden="true">
          <rect width="1" height="1" fill={value} />
        </svg>
      )}
      {value}
    </>
  );
}
