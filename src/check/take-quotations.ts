import { sourceSpan } from '../report/markup';
import type { Span } from '../report/model';
import { splitSentences } from '../report/sentences';
import { withoutAttribution } from './attribution';
import { FILLER } from './filler';
import { markedParagraphs, type QuotationPart } from './over-paragraphs';
import { type Paragraph, paragraphsOf } from './paragraphs';
import type { Beside } from './source-of';
import { wordsOf } from './words';

/** A quotation as it stands in somebody's text. */
export interface Taken {
  /** Without the marks around it and without markup. */
  text: string;
  /** Where in the source its first character stands, and where its last one ends; UTF-16 offsets. */
  at: number;
  end: number;
  /**
   * Quotations within a sentence that may itself have been pasted from the report. They count where the
   * sentence turns out not to be the report's.
   */
  within?: Taken[];
  /** What stands right beside it; left out where it is all of the text. */
  beside?: Beside;
}

/** Something that may be a quotation and cannot be read as one. */
export interface NotTaken {
  /** Where its mark stands in the source; a UTF-16 offset. */
  at: number;
  /** `unclosed`: a mark opens and none closes; `unpaired`: a mark neither opens nor closes. */
  why: 'unclosed' | 'unpaired';
}

/** The quotations of a text. */
export interface TakenQuotations {
  quotations: Taken[];
  passedOver: NotTaken[];
}

/** `draft`: somebody's own text, of which quotations alone are checked; `pasted`: without any, all of it is one. */
export type TextOrigin = 'draft' | 'pasted';

/**
 * How many words must stand outside the marks of a sentence, for each word within, before it looks pasted
 * with marks of its own.
 */
const MOSTLY_OUTSIDE = 1;
/** What may stand between a mark and the first or last word. */
const OUTSIDE = new RegExp(`[\\s${FILLER}]`);

/** Takes the quotations out of a draft: between marks, block quotes, or all that was pasted. */
export function takeQuotations(source: string, origin: TextOrigin): TakenQuotations {
  const { paragraphs, unclosed, stray } = paragraphsOf(source);
  const passedOver = [...notTaken(unclosed, 'unclosed'), ...notTaken(stray, 'unpaired')];
  const quotations: Taken[] = [];
  for (const [at, { paragraph, marked, overSeveral }] of markedParagraphs(paragraphs).entries()) {
    if (paragraph.isBlockQuote) {
      const beside = besideBlock(source, paragraphs, at);
      quotations.push(...blockQuote(paragraph, marked.spans).map((one) => ({ ...one, beside })));
      continue;
    }
    quotations.push(
      ...overSeveral.flatMap((parts) => joined(source, parts)),
      ...inProse(source, paragraph, marked.spans, origin),
    );
    const inSource = (at: number) => paragraph.starts[at] as number;
    passedOver.push(...notTaken(marked.unclosed.map(inSource), 'unclosed'));
    passedOver.push(...notTaken(marked.stray.map(inSource), 'unpaired'));
  }
  if (quotations.length === 0 && origin === 'pasted')
    return { quotations: paragraphs.flatMap((paragraph) => sentencesOf(paragraph)), passedOver: [] };
  const inOrder = <T extends { at: number }>(list: T[]) => list.sort((a, b) => a.at - b.at);
  return { quotations: inOrder(quotations), passedOver: inOrder(passedOver) };
}

function notTaken(offsets: readonly number[], why: NotTaken['why']): NotTaken[] {
  return offsets.map((at) => ({ at, why }));
}

/** Marks around the whole text belong to the quotation; others stand in it. */
function blockQuote(paragraph: Paragraph, spans: readonly Span[]): Taken[] {
  const text = withoutAttribution(paragraph.text);
  const [around] = spans;
  const isWhole = around?.start === 1 && !/[\p{L}\p{N}]/u.test(text.slice(around.end + 1));
  return [taken(paragraph, isWhole ? around : { start: 0, end: text.length })].flat();
}

