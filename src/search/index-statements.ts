import type { Library } from '../report/library';
import type { Statement } from '../report/model';
import { fold } from './analyze';
import { type Bag, BagReader } from './bags';
import { PostingsBuilder } from './postings-builder';
import { assembleIndex, type Entry, type SearchIndex } from './search-index';
import { NO_THESAURUS, prepareThesaurus, Thesaurus, type ThesaurusData } from './thesaurus';
import { type FieldTuning, TUNED, type Tuning } from './tuning';
import { gatherFamilies } from './word-families';

/** "This is an area requiring much greater focus": what it is about stands in the sentence before. */
const POINTS_BACK =
  /^(?:This|These|That|Those|It|They|Such|Its|Their|Here|Another|Neither|However|Moreover|Furthermore|Similarly|Also|In other words|In this|In light|In connection|In practice|On the contrary|At the same time|The latter)\b/;

/**
 * Indexes all statements of a library; done at build time.
 * @param thesaurus default none
 */
export function indexStatements(
  library: Library,
  thesaurus: ThesaurusData = NO_THESAURUS,
  tuning: Tuning = TUNED,
): SearchIndex {
  const { statements } = library;
  const builder = new PostingsBuilder();
  const prepared = prepareThesaurus(thesaurus);
  const reader = new BagReader(builder, new Thesaurus(prepared), tuning.everydayInText);
  const bags = statements.map((statement) => reader.readStatement(statement));
  const average = bags.reduce((sum, { length }) => sum + length, 0) / Math.max(1, bags.length);
  const entries = groupByText(statements);
  const positions = new Map(statements.map((statement, at) => [statement, at]));
  entries.forEach(({ places: [statement] }, entry) => {
    const at = positions.get(statement) as number;
    for (const { bag, weight, b } of fieldsOf(statements, bags, reader, at, tuning.fields))
      builder.add(bag, weight / (1 - b + (b * bag.length) / average));
    builder.endEntry(entry, bags[at] as Bag);
  });
  return assembleIndex(library, entries, builder.build(), reader.vocabulary, {
    prepared,
    families: gatherFamilies(reader.vocabulary.keys()),
    tuning,
  });
}

function fieldsOf(
  statements: readonly Statement[],
  bags: readonly Bag[],
  reader: BagReader,
  at: number,
  fields: Tuning['fields'],
): (FieldTuning & { bag: Bag })[] {
  const statement = statements[at] as Statement;
  const found: (FieldTuning & { bag: Bag })[] = [
    { bag: bags[at] as Bag, ...fields.text },
    { bag: reader.readCached(statement.section.title), ...fields.title },
  ];
  if (statement.leadIn !== null) found.push({ bag: reader.readCached(statement.leadIn), ...fields.leadIn });
  if (sharePassage(statements[at - 1], statement))
    found.push({
      bag: bags[at - 1] as Bag,
      ...(POINTS_BACK.test(statement.text) ? fields.pointedTo : fields.before),
    });
  if (sharePassage(statements[at + 1], statement)) found.push({ bag: bags[at + 1] as Bag, ...fields.after });
  return found;
}

function sharePassage(one: Statement | undefined, other: Statement): boolean {
  return (
    one !== undefined &&
    one.report === other.report &&
    one.section.number === other.section.number &&
    one.passage === other.passage
  );
}

/** Two statements with the same words (white space, case and final punctuation aside) are one entry. */
function groupByText(statements: readonly Statement[]): Entry[] {
  const byText = new Map<string, Entry>();
  for (const statement of statements) {
    const key = fold(statement.text).replace(/[\s.;,]+$/, '');
    const entry = byText.get(key);
    if (entry) entry.places.push(statement);
    else byText.set(key, { places: [statement] });
  }
  return [...byText.values()];
}
