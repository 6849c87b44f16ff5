const ORGANS =
  /^(?:United Nations|Nations Unies|General Assembly|Security Council|Economic and Social Council|Human Rights Council|Secretariat)$/i;
const DATE =
  /^\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}$/;
const SYMBOL = /^[A-Z]{1,6}\/[\w./()-]+$/;
const STATED = /^(?:Distr\.?|Original)\s?:/;

/** A line of the head of a document of the UN: its organ, symbol, distribution, date or language, and nothing else. */
export function isMastheadLine(line: string): boolean {
  const text = line.replace(/\s+/g, ' ').trim();
  return [ORGANS, DATE, SYMBOL, STATED].some((pattern) => pattern.test(text)) && text.length < 60;
}
