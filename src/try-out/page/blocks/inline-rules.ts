import type { Child } from 'hono/jsx';

/** One kind of markup inside a line. */
export interface InlineRule {
  /** Sticky (flag `y`), and never empty where it matches. */
  readonly pattern: RegExp;
  /** What is shown for the match; undefined where it is no markup after all. `inside` reads a part of it by all rules. */
  readonly draw: (match: RegExpExecArray, inside: (text: string) => Child[]) => Child | undefined;
}

/** Reads a text by the rules, the first that fits counting; what no rule takes stands as it is. */
export function readInline(text: string, rules: readonly InlineRule[]): Child[] {
  const drawn: Child[] = [];
  let plain = '';
  for (let at = 0; at < text.length; ) {
    const found = firstMatch(text, at, rules);
    if (found === undefined) {
      const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
      plain += character;
      at += character.length;
    } else {
      if (plain !== '') drawn.push(plain);
      plain = '';
      drawn.push(found.child);
      at += found.length;
    }
  }
  return plain === '' ? drawn : [...drawn, plain];
}

function firstMatch(text: string, at: number, rules: readonly InlineRule[]) {
  for (const { pattern, draw } of rules) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const child = match === null ? undefined : draw(match, (part) => readInline(part, rules));
    if (match !== null && child !== undefined) return { child, length: match[0].length };
  }
  return undefined;
}
