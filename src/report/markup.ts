import type { Span } from './model';

/**
 * Text as a reader sees it, with the way back into the file: character `i` of `text` comes from
 * `starts[i]` to `ends[i]` (UTF-16 offsets).
 */
export interface CleanText {
  text: string;
  starts: number[];
  ends: number[];
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/**
 * What Markdown writes around words. Alternatives, each with what is shown in its place:
 * a backslash escape and an HTML entity (the character), a footnote mark (nothing), a link or an image
 * (its label), an HTML tag (a blank), code ticks and emphasis (nothing).
 * An asterisk between blanks and an underscore inside a word are text, not emphasis.
 */
const MARKUP = new RegExp(
  [
    String.raw`\\(?<escaped>[\\\x60*_{}[\]()#+\-.!&<>])`,
    '&(?<entity>amp|lt|gt|quot|apos|nbsp);',
    String.raw`(?<footnote>\[\^[^\]\s]{1,20}\])`,
    String.raw`(?<superscript>(?<=[\p{L}\p{P}])(?<!\b[ck]?m)[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+)`,
    String.raw`!?\[(?<label>[^[\]]{1,300})\]\([^()\s]{0,2000}\)`,
    String.raw`(?<tag><\/?[A-Za-z][A-Za-z0-9]{0,15}(?:\s[^<>]{0,200})?\/?>)`,
    String.raw`(?<ticks>\x60+)`,
    String.raw`(?<stars>(?<!\s)\*{1,3}|\*{1,3}(?!\s|$))`,
    String.raw`(?<underscores>(?<![\p{L}\p{N}_])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![\p{L}\p{N}_]))`,
  ].join('|'),
  'gu',
);

/**
 * Strips markup from parts of a file and folds white space to single blanks, without losing the way back.
 * The parts (the lines of one paragraph, also across a page break) are joined by a blank.
 * @param source the whole file
 * @param parts spans in order; line ends and page numbers between them are left out
 */
export function cleanText(source: string, parts: readonly Span[]): CleanText {
  const clean: CleanText = { text: '', starts: [], ends: [] };
  const characters: string[] = [];
  const put = (shown: string, start: number, end: number) => {
    for (let i = 0; i < shown.length; i++) {
      const character = shown[i] as string;
      const blank = /\s/.test(character);
      if (blank && (characters.length === 0 || characters.at(-1) === ' ')) continue;
      characters.push(blank ? ' ' : character);
      const oneToOne = end - start === shown.length;
      clean.starts.push(oneToOne ? start + i : start);
      clean.ends.push(oneToOne ? start + i + 1 : end);
    }
  };
  for (const part of parts) {
    put(' ', part.start, part.start);
    const raw = source.slice(part.start, part.end);
    let done = 0;
    for (const match of raw.matchAll(MARKUP)) {
      put(raw.slice(done, match.index), part.start + done, part.start + match.index);
      done = match.index + match[0].length;
      const { escaped, entity, label, tag } = match.groups ?? {};
      const end = part.start + done;
      if (label !== undefined) {
        const start = part.start + match.index + match[0].indexOf('[') + 1;
        put(label, start, start + label.length);
      } else put(escaped ?? (entity ? (ENTITIES[entity] ?? '') : tag ? ' ' : ''), end - match[0].length, end);
    }
    put(raw.slice(done), part.start + done, part.end);
  }
  if (characters.at(-1) === ' ') characters.pop();
  clean.text = characters.join('');
  return clean;
}

/** The text of one span without its markup. */
export function plainText(source: string, span: Span): string {
  return cleanText(source, [span]).text;
}

/** Where in the file the characters from `start` to `end` (exclusive) of a cleaned text stand. */
export function sourceSpan(clean: CleanText, start: number, end: number): Span {
  return { start: clean.starts[start] as number, end: clean.ends[end - 1] as number };
}
