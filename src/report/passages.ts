import { type Block, blockText } from './blocks';
import type { Passage, Section } from './model';
import { splitSentences } from './sentences';

/** A passage with the block it was made of. */
export interface ReadPassage {
  passage: Passage;
  block: Block;
  /** A list that this passage introduces begins right after it. */
  introducesList: boolean;
}

const LEADS_ON = /[:–—]$|\b(?:following|follows|below|these)\b/i;

/**
 * Numbers the passages of a section: paragraphs `1`, `2`, ...; the items of the list under paragraph 6 `6-1`,
 * `6-2`, ...; the items under item 2 of that list `6-2-1`, ... Paragraphs that the report numbers itself, as
 * UN documents do, keep their printed number.
 */
export function readPassages(source: string, section: Section, blocks: readonly Block[]): ReadPassage[] {
  const passages: ReadPassage[] = [];
  const taken = new Set<string>();
  let paragraph = 0;
  /** The chain of items that the current one stands under, outermost first. */
  let chain: { indent: number; position: number; leadIn: string | null }[] = [];
  let numbered = false;
  const add = (block: Block, label: string, kind: Passage['kind'], leadIn: string | null) => {
    taken.add(label);
    const marker = block.marker || null;
    passages.push({
      passage: {
        id: `${section.number}/${label}`,
        section: section.number,
        label,
        kind,
        marker,
        leadIn,
        source: block.source,
      },
      block,
      introducesList: false,
    });
  };
  for (const block of blocks) {
    if (block.kind === 'apparatus') continue;
    const before = passages.at(-1);
    const leadIn = before ? lastSentence(source, before.block) : null;
    if (block.kind === 'item' && !isNumberedParagraph(block, leadIn, chain.length > 0, numbered)) {
      let left = 0;
      while (chain.length > 0 && block.indent < (chain.at(-1)?.indent ?? 0))
        left = chain.pop()?.position ?? 0;
      const innermost = chain.at(-1);
      if (innermost && block.indent === innermost.indent) innermost.position++;
      else {
        const introduces = leadIn !== null && left === 0 && (innermost ? /:$/ : LEADS_ON).test(leadIn);
        if (before && introduces) before.introducesList = true;
        chain.push({
          indent: block.indent,
          position: left + 1,
          leadIn: introduces ? leadIn : (innermost?.leadIn ?? null),
        });
      }
      const label = [paragraph, ...chain.map(({ position }) => position)].join('-');
      add(block, label, 'item', chain.at(-1)?.leadIn ?? null);
      continue;
    }
    chain = [];
    numbered = block.kind === 'item';
    const printed = numbered ? Number.parseInt(block.marker.replace('(', ''), 10) : 0;
    paragraph = printed > paragraph && !taken.has(String(printed)) ? printed : paragraph + 1;
    add(block, String(paragraph), 'paragraph', null);
  }
  return passages;
}

/** "12. The Panel heard ..." after a blank line and no lead-in is a paragraph with a number, not a list. */
function isNumberedParagraph(block: Block, before: string | null, inList: boolean, run: boolean): boolean {
  if (!block.loose || block.indent > 0 || !/^\d+\.$/.test(block.marker)) return false;
  return run || (!inList && !(before !== null && LEADS_ON.test(before)));
}

function lastSentence(source: string, block: Block): string | null {
  const text = blockText(source, block);
  const last = splitSentences(text).at(-1);
  return last ? text.slice(last.start, last.end) : null;
}
