/** The parts of a message, of an event or of a shortcut, in which words may stand; Slack may send `null` for any. */
export interface WrittenMessage {
  text?: string | null | undefined;
  blocks?: unknown;
  attachments?: unknown;
}

/** What Slack writes as the text of blocks that it cannot tell in words. */
const NO_TEXT = /^This (?:content can't be displayed|message contains interactive elements)\.$/;

/** What a message says itself, in Slack's notation: its text, or that of its blocks where it has none. */
export function ownText({ text, blocks }: WrittenMessage): string {
  const own = text ?? '';
  return own.trim() === '' || NO_TEXT.test(own.trim())
    ? textOfBlocks(blocks) || own.replace(NO_TEXT, '')
    : own;
}

/** What the messages say that are forwarded with a message; empty where there are none. */
export function forwardedText({ attachments }: WrittenMessage): string {
  return objectsIn(attachments)
    .filter(({ is_share }) => is_share === true)
    .map((share) => {
      const blocks = objectsIn(share['message_blocks']).flatMap(({ message }) => objectsIn([message]));
      const text = textIn(share['text']);
      return ownText({ text, blocks: blocks.flatMap((message) => objectsIn(message['blocks'])) });
    })
    .filter((text) => text !== '')
    .join('\n\n');
}

/** All that a message says, its own words first. */
export function wholeText(message: WrittenMessage): string {
  return [ownText(message), forwardedText(message)].filter((text) => text !== '').join('\n\n');
}

type Fields = Readonly<Record<string, unknown>>;

/** Nothing of what Slack, or another app, puts into blocks is relied upon. */
function objectsIn(list: unknown): Fields[] {
  return Array.isArray(list)
    ? list.filter((one): one is Fields => typeof one === 'object' && one !== null)
    : [];
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function textOfBlocks(blocks: unknown): string {
  return objectsIn(blocks)
    .map(textOfBlock)
    .filter((text) => text.trim() !== '')
    .join('\n');
}

function textOfBlock(block: Fields): string {
  switch (block['type']) {
    case 'rich_text':
      return objectsIn(block['elements']).map(textOfPart).join('\n');
    case 'section':
      return [block['text'], ...objectsIn(block['fields'])].map(textOfObject).filter(Boolean).join('\n');
    case 'header':
      return textOfObject(block['text']);
    case 'markdown':
      return escaped(textIn(block['text']));
    default:
      return '';
  }
}

/** Of a text object: mrkdwn is in Slack's notation already. */
function textOfObject(object: unknown): string {
  const [{ type, text } = {} as Fields] = objectsIn([object]);
  return type === 'mrkdwn' ? textIn(text) : escaped(textIn(text));
}

/** A part of rich text: what is quoted keeps its `>`, and code its backticks, by which quotations are told. */
function textOfPart(part: Fields): string {
  const elements = objectsIn(part['elements']);
  switch (part['type']) {
    case 'rich_text_list':
      return elements.map((item) => `• ${textOfPart(item)}`).join('\n');
    case 'rich_text_quote':
      return `&gt; ${elements.map(textOfRun).join('').replaceAll('\n', '\n&gt; ')}`;
    case 'rich_text_preformatted':
      return `\`\`\`${elements.map(textOfRun).join('')}\`\`\``;
    default:
      return elements.map(textOfRun).join('');
  }
}

function textOfRun(run: Fields): string {
  const text = escaped(textIn(run['text']));
  switch (run['type']) {
    case 'user':
      return `<@${textIn(run['user_id'])}>`;
    case 'channel':
      return `<#${textIn(run['channel_id'])}>`;
    case 'emoji':
      return `:${textIn(run['name'])}:`;
    case 'link':
      return `<${textIn(run['url'])}${text === '' ? '' : `|${text}`}>`;
    default:
      return text;
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
