import type { Library } from '../report/library';
import type { Statement } from '../report/model';
import { textKey } from './analyze';
import { BagReader } from './bag-reader';
import type { Encoder } from './encoder';
import { type IndexEntry, indexEntriesKey, type ListsByStatement } from './index-entries';
import { packLists } from './index-entry-lists';
import { IndexEntryTexts, packIndexEntries } from './index-entry-texts';
import { MeaningIndex } from './meaning-index';
import { packMeaning } from './pack-meaning';
import { buildPostings } from './postings-builder';
import { NO_THESAURUS } from './prepare-thesaurus';
import { assembleIndex, type Entry, type Meaning, marksOf, type SearchIndex } from './search-index';
import { type PreparedThesaurus, Thesaurus } from './thesaurus';
import { type FieldTuning, TUNED, type Tuning } from './tuning';

/** "This is an area requiring much greater focus": what it is about stands in the sentence before. */
const POINTS_BACK =
  /^(?:This|These|That|Those|It|They|Such|Its|Their|Here|Another|Neither|However|Moreover|Furthermore|Similarly|Also|In other words|In this|In light|In connection|In practice|On the contrary|At the same time|The latter)\b/;

/** What statements are found by besides their words. */
export interface MeaningSources {
  encoder: Encoder;
  indexEntries: ListsByStatement;
}

/**
 * Indexes all statements of a library; done at build time.
 * @param thesaurus default none
 * @param sources default none: statements are found by words alone
 */
export function indexStatements(
  library: Library,
  thesaurus: PreparedThesaurus = NO_THESAURUS,
  tuning: Tuning = TUNED,
  sources: MeaningSources | null = null,
): SearchIndex {
  const { statements } = library;
  const { fields } = tuning;
  const reader = new BagReader(new Thesaurus(thesaurus));
  const own = statements.map((statement) => reader.readStatement(statement));
  const context = statements.map(({ section, leadIn }) => ({
    title: reader.readCached(section.title),
    leadIn: leadIn === null ? null : reader.readCached(leadIn),
  }));
  const { bags, terms } = reader;
  // Where no statement has a word that carries meaning, titles may; then any average will do.
  const average = own.reduce((sum, bag) => sum + bags.lengthOf(bag), 0) / own.length || 1;
  const { entries, positions } = groupByText(statements);
  const indexEntries = sources && indexEntriesOf(entries, sources);
  const wordsOfThem = indexEntries?.map((lists) => reader.readIndexEntries(lists));
  const postings = buildPostings(terms, bags, {
    size: entries.length,
    saturation: tuning.saturation,
    own: (entry) => own[positions[entry] as number] as number,
    compose: (entry, add) => {
      const at = positions[entry] as number;
      const addField = (bag: number, { weight, b }: FieldTuning) =>
        add(bag, weight / (1 - b + (b * bags.lengthOf(bag)) / average));
      const { title, leadIn } = context[at] as (typeof context)[number];
      addField(own[at] as number, fields.text);
      if (wordsOfThem) add(wordsOfThem[entry] as number, 1);
      addField(title, fields.title);
      if (leadIn !== null) addField(leadIn, fields.leadIn);
      if (sharePassage(statements[at - 1], statements[at]))
        addField(own[at - 1] as number, pointsBack(statements[at]) ? fields.pointedTo : fields.before);
      if (sharePassage(statements[at + 1], statements[at])) addField(own[at + 1] as number, fields.after);
    },
  });
  return assembleIndex(library, entries, {
    marks: marksOf(entries),
    postings,
    vocabulary: reader.vocabulary(),
    prepared: thesaurus,
    meaning: sources && indexEntries && indexMeaning(entries, indexEntries, sources.encoder),
    tuning,
  });
}

/**
 * For each entry, its lists of index entries. A text that stands twice is found by those of both places, and by drafted
 * ones only where nobody wrote any.
 */
function indexEntriesOf(
  entries: readonly Entry[],
  { indexEntries }: MeaningSources,
): (readonly IndexEntry[])[][] {
  return entries.map(({ places }) => {
    const found = places.flatMap(({ report, id }) => indexEntries.get(indexEntriesKey(report, id)) ?? []);
    const written = found.flat().filter(({ by }) => by !== 'draft');
    return written.length > 0 ? [eachTextOnce(written)] : [...new Set(found)];
  });
}

function eachTextOnce(written: readonly IndexEntry[]): IndexEntry[] {
  const byText = new Map<string, IndexEntry>();
  for (const one of written) {
    // What an editor wrote as well as a machine is the editor's.
    const known = byText.get(one.text);
    if (known === undefined || one.by === 'editor') byText.set(one.text, one);
  }
  return [...byText.values()];
}

function indexMeaning(
  entries: readonly Entry[],
  byEntry: readonly (readonly (readonly IndexEntry[])[])[],
  encoder: Encoder,
): Meaning {
  const { packed, lists } = packLists(byEntry);
  const indexEntries = lists.flat();
  const texts = {
    own: entries.map(({ places }) => places[0].text),
    indexEntries: indexEntries.map(({ text }) => text),
  };
  return {
    encoder,
    index: new MeaningIndex({ ...packMeaning(encoder, texts), ...packed }),
    indexEntries: new IndexEntryTexts({ ...packIndexEntries(indexEntries), ...packed }),
  };
}

function sharePassage(one: Statement | undefined, other: Statement | undefined): boolean {
  return (
    one !== undefined &&
    other !== undefined &&
    one.report === other.report &&
    one.section.number === other.section.number &&
    one.passage === other.passage
  );
}

function pointsBack(statement: Statement | undefined): boolean {
  return statement !== undefined && POINTS_BACK.test(statement.text);
}

/**
 * Two statements with the same words (white space, case, accents and punctuation aside) are one entry.
 * `positions` has the place of each entry's first statement among all.
 */
function groupByText(statements: readonly Statement[]): { entries: Entry[]; positions: number[] } {
  const byText = new Map<string, Entry>();
  const positions: number[] = [];
  statements.forEach((statement, at) => {
    const key = textKey(statement.text);
    const entry = byText.get(key);
    if (entry) entry.places.push(statement);
    else {
      byText.set(key, { places: [statement] });
      positions.push(at);
    }
  });
  return { entries: [...byText.values()], positions };
}
