import { pino } from 'pino';
import { unchanging } from '../../src/search/reports-now';
import { checkerBeside } from '../../src/slack/checking/checker';
import { onceInMemory } from '../../src/slack/delivery/once';
import { PATIENCE } from '../../src/slack/delivery/patience';
import type { Services, Shared } from '../../src/slack/features/feature';
import { NO_REQUEST_OBSERVER } from '../../src/slack/observer';
import { beijing } from './corpus';

/** What features work with where there is no store, and nobody to whom anything is said. */
export function idleServices(): Services & Shared {
  const { index } = beijing();
  const services: Services & Shared = {
    index,
    teamId: 'T0PEACE',
    installations: null,
    once: onceInMemory(),
    digests: () => ({ off: 'unopenable' }),
    personal: () => ({ off: 'unopenable' }),
    checker: checkerBeside(unchanging(index)),
    files: null,
    hearsThreads: false,
    isAgent: false,
    respondTo: () => async () => {},
    say: async () => {},
    refreshHome: async () => {},
    patience: PATIENCE,
    logger: pino({ level: 'silent' }),
    observer: NO_REQUEST_OBSERVER,
    forWorkspace: () => services,
  };
  return services;
}
