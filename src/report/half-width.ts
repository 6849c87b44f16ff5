/**
 * Full-width signs and the blank of East Asian keyboards, each with a half-width twin: `：`, `６`, `／`. Not
 * the quotation mark: what is stored as a query may hold one without a partner, which would swallow the keys behind it.
 */
const FULL_WIDTH = /[\uff01\uff03-\uff5e\u3000]/g;
/** How far each stands behind its twin. */
const APART = 0xfee0;

/** A text with half-width signs in the place of full-width ones, character for character. */
export function halfWidth(text: string): string {
  return text.replace(FULL_WIDTH, (sign) =>
    sign === '\u3000' ? ' ' : String.fromCharCode(sign.charCodeAt(0) - APART),
  );
}
