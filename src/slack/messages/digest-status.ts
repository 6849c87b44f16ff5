import { coverageInWords, describePlan } from '../../digest/in-words';
import type { DigestPlan, Subscription } from '../../digest/model';
import type { Coverage } from '../../digest/next-statements';
import { count } from '../../wording/receipt';
import { buttons, type Message } from '../blocks';
import { whyPaused } from './digest-broken';
import { digestButton } from './digest-buttons';
import { type LinePart, linesMessage, type MessageLine } from './lines';

/** The state of a channel's digest. */
export interface DigestProgress {
  subscription: Subscription;
  /** Among the statements that match. */
  coverage: Coverage;
}

/** How a status begins. */
export interface StatusOptions {
  /** What has just been done; default what this is. */
  lead?: string;
  /** Whether it is read elsewhere than in the channel, which it then names. Default false. */
  isElsewhere?: boolean;
}

/**
 * Shows what is set, when the next one comes, how much has been seen, who changed it last, and what can be
 * done. Only for one person: it names people by their ids, which would notify them in public.
 */
export function statusMessage(
  { subscription, coverage }: DigestProgress,
  { lead = 'The digest here', isElsewhere = false }: StatusOptions = {},
): Message {
  const { id, channelId, plan, state, changedBy, changedAt, round } = subscription;
  const value = { s: id, at: changedAt };
  const lines: MessageLine[] = [
    { parts: isElsewhere ? [{ channel: channelId }, ': ', lead] : [lead], bold: true },
    { parts: [`${describePlan(plan)}.`] },
    { parts: nextLine(subscription, coverage) },
    {
      parts: [
        `${coverageInWords(coverage)}. Last changed by `,
        // A forgotten person has no id.
        changedBy === '' ? 'somebody' : { user: changedBy },
        ', ',
        { at: changedAt, zone: plan.zone },
        '.',
      ],
    },
  ];
  if (state === 'stopped')
    return linesMessage(lines, buttons(digestButton('change', value, { text: 'Set up again' })));
  const isOver = coverage.seen >= coverage.total;
  return linesMessage(
    lines,
    buttons(
      digestButton('change', value),
      state === 'paused' ? digestButton('resume', value) : digestButton('pause', value),
      ...(isOver
        ? [digestButton('start-over', { ...value, round })]
        : [digestButton('now', value), digestButton('preview', value)]),
      digestButton('stop', value),
    ),
  );
}

/** Shown where no digest is set and no modal can be opened. */
export function noDigestMessage(): Message {
  return linesMessage(
    [
      { parts: ['No digest is set here: a few statements a day that this channel has not seen yet.'] },
      {
        parts: [
          'Set one up, or say for example: /peaceops digest on 08:30 Europe/Oslo weekdays 3 recommendations',
        ],
      },
    ],
    buttons(digestButton('change', {}, { text: 'Set up a digest' })),
  );
}

/** Says that a channel has a digest, to somebody who wanted to set one up from elsewhere. */
export function setAlreadyMessage({ id: s, changedAt: at, channelId: channel }: Subscription): Message {
  return linesMessage(
    [{ parts: ['There is a digest in ', { channel }, ' already; nothing was changed.'] }],
    buttons(digestButton('change', { s, at })),
  );
}

/** Says who may change digests, where not everybody may. */
export function notAllowedMessage(editors: readonly string[]): Message {
  const named = editors.slice(0, MOST_NAMED).flatMap((user): LinePart[] => [{ user }, ', ']);
  return linesMessage([
    {
      parts: [
        'Only some people may change digests in this workspace; ask one of them: ',
        ...named.slice(0, -1),
        '.',
      ],
    },
  ]);
}
const MOST_NAMED = 5;

function nextLine(
  { state, pausedBecause, nextDueAt, plan }: Subscription,
  { seen, total }: Coverage,
): LinePart[] {
  if (state === 'stopped') return ['Stopped. What was seen stays seen.'];
  if (state === 'paused')
    return pausedBecause === null
      ? ['Paused; Resume goes on with it.']
      : [`Paused: ${whyPaused(pausedBecause)}`];
  if (total === 0)
    return [
      'The reports have nothing of this kind any more; it goes on when they have. Change it, or Stop it.',
    ];
  if (seen >= total)
    return [
      `Everything has been seen (${count(total, 'statement')}); Start over begins again, Stop ends it.`,
    ];
  return nextDueAt === null
    ? ['No next one is due; Change it to set a time.']
    : ['Next: ', moment(nextDueAt, plan), '.'];
}

function moment(at: number, { zone }: DigestPlan): LinePart {
  return { at, zone };
}
