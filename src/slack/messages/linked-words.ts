import type { types } from '@slack/bolt';

/** Web addresses as people write them into a text; what closes a sentence or a bracket behind one is not part of it. */
const ADDRESS = /\bhttps?:\/\/[^\s<>"'`|\\^{}]*[^\s<>"'`|\\^{}.,;:!?()[\]*_~]/giu;

/** As Slack takes; a longer one stays words. */
const LONGEST_ADDRESS = 3_000;

/**
 * Somebody's words with their web addresses as links, which show where they lead. All else is inert: it formats
 * nothing, names nobody and notifies nobody.
 * @param text not empty
 * @example
 * linkedWords('see https://un.org/a.') // text "see ", link "https://un.org/a", text "."
 */
export function linkedWords(text: string): types.RichTextElement[] {
  const elements: types.RichTextElement[] = [];
  let end = 0;
  for (const { 0: url, index } of text.matchAll(ADDRESS)) {
    if (url.length > LONGEST_ADDRESS || !URL.canParse(url)) continue;
    if (index > end) elements.push({ type: 'text', text: text.slice(end, index) });
    elements.push({ type: 'link', url });
    end = index + url.length;
  }
  return end < text.length ? [...elements, { type: 'text', text: text.slice(end) }] : elements;
}
