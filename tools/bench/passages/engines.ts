import { parseActors, readActorsFile } from '../../../src/corpus/actor-files';
import { openEncoderFiles } from '../../../src/corpus/encoder-files';
import { parseThesaurus, readThesaurusFiles, THESAURUS_DIRECTORY } from '../../../src/corpus/thesaurus-files';
import { ask } from '../../../src/search/ask';
import { Encoder } from '../../../src/search/encoder';
import { indexStatements, type MeaningSources } from '../../../src/search/index-statements';
import { prepareThesaurus } from '../../../src/search/prepare-thesaurus';
import { TUNED } from '../../../src/search/tuning';
import { libraryOfDocuments } from '../../eval/library-of-documents';
import { miniSearch, type PeerDocument } from '../../eval/peers';

/** How many answers are wanted of PeaceOps: a page. MiniSearch has no limit and gives all it found. */
const SHOWN = 10;

/** Indexes documents and gives what answers a query. The index lives as long as the function that it gives. */
export type Engine = (documents: readonly PeerDocument[]) => (query: string) => unknown;

/** What is measured, by the name it is printed with. */
export const ENGINES: Readonly<Record<string, Engine>> = {
  PeaceOps: (documents) =>
    peaceOps(documents, { encoder: new Encoder(openEncoderFiles().table), indexEntries: new Map() }),
  'by words alone': (documents) => peaceOps(documents, null),
  MiniSearch: (documents) => miniSearch(documents).rank,
};

function peaceOps(
  documents: readonly PeerDocument[],
  sources: MeaningSources | null,
): (query: string) => unknown {
  const thesaurus = prepareThesaurus(
    parseThesaurus(readThesaurusFiles(THESAURUS_DIRECTORY), parseActors(readActorsFile())),
  );
  const index = indexStatements(libraryOfDocuments(documents), thesaurus, TUNED, sources);
  return (query) => ask(index, query, SHOWN);
}
