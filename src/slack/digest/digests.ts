import { randomInt, randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { chooserOver } from '../../digest/deliver/choose';
import type { DeliveryObserver } from '../../digest/deliver/observer';
import { createRunner, type Runner } from '../../digest/deliver/runner';
import { MACHINE_TIME, PERIODS, type Timing } from '../../digest/deliver/timing';
import type { ReportsNow } from '../../search/reports-now';
import type { Settings } from '../../settings';
import type { Store } from '../../store/store';
import type { Patience } from '../delivery/patience';
import { workspacesFor } from '../installing/workspaces';
import { clientOptions } from '../transport/client-options';
import type { StoredDigests } from './services';
import { slackPoster } from './slack-poster';

/** A seed may be any integer below this. */
const SEEDS = 2 ** 31;

/** What the digests of a workspace need. */
export interface DigestsOptions {
  settings: Pick<
    Settings,
    'botToken' | 'oauth' | 'slackApiUrl' | 'proxy' | 'digestEditors' | 'digestCatchUpMs'
  >;
  store: Store;
  reports: ReportsNow;
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
  reports,
  patience,
  timing = MACHINE_TIME,
  logger,
  observer,
}: DigestsOptions): {
  services: StoredDigests;
  runner: Runner;
} {
  const { workspaces } = workspacesFor({
    settings,
    clientOptions: clientOptions(settings, logger, patience),
    rows: store,
    patience,
    logger,
    now: timing.now,
  });
  const runner = createRunner({
    store,
    poster: slackPoster({ clientOf: workspaces.clientOf, reports, patience, logger }),
    chooser: chooserOver(reports),
    timing,
    logger,
    newId: randomUUID,
    processId: randomUUID(),
    ...(observer ? { observer } : {}),
    periods: { ...PERIODS, catchUpMs: settings.digestCatchUpMs },
  });
  const services: StoredDigests = {
    store,
    now: timing.now,
    newId: randomUUID,
    newSeed: () => randomInt(SEEDS),
    sendNow: runner.sendNow,
    editors: settings.digestEditors,
    patience,
    logger,
  };
  return { services, runner };
}
