import type { App } from '@slack/bolt';
import type { Services } from '../features/feature';

/** What a listener registers with. */
export type Registry = Pick<App, 'command' | 'event' | 'action' | 'view' | 'options' | 'shortcut'>;

/**
 * Hears one kind of request from Slack, acknowledges it, takes repetitions for one, and hands it to the feature that
 * it is for. What it throws is reported by `on-failure.ts`.
 */
export type Listener = (app: Registry, services: Services) => void;
