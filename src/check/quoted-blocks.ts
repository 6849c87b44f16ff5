import type { Span } from '../report/model';
import { FILLER } from './filler';

/** What HTML or LaTeX sets off as a quotation. */
export interface QuotedBlock extends Span {
  /** What stands between its tags. */
  within: Span;
}

/** Quoted blocks, outermost only, in order; and tags without their other half. */
export interface QuotedBlocks {
  blocks: QuotedBlock[];
  unclosed: number[];
  stray: number[];
}

const ENVIRONMENT = String.raw`\{(?:quote|quotation|displayquote)\*?\}`;
const TAG = new RegExp(
  [
    String.raw`(?<html><blockquote(?:\s[^<>]{0,2000})?>)|(?<htmlEnd></blockquote\s*>)`,
    String.raw`(?<latex>\\begin${ENVIRONMENT})|(?<latexEnd>\\end${ENVIRONMENT})`,
  ].join('|'),
  'gi',
);
const INNER_TAG = /<\/?(?<name>[a-z][a-z\d]*)(?:\s[^<>]{0,2000})?\/?>/gi;
/** Tags within words. Struck out or raised text means something, and is left to the Markdown reader. */
const INLINE = new Set(
  'a abbr b bdi big cite code data em font i ins kbd mark q small span strong sub time u var wbr'.split(' '),
);
const MEANT = new Set(['sup', 'del', 's', 'strike']);

/** Finds what a draft sets off by `<blockquote>` or `\begin{quote}`. */
export function quotedBlocks(source: string): QuotedBlocks {
  const open: { kind: string; start: number; end: number }[] = [];
  const found: QuotedBlocks = { blocks: [], unclosed: [], stray: [] };
  for (const match of source.matchAll(TAG)) {
    const { html, htmlEnd, latex } = match.groups ?? {};
    const kind = html || htmlEnd ? 'html' : 'latex';
    const { index: start } = match;
    const end = start + match[0].length;
    if (html || latex) {
      open.push({ kind, start, end });
      continue;
    }
    const opening = open.findLastIndex((one) => one.kind === kind);
    const [own, ...inner] = opening < 0 ? [] : open.splice(opening);
    found.unclosed.push(...inner.map((one) => one.start));
    if (!own) found.stray.push(start);
    else found.blocks.push({ start: own.start, end, within: { start: own.end, end: start } });
  }
  found.unclosed.push(...open.map(({ start }) => start));
  return { ...found, blocks: outermost(found.blocks) };
}

/** A draft whose quoted blocks have no tags inside. Every character stays where it was. */
export function withoutInnerTags(source: string, blocks: readonly QuotedBlock[]): string {
  let text = '';
  let done = 0;
  for (const { within } of blocks) {
    text += source.slice(done, within.start) + withoutTags(source.slice(within.start, within.end));
    done = within.end;
  }
  return text + source.slice(done);
}

function withoutTags(text: string): string {
  return text.replace(INNER_TAG, (tag, ...rest) => {
    const name = (rest.at(-1) as { name: string }).name.toLowerCase();
    return MEANT.has(name) ? tag : (INLINE.has(name) ? FILLER : ' ').repeat(tag.length);
  });
}

function outermost(blocks: readonly QuotedBlock[]): QuotedBlock[] {
  const kept: QuotedBlock[] = [];
  for (const block of [...blocks].sort((a, b) => a.start - b.start))
    if (block.start >= (kept.at(-1)?.end ?? 0)) kept.push(block);
  return kept;
}
