import { mapSections } from '../../../src/browse/sections';
import { mapMessage } from '../../../src/slack/messages/map';
import { messageModal } from '../../../src/slack/modals/message-modal';
import type { Json } from '../../../src/try-out/stand-in/block-kit/check';
import { validateView } from '../../../src/try-out/stand-in/block-kit/validate-blocks';
import { wordsIn } from '../../../src/try-out/stand-in/person/interactive-elements';
import { beijing } from '../../support/corpus';

describe('a message as a modal', () => {
  it('says in lines what a table says, as Slack allows none there', () => {
    const view = messageModal(mapMessage(mapSections(beijing().index)), { channel: 'C0GENERAL' });
    expect(validateView(view)).toEqual([]);
    expect(wordsIn(view.blocks as unknown as Json[])).toContain(
      '6.1 Local Ownership: recommendations 2, challenges 1, findings 1, context 0, all 4',
    );
  });
});
