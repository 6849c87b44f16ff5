import type { DigestPlan, Subscription } from '../../digest/model';
import { nextDueOf } from '../../digest/schedule';
import type { Asker } from '../asker/asker';
import type { ChangeDone } from '../messages/digest-announcements';
import type { DigestServices } from './services';

/** Whose digest it is. */
type DigestPlace = Pick<Asker, 'teamId' | 'enterpriseId' | 'channel'>;

/** What a person may do to a digest. */
export type Change =
  | { kind: 'on'; plan: DigestPlan }
  | { kind: 'pause' | 'resume' | 'stop' }
  /** @see DigestRequest */
  | { kind: 'start-over'; round?: number };

/** A change as it was carried out; `done` is null where there was nothing to do. */
export interface Changed {
  subscription: Subscription;
  done: ChangeDone | null;
}

/** Whether a digest that is changed in another way goes on, and what is to be said of that. */
function afterwards({ state, pausedBecause }: Subscription) {
  if (state !== 'paused') return { state: 'active', pausedBecause: null, besides: null } as const;
  // Whom a person told to be silent stays so until a person says otherwise.
  if (pausedBecause === null) return { state, pausedBecause, besides: 'still-paused' } as const;
  // What PeaceOps paused, somebody is about to mend: if it is still broken, posting will tell.
  return { state: 'active', pausedBecause: null, besides: 'resumed' } as const;
}

/**
 * Carries out a change and stores it.
 * @param before what is set in the place, also a stopped one
 * @returns `null` where there is no digest to change
 * @throws {StoreError}
 */
export async function carryOut(
  services: DigestServices,
  { place, user, before }: { place: DigestPlace; user: string; before: Subscription | null },
  change: Change,
): Promise<Changed | null> {
  if (change.kind === 'on') return setUp(services, { place, user, before }, change.plan);
  if (!before || before.state === 'stopped') return null;
  const { kind } = change;
  if (kind === 'pause' && before.state === 'paused' && before.pausedBecause === null)
    return { subscription: before, done: null };
  if (kind === 'resume' && before.state === 'active') return { subscription: before, done: null };
  if (kind === 'start-over') return startOver(services, { user, before }, change.round ?? before.round);
  const after = { ...before, ...by(services, user), state: STATE_AFTER[kind], pausedBecause: null };
  return save(services, after, { did: DID[kind] });
}

const STATE_AFTER = { pause: 'paused', resume: 'active', stop: 'stopped' } as const;
const DID = { pause: 'paused', resume: 'resumed', stop: 'stopped' } as const;

/**
 * A button of an earlier round, or the second of two people who click, must not end the round that has begun.
 */
async function startOver(
  services: DigestServices,
  { user, before }: { user: string; before: Subscription },
  round: number,
): Promise<Changed> {
  const isFirst = await services.store.startOver(before.id, round);
  const current = (await services.store.subscription(before.id)) ?? before;
  if (!isFirst) return { subscription: current, done: null };
  const { besides, ...state } = afterwards(current);
  return save(services, { ...current, ...by(services, user), ...state }, { did: 'started-over', besides });
}

async function setUp(
  services: DigestServices,
  { place, user, before }: { place: DigestPlace; user: string; before: Subscription | null },
  plan: DigestPlan,
): Promise<Changed> {
  const chosen = { ...by(services, user), plan };
  const active = { ...chosen, state: 'active', pausedBecause: null } as const;
  // Whoever sets it up again is told from now on what becomes of it.
  if (before?.state === 'stopped')
    return save(services, { ...before, ...active, createdBy: user }, { did: 'set', plan });
  if (before) {
    const { besides, ...state } = afterwards(before);
    return save(services, { ...before, ...chosen, ...state }, { did: 'changed', plan, besides });
  }
  const fresh: Subscription = {
    id: services.newId(),
    teamId: place.teamId,
    enterpriseId: place.enterpriseId,
    channelId: place.channel,
    seed: services.newSeed(),
    createdBy: user,
    createdAt: services.now(),
    nextDueAt: null,
    nextDay: null,
    round: 0,
    ...active,
  };
  return save(services, fresh, { did: 'set', plan });
}

function by({ now }: DigestServices, changedBy: string) {
  return { changedBy, changedAt: now() };
}

/**
 * With the next time it is due. One that has told its channel that everything was seen becomes due again as
 * well: what matches now may be more, and if it is not, the channel is told so of what it has now.
 */
async function save(services: DigestServices, changed: Subscription, done: ChangeDone): Promise<Changed> {
  const next = changed.state === 'active' ? await nextDueOf(services.store, changed, services.now()) : null;
  const due = { nextDueAt: next?.at ?? null, nextDay: next?.day ?? null };
  return { subscription: await services.store.save({ ...changed, ...due }), done };
}
