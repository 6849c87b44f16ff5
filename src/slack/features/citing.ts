import { canPostFrom } from '../asker/asker';
import { citationMessage } from '../messages/citation';
import { sentenceMessage } from '../messages/sentence';
import type { Feature } from './feature';
import { messageOnNamed, namesStatements, statementsIn } from './statements-meant';

/** *Cite*: quotation and full citation, ready to copy. */
export const citing: Feature = {
  title: 'Citing',
  help: [{ usage: '/peaceops cite 6.1/1.3', what: 'quotation and full citation, ready to copy' }],
  commands: [
    {
      names: ['cite'],
      fits: (rest, { library }) => namesStatements(library, rest),
      reply: ({ library, rest: line, canPost }) =>
        messageOnNamed(library, { command: 'cite', line }, (passage) =>
          citationMessage(library, passage, canPost),
        ),
    },
  ],
  reactions: {
    cite: {
      async react({ index: { library } }, asker, value) {
        const statements = statementsIn(library, value);
        await asker.tell(
          typeof statements === 'string'
            ? sentenceMessage(statements)
            : citationMessage(library, statements, canPostFrom(asker)),
        );
      },
    },
  },
};
