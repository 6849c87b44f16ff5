import { App, HTTPReceiver } from '@slack/bolt';
import { pino } from 'pino';
import { sdkLogger } from '../../src/slack/transport/sdk-logger';

// What a signed slash command costs where nothing is searched: the measure for PeaceOps' own share.
const logger = sdkLogger(pino({ level: 'silent' }));
const receiver = new HTTPReceiver({ signingSecret: process.env['SLACK_SIGNING_SECRET'] ?? '', logger });
const app = new App({
  receiver,
  logger,
  authorize: async () => ({ botToken: 'xoxb-bench' }),
  convoStore: false,
});
app.command('/peaceops', async ({ ack }) => ack());
receiver.start(Number(process.env['PORT'])).then(() => process.stdout.write('listening\n'));
