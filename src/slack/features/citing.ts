import { citationMessage, importForm } from '../messages/citation';
import { sentenceMessage } from '../messages/sentence';
import type { Feature, Reaction } from './feature';
import { messageOnNamed, namesStatements, statementsIn } from './statements-meant';

/** Another form of a citation, in its place. */
const citeAs: Reaction = {
  turnsPage: true,
  async react({ index: { library } }, asker, value) {
    const statements = statementsIn(library, value);
    if (typeof statements === 'string') return asker.tell(sentenceMessage(statements));
    const as = importForm(value['as']);
    await asker.update(citationMessage(library, statements, as === undefined ? {} : { as }));
  },
};

/** *Cite*: quotation and full citation, ready to copy. */
export const citing: Feature = {
  title: 'Citing',
  help: [
    { usage: '/peaceops cite 6.1/1.3', what: 'quotation and full citation, ready to copy' },
    {
      usage: 'Cite, in the menu of an excerpt',
      what: 'the same; CSL-JSON, RIS and BibTeX, for reference managers, are a button each',
    },
  ],
  commands: [
    {
      names: ['cite'],
      fits: (rest, index) => namesStatements(index, rest),
      reply: ({ index, library, rest: line }) =>
        messageOnNamed(index, { command: 'cite', line }, (passage) => citationMessage(library, passage)),
    },
  ],
  reactions: {
    cite: {
      async react({ index: { library } }, asker, value) {
        const statements = statementsIn(library, value);
        await asker.tell(
          typeof statements === 'string' ? sentenceMessage(statements) : citationMessage(library, statements),
        );
      },
    },
    'cite-as': citeAs,
  },
};
