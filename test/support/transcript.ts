import { objectsIn } from '../../src/try-out/stand-in/block-kit/across-blocks';
import { isObject, type Json } from '../../src/try-out/stand-in/block-kit/check';
import { blocksOf } from '../../src/try-out/stand-in/person/shown';
import type { Message } from '../../src/try-out/stand-in/state/recording';
import type { View } from '../../src/try-out/stand-in/state/views';

/**
 * What a message or window shows, a line each: `>` before what is quoted, buttons and menus in brackets, small print in
 * round ones.
 */
export function transcript(shown: Message | View): string[] {
  const blocks = blocksOf(shown);
  if (blocks.length > 0) return blocks.flatMap(linesOf);
  return 'text' in shown ? shown.text.split('\n') : [];
}

function linesOf(block: Json): string[] {
  const { type, text, elements, accessory, element, label } = block;
  switch (type) {
    case 'rich_text':
      return objectsIn(elements).flatMap(richText);
    case 'section':
      return [...textLines(text), ...(isObject(accessory) ? [control(accessory)] : [])];
    case 'context':
      return objectsIn(elements).flatMap((one) => textLines(one).map((line) => `(${line})`));
    case 'header':
      return textLines(text).map((line) => `# ${line}`);
    case 'actions':
    case 'context_actions':
      return [objectsIn(elements).map(control).join(' ')];
    case 'input':
      return [`${textLines(label).join(' ')}: ${isObject(element) ? control(element) : ''}`];
    case 'table':
      return objectsIn(block['rows']).length > 0 ? ['(a table)'] : [];
    case 'divider':
      return ['---'];
    default:
      return [`(${String(type)})`];
  }
}

function richText(element: Json): string[] {
  const { type, elements } = element;
  if (type === 'rich_text_list')
    return objectsIn(elements).flatMap((item) => richText(item).map((line) => `- ${line}`));
  const words = objectsIn(elements).map(run).join('');
  return words.split('\n').map((line) => (type === 'rich_text_quote' ? `> ${line}` : line));
}

function run({ type, text, user_id, channel_id, url, name, style }: Json): string {
  if (type === 'user') return `<@${String(user_id)}>`;
  if (type === 'channel') return `<#${String(channel_id)}>`;
  if (type === 'emoji') return `:${String(name)}:`;
  const words = String(text ?? url ?? '');
  if (!isObject(style)) return words;
  if (style['code'] === true) return `\`${words}\``;
  if (style['bold'] === true) return `**${words}**`;
  if (style['strike'] === true) return `~~${words}~~`;
  return style['italic'] === true ? `_${words}_` : words;
}

function control(element: Json): string {
  const { type, text, options, placeholder, style } = element;
  if (type === 'overflow')
    return `[⋯ ${objectsIn(options)
      .map((one) => textLines(one['text']).join(' '))
      .join(' | ')}]`;
  if (type === 'feedback_buttons')
    return [element['positive_button'], element['negative_button']]
      .map((one) => `[${textLines(isObject(one) ? one['text'] : undefined).join(' ')}]`)
      .join(' ');
  const words = textLines(text ?? placeholder).join(' ');
  return style === 'primary' ? `[[${words}]]` : `[${words || String(element['initial_value'] ?? '')}]`;
}

function textLines(text: unknown): string[] {
  return isObject(text) && typeof text['text'] === 'string' ? text['text'].split('\n') : [];
}
