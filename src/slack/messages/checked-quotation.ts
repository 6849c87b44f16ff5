import type { Checked } from '../../check/check-text';
import type { Piece, Verdict } from '../../check/model';
import { differ } from '../../check/runs';
import type { Library } from '../../report/library';
import {
  differencesInWords,
  fullText,
  placeInWords,
  reportVersion,
  verdictInWords,
  versionOf,
} from '../../wording/check';
import { type Block, markedQuotation, quotation, richText, smallPrint, struckWords, words } from '../blocks';
import { type Shown, showNearest, showPlace } from './checked-place';

/**
 * A quotation with its verdict, what the report says there, and where: as blocks, and in words alone.
 * @param which of several it is: `page 3`, `quotation 2`; empty where there is one
 */
export function checkedQuotation(
  library: Library,
  { quotation: quoted, verdict }: Checked,
  which = '',
): { blocks: Block[]; text: string } {
  const cut = quoted.isCut ? ' (only its beginning was compared)' : '';
  const said = sentence([which, verdictInWords(verdict, library) + cut].filter(Boolean).join(': '));
  const { blocks, lines } = shownBy(library, quoted.text, verdict);
  return {
    blocks: [richText(words(said, { bold: true })), ...blocks],
    text: [`${said} “${quoted.text}”`, ...lines].join('\n'),
  };
}

function shownBy(library: Library, yours: string, verdict: Verdict): Shown {
  switch (verdict.verdict) {
    case 'exact':
      return exact(library, yours, verdict);
    case 'altered':
      return altered(library, verdict);
    case 'spliced':
      return together(verdict.pieces.map((piece) => pieceShown(library, piece)));
    case 'not-in-report':
      return together([
        { blocks: [yoursBlock(yours)], lines: [] },
        ...verdict.nearest.map((one) => showNearest(library, one)),
      ]);
    default:
      return { blocks: [yoursBlock(yours)], lines: [] };
  }
}

function pieceShown(library: Library, { text, place, runs }: Piece): Shown {
  if (differ(runs)) return altered(library, { place, runs });
  const there = showPlace(library, place, quotation(fullText(place)));
  const isAll = text === fullText(place);
  return {
    blocks: [...(isAll ? [] : [yoursBlock(text)]), ...there.blocks],
    lines: [...(isAll ? [] : [`“${text}” is from:`]), ...there.lines],
  };
}

function exact(library: Library, yours: string, { places, runs }: Verdict & { verdict: 'exact' }): Shown {
  const [first, ...others] = places;
  const there = showPlace(library, first, quotation(fullText(first)));
  const leftOut = runs.flatMap(({ kind, report }) =>
    kind === 'left-out' && report !== '' ? [`“${report}”`] : [],
  );
  const also = others.map((place) => `Also: ${placeInWords(library, place)}`);
  const notes = [...(leftOut.length > 0 ? [`The ellipsis leaves out: ${leftOut.join(', ')}.`] : []), ...also];
  return {
    blocks: [
      ...(first.isPart || runs.length > 1 ? [yoursBlock(yours)] : []),
      ...there.blocks,
      ...(notes.length > 0 ? [smallPrint(...notes)] : []),
    ],
    lines: [...there.lines, ...notes],
  };
}

function altered(library: Library, { place, runs }: Pick<Piece, 'place' | 'runs'>): Shown {
  const differences = sentence(differencesInWords(runs));
  const there = showPlace(library, place, markedQuotation(reportVersion(place, runs)));
  return {
    blocks: [richText(struckWords(versionOf(runs, 'yours')), words(`\n${differences}`)), ...there.blocks],
    lines: [differences, ...there.lines],
  };
}

function yoursBlock(text: string): Block {
  return richText(words(`“${text}”`));
}

function together(parts: readonly Shown[]): Shown {
  return { blocks: parts.flatMap(({ blocks }) => blocks), lines: parts.flatMap(({ lines }) => lines) };
}

/** Adds a capital and a full stop. */
function sentence(text: string): string {
  const [first = ''] = text;
  return `${first.toUpperCase()}${text.slice(first.length)}.`;
}
