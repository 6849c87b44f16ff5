import { REMARKS, type Remark } from './remark-words';

/**
 * What a message is about that speaks of the bot's answers, of digests or of what is kept of somebody; `null` for others.
 * @param all its words, folded
 * @param left those that are no courtesy, name or small word
 * @example
 * remarkIn(['please', 'remove', 'your', 'answer'], ['remove', 'answer']); // 'removal'
 */
export function remarkIn(all: readonly string[], left: readonly string[]): Remark | null {
  const found = REMARKS.find(
    ({ key, beside, needs }) =>
      left.some((word) => key.has(word)) &&
      left.every((word) => key.has(word) || beside.has(word)) &&
      (needs === undefined || all.some((word) => needs.has(word))),
  );
  return found?.remark ?? null;
}
