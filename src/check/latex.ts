import { FILLER } from './filler';

/** A line that only LaTeX has; a draft in Markdown may show some of it, and has headings or fences of its own. */
const LATEX = /^[ \t]*\\(?:documentclass|usepackage|begin\{document\}|chapter|section|subsection)(?![a-z])/m;
const MARKDOWN = /^(?:#{1,6} |```|~~~)/m;

const COMMAND = /\\(?:(?<name>[a-zA-Z]+)\*?|[\s\S])/y;
/** What stands behind a command: choices, and what it is about. */
const ARGUMENTS = /(?:\s{0,5}\[[^\][]{0,500}\]){0,2}(?:\s{0,5}\{[^{}]{0,500}\}){0,3}/y;
const CHOICES = /(?:\s{0,5}\[[^\][]{0,500}\])?\s{0,5}\{/y;
const QUOTED_ENVIRONMENT = /\{(?:quote|quotation|displayquote)\*?\}/y;

/** Commands whose arguments nobody reads as prose. */
const UNREAD =
  /^(?:\w*cite\w*|\w*ref|label|index|includegraphics|documentclass|usepackage|bibliography\w*|[vh]space|setlength|input)$/i;
const NOTE = /^(?:footnote|footnotetext|endnote)$/;
const QUOTE = /^(?:enquote|textquote)$/;
const BLOCK = /^(?:part|chapter|(?:sub){0,2}section|(?:sub)?paragraph|caption|title|author|date|item|par)$/;
const ELLIPSIS = /^(?:l?dots|textellipsis)$/;

/** What an open brace belongs to; a note with the place of its command. */
type Brace = { closing: string } | { note: number };

/**
 * A draft in LaTeX as prose, once without its notes and once the notes alone: a note may stand in the middle of a
 * quotation, and have one of its own. Every character of the text stays where it was.
 * @returns null for any other draft
 */
export function latexLayers(source: string): [text: string, notes: string] | null {
  if (!LATEX.test(source) || MARKDOWN.test(source)) return null;
  const prose = source.split('');
  const notes: { from: number; to: number }[] = [];
  const open: Brace[] = [];
  const fill = (from: number, to: number, first = FILLER, rest = FILLER) => {
    for (let at = from; at < to; at++) prose[at] = at === from ? first : rest;
    return to;
  };
  for (let at = 0; at < source.length; ) {
    const sign = source[at] as string;
    if (sign === '\\') at = readCommand(source, at, { open, fill });
    else if (sign === '%') at = fill(at, endOfLine(source, at), ' ', ' ');
    else if (sign === '~') at = fill(at, at + 1, ' ');
    else if (sign === '`' && isSingle(source, at)) at = fill(at, at + 1, "'");
    else if (sign === '{') {
      open.push({ closing: FILLER });
      at = fill(at, at + 1);
    } else if (sign === '}') {
      const brace = open.pop() ?? { closing: FILLER };
      at = fill(at, at + 1, 'closing' in brace ? brace.closing : FILLER);
      if ('note' in brace) notes.push({ from: brace.note, to: at });
    } else at++;
  }
  return withAndWithout(prose, notes);
}

/** A tick that opens a quotation by itself. */
function isSingle(source: string, at: number): boolean {
  return source[at - 1] !== '`' && /[\p{L}\p{N}\\]/u.test(source[at + 1] ?? '');
}

interface Reading {
  open: Brace[];
  /** Puts other characters in place of a stretch, and returns its end. */
  fill(from: number, to: number, first?: string, rest?: string): number;
}

/** @returns where the text goes on */
function readCommand(source: string, at: number, { open, fill }: Reading): number {
  const match = matchAt(COMMAND, source, at);
  const end = at + (match?.[0].length ?? 1);
  const name = match?.groups?.['name'];
  if (name === undefined) {
    const sign = source[at + 1] ?? '';
    if (/[\s\\,;:]/.test(sign)) return fill(at, end, ' ', ' ');
    // A sign that is printed stays; one that hyphenates, or sets an accent, is none.
    fill(at, /[-/'"^`~=.@]/.test(sign) ? end : at + 1);
    return end;
  }
  const opens = end + (matchAt(CHOICES, source, end)?.[0].length ?? 0);
  if (name === 'begin' || name === 'end') {
    const isQuoted = matchAt(QUOTED_ENVIRONMENT, source, end);
    if (isQuoted) return end + isQuoted[0].length;
    return fill(at, end + (matchAt(ARGUMENTS, source, end)?.[0].length ?? 0), '\n', '\n');
  }
  if (UNREAD.test(name)) return fill(at, end + (matchAt(ARGUMENTS, source, end)?.[0].length ?? 0));
  if (ELLIPSIS.test(name)) return fill(at, end, '…');
  if (opens === end) return BLOCK.test(name) ? fill(at, end, '\n', '\n') : fill(at, end);
  if (NOTE.test(name)) open.push({ note: at });
  else open.push({ closing: QUOTE.test(name) ? '”' : BLOCK.test(name) ? '\n' : FILLER });
  if (QUOTE.test(name)) return fill(at, opens, '“');
  return BLOCK.test(name) ? fill(at, opens, '\n', '\n') : fill(at, opens);
}

function withAndWithout(
  prose: readonly string[],
  notes: readonly { from: number; to: number }[],
): [string, string] {
  const [text, apart] = [[...prose], prose.map(() => ' ')];
  for (const { from, to } of notes)
    for (let at = from; at < to; at++) {
      // A command and its brace are longer than the blank line that begins a paragraph.
      apart[at] = at < from + 3 ? '\n' : (prose[at] as string);
      text[at] = FILLER;
    }
  return [text.join(''), apart.join('')];
}

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

function endOfLine(source: string, at: number): number {
  const end = source.indexOf('\n', at);
  return end < 0 ? source.length : end;
}
