import type { App } from '@slack/bolt';
import type { Logger } from 'pino';
import type { SearchIndex } from '../../search/search-index';
import type { Once } from '../delivery/once';
import type { Patience } from '../delivery/patience';

/** What features work with; chosen in one place, `app.ts`. */
export interface Services {
  index: SearchIndex;
  once: Once;
  patience: Patience;
  logger: Logger;
}

/** What a feature registers its listeners with. */
export type Registry = Pick<App, 'command' | 'event' | 'action'>;

/** Registers what one kind of request from Slack does. What a listener throws is reported by `on-failure.ts`. */
export type Feature = (app: Registry, services: Services) => void;
