import type { Place } from '../../check/model';
import { clickOf } from '../../report/address';
import { citeShort, type Library } from '../../report/library';
import type { Statement } from '../../report/model';
import { passageIndex } from '../../report/places';
import { qualifierOf } from '../../report/qualifier';
import { citationsInWords, fullText, idsInWords, negationsInWords, placeInWords } from '../../wording/check';
import { labelLine, qualifiedBy } from '../../wording/labels';
import { type Block, quotation, richText, words, wordsWithLinks } from '../blocks';
import { meantBy } from '../meant-statements';
import { actionsOn, entriesFor, withMenu } from './excerpt-menu';

/** Blocks, and the same in words alone. */
export interface Shown {
  blocks: Block[];
  lines: string[];
}

/** What stands in a place, where that is, and what one can do with it. */
export function showPlace(library: Library, place: Place, quoted: Parameters<typeof richText>[0]): Shown {
  const { statements } = place;
  const [first] = statements;
  const labels = statements.length === 1 ? [labelLine(first)] : [];
  const where = [placeInWords(library, place), ...labels];
  const address = clickOf(library, first);
  const warnings = [negationsInWords(place)].filter(Boolean);
  const qualifier = qualifierOf(library, statements.at(-1) ?? first);
  // A citation names one passage.
  const cited = statements.filter((one) => passageIndex(library, one) === passageIndex(library, first));
  return {
    blocks: [
      richText(
        words('The report:'),
        quoted,
        ...linkedPlace(citationsInWords(library, place), address),
        ...warnings.map((warning) => words(warning, { bold: true })),
      ),
      ...(qualifier ? [richText(words(qualifiedBy(qualifier)), quotation(qualifier.text))] : []),
      withMenu(
        (address === null ? where : [idsInWords(place), ...labels]).join(address === null ? '\n' : ' '),
        entriesFor(meantBy(library, [first, ...cited.slice(1)]), actionsOn(false)),
        0,
      ),
    ],
    lines: [
      `The report: “${fullText(place)}”`,
      ...warnings,
      ...where,
      ...(qualifier ? [`${qualifiedBy(qualifier)} “${qualifier.text}”`] : []),
    ],
  };
}

/** A statement that is near to what was quoted, and not more. */
export function showNearest(library: Library, statement: Statement): Shown {
  const citation = citeShort(library, statement);
  const where = `${citation}  [${statement.id}]`;
  const address = clickOf(library, statement);
  return {
    blocks: [
      richText(
        words('Nearest, but not the same:'),
        quotation(statement.text),
        ...linkedPlace(citation, address),
      ),
      withMenu(
        address === null ? where : `[${statement.id}]`,
        entriesFor(meantBy(library, [statement]), actionsOn(false)),
        0,
      ),
    ],
    lines: [`Nearest, but not the same: “${statement.text}”`, where],
  };
}

/** Where something stands, as a link; nothing where there is none: then it stands beside the menu. */
function linkedPlace(text: string, address: string | null) {
  return address === null ? [] : [wordsWithLinks({ text, address })];
}
