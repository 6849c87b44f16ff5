import type { Library } from '../../report/library';
import { numbersTo, sectionNumbered } from '../../search/filter/kinds/sections';
import { noSection } from '../check-plan';
import type { Clauses } from './clauses';
import type { Reading } from './reading';

const NUMBER = String.raw`(?:[\p{L}\p{N}_-]+\/)?(?:\d{1,3}(?:\.\d{1,3})*|[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*)`;
const BETWEEN = String.raw`\s*(?:,\s*(?:and\s+|or\s+)?|&|(?:and|or)\s)\s*`;
const SECTIONS = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?:in|from|of|within)\s+)?(?:(?:the\s+)?(?:sections?|chapters?)\s+|§{1,2}\s*)(${NUMBER}(?:${BETWEEN}${NUMBER}|\s*(?:-|–|\bto\b)\s*\d{1,3}(?![\p{N}.]))*)`,
  'iu',
);
const ITEM = new RegExp(`${NUMBER}|-|–`, 'giu');

/**
 * Takes the sections out of a text: `section 6.1`, `sections 5 and 6`, `§ 5-7`. The first one must be there; a
 * list ends before the first word that is none ("section 6, daily").
 */
export function readSections(clauses: Clauses, library: Library): Reading<string[]> {
  const found: string[] = [];
  for (let match = SECTIONS.exec(clauses.text); match !== null; match = SECTIONS.exec(clauses.text)) {
    const [whole, list = ''] = match;
    const { sections, length, missing } = readList(list, library);
    if (missing !== null) return { problem: noSection(missing) };
    found.push(...sections);
    clauses.cut(match.index, whole.length - list.length + length);
  }
  return found.length > 0 ? { value: [...new Set(found)] } : {};
}

/** The sections at the beginning of a list, and how much of it they take up. */
function readList(
  list: string,
  library: Library,
): { sections: string[]; length: number; missing: string | null } {
  const sections: string[] = [];
  let length = 0;
  let rangeFrom: number | null = null;
  for (const match of list.matchAll(ITEM)) {
    const typed = match[0].replace(/[.]+$/, '');
    if (/^(?:and|or)$/i.test(typed)) continue;
    if (/^(?:-|–|to)$/i.test(typed)) {
      rangeFrom = Number(sections.at(-1));
      continue;
    }
    const all = rangeFrom === null ? [typed] : numbersTo(rangeFrom, Number(typed));
    const known = all.map((number) => sectionNumbered(library, number));
    const missing = all.find((_, at) => known[at] === null);
    if (missing !== undefined) {
      const isMeant = sections.length === 0 || /\d/.test(missing);
      return { sections, length, missing: isMeant ? missing : null };
    }
    sections.push(...(known as string[]));
    length = match.index + match[0].length;
    rangeFrom = null;
  }
  return { sections, length, missing: null };
}
