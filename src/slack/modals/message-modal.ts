import type { types } from '@slack/bolt';
import { metadata, type Origin } from '../asker/origin';
import type { Message } from '../blocks';
import { plain } from './inputs';

/** A message as a modal: where there is no place for a message, or none that the person alone would see. */
export function messageModal({ blocks }: Message, origin: Origin): types.ModalView {
  return {
    type: 'modal',
    title: plain('PeaceOps'),
    close: plain('Close'),
    private_metadata: metadata(origin),
    blocks,
  };
}
