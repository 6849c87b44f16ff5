/**
 * Remembers what a function made of the texts that it was given last: one question is read again and again where
 * nothing answers it, each time narrowed in another way.
 * @param most how many texts, 1 or more
 * @param work always makes the same of the same text, which nobody changes
 */
export function remembered<Result>(most: number, work: (text: string) => Result): (text: string) => Result {
  const results = new Map<string, Result>();
  return (text) => {
    const known = results.get(text);
    if (known !== undefined) return known;
    const result = work(text);
    if (results.size >= most) results.delete(results.keys().next().value as string);
    results.set(text, result);
    return result;
  };
}
