import type { types } from '@slack/bolt';
import { momentInZone } from '../../wording/moment';
import { type Block, type Message, message, richText } from '../blocks';
import { LIMITS } from '../limits';
import { shown, shownEscaped } from '../text';

/**
 * A part of a line: plain words, a person or a channel by id, or an instant that each reader sees in their own time
 * zone.
 */
export type LinePart = string | { user: string } | { channel: string } | { at: number; zone: string };

/** Parts in a row; a bold one is a heading. */
export interface MessageLine {
  parts: readonly LinePart[];
  bold?: boolean;
}

/**
 * Lines one below the other, then more blocks. Not for public messages: a person in a line would be notified
 * there.
 */
export function linesMessage(lines: readonly MessageLine[], ...more: Block[]): Message {
  const { blocks } = message('', [linesBlock(lines), ...more]);
  return { text: lines.map(({ parts }) => parts.map(asText).join('')).join('\n'), blocks };
}

/** Lines under each other. */
export function linesBlock(lines: readonly MessageLine[]): Block {
  const elements = lines.flatMap(({ parts, bold = false }, at) => [
    ...(at === 0 ? [] : [run('\n', false)]),
    ...parts.map((part) => element(part, bold)),
  ]);
  return richText({ type: 'rich_text_section', elements });
}

/** Slack's format for an instant; only Slack knows the reader's own zone. */
const FORMAT = '{date_short_pretty} at {time}';

function element(part: LinePart, bold: boolean): types.RichTextElement {
  if (typeof part === 'string') return run(shown(part, LIMITS.quotation), bold);
  if ('user' in part) return { type: 'user', user_id: part.user };
  if ('channel' in part) return { type: 'channel', channel_id: part.channel };
  return {
    type: 'date',
    timestamp: seconds(part.at),
    format: FORMAT,
    fallback: momentIn(part),
  };
}

function run(text: string, bold: boolean): types.RichTextElement {
  return { type: 'text', text, ...(bold ? { style: { bold } } : {}) };
}

function asText(part: LinePart): string {
  if (typeof part === 'string') return shownEscaped(part, LIMITS.quotation);
  if ('user' in part) return `<@${part.user}>`;
  if ('channel' in part) return `<#${part.channel}>`;
  return `<!date^${seconds(part.at)}^${FORMAT}|${shownEscaped(momentIn(part), LIMITS.quotation)}>`;
}

/**
 * In the zone, or in UTC where this Node does not know the zone any more: one digest must not hide all
 * others.
 */
function momentIn({ at, zone }: { at: number; zone: string }): string {
  try {
    return momentInZone(at, zone);
  } catch {
    return momentInZone(at, 'UTC');
  }
}

function seconds(ms: number): number {
  return Math.floor(ms / 1_000);
}
