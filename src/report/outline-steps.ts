import { romanValue } from './enumerators';
import { followsInOutline, type HeadingText } from './headings';

/** One level of an outline, with the number that it has reached. */
export interface Step {
  style: 'decimal' | 'roman' | 'letter' | 'small';
  number: string;
}

/** How a heading goes on in an outline, or opens a level of it; `null` if it does neither. */
export function nextStep(outline: readonly Step[], { number }: HeadingText, isEvident: boolean): Step | null {
  if (number === null) return null;
  for (const style of stylesOf(number)) {
    const known = outline.find((one) => one.style === style);
    if (
      style === 'decimal'
        ? followsInOutline(known?.number ?? null, number)
        : numberIn(style, number) === 1 + (known ? numberIn(style, known.number) : 0)
    )
      if (style === 'decimal' || known || isEvident) return { style, number };
  }
  return null;
}

/** How a heading above a numbered paragraph goes on where some before it are missing: V after I, C after nothing. */
export function laterStep(outline: readonly Step[], { number, title }: HeadingText): Step | null {
  if (number === null || !/^(?:[IVX]+|[A-Z])$/.test(number)) return null;
  const style = /^[IVX]+$/.test(number) ? 'roman' : 'letter';
  // "A. Smith" and "B. J. Smith" are names.
  if (style === 'letter' && !isInCapitals(title) && !/\s\p{Ll}|\S\s+\S+\s+\S/u.test(title)) return null;
  const known = outline.find((one) => one.style === style);
  return !known || numberIn(style, number) > numberIn(style, known.number) ? { style, number } : null;
}

/** Whether a title is in capitals throughout. */
export function isInCapitals(title: string): boolean {
  return title.length > 3 && title === title.toUpperCase();
}

/** A letter alone may be a roman numeral: which, the outline so far decides. */
function stylesOf(number: string): Step['style'][] {
  if (/^[\d.]+$/.test(number)) return ['decimal'];
  if (/^[a-z]$/.test(number)) return ['small'];
  if (!/^[IVXLC]+$/.test(number)) return ['letter'];
  return number === 'I' ? ['letter', 'roman'] : number.length > 1 ? ['roman'] : ['letter', 'roman'];
}

function numberIn(style: Step['style'], number: string): number {
  if (style === 'roman') return romanValue(number.toLowerCase());
  return number.toUpperCase().charCodeAt(0) - 'A'.charCodeAt(0) + 1;
}
