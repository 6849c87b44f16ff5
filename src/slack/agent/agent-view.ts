import type { webApi } from '@slack/bolt';
import { startingQuestions } from '../../search/starting-questions';
import type { Asker } from '../asker/asker';
import { failureOf } from '../delivery/failures';
import { insist } from '../delivery/patience';
import type { Services } from '../features/feature';
import { LIMITS } from '../limits';
import { shown } from '../text';

/** Slack names no limit; more would not be read in the list of threads. */
const LONGEST_TITLE = 100;

type AgentServices = Pick<Services, 'index' | 'patience' | 'logger'>;

/**
 * Offers questions to begin with to whoever opens the agent's messages. Without a thread: with one, Slack does nothing
 * for apps with `agent_view`. Where it does not take them, that is a line in the log.
 */
export async function offerPrompts(
  { index, patience, logger }: AgentServices,
  client: webApi.WebClient,
  channel_id: string,
): Promise<void> {
  const prompts = startingQuestions(index, LIMITS.suggestedPrompts).map((question) => ({
    title: question,
    message: question,
  }));
  if (prompts.length === 0) return;
  const { threads } = client.assistant;
  await insist(() => threads.setSuggestedPrompts({ channel_id, prompts }), patience).catch((error: unknown) =>
    logger.warn(failureOf(error), 'prompts were not set'),
  );
}

/**
 * Names a thread of the agent's after the question with which it begins. Call it after the answer, which neither waits
 * for it nor fails with it: where Slack does not take the title, that is a line in the log.
 */
export async function nameThread(
  { patience, logger }: Omit<AgentServices, 'index'>,
  { client, channel: channel_id }: Pick<Asker, 'client' | 'channel'>,
  { thread: thread_ts, question }: { thread: string; question: string },
): Promise<void> {
  const title = shown(question, LONGEST_TITLE);
  const { threads } = client.assistant;
  await insist(() => threads.setTitle({ channel_id, thread_ts, title }), patience).catch((error: unknown) =>
    logger.warn(failureOf(error), 'a thread was not named'),
  );
}
