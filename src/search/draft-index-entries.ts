import type { Statement } from '../report/model';
import { analyze } from './analyze';
import { type IndexEntry, indexEntriesKey, type ListsByStatement } from './index-entries';
import { prepareThesaurus } from './prepare-thesaurus';
import { type Concept, Thesaurus, wordingTokens } from './thesaurus';

/** Everyday wordings by the id of their concept, and the concepts of general English, which no thesaurus has. */
export interface Wordings {
  everyday: ReadonlyMap<string, readonly string[]>;
  concepts: readonly Concept[];
}

/**
 * Drafts index entries: the everyday wordings of each concept that a statement names in a professional
 * wording, a list for each, which all such statements share. They are worth less than an editor's, who knows what the statement says of it; docs/figures.md
 * says what both are worth.
 * @param concepts of the thesaurus
 */
export function draftIndexEntries(
  statements: readonly Statement[],
  concepts: readonly Concept[],
  wordings: Wordings,
): ListsByStatement {
  const all = [...concepts, ...wordings.concepts];
  const { wordings: table } = new Thesaurus(prepareThesaurus({ concepts: all, otherMatters: [] }));
  const lists = new Map<string, readonly IndexEntry[]>();
  for (const [id, texts] of wordings.everyday)
    lists.set(
      id,
      texts.map((text) => ({ text, by: 'draft' })),
    );
  return new Map(
    statements.map(({ report, id, text }) => {
      const named = new Set(table.find(wordingTokens(analyze(text))).map(({ concept }) => concept));
      const drafted = [...named].flatMap((at) => {
        const list = lists.get(all[at]?.id ?? '');
        return list === undefined ? [] : [list];
      });
      return [indexEntriesKey(report, id), drafted];
    }),
  );
}
