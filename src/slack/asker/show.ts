import type { Message } from '../blocks';
import { messageModal } from '../modals/message-modal';
import type { Asker } from './asker';

/** Shows a message in a modal or, where none opens, as a message for the person alone. */
export async function show(asker: Asker, message: Message): Promise<void> {
  if (!(await asker.open(messageModal(message, asker.origin)))) await asker.tell(message);
}
