import { type Line, splitLines } from '../report/source';
import { FILLER } from './filler';

const FENCE = /^\s*(?<fence>`{3,}|~{3,})(?<behind>[^`]*)$/;
/** How far the other end of a code span is looked for, in characters. */
const LONGEST_SPAN = 2_000;
const PARAGRAPH_END = /\n[ \t\r]*\n/;
/**
 * Characters that mean something in prose, each with a harmless one of the same length: a word keeps its
 * apostrophe.
 */
const INERT: Readonly<Record<string, string>> = { '<': '＜', '&': '＆', '\\': '＼' };
const MEANT = /["“”„‟″＂«»「」『』《》〝〞〟❝❞'‘’‚‹›<&\\]/g;

/**
 * A draft in which code cannot be taken for prose: blocks become blank, and nothing inside a span opens or
 * closes a quotation. Every character stays where it was. A fence or a tick without its other end is text:
 * better to read it than to lose what follows.
 */
export function withoutCode(source: string): string {
  return withoutSpans(withoutBlocks(source));
}

function withoutBlocks(source: string): string {
  let text = '';
  let done = 0;
  let open: { line: Line; fence: string } | null = null;
  for (const line of splitLines(source)) {
    const { fence = '', behind = '' } = FENCE.exec(line.text)?.groups ?? {};
    if (!open) {
      if (fence) open = { line, fence };
    } else if (fence.startsWith(open.fence) && behind.trim() === '') {
      text += source.slice(done, open.line.start) + blank(source.slice(open.line.start, line.end));
      done = line.end;
      open = null;
    }
  }
  return text + source.slice(done);
}

function blank(text: string): string {
  return text.replace(/[^\n\r\f]/g, ' ');
}

function withoutSpans(source: string): string {
  const runs = [...source.matchAll(/`+/g)];
  let text = '';
  let done = 0;
  for (const [at, { 0: ticks, index }] of runs.entries()) {
    if (index < done) continue;
    const end = closingTicks(source, runs, at);
    if (end === null) continue;
    const noTicks = FILLER.repeat(ticks.length);
    const code = source.slice(index + ticks.length, end);
    text += source.slice(done, index) + noTicks + inert(code) + noTicks;
    done = end + ticks.length;
  }
  return text + source.slice(done);
}

/**
 * Where the ticks stand that close a run of ticks; null where none do, or where ``these'' are quotation
 * marks.
 */
function closingTicks(source: string, runs: readonly RegExpExecArray[], from: number): number | null {
  const { 0: ticks, index } = runs[from] as RegExpExecArray;
  for (let at = from + 1; at < runs.length; at++) {
    const { 0: other, index: end } = runs[at] as RegExpExecArray;
    if (end - index > LONGEST_SPAN) return null;
    if (other !== ticks) continue;
    const within = source.slice(index, end);
    return PARAGRAPH_END.test(within) || (ticks === '``' && within.includes("''")) ? null : end;
  }
  return null;
}

function inert(code: string): string {
  return code.replace(MEANT, (sign) => INERT[sign] ?? '＇');
}
