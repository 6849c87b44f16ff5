/** Slack's limits, in characters or elements (docs.slack.dev/reference/block-kit), where PeaceOps meets them. */
export const LIMITS = {
  blocksInMessage: 50,
  buttonText: 75,
  buttonValue: 2_000,
  accessibilityLabel: 75,
  blockId: 255,
  contextElementText: 2_000,
  optionText: 75,
  optionValue: 150,
  optionsInMenu: 100,
  suggestedPrompts: 4,
  /** The name of a row; a limit of ours, as a page holds many. */
  rowText: 200,
  /** Advised maximum of a message's `text`; Slack cuts at 40,000. */
  messageText: 4_000,
  /** All blocks together, as JSON. Slack answers `msg_blocks_too_long` from about 13,200 on. */
  messageBlocks: 12_000,
  /** The address of a link of ours, a limit of ours: Slack takes 3,000, of which a message has no room for several. */
  linkUrl: 500,
  /** One quotation; a limit of ours: the rest of the message needs room as well. */
  quotation: 2_800,
} as const;
