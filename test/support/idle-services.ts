import { pino } from 'pino';
import { checkerBeside } from '../../src/slack/checking/checker';
import { onceInMemory } from '../../src/slack/delivery/once';
import { PATIENCE } from '../../src/slack/delivery/patience';
import type { Services } from '../../src/slack/features/feature';
import { NO_REQUEST_OBSERVER } from '../../src/slack/observer';
import { beijing } from './corpus';

/** What features work with where there is no store, and nobody to whom anything is said. */
export function idleServices(): Services {
  const { index } = beijing();
  return {
    index,
    once: onceInMemory(),
    digests: () => ({ off: 'unopenable' }),
    personal: () => ({ off: 'unopenable' }),
    checker: checkerBeside(index),
    files: null,
    hearsThreads: false,
    isAgent: false,
    respondTo: () => async () => {},
    say: async () => {},
    refreshHome: async () => {},
    patience: PATIENCE,
    logger: pino({ level: 'silent' }),
    observer: NO_REQUEST_OBSERVER,
  };
}
