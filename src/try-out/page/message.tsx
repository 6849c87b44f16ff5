import type { Entry } from '../stand-in/state/conversation';
import type { Message } from '../stand-in/state/recording';
import { Blocks } from './blocks/blocks';
import { Mrkdwn } from './blocks/mrkdwn';
import { nameOf, type PageState, shownId } from './page-state';
import { type Place, pathTo } from './place';
import { dayAndTime, instantOf, timeOfDay } from './times';

interface ItemProps {
  readonly entry: Entry;
  readonly place: Place;
  readonly state: PageState;
  /** Whether it stands in the panel of a thread. */
  readonly isInThread?: boolean;
  /** How many answers its thread has. */
  readonly replies?: number;
}

/** One thing that stands in a conversation, as this person sees it. */
export function Item(props: ItemProps) {
  const { entry, place, state, isInThread = false, replies = 0 } = props;
  const { person, channel } = place;
  const drawing = state.drawing(person);
  if (entry.kind === 'notice')
    return (
      <li class="notice" id={itemId(entry, isInThread)}>
        <p>
          <Mrkdwn text={entry.notice.text} drawing={drawing} />
          {entry.notice.user === undefined ? null : <span class="only-you"> Only visible to you</span>}
        </p>
      </li>
    );
  const zone = person.tz ?? 'Etc/UTC';
  const instant = instantOf(entry.ts);
  const author = authorOf(entry, state);
  return (
    <li
      class={entry.kind === 'bot' && entry.message.visible === 'ephemeral' ? 'message private' : 'message'}
      id={itemId(entry, isInThread)}
    >
      <article aria-label={`${author.name}, ${timeOfDay(instant, zone)}`}>
        <span class={`avatar ${author.look}`} aria-hidden="true">
          {author.name.slice(0, 1)}
        </span>
        <div class="said">
          {entry.kind === 'bot' && entry.message.visible === 'ephemeral' ? (
            <p class="only-you">Only visible to you</p>
          ) : null}
          <p class="author">
            <strong>{author.name}</strong>
            {author.look === 'app' ? <span class="tag">APP</span> : null}{' '}
            <time datetime={new Date(instant).toISOString()} title={dayAndTime(instant, zone)}>
              {timeOfDay(instant, zone)}
            </time>
          </p>
          <Said {...props} />
          {replies > 0 && !isInThread ? (
            <a class="replies" href={pathTo({ person, channel, thread: entry.ts })}>
              {replies === 1 ? '1 reply' : `${replies} replies`}
            </a>
          ) : null}
        </div>
        <ItemMenu {...props} />
      </article>
    </li>
  );
}

function Said({ entry, place: { person }, state, isInThread = false }: ItemProps) {
  const drawing = state.drawing(person);
  switch (entry.kind) {
    case 'person':
      return (
        <div class="text mrkdwn">
          <Mrkdwn text={entry.written.text} drawing={drawing} />
          {entry.written.state === 'updated' ? <span class="edited"> (edited)</span> : null}
        </div>
      );
    case 'file':
      return (
        <div class="text mrkdwn">
          {entry.file.comment === undefined ? null : <Mrkdwn text={entry.file.comment} drawing={drawing} />}
          <a
            class="file"
            href={`/files/${entry.file.id}/${encodeURIComponent(entry.file.name)}`}
            download={entry.file.name}
          >
            <strong>{entry.file.title}</strong>
            <small>{Math.ceil(Buffer.byteLength(entry.file.content) / 1000)} kB</small>
          </a>
        </div>
      );
    case 'bot':
      return <BotSaid message={entry.message} user={person} state={state} isInThread={isInThread} />;
    case 'notice':
      return null;
  }
}

function BotSaid({
  message,
  user,
  state,
  isInThread,
}: {
  message: Message;
  user: Place['person'];
  state: PageState;
  isInThread: boolean;
}) {
  const drawing = state.drawing(user, message);
  const edited =
    message.state === 'updated' && message.visible === 'public' ? <p class="edited">(edited)</p> : null;
  if (message.blocks.length === 0)
    return (
      <div class="text mrkdwn">
        <Mrkdwn text={message.text} drawing={drawing} />
        {edited}
      </div>
    );
  const id = shownId(message);
  return (
    <form method="post" action={`/${user.name}/on/${id}/act`} data-shown={id}>
      <Blocks blocks={message.blocks} drawing={{ ...drawing, prefix: isInThread ? `t-${id}` : id }} />
      {edited}
    </form>
  );
}

/** What can be done with a message itself: answer in its thread, shortcuts, take a private one away. */
function ItemMenu({ entry, place: { person, channel }, state, isInThread = false }: ItemProps) {
  const isPrivate = entry.kind === 'bot' && entry.message.visible === 'ephemeral';
  const name = entry.kind === 'bot' || entry.kind === 'person' ? authorOf(entry, state).name : undefined;
  if (name === undefined) return null;
  const time = timeOfDay(instantOf(entry.ts), person.tz ?? 'Etc/UTC');
  return (
    <details class="dropdown message-menu">
      <summary aria-label={`More actions, ${name}, ${time}`}>⋯</summary>
      <form class="dropdown-items" method="post" action={`/${person.name}/message/${entry.ts}`}>
        <input type="hidden" name="channel" value={channel.id} />
        {isPrivate || isInThread || entry.threadTs !== undefined ? null : (
          <a href={pathTo({ person, channel, thread: entry.ts })}>Reply in thread</a>
        )}
        {isPrivate
          ? null
          : state.manifest.shortcuts.map((shortcut) => (
              <button type="submit" name="shortcut" value={shortcut.callbackId}>
                {shortcut.name} <small>{state.manifest.name}</small>
              </button>
            ))}
        {isPrivate ? (
          <button type="submit" name="dismiss" value="yes">
            Dismiss message
          </button>
        ) : null}
      </form>
    </details>
  );
}

/** Unique on a page on which a message may stand twice. */
function itemId({ ts }: Entry, isInThread: boolean): string {
  return isInThread ? `reply-${ts}` : `item-${ts}`;
}

function authorOf(entry: Entry, { slack, manifest }: PageState): { name: string; look: string } {
  if (entry.kind !== 'person') return { name: manifest.name, look: 'app' };
  const { users } = slack.workspace;
  const at = users.findIndex(({ id }) => id === entry.written.user);
  return { name: nameOf(users[at]) ?? entry.written.user, look: `person-${at % 4}` };
}
