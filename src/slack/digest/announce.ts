import type { Asker } from '../asker/asker';
import type { Message } from '../blocks';
import { failureOf } from '../delivery/failures';
import { postTo } from '../delivery/outbox';
import type { Desk } from './progress';
import { meaningOf } from './refusals';

/** Whether everybody sees it; `code` is Slack's where the bot cannot post there at all. */
export type Announced = { outcome: 'posted' | 'unsure' } | { outcome: 'refused'; code: string };

/** Posts in the channel, where everybody sees it. What fails is logged: the person is told of what they did anyway. */
export async function announceIn(desk: Desk, asker: Asker, message: Message): Promise<Announced> {
  try {
    await postTo(asker.client, { channel: asker.channel }, message, desk.patience);
    return { outcome: 'posted' };
  } catch (error) {
    const failure = failureOf(error);
    desk.logger.warn({ ...failure, team: asker.teamId, channel: asker.channel }, 'could not tell a channel');
    const { kind, code = '' } = failure;
    return kind === 'refused' && meaningOf(code) === 'broken'
      ? { outcome: 'refused', code }
      : { outcome: 'unsure' };
  }
}
