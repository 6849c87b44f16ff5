import { sentenceMessage } from '../messages/help';
import type { Reaction } from './feature';

/** What a button says that carries what this version does not understand. */
export const TOO_OLD = 'This button is of another version of mine; please ask again.';
/** What one says whose statement or section the reports do not have any more. */
export const GONE = 'What this button led to is no longer in the report; please ask again.';

/** A button that no feature knows. */
export const unknownButton: Reaction = {
  react: (_services, asker) => asker.tell(sentenceMessage(TOO_OLD)),
};
