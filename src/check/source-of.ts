import { isSource } from './attribution';
import { type Notes, noteBehind } from './notes';
import type { ReportNames } from './report-names';

/** What stands in a draft right beside a quotation, to the borders of its paragraph. */
export interface Beside {
  /** As a reader sees it. */
  before: string;
  /** As written, with links and note marks. */
  behind: string;
}

const YEAR = String.raw`(?:1[89]|20)\d\d(?!\d)`;
const HAS_YEAR = new RegExp(String.raw`(?<!\d)${YEAR}`);
/** `A/55/305`, `S/2000/809`. */
const SYMBOL = /(?<![\p{L}\p{N}])\p{Lu}{1,4}(?:\/[\p{Lu}\p{N}.]{1,20}){1,5}/u;
const ADDRESS = String.raw`https?:\/\/[^\s/()]{1,200}\.[^\s()]{1,500}`;
const HAS_ADDRESS = new RegExp(ADDRESS);
const SIGNS = String.raw`^[*_]{0,3}[.,;]?[*_]{0,3}\s{0,3}`;
const LINK = new RegExp(String.raw`${SIGNS}\(?\[(?<label>[^[\]]{1,200})\]\(${ADDRESS}\)`);
const BRACKETED = new RegExp(
  String.raw`${SIGNS}(?:\((?<round>(?:[^()]|\([^()]{0,100}\)){1,300})\)|\[(?<square>[^[\]]{1,300})\](?!\())`,
);
const DASHED = /^[*_]{0,3}\.?\s{0,3}[–—-]{1,3}\s?(?<dashed>[^–—]{1,300})$/u;
/** The source in `(“…”, Smith 2004)`. */
const INSIDE = /^[*_]{0,3},\s(?<inside>[^()]{1,200})\)/;
const NAME = String.raw`(?!(?:As|In|But|And|For|To)\s)\p{Lu}[\p{L}\p{M}'’.-]*(?:\s(?:and|&|et|al\.?|of|the|de|van|von|for|on|\p{Lu}[\p{L}\p{M}'’.-]*)){0,8}`;
const NAME_AND_YEAR = String.raw`(?<source>${NAME}\s\(${YEAR}[^()]{0,60}\))`;
/** `Smith (2004) writes that`: only a few small words up to the quotation. */
const TOLD_BEFORE = new RegExp(
  String.raw`${NAME_AND_YEAR}(?<between>(?:\s\p{Ll}[\p{L}'’-]*){0,6})[,:]?\s?$`,
  'u',
);
/** Between a source and a quotation, these may introduce somebody else. */
const TURNS =
  /\b(?:and|but|while|whereas|though|although|wrong|(?<!puts? )it|its|they|we|this|which|who|report|reports|proceedings|seminar|participants?|speakers?|here)\b/;
const SAYING =
  'according to|argued|argues|as|claimed|claims|concluded|concludes|in the words of|noted|notes|observed|observes|said|says|so|stated|states|warned|warns|writes|wrote';
const TOLD_BEHIND = new RegExp(String.raw`^,?\s(?:(?:${SAYING})\s){1,2}${NAME_AND_YEAR}`, 'u');
/** How many characters before a quotation are read. */
const LONGEST_BEFORE = 300;
/** How many characters of a note are shown. */
const LONGEST_SHOWN = 200;

/**
 * The other source that a draft itself gives for a quotation: a name and year, a note or a link right beside
 * it.
 * @returns null where it gives none, or one of the reports
 */
export function sourceOf({ before, behind }: Beside, notes: Notes, names: ReportNames): string | null {
  const note = noteBehind(behind, notes);
  if (note) return names.isOtherNamedIn(note) && isPrecise(note) ? shortened(note) : null;
  const label = LINK.exec(behind)?.groups?.['label'];
  if (label) return isNamed(label, names) ? label : null;
  const match = BRACKETED.exec(behind) ?? DASHED.exec(behind) ?? INSIDE.exec(behind);
  const { round, square, dashed, inside } = match?.groups ?? {};
  const reference = (round ?? square ?? dashed ?? inside)?.trim();
  if (reference)
    return HAS_YEAR.test(reference) && isSource(reference) && names.isOtherNamedIn(reference)
      ? reference
      : null;
  const told = TOLD_BEHIND.exec(behind)?.groups?.['source'] ?? toldBefore(before);
  return told && names.isOtherNamedIn(told) ? told : null;
}

function toldBefore(before: string): string | undefined {
  const { source, between = '' } = TOLD_BEFORE.exec(before.slice(-LONGEST_BEFORE))?.groups ?? {};
  return TURNS.test(between) ? undefined : source;
}

function shortened(note: string): string {
  return note.length > LONGEST_SHOWN ? `${note.slice(0, LONGEST_SHOWN).trimEnd()}…` : note;
}

/** A name alone is not enough: it may be anybody's. */
function isPrecise(text: string): boolean {
  return HAS_YEAR.test(text) || SYMBOL.test(text) || HAS_ADDRESS.test(text);
}

function isNamed(label: string, names: ReportNames): boolean {
  return names.isOtherNamedIn(label) || (SYMBOL.test(label) && !names.isNamedIn(label));
}
