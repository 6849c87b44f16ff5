import { webApi } from '@slack/bolt';
import type { Json } from '../../src/try-out/stand-in/block-kit/check';
import type { Person } from '../../src/try-out/stand-in/person/person';
import { type StandIn, type StandInOptions, startStandIn } from '../../src/try-out/stand-in/stand-in';
import type { View } from '../../src/try-out/stand-in/state/views';
import { silentLogger } from './silent-logger';

/** An app that does nothing but listen, for tests of the stand-in itself. */
export interface ListeningApp {
  readonly standIn: StandIn;
  readonly ana: Person;
  /** Slack's client with the bot's token; makes one attempt. */
  readonly client: webApi.WebClient;
  /** What it acknowledges with from now on. */
  answers: unknown;
  /** What it was told last. */
  heard(): Json;
  /** A `trigger_id` of a command that Ana typed just now. */
  trigger(): Promise<string>;
  /** The modal with these blocks, opened for Ana. */
  opened(blocks: readonly Json[], more?: Json): Promise<View>;
}

/** Starts the stand-in and the app; close the stand-in afterwards. */
export async function startListeningApp(options?: StandInOptions): Promise<ListeningApp> {
  const standIn = await startStandIn(options);
  const told: Json[] = [];
  const ana = standIn.person({
    via: {
      deliver: async ({ payload }) => {
        told.push(payload);
        return { acknowledged: true, payload: app.answers };
      },
    },
  });
  const app: ListeningApp = {
    standIn,
    ana,
    client: new webApi.WebClient(standIn.credentials.botToken, {
      slackApiUrl: standIn.url,
      retryConfig: { retries: 0 },
      logger: silentLogger,
    }),
    answers: undefined,
    heard: () => told.at(-1) ?? {},
    trigger: async () => {
      const { delivery } = await ana.types('/peaceops x');
      return String(delivery.payload['trigger_id']);
    },
    opened: async (blocks, more) => {
      const known = standIn.views.length;
      await app.client.views.open({
        trigger_id: await app.trigger(),
        view: modal('First', blocks, more) as never,
      });
      return standIn.until(() => standIn.views[known]);
    },
  };
  return app;
}

/** A modal with this title. */
export function modal(title: string, blocks: readonly Json[] = [{ type: 'divider' }], more: Json = {}): Json {
  return { type: 'modal', title: { type: 'plain_text', text: title }, blocks, ...more };
}
