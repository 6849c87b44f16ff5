/** One kind of markup inside a line; what is read of it is a run of `T`. */
export interface InlineRule<T> {
  /** Sticky (flag `y`), and never empty where it matches. */
  readonly pattern: RegExp;
  /** What the match is; undefined where it is no markup after all. `inside` reads a part of it by all rules. */
  readonly read: (match: RegExpExecArray, inside: (text: string) => T[]) => readonly T[] | undefined;
}

/** Reads a text by the rules, the first that fits counting; what no rule takes is `plain`. */
export function readInline<T>(
  text: string,
  rules: readonly InlineRule<T>[],
  plain: (text: string) => T,
): T[] {
  const runs: T[] = [];
  let untouched = '';
  const flush = () => {
    if (untouched !== '') runs.push(plain(untouched));
    untouched = '';
  };
  for (let at = 0; at < text.length; ) {
    const found = firstMatch(text, at, rules, plain);
    if (found === undefined) {
      const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
      untouched += character;
      at += character.length;
    } else {
      flush();
      runs.push(...found.runs);
      at += found.length;
    }
  }
  flush();
  return runs;
}

function firstMatch<T>(
  text: string,
  at: number,
  rules: readonly InlineRule<T>[],
  plain: (text: string) => T,
) {
  for (const { pattern, read } of rules) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const runs = match === null ? undefined : read(match, (part) => readInline(part, rules, plain));
    if (match !== null && runs !== undefined) return { runs, length: match[0].length };
  }
  return undefined;
}
