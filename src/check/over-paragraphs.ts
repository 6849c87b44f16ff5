import type { Span } from '../report/model';
import type { Paragraph } from './paragraphs';
import { findMarked, type Marked } from './quotation-marks';

/**
 * A quotation over more paragraphs is longer than what is compared, and one that never closes must not take
 * ages.
 */
const MOST_PARAGRAPHS = 100;

/** A part of a quotation, within one paragraph. */
export interface QuotationPart extends Span {
  paragraph: Paragraph;
}

/**
 * A paragraph with the quotations that its own marks close, and those that begin in it and end in a later
 * one.
 */
export interface MarkedParagraph {
  paragraph: Paragraph;
  marked: Marked;
  overSeveral: QuotationPart[][];
}

/**
 * Finds quotations between marks, also those over several paragraphs, each of which begins with an opening
 * mark while only the last one closes.
 */
export function markedParagraphs(paragraphs: readonly Paragraph[]): MarkedParagraph[] {
  const all = paragraphs.map(
    (paragraph): MarkedParagraph => ({ paragraph, marked: findMarked(paragraph.text), overSeveral: [] }),
  );
  for (let at = 0; at < all.length; at++) {
    const parts = partsFrom(all, at);
    if (parts.length === 0) continue;
    all[at]?.overSeveral.push(parts);
    for (const [later, part] of parts.entries()) {
      const one = all[at + later] as MarkedParagraph;
      one.marked = without(one.marked, part);
    }
    // The last one may open another.
    at += parts.length - 2;
  }
  return all;
}

/** The parts of a quotation that opens in a paragraph and goes on in the next; none where none does. */
function partsFrom(all: readonly MarkedParagraph[], first: number): QuotationPart[] {
  const opening = all[first]?.marked.unclosed.at(-1);
  const { paragraph } = all[first] as MarkedParagraph;
  if (opening === undefined || paragraph.isBlockQuote) return [];
  const parts: QuotationPart[] = [{ paragraph, start: opening + 1, end: paragraph.text.length }];
  for (const { paragraph: next, marked } of all.slice(first + 1, first + MOST_PARAGRAPHS)) {
    if (next.isBlockQuote || next.text[0] !== paragraph.text[opening]) return [];
    const closed = marked.spans.find(({ start }) => start === 1);
    parts.push({ paragraph: next, start: 1, end: closed?.end ?? next.text.length });
    if (closed) return parts;
    if (!marked.unclosed.includes(0)) return [];
  }
  return [];
}

/** What marks say of the rest of a paragraph. */
function without({ spans, unclosed, stray }: Marked, { start, end }: QuotationPart): Marked {
  const isOutside = (at: number) => at < start - 1 || at > end;
  return {
    spans: spans.filter((span) => isOutside(span.start) && isOutside(span.end)),
    unclosed: unclosed.filter(isOutside),
    stray: stray.filter(isOutside),
  };
}
