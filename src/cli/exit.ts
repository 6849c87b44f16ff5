/** The exit codes of commands. */
export const EXIT = { found: 0, nothingFound: 1, wrongUse: 2 } as const;
