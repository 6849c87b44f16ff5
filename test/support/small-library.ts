import { type Library, openLibrary } from '../../src/report/library';
import type { Report, ReportMetadata } from '../../src/report/model';
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

/** The sections of a report: each heading with its paragraphs. */
type Sections = Readonly<Record<string, readonly string[]>>;

/** A library of one report made of these sections. */
export function smallLibrary(sections: Sections): Library {
  return openLibrary([reportOf(sections)]);
}

/** A library of several reports, by their ids; `oslo` is called "Oslo 2030". */
export function severalSmall(reports: Readonly<Record<string, Sections>>): Library {
  return openLibrary(
    Object.entries(reports).map(([id, sections]) => {
      const title = `${id.charAt(0).toUpperCase()}${id.slice(1)}`;
      return reportOf(sections, { id, title: `The ${title} Report`, shortTitle: `${title} 2030` });
    }),
  );
}

function reportOf(sections: Sections, metadata: Partial<ReportMetadata> = {}): Report {
  const text = Object.entries(sections).map(
    ([title, paragraphs]) => `## ${title}\n\n${paragraphs.join('\n\n')}`,
  );
  return readReport(text.join('\n\n'), { ...METADATA, ...metadata }, { file: 'small.md', actors: ACTORS });
}

export function smallIndex(sections: Sections): SearchIndex {
  return indexStatements(smallLibrary(sections));
}
