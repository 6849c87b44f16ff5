import { randomInt, randomUUID } from 'node:crypto';
import { webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import { chooserOver } from '../../digest/deliver/choose';
import type { DeliveryObserver } from '../../digest/deliver/observer';
import { createRunner, type Runner } from '../../digest/deliver/runner';
import { MACHINE_TIME, PERIODS, type Timing } from '../../digest/deliver/timing';
import type { SearchIndex } from '../../search/search-index';
import type { Settings } from '../../settings';
import type { Store } from '../../store/store';
import type { Patience } from '../delivery/patience';
import { clientOptions } from '../transport/client-options';
import { type DigestServices, digestFacets } from './services';
import { slackPoster } from './slack-poster';

/** A seed may be any integer below this. */
const SEEDS = 2 ** 31;

/** What the digests of a workspace need. */
export interface DigestsOptions {
  settings: Pick<Settings, 'botToken' | 'slackApiUrl' | 'proxy' | 'digestEditors' | 'digestCatchUpMs'>;
  store: Store;
  index: SearchIndex;
  patience: Patience;
  logger: Logger;
  /** Default: the machine's. */
  timing?: Timing;
  /** Default: nobody counts. */
  observer?: DeliveryObserver;
}

/**
 * The digests of a workspace: what answers requests about them, and what delivers them. Nothing is sent
 * before the runner is started.
 */
export function digestsOver({
  settings,
  store,
  index,
  patience,
  timing = MACHINE_TIME,
  logger,
  observer,
}: DigestsOptions): {
  services: DigestServices;
  runner: Runner;
} {
  const client = new webApi.WebClient(settings.botToken, clientOptions(settings, logger, patience));
  const runner = createRunner({
    store,
    poster: slackPoster({ client, index, patience, logger }),
    chooser: chooserOver(index),
    timing,
    logger,
    newId: randomUUID,
    processId: randomUUID(),
    ...(observer ? { observer } : {}),
    periods: { ...PERIODS, catchUpMs: settings.digestCatchUpMs },
  });
  const services: DigestServices = {
    store,
    index,
    now: timing.now,
    newId: randomUUID,
    newSeed: () => randomInt(SEEDS),
    sendNow: runner.sendNow,
    editors: settings.digestEditors,
    facets: digestFacets(index),
    patience,
    logger,
  };
  return { services, runner };
}
