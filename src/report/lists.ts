import type { TextBlock } from './blocks';
import { type Enumerator, punctuation, readMarker } from './enumerators';

/** One of the nested lists around an item. */
export interface Level {
  indent: number;
  kind: string;
  /** Of its last item; `null` for bullets. */
  value: number | null;
  /** Of its last item, from 1. */
  position: number;
  leadIn: string | null;
}

/**
 * Moves to the next item.
 * Lists are nested by their indents; at the same indent by the kind of their enumerators, since UN documents do
 * not indent: `(i)` after `(a)` opens a list, `(b)` after that closes it.
 * @param levels the lists that the item before stands in, outermost first; changed
 * @param at the item's place among the blocks
 * @returns whether the item is the first of a list
 */
export function enterItem(levels: Level[], blocks: readonly TextBlock[], at: number): boolean {
  const { marker, indent } = blocks[at] as TextBlock;
  let left: Level | undefined;
  while (indent < (levels.at(-1)?.indent ?? 0)) left = levels.pop();
  const readings = readMarker(marker, siblingMarker(blocks, at));
  const here = levels.filter((level) => level.indent === indent);
  const known = ({ kind }: Enumerator) => here.some((level) => level.kind === kind);
  const opening = readings.find((one) => (one.value ?? 1) === 1 && !known(one));
  const level =
    here.findLast((one) => readings.some((reading) => follows(one, reading))) ??
    (opening
      ? undefined
      : (here.findLast((one) => readings.some(({ kind }) => kind === one.kind)) ?? here.at(-1)));
  if (level) {
    levels.length = levels.indexOf(level) + 1;
    level.position++;
    level.value = readings.find(({ kind }) => kind === level.kind)?.value ?? level.value;
    return false;
  }
  const { kind, value } = opening ?? (readings[0] as Enumerator);
  // A list that resumes in the same place, after one further right, counts on.
  const leadIn = left?.leadIn ?? levels.at(-1)?.leadIn ?? null;
  levels.push({ indent, kind, value, position: (left?.position ?? 0) + 1, leadIn });
  return left === undefined;
}

function follows(level: Level, { kind, value }: Enumerator): boolean {
  return level.kind === kind && (value === null || value === (level.value ?? 0) + 1);
}

/** The next marker with the same punctuation, up to the end of the list. */
function siblingMarker(blocks: readonly TextBlock[], at: number): string | null {
  const style = punctuation(blocks[at]?.marker ?? '');
  if (style === '') return null;
  for (let next = at + 1; next < blocks.length && blocks[next]?.kind === 'item'; next++) {
    const { marker } = blocks[next] as TextBlock;
    if (punctuation(marker) === style) return marker;
  }
  return null;
}
