import type { App } from '@slack/bolt';
import type { Logger } from 'pino';
import type { SearchIndex } from '../../search/search-index';
import type { Once } from '../delivery/once';
import type { Patience } from '../delivery/patience';
import type { DeskOrNot } from '../digest/standing';

/** What features work with; chosen in one place, `app.ts`. */
export interface Services {
  index: SearchIndex;
  once: Once;
  /** As they are now: a store may come later than the first question. */
  digests(): DeskOrNot;
  patience: Patience;
  logger: Logger;
}

/** What a feature registers its listeners with. */
export type Registry = Pick<App, 'command' | 'event' | 'action' | 'view' | 'options'>;

/** Registers what one kind of request from Slack does. What a listener throws is reported by `on-failure.ts`. */
export type Feature = (app: Registry, services: Services) => void;
