import { blockFields } from './block-fields';
import {
  boolean,
  byType,
  type Check,
  list,
  number,
  object,
  oneOf,
  required,
  string,
  typed,
  url,
} from './check';
import { LIST_INDENT_MAX } from './limits';

const BORDER = oneOf(0, 1);

const TEXT_STYLE = object({
  bold: boolean,
  italic: boolean,
  strike: boolean,
  code: boolean,
  underline: boolean,
});

const MENTION_STYLE = object({
  bold: boolean,
  italic: boolean,
  strike: boolean,
  highlight: boolean,
  client_highlight: boolean,
  unlink: boolean,
});

const id = required(string({ min: 1 }));

const text = typed('text', { text: required(string({ min: 1 })), style: TEXT_STYLE });

const link = typed('link', {
  url: required(url()),
  text: string({ min: 1 }),
  unsafe: boolean,
  style: TEXT_STYLE,
});

const inline = byType({
  text,
  link,
  emoji: typed('emoji', { name: id, unicode: string(), url: url(), style: TEXT_STYLE }),
  user: typed('user', { user_id: id, style: MENTION_STYLE }),
  channel: typed('channel', { channel_id: id, style: MENTION_STYLE }),
  usergroup: typed('usergroup', { usergroup_id: id, style: MENTION_STYLE }),
  team: typed('team', { team_id: id, style: MENTION_STYLE }),
  broadcast: typed('broadcast', { range: required(oneOf('here', 'channel', 'everyone')), style: TEXT_STYLE }),
  color: typed('color', { value: id, style: TEXT_STYLE }),
  date: typed('date', {
    timestamp: required(number()),
    format: id,
    url: url(),
    fallback: string(),
    style: TEXT_STYLE,
  }),
});

/**
 * Slack refuses a section, quote or preformatted part without elements ("missing element" in production
 * reports, NousResearch/hermes-agent#59621), and every text element without characters.
 */
const oneAtLeast = { min: 1 };

const section = typed('rich_text_section', { elements: required(list(inline, oneAtLeast)) });

/** A `rich_text` block: sections, lists, preformatted parts and quotes, and nothing else. */
export const richText: Check = typed('rich_text', {
  ...blockFields,
  elements: required(
    list(
      byType({
        rich_text_section: section,
        rich_text_list: typed('rich_text_list', {
          elements: required(list(byType({ rich_text_section: section }), oneAtLeast)),
          style: required(oneOf('bullet', 'ordered')),
          indent: number({ min: 0, max: LIST_INDENT_MAX }),
          offset: number({ min: 0 }),
          border: BORDER,
        }),
        rich_text_preformatted: typed('rich_text_preformatted', {
          elements: required(list(byType({ text, link }), oneAtLeast)),
          border: BORDER,
        }),
        rich_text_quote: typed('rich_text_quote', {
          elements: required(list(inline, oneAtLeast)),
          border: BORDER,
        }),
      }),
      oneAtLeast,
    ),
  ),
});
