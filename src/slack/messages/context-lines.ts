import { sectionName } from '../../report/citation';
import type { ContextWindow, WindowPassage } from '../../report/context-window';
import type { Library } from '../../report/library';
import type { Statement } from '../../report/model';
import { qualifierOf } from '../../report/qualifier';
import { qualifiedBy } from '../../wording/labels';

/**
 * A line of a passage in context. `marked` is a statement of the excerpt, `sentence` one beside it, `passage` a whole
 * passage, `lead-in` what introduces a list, `section` a heading; a `note` is in PeaceOps' words.
 */
export interface ContextLine {
  kind: 'marked' | 'sentence' | 'passage' | 'lead-in' | 'section' | 'note';
  text: string;
}

/** Stands behind the excerpt, where its passage goes on: a screen reader does not read bold. */
const GOES_ON = 'It goes on:';

/**
 * The passages of a window, each line by line; the passage of the excerpt sentence by sentence.
 * @param marked the statements of the excerpt, of one passage
 */
export function contextLines(
  library: Library,
  marked: readonly Statement[],
  { passages }: Pick<ContextWindow, 'passages'>,
): ContextLine[][] {
  const qualifiers = marked.flatMap((one) => qualifierOf(library, one) ?? []);
  const holdsExcerpt = (passage: WindowPassage | undefined) =>
    passage?.statements.some((one) => isOneOf(marked, one)) ?? false;
  return passages.map((passage, at) => {
    const { statements, entersSection } = passage;
    const before = passages[at - 1];
    const first = statements[0] as Statement;
    const heading: ContextLine[] = entersSection
      ? [{ kind: 'section', text: sectionName(first.section) }]
      : [];
    const opening = [...heading, ...leadInOf(first, before)];
    if (holdsExcerpt(passage)) return [...opening, ...sentencesOf(statements, marked, qualifiers)];
    const qualifies = holdsExcerpt(before) && isOneOf(qualifiers, first);
    return [...opening, ...(qualifies ? [note(qualifiedBy(first))] : []), wholePassage(first, statements)];
  });
}

/** The lead-in of an item's list, above the first of its items in the window. */
function leadInOf({ leadIn }: Statement, before: WindowPassage | undefined): ContextLine[] {
  const isAbove = before?.statements.some((one) => one.leadIn === leadIn || one.text === leadIn) ?? false;
  return leadIn === null || isAbove ? [] : [{ kind: 'lead-in', text: leadIn }];
}

/** Puts a passage behind its number in the section, as in the text of a section. */
function wholePassage({ passage }: Statement, statements: readonly Statement[]): ContextLine {
  return { kind: 'passage', text: `${passage}\u2003${statements.map(({ text }) => text).join(' ')}` };
}

function sentencesOf(
  statements: readonly Statement[],
  marked: readonly Statement[],
  qualifiers: readonly Statement[],
): ContextLine[] {
  return statements.flatMap((one, at): ContextLine[] => {
    const { id, text } = one;
    if (isOneOf(marked, one)) return [note(`The excerpt [${id}]:`), { kind: 'marked', text }];
    const before = statements[at - 1];
    const sentence: ContextLine = { kind: 'sentence', text };
    if (isOneOf(qualifiers, one)) return [note(qualifiedBy(one)), sentence];
    return before && isOneOf(marked, before) ? [note(GOES_ON), sentence] : [sentence];
  });
}

function note(text: string): ContextLine {
  return { kind: 'note', text };
}

function isOneOf(statements: readonly Statement[], { id }: Statement): boolean {
  return statements.some((one) => one.id === id);
}
