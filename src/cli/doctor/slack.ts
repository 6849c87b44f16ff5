import { webApi } from '@slack/bolt';
import { pino } from 'pino';
import type { Settings } from '../../settings';
import { failureOf } from '../../slack/delivery/failures';
import { PATIENCE } from '../../slack/delivery/patience';
import { type Scope, scopesOf } from '../../slack/manifest';
import { clientOptions } from '../../slack/transport/client-options';
import { whyNoAnswer } from '../../slack/transport/no-answer';
import { slackHealth } from '../../slack/transport/slack-health';
import { about, type Finding } from './finding';

/** What stands in front where Slack gave no answer: nothing is known of tokens, scopes and clock then. */
const SLACK = 'Slack';

/** Whether Slack takes the tokens, with which scopes, and what its clock says. Asks, and posts or opens nothing. */
export async function lookAtSlack(
  settings: Settings,
  manifest: string,
  now: () => number,
): Promise<Finding[]> {
  const logger = pino({ level: 'silent' });
  const health = slackHealth({ slackApiUrl: settings.slackApiUrl, hasOneToken: true, logger, now });
  const options = clientOptions(settings, logger, PATIENCE, health.heard);
  const bot =
    settings.botToken === null
      ? [about('workspaces').open('Each has a token of its own; "peaceops installations" lists them.')]
      : await lookAtBot(new webApi.WebClient(settings.botToken, options), manifest);
  const isHeard = !bot.some(({ about }) => about === SLACK);
  const app =
    settings.appToken === null || !isHeard
      ? []
      : [await lookAtApp(new webApi.WebClient(settings.appToken, options))];
  const clock = about('clock');
  const trouble = health.trouble() ?? '';
  return [
    ...bot,
    ...app,
    trouble.includes('clock')
      ? clock.wrong(`It seems that ${trouble}; set it, for example with timedatectl set-ntp true.`)
      : isHeard
        ? clock.right('as Slack has it')
        : clock.open('Slack did not tell the time.'),
  ];
}

async function lookAtBot(client: webApi.WebClient, manifest: string): Promise<Finding[]> {
  const token = about('SLACK_BOT_TOKEN');
  try {
    const { team, user, response_metadata } = await client.auth.test();
    const granted = response_metadata?.scopes ?? [];
    return [token.right(`known to Slack as ${user} in ${team}`), ...lookAtScopes(granted, manifest)];
  } catch (error) {
    return [refusal(token, error)];
  }
}

function lookAtScopes(granted: readonly string[], manifest: string): Finding[] {
  const { bot, optional } = scopesOf(manifest);
  const scopes = about('scopes');
  const missing = bot.filter(({ name }) => !granted.includes(name));
  const leftOut = optional.filter(({ name }) => !granted.includes(name)).map(({ name }) => name);
  return [
    missing.length > 0
      ? scopes.wrong(
          `${missing.map(inWords).join('; ')} missing; paste the manifest under App Manifest, and reinstall the app (Install App).`,
        )
      : scopes.right('all that are needed'),
    ...(leftOut.length > 0
      ? [scopes.open(`Without ${leftOut.join(', ')}, as is anybody's choice; see docs/slack.md.`)]
      : []),
  ];
}

function inWords({ name, purpose }: Scope): string {
  return purpose === '' ? name : `${name} (${purpose})`;
}

/** Asks for the address of a connection, and opens none. */
async function lookAtApp(client: webApi.WebClient): Promise<Finding> {
  const token = about('SLACK_APP_TOKEN');
  try {
    await client.apps.connections.open({});
    return token.right('may connect (Socket Mode)');
  } catch (error) {
    return refusal(token, error);
  }
}

function refusal(token: ReturnType<typeof about>, error: unknown): Finding {
  const { error: kind, code = kind } = failureOf(error);
  return kind === 'ConnectionError'
    ? about(SLACK).wrong(whyNoAnswer(code))
    : token.wrong(`Slack refuses it (${code}); copy it anew from https://api.slack.com/apps.`);
}
