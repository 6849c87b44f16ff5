import type { types } from '@slack/bolt';
import type { Library } from '../../report/library';
import type { Statement } from '../../report/model';
import { metadata, type Origin } from '../asker/origin';
import { message, smallPrint } from '../blocks';
import { excerptOf, excerptQuotation } from '../messages/excerpts';
import { optional, plain } from './inputs';

/** By which Slack names the modal when it is sent off. */
export const SHARE_MODAL = 'share';

/** Block and action of the note. */
export const NOTE = { block: 'note', action: 'share:note' } as const;

/** More would be a message of its own. */
const LONGEST_NOTE = 500;

const WHO_SEES = 'Everybody in the channel will see it, and that you shared it.';

/** The excerpt as it will be posted, and room for a note. */
export function shareModal(
  library: Library,
  statements: readonly [Statement, ...Statement[]],
  origin: Origin,
): types.ModalView {
  const { blocks } = message('', [...excerptQuotation(library, excerptOf(statements)), smallPrint(WHO_SEES)]);
  const note: types.PlainTextInput = {
    type: 'plain_text_input',
    action_id: NOTE.action,
    multiline: true,
    max_length: LONGEST_NOTE,
  };
  return {
    type: 'modal',
    callback_id: SHARE_MODAL,
    private_metadata: metadata(origin, { ids: statements.map(({ id }) => id) }),
    title: plain('Post to channel'),
    submit: plain('Post'),
    close: plain('Cancel'),
    blocks: [
      ...blocks,
      optional(NOTE.block, 'Note', 'In your words, above the quotation. It notifies nobody.', note),
    ],
  };
}
