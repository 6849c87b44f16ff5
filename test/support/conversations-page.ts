import path from 'node:path';

/** The page of the conversations. */
export const CONVERSATIONS = path.join(__dirname, '..', '..', 'docs', 'conversations.md');

const FENCE = '```';

/** A conversation as it is to read. */
export interface Conversation {
  title: string;
  /** The lines between the fences. */
  lines: readonly string[];
}

/** The conversations of a page: each a heading, and what stands in its fences. */
export function conversationsIn(text: string): Conversation[] {
  return text
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [title = '', ...rest] = part.split('\n');
      const from = rest.indexOf(FENCE);
      return { title, lines: rest.slice(from + 1, rest.indexOf(FENCE, from + 1)) };
    });
}
