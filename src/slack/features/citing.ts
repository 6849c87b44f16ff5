import { findStatement, looksLikeId } from '../../report/library';
import { citationMessage } from '../messages/citation';
import { sentenceMessage } from '../messages/sentence';
import type { Feature } from './feature';
import { noSuchStatement, statementsIn, whichStatement } from './statements-meant';

/** *Cite*: quotation and full citation, ready to copy. */
export const citing: Feature = {
  title: 'Citing',
  help: [{ usage: '/peaceops cite 6.1/1.3', what: 'quotation and full citation, ready to copy' }],
  commands: [
    {
      names: ['cite'],
      fits: (rest) => rest === '' || looksLikeId(rest),
      reply({ library, rest }) {
        if (rest === '') return sentenceMessage(whichStatement('cite'));
        const statement = findStatement(library, rest);
        return statement
          ? citationMessage(library, [statement], true)
          : sentenceMessage(noSuchStatement(rest));
      },
    },
  ],
  reactions: {
    cite: {
      async react({ index: { library } }, asker, value) {
        const statements = statementsIn(library, value);
        await asker.tell(
          typeof statements === 'string'
            ? sentenceMessage(statements)
            : citationMessage(library, statements, true),
        );
      },
    },
  },
};
