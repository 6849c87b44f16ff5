import type { DigestPlan, Subscription } from '../../digest/model';
import type { Asker } from '../asker/asker';
import { previewMessage } from '../messages/digest';
import { sentenceMessage } from '../messages/sentence';
import { NONE_SET } from './apply-change';
import { planIn } from './plan-in-words';
import { nextContent } from './progress';
import type { DigestServices } from './services';

/** What a channel is told that has seen everything. */
const ALL_SEEN = 'Everything that matches has been seen here; /peaceops digest start over begins again.';

/** What a channel is told whose query finds nothing, since the reports have changed. */
const NOTHING_MATCHES =
  'The reports have nothing of this kind any more; /peaceops digest change chooses something else.';

/** Why a digest would hold nothing. */
export const WHY_NOTHING = { 'all-seen': ALL_SEEN, 'nothing-matches': NOTHING_MATCHES } as const;

/** Shows what the next digest would hold, or one by a plan in words; nothing is sent or counted as seen. */
export async function preview(
  services: DigestServices,
  asker: Asker,
  before: Subscription | null,
  words: string,
): Promise<void> {
  const isSet = before !== null && before.state !== 'stopped';
  if (words === '' && !isSet) return asker.tell(sentenceMessage(NONE_SET));
  const read: { plan: DigestPlan } | { problem: string } =
    words === '' && isSet ? before : await planIn(services, asker, before, words);
  if ('problem' in read) return asker.tell(sentenceMessage(read.problem));
  const content = await nextContent(services, before, read.plan);
  await asker.tell(
    typeof content === 'string' ? sentenceMessage(WHY_NOTHING[content]) : previewMessage(content),
  );
}
