import { type Library, openLibrary } from '../../src/report/library';
import { readReport } from '../../src/report/read-report';
import { indexStatements } from '../../src/search/index-statements';
import type { SearchIndex } from '../../src/search/search-index';
import { ACTORS } from './actors';

const METADATA = {
  id: 'small',
  title: 'A Small Report',
  shortTitle: 'Small 2030',
  cite: 'A Small Report. Nowhere, 2030',
};

/** A library of one report made of these sections: each heading with its paragraphs. */
export function smallLibrary(sections: Readonly<Record<string, readonly string[]>>): Library {
  const text = Object.entries(sections).map(
    ([title, paragraphs]) => `## ${title}\n\n${paragraphs.join('\n\n')}`,
  );
  return openLibrary([readReport(text.join('\n\n'), METADATA, { file: 'small.md', actors: ACTORS })]);
}

export function smallIndex(sections: Readonly<Record<string, readonly string[]>>): SearchIndex {
  return indexStatements(smallLibrary(sections));
}
