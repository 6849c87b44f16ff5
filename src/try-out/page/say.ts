import { onTheWire } from '../stand-in/person/typed-text';
import type { User } from '../stand-in/state/workspace';
import type { PageState } from './page-state';

/** The longest message that Slack takes from a person (docs.slack.dev, chat.postMessage: cut at 40,000). */
const LONGEST_TEXT = 40_000;

/** Something that a person cannot do; the message is a sentence for them. */
export class NotPossible extends Error {
  override readonly name = 'NotPossible';
  readonly code = 'not-possible';
}

/** A line that somebody typed, and where. */
export interface Line {
  readonly user: User;
  readonly channelId: string;
  readonly text: string;
  readonly thread: string | undefined;
}

/**
 * Does with a line what Slack does: a command goes to the app that has it, Slack's own commands are carried out, all
 * else is said. What Slack answers itself, it says in the conversation, to this person alone.
 * @throws {NotPossible} where nothing can be said
 */
export async function say(state: PageState, { user, channelId: channel, text, thread }: Line): Promise<void> {
  const { slack, manifest } = state;
  const hands = state.handsOf(user);
  const place = slack.workspace.channels.find(({ id }) => id === channel);
  if (place?.members.has(user.id) !== true)
    throw new NotPossible('There is no such channel, or you are not in it.');
  if (thread !== undefined && !slack.conversation(channel, user.id).some(({ ts }) => ts === thread))
    throw new NotPossible('The thread is not there any more.');
  const line = text.trim();
  if (line === '') throw new NotPossible('There is nothing to send.');
  if (line.length > LONGEST_TEXT) throw new NotPossible('A message may have 40,000 characters at most.');
  const privately = (words: string) =>
    slack.notify({ channel, threadTs: thread, user: user.id, text: words });

  if (!line.startsWith('/')) {
    const said = await hands.says(
      channel,
      onTheWire(line, slack.workspace),
      thread === undefined ? {} : { thread },
    );
    if (said?.acknowledged === false) privately(`${manifest.name} did not answer within three seconds.`);
    return;
  }
  const [command = ''] = line.split(/\s/, 1);
  if (command === '/invite') return invite();
  if (!manifest.commands.some((each) => each.command === command))
    return privately(
      `\`${command}\` is not a valid command. In Slack, all messages that start with "/" are commands.`,
    );
  if (thread !== undefined) return privately(`\`${command}\` is not supported in threads. Sorry!`);
  const { acknowledged, rejection } = await hands.types(line, { channel });
  if (rejection !== undefined) privately(`\`${command}\` failed with the error "invalid_command_response".`);
  else if (!acknowledged) privately(`\`${command}\` failed with the error "operation_timeout".`);

  function invite(): void {
    const named = line.slice('/invite'.length).trim().replace(/^@/, '').toLowerCase();
    const { bot } = slack.workspace;
    if (named !== bot.user.name) privately(`Only @${bot.user.name} can be invited here.`);
    else if (!place || slack.workspace.isBotIn(place)) privately(`${manifest.name} is here already.`);
    else hands.invites(channel);
  }
}
