import type { App } from '@slack/bolt';
import type { Shared } from '../features/feature';

/** The part of Bolt's app that listeners register with. */
export type Registry = Pick<App, 'command' | 'event' | 'action' | 'view' | 'options' | 'shortcut'>;

/**
 * Hears one kind of request from Slack, acknowledges it, ignores redeliveries, and hands it to its feature.
 * What it throws is reported by `on-failure.ts`.
 */
export type Listener = (app: Registry, shared: Shared) => void;
