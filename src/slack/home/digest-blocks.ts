import { describePlan } from '../../digest/in-words';
import type { Subscription } from '../../digest/model';
import { count } from '../../wording/receipt';
import { isDirect } from '../asker/asker';
import { type Block, buttons, heading, smallPrint } from '../blocks';
import { whyPaused } from '../messages/digest-broken';
import { digestButton } from '../messages/digest-buttons';
import { type LinePart, linesBlock } from '../messages/lines';
import { shorten } from '../text';

/** How many are shown; the others are shown in their channels. */
const MOST_DIGESTS = 10;
/** In characters. The query line of a plan may have thousands; its form shows all of it. */
const LONGEST_PLAN = 400;

const WHAT_IT_IS = 'A few statements in a channel on the days that you choose, none twice.';

/** The digests that a person set up or changed: the channel, the plan in words, and the state; and how to set up one. */
export function digestBlocks(digests: readonly Subscription[]): Block[] {
  const setUp = buttons(
    digestButton('change', {}, { text: 'Set up a digest', label: 'Set up a digest in a channel' }),
  );
  if (digests.length === 0) return [heading('Digests'), smallPrint(WHAT_IT_IS), setUp];
  const left = digests.length - MOST_DIGESTS;
  return [
    heading('Your digests'),
    ...digests.slice(0, MOST_DIGESTS).flatMap(oneDigest),
    ...(left > 0
      ? [smallPrint(`… and ${count(left, 'more digest')}; /peaceops digest shows each in its channel.`)]
      : []),
    setUp,
  ];
}

function oneDigest(digest: Subscription): Block[] {
  const { id, channelId, plan, changedAt } = digest;
  const described = shorten(describePlan(plan), LONGEST_PLAN);
  return [
    linesBlock([
      {
        parts: [isDirect({ channel: channelId }) ? 'In your messages with me' : { channel: channelId }],
        bold: true,
      },
      { parts: [`${described}.`] },
      { parts: stateInWords(digest) },
    ]),
    buttons(digestButton('change', { s: id, at: changedAt }, { label: `Change: ${described}` })),
  ];
}

function stateInWords({ state, pausedBecause, nextDueAt, plan }: Subscription): LinePart[] {
  if (state === 'paused')
    return pausedBecause === null
      ? ['Paused; /peaceops digest resume there goes on with it.']
      : [`Paused: ${whyPaused(pausedBecause)}`];
  return nextDueAt === null
    ? ['Nothing left to send; /peaceops digest there says more.']
    : ['Next: ', { at: nextDueAt, zone: plan.zone }, '.'];
}
