/** What a shell learns from a command. */
export const EXIT = { found: 0, nothingFound: 1, wrongUse: 2 } as const;
