import { startingQuestions } from '../../search/starting-questions';
import { StoreError } from '../../store/store';
import type { Visitor } from '../asker/asker';
import { postTo } from '../delivery/outbox';
import type { Services } from '../features/feature';
import { greetingMessage } from '../messages/introduction';
import { personOf } from '../personal/personal';
import { publishHome } from './publish';
import { visit } from './visit';

/** How many questions the greeting offers, as buttons. */
const MOST_QUESTIONS = 4;

/**
 * Shows the home tab to somebody who opens it. Where the store is off or fails, it looks as on a first visit.
 */
export async function receiveAtHome(services: Services, visitor: Visitor): Promise<void> {
  const personal = services.personal();
  if ('off' in personal) return publishHome(services, visitor, true);
  const publish = (isFirst: boolean) => publishHome(services, visitor, isFirst);
  await visit(personal, personOf(visitor), 'home', publish).catch((error: unknown) => {
    if (!(error instanceof StoreError)) throw error;
    return publish(true);
  });
}

/**
 * Greets somebody who opens the direct message, once ever. Without a store, which alone remembers the
 * greeting, it does not greet.
 */
export async function greet(services: Services, visitor: Visitor, channel: string): Promise<void> {
  const personal = services.personal();
  if ('off' in personal) return;
  await visit(personal, personOf(visitor), 'messages', async (isFirst) => {
    if (!isFirst) return;
    const { index, patience } = services;
    const greeting = greetingMessage(index.library, startingQuestions(index, MOST_QUESTIONS));
    await postTo(visitor.client, { channel }, greeting, patience);
  });
}
