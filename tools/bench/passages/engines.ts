import { parseActors, readActorsFile } from '../../../src/corpus/actor-files';
import { parseThesaurus, readThesaurusFiles, THESAURUS_DIRECTORY } from '../../../src/corpus/thesaurus-files';
import { ask } from '../../../src/search/ask';
import { indexStatements } from '../../../src/search/index-statements';
import { NO_THESAURUS, prepareThesaurus } from '../../../src/search/prepare-thesaurus';
import type { PreparedThesaurus } from '../../../src/search/thesaurus';
import { libraryOfDocuments } from '../../eval/library-of-documents';
import { miniSearch, type PeerDocument } from '../../eval/peers';

/** How many answers are wanted of PeaceOps: a page. MiniSearch has no limit and gives all it found. */
const SHOWN = 10;

/** Indexes documents and gives what answers a query. The index lives as long as the function that it gives. */
export type Engine = (documents: readonly PeerDocument[]) => (query: string) => unknown;

/** What is measured, by the name it is printed with. */
export const ENGINES: Readonly<Record<string, Engine>> = {
  PeaceOps: (documents) =>
    peaceOps(
      documents,
      prepareThesaurus(
        parseThesaurus(readThesaurusFiles(THESAURUS_DIRECTORY), parseActors(readActorsFile())),
      ),
    ),
  'without thesaurus': (documents) => peaceOps(documents, NO_THESAURUS),
  MiniSearch: (documents) => miniSearch(documents).rank,
};

function peaceOps(
  documents: readonly PeerDocument[],
  thesaurus: PreparedThesaurus,
): (query: string) => unknown {
  const index = indexStatements(libraryOfDocuments(documents), thesaurus);
  return (query) => ask(index, query, SHOWN);
}