function inProse(source: string, paragraph: Paragraph, spans: readonly Span[], origin: TextOrigin): Taken[] {
  const marked = (span: Span) => withBeside(source, { ...span, paragraph }, { ...span, paragraph });
  if (origin === 'draft') return spans.flatMap(marked);
  const sentences = splitSentences(paragraph.text);
  const found: Taken[] = [];
  const wrapped = new Set<Span>();
  for (const sentence of sentences) {
    const here = spans.filter(({ start, end }) => start < sentence.end && end > sentence.start);
    const isWhole = here.every(({ start, end }) => start >= sentence.start && end <= sentence.end);
    if (here.length === 0 || !isWhole || !isMostlyOutside(paragraph, sentence, here)) continue;
    const within = here.flatMap(marked);
    found.push(...taken(paragraph, sentence).map((whole) => ({ ...whole, within })));
    for (const span of here) wrapped.add(span);
  }
  // Including those that run over several sentences.
  for (const span of spans) if (!wrapped.has(span)) found.push(...marked(span));
  return found.sort((a, b) => a.at - b.at);
}

function isMostlyOutside({ text }: Paragraph, sentence: Span, spans: readonly Span[]): boolean {
  const count = ({ start, end }: Span) =>
    wordsOf(text.slice(start, end)).filter(({ kind }) => kind === 'word').length;
  const within = spans.reduce((sum, span) => sum + count(span), 0);
  return count(sentence) - within > MOSTLY_OUTSIDE * within;
}

function sentencesOf(paragraph: Paragraph): Taken[] {
  return splitSentences(paragraph.text).flatMap((sentence) => taken(paragraph, sentence));
}

/** One quotation of its parts; nothing where there is no word. */
function joined(source: string, parts: readonly QuotationPart[]): Taken[] {
  const [first, last] = [parts[0] as QuotationPart, parts.at(-1) as QuotationPart];
  const all = parts.flatMap(({ paragraph, start, end }) => taken(paragraph, { start, end }));
  const text = all.map((one) => one.text).join(' ');
  const end = all.at(-1)?.end as number;
  return all.slice(0, 1).map(({ at }) => ({ text, at, end, beside: besideMarks(source, first, last) }));
}

function withBeside(source: string, first: QuotationPart, last: QuotationPart): Taken[] {
  return taken(first.paragraph, first).map((one) => ({ ...one, beside: besideMarks(source, first, last) }));
}

function besideMarks(source: string, first: QuotationPart, last: QuotationPart): Beside {
  const { starts, ends } = last.paragraph;
  return {
    before: first.paragraph.text.slice(0, first.start - 1),
    behind: source.slice((starts[last.end] as number) + 1, endOfLine(source, ends.at(-1) as number)),
  };
}

/** The lead-in and the attribution of a block quote: at its end, or in the next paragraph of the block. */
function besideBlock(source: string, paragraphs: readonly Paragraph[], at: number): Beside {
  const [previous, { text, starts, ends }, next] = [
    paragraphs[at - 1],
    paragraphs[at] as Paragraph,
    paragraphs[at + 1],
  ];
  const length = withoutAttribution(text).length;
  const isAlone = next?.isBlockQuote && withoutAttribution(next.text) === '';
  const end = length === text.length ? ends[length - 1] : starts[length];
  return {
    before: previous && !previous.isBlockQuote ? previous.text : '',
    behind:
      length === text.length && isAlone
        ? next.text
        : source.slice(end, endOfLine(source, ends.at(-1) as number)),
  };
}

/** A note's mark is not in a paragraph's text, and may stand behind all of it. */
function endOfLine(source: string, from: number): number {
  const length = source.slice(from).search(/[\r\n]|$/);
  return from + length;
}

/** None where there is no word. What pads and surrounds the words is not of it. */
function taken(paragraph: Paragraph, { start, end }: Span): Taken[] {
  const text = paragraph.text.slice(start, end);
  if (!/[\p{L}\p{N}]/u.test(text)) return [];
  const isOutside = (at: number) => OUTSIDE.test(paragraph.text[at] ?? '');
  let [first, last] = [start, end];
  while (isOutside(first)) first++;
  while (isOutside(last - 1)) last--;
  const inSource = sourceSpan(paragraph, first, last);
  return [{ text: text.replaceAll(FILLER, '').trim(), at: inSource.start, end: inSource.end }];
}
