/** What the words behind a key were taken for. */
export interface FoundValue {
  /** As a filter holds them; several where the words stand in several sections' titles. */
  values: readonly string[];
  /** Whether the words are the value's own name: then there is nothing to tell. */
  byName: boolean;
}

/**
 * Finds what words mean, `null` for nothing.
 * @param mayGuess whether misspelt words and parts of names will do
 */
export type FindValue = (words: string, mayGuess: boolean) => FoundValue | null;
