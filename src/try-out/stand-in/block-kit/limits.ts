import table from './block-kit-limits.json';

/**
 * One number of `block-kit-limits.json`, by its path: `limit('button.text.max_length')` is 75.
 *
 * @throws Error naming the path when the table has no such number, so that a typing error in a rule
 *   ends the run on load instead of switching the rule off.
 */
export function limit(path: string): number {
  let found: unknown = table;
  for (const key of path.split('.')) {
    found =
      typeof found === 'object' && found !== null
        ? Object.entries(found).find(([k]) => k === key)?.[1]
        : undefined;
  }
  if (typeof found !== 'number') throw new Error(`block-kit-limits.json has no number at "${path}"`);
  return found;
}

// The numbers below are not in the JSON table; each says where it comes from.

/** Blocks in one message. Source: slack-platform.md. */
export const BLOCKS_PER_MESSAGE = 50;

/** Characters of the top-level `text`, in UTF-16 units; Slack cuts there, the stand-in rejects. Source: slack-platform.md. */
export const MESSAGE_TEXT_MAX_LENGTH = 40_000;

/**
 * Size of all blocks of one message together, above which Slack answers `msg_blocks_too_long`. Undocumented;
 * "about 13,200" in slack-platform.md. What Slack counts is unknown, so the stand-in takes the larger of two
 * counts (`across-blocks.ts`): the length of the blocks as JSON, and their text plus
 * {@link BLOCK_OVERHEAD} for each block. Both fit what was reported: markdown alone passes up to 13,297
 * characters and 125 fewer with a divider (slackapi/bolt-js#2509); rich_text and sections with 11,341
 * characters of text were refused (#2867).
 */
export const ALL_BLOCKS_MAX_LENGTH = 13_200;

/** Characters that a block costs besides its text; see {@link ALL_BLOCKS_MAX_LENGTH}. */
export const BLOCK_OVERHEAD = 125;

/** Rows and columns of a `table` block; one such block per message. Source: slack-platform.md. */
export const TABLE_LIMITS = { rows: 100, columns: 20 } as const;

/** Prompts of one `assistant.threads.setSuggestedPrompts`. Source: slack-platform.md. */
export const SUGGESTED_PROMPTS_MAX = 4;

/** How often and how long one `response_url` works. Source: slack-platform.md ("5 times within 30 min"). */
export const RESPONSE_URL_LIMITS = { uses: 5, lifetimeMs: 30 * 60 * 1000 } as const;

/** UTF-8 bytes of the `text` of `chat.update`: 4,000 in its reference, as bytes where it was measured. */
export const UPDATE_TEXT_MAX_BYTES = 4000;

/** Deepest `indent` of a rich_text_list. Source: comments of @slack/types. */
export const LIST_INDENT_MAX = 8;
